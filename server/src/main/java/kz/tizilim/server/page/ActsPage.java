package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.registrar.ActFile;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Acts;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** The acts, the life of each, and what has to be done about it by when. */
@Path("/acts")
@Produces("text/html")
public class ActsPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Acts acts;
  private final SourceTexts sources;

  @Inject
  ActsPage(UserRequest asked, Frame frame, Acts acts, SourceTexts sources) {
    this.asked = asked;
    this.frame = frame;
    this.acts = acts;
    this.sources = sources;
  }

  /** Every act. */
  @GET
  public TemplateInstance list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    List<ActView> views =
        registrar.history().versions().stream()
            .map(version -> view(version, acts.file(version), day, Optional.empty()))
            .toList();
    return Pages.acts(frame.of("acts"), views);
  }

  /**
   * One act; {@code published} supposes a day of first publication. As it is, if that day is wrong.
   */
  @GET
  @Path("{id}")
  public Response one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    Optional<LocalDate> supposed =
        parameters.text("published").isEmpty()
            ? Optional.empty()
            : Optional.of(parameters.day("published", day));
    EditionLife version = Acts.version(registrar, id);
    Optional<ActFile> file = acts.file(version);
    try {
      parameters.check();
      Optional<ActFile> then = file.map(it -> supposed.map(p -> Acts.supposing(it, p)).orElse(it));
      return page(200, view(version, then, day, supposed), FormView.UNTOUCHED);
    } catch (Problem problem) {
      FormView form =
          FormView.sent("act", "published", parameters.text("published"))
              .with("published", problem, asked.language());
      return page(problem.kind().status(), view(version, file, day, Optional.empty()), form);
    }
  }

  private Response page(int status, ActView view, FormView form) {
    return Frame.answer(status, Pages.act(frame.of("acts"), view, form)).build();
  }

  private ActView view(
      EditionLife version, Optional<ActFile> file, LocalDate day, Optional<LocalDate> supposed) {
    boolean hasText = sources.address(version.edition().act().shortName()).isPresent();
    return ActView.of(version, file, day, supposed, hasText, asked.language());
  }

  /** The published text, line by line, each with an address. */
  @GET
  @Path("{id}/text")
  public TemplateInstance text(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    String name = Acts.version(registrar, id).edition().act().shortName();
    List<String> lines = sources.lines(name);
    if (lines.isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-text", name);
    }
    return Pages.text(frame.of("acts"), name, lines);
  }
}
