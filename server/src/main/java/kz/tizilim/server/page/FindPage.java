package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** One field that finds titles, institutions and codes as the user types. */
@Path("/")
@Produces("text/html")
public class FindPage {
  private final UserRequest asked;
  private final Frame frame;

  @Inject
  FindPage(UserRequest asked, Frame frame) {
    this.asked = asked;
    this.frame = frame;
  }

  /** The page with the posts found. */
  @GET
  public TemplateInstance find() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    String q = parameters.text("q");
    parameters.check();
    Optional<EditionForDay> onDay = registrar.on(day);
    Ui ui = frame.of("find", registrar, onDay);
    FindView view =
        onDay
            .map(EditionForDay::edition)
            .filter(edition -> !q.isBlank())
            .map(edition -> found(registrar, edition, q))
            .orElse(FindView.NOTHING);
    return Pages.find(ui, q, view);
  }

  private FindView found(Registrar registrar, Edition edition, String q) {
    return FindView.of(
        registrar.posts(edition, q), registrar.outside(edition, q), asked.language());
  }
}
