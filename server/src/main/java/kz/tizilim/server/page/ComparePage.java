package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import kz.tizilim.change.Change;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.asked.Asked;
import kz.tizilim.server.asked.Parameters;

/** What changed between two days. */
@Path("/compare")
@Produces("text/html")
public class ComparePage {
  private final Asked asked;
  private final Frame frame;

  @Inject
  ComparePage(Asked asked, Frame frame) {
    this.asked = asked;
    this.frame = frame;
  }

  /** The effects, grouped by kind. */
  @GET
  public TemplateInstance compare() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate to = parameters.day("to", asked.day(parameters));
    LocalDate first =
        registrar.history().versions().stream()
            .flatMap(version -> version.inForce().stream())
            .min(LocalDate::compareTo)
            .orElse(to);
    LocalDate from = parameters.day("from", first);
    String institution = parameters.text("institution");
    parameters.check();
    Change change =
        Change.between(Asked.on(registrar, from).edition(), Asked.on(registrar, to).edition());
    return Pages.compare(
        frame.of("compare"),
        CompareView.of(from.toString(), to.toString(), change, institution, asked.language()));
  }
}
