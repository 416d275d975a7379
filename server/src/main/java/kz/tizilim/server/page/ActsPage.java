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
import kz.tizilim.core.register.ActId;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.read.PublishedLines;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;

/** The acts: the life of each, its duties and their deadlines. */
@Path("/acts")
@Produces("text/html")
public class ActsPage {
  private final UserRequest asked;
  private final Frame frame;

  @Inject
  ActsPage(UserRequest asked, Frame frame) {
    this.asked = asked;
    this.frame = frame;
  }

  /** Every act. */
  @GET
  public TemplateInstance list() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    Ui ui = frame.of("acts");
    List<ActView> views =
        RecordedAct.all(registrar).stream()
            .map(act -> view(ui, registrar, act, day, Optional.empty()))
            .toList();
    return Pages.acts(ui, views);
  }

  /**
   * One act; {@code published} supposes a day of first publication. If that day is not possible,
   * the act is shown as it is recorded.
   */
  @GET
  @Path(RecordedAct.PATH)
  public Response one(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    Optional<LocalDate> supposed =
        parameters.text("published").isEmpty()
            ? Optional.empty()
            : Optional.of(parameters.day("published", day));
    RecordedAct act = RecordedAct.named(registrar, id);
    Ui ui = frame.of("acts");
    try {
      parameters.check();
      RecordedAct then = supposed.map(it -> act.with(act.publishedOn(it))).orElse(act);
      return page(ui, 200, view(ui, registrar, then, day, supposed), FormView.UNTOUCHED);
    } catch (Problem problem) {
      FormView form =
          FormView.sent("act", "published", parameters.text("published"))
              .with("published", problem, asked.language());
      ActView view = view(ui, registrar, act, day, Optional.empty());
      return page(ui, problem.kind().status(), view, form);
    }
  }

  private static Response page(Ui ui, int status, ActView view, FormView form) {
    return Frame.answer(status, Pages.act(ui, view, form)).build();
  }

  private ActView view(
      Ui ui, Registrar registrar, RecordedAct act, LocalDate day, Optional<LocalDate> supposed) {
    List<RegisterName> registers =
        registrar.registers().stream()
            .filter(register -> register.of(act.id()).isPresent())
            .map(RegisterName::of)
            .toList();
    SourceTexts sources = new SourceTexts(registrar.history(), ui.registerQuery());
    return ActView.of(act, registers, day, supposed, sources, asked.language());
  }

  /** The published text, line by line, each with an address. */
  @GET
  @Path(RecordedAct.PATH + "/text")
  public TemplateInstance text(@PathParam("id") String id) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    ActId act = RecordedAct.idNamed(registrar, id);
    PublishedLines lines = new SourceTexts(registrar.history(), "").lines(act);
    if (lines.isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-text", act.told());
    }
    return Pages.text(
        frame.of("acts"), Keys.capital(act.told().in(asked.language())), lines.byNumber());
  }
}
