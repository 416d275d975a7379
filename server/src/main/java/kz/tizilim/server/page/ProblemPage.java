package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.ActId;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;

/** What is wrong, for a person; and what each kind of problem means. */
@Path("/problems")
@RequestScoped
@Produces("text/html")
public class ProblemPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Person person;

  @Inject
  ProblemPage(UserRequest asked, Frame frame, Person person) {
    this.person = person;
    this.asked = asked;
    this.frame = frame;
  }

  /** The page of a problem that a request met. */
  public Response of(Problem problem) {
    Language language = asked.language();
    String faults =
        problem.faults().stream()
            .map(fault -> fault.detail().in(language))
            .collect(Collectors.joining("; "));
    Ui ui = frame.of("");
    ProblemView view =
        new ProblemView(
            Sentences.say(language, "problem.title." + problem.kind()),
            faults.isEmpty() ? problem.detail(language) : faults,
            next(problem, ui),
            problem.kind() == ProblemKind.SEVERAL_ACTS
                ? acts(problem.choices(), language)
                : List.of());
    return Frame.answer(problem.kind().status(), Pages.problem(ui, view)).build();
  }

  private List<ProblemView.Link> next(Problem problem, Ui ui) {
    if (problem.kind() == ProblemKind.SIGN_IN_REQUIRED) {
      return List.of(new ProblemView.Link(ui.say("site.sign-in"), ui.signIn()));
    }
    return problem.kind() == ProblemKind.FORBIDDEN && person.lacksSecond()
        ? List.of(new ProblemView.Link(ui.say("access.account.title"), "/account"))
        : List.of();
  }

  private static List<ProblemView.Link> acts(List<String> ids, Language language) {
    return ids.stream()
        .map(ActId::parse)
        .map(act ->
            new ProblemView.Link(act.told().in(language), "/acts/" + RecordedAct.segment(act)))
        .toList();
  }

  /** What a kind of problem means. */
  @GET
  @Path("{kind}")
  public TemplateInstance kind(@PathParam("kind") String name) {
    ProblemKind kind =
        Arrays.stream(ProblemKind.values())
            .filter(it -> it.toString().equals(name))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(ProblemKind.NOT_FOUND, "problem.no-route", "/problems/" + name));
    Language language = asked.language();
    ProblemView view =
        new ProblemView(
            Sentences.say(language, "problem.title." + kind),
            Sentences.say(language, "problem.means", kind.type(), kind.status()),
            List.of(),
            List.of());
    return Pages.problem(frame.of(""), view);
  }
}
