package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.register.Entry;
import kz.tizilim.registrar.Position;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** One field that finds titles, institutions and codes as the user types. */
@Path("/")
@Produces("text/html")
public class FindPage {
  private static final int MOST = 40;

  private final UserRequest asked;
  private final Frame frame;

  @Inject
  FindPage(UserRequest asked, Frame frame) {
    this.asked = asked;
    this.frame = frame;
  }

  /** The page with the entries found. */
  @GET
  public TemplateInstance find() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    String q = parameters.text("q");
    parameters.check();
    Optional<EditionForDay> onDay = registrar.on(day);
    Ui ui = frame.of("find", registrar, onDay);
    List<Entry> found =
        q.isEmpty() || onDay.isEmpty() ? List.of() : registrar.search(onDay.get().edition(), q);
    List<Position> positions =
        found.isEmpty() ? List.of() : registrar.positions(onDay.orElseThrow().edition());
    SourceTexts sources = new SourceTexts(registrar.history(), ui.registerQuery());
    List<EntryView> shown =
        found.stream()
            .limit(MOST)
            .flatMap(entry -> positions.stream().filter(one -> one.entry().id().equals(entry.id())))
            .map(position -> sources.view(position, asked.language()))
            .toList();
    return Pages.find(ui, q, shown, found.size() > MOST);
  }
}
