package kz.tizilim.server.proposal;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.RecordedAct;
import kz.tizilim.server.request.UserRequest;
import org.jboss.resteasy.reactive.RestForm;

/** Forms that propose to correct or to withdraw a recorded event of an act. */
@Path("/acts/" + RecordedAct.PATH + "/events/{number: \\d{1,6}}")
@Produces("text/html")
public class CorrectionPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final Proposals proposals;

  @Inject
  CorrectionPage(UserRequest asked, Frame frame, Person person, Desk desk, Proposals proposals) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.proposals = proposals;
  }

  /** The form of the event as it is recorded, to be corrected. */
  @GET
  public Response correction(@PathParam("id") String id, @PathParam("number") int number) {
    person.require(Role.DRAFTER);
    RecordedAct act = act(id);
    Event event = event(act, number);
    FormView form =
        form(
            event.kind().toString(),
            event.day().map(LocalDate::toString).orElse(""),
            event.fact().toString(),
            event.clause(),
            event.basis() instanceof Basis.Document document ? document.place() : "");
    return page(200, act, number, form);
  }

  /** The form by which the event is withdrawn. */
  @GET
  @Path("withdrawal")
  public Response withdrawal(@PathParam("id") String id, @PathParam("number") int number) {
    person.require(Role.DRAFTER);
    RecordedAct act = act(id);
    event(act, number);
    return page(200, act, number, form(Fact.Kind.WITHDRAWN.toString(), "", "", "", ""));
  }

  /** Proposes what the form says in place of the event. */
  @POST
  @Consumes("application/x-www-form-urlencoded")
  public Response propose(
      @PathParam("id") String id,
      @PathParam("number") int number,
      @RestForm Optional<String> kind,
      @RestForm Optional<String> day,
      @RestForm Optional<String> where,
      @RestForm Optional<String> clause,
      @RestForm Optional<String> document) {
    person.require(Role.DRAFTER);
    RecordedAct act = act(id);
    event(act, number);
    FormView form =
        form(
                kind.orElse(""),
                day.orElse(""),
                where.orElse(""),
                clause.orElse(""),
                document.orElse(""))
            .required(asked.language(), required(kind.orElse("")));
    if (form.isRefused()) {
      return page(ProblemKind.DOES_NOT_FIT.status(), act, number, form);
    }
    try {
      proposals.propose(() -> FormJson.event(act.id().toString(), form.typed(), number));
    } catch (Problem problem) {
      if (problem.kind() != ProblemKind.DOES_NOT_FIT) {
        throw problem;
      }
      return page(problem.kind().status(), act, number, form.with(problem, asked.language()));
    }
    return Response.status(Response.Status.SEE_OTHER).header("Location", "/proposals").build();
  }

  private static List<String> required(String kind) {
    List<String> required = new ArrayList<>(List.of("where", "document"));
    if (!isWithdrawn(kind) && !kind.equals(Fact.Kind.AGREED.toString())) {
      required.add("day");
    }
    return required;
  }

  private static boolean isWithdrawn(String kind) {
    return kind.equals(Fact.Kind.WITHDRAWN.toString());
  }

  private static FormView form(
      String kind, String day, String where, String clause, String document) {
    return FormView.sent(
        "event", "kind", kind, "day", day, "where", where, "clause", clause, "document", document);
  }

  private RecordedAct act(String id) {
    return RecordedAct.named(desk.registrar(true), id);
  }

  /** The event of that number, if it stands. */
  private static Event event(RecordedAct act, int number) {
    List<Event> events = act.file().timeline().events();
    if (number < 1 || number > events.size()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "problem.no-event", number, events.size());
    }
    return events.get(number - 1);
  }

  private Response page(int status, RecordedAct act, int number, FormView form) {
    Language language = asked.language();
    boolean withdraws = isWithdrawn(form.text("kind"));
    Event event = event(act, number);
    String recorded =
        Sentences.say(
            language,
            "correction.recorded",
            number,
            Sentences.say(language, "proposal.event." + event.kind()),
            event.day().map(LocalDate::toString).orElse("—"),
            event.fact().told(language));
    List<ProposalPages.Choice> kinds =
        Stream.of(Fact.Kind.values())
            .filter(kind -> (kind == Fact.Kind.WITHDRAWN) == withdraws)
            .map(kind ->
                new ProposalPages.Choice(
                    kind.toString(), Sentences.say(language, "proposal.event." + kind)))
            .toList();
    TemplateInstance page =
        ProposalPages.correction(
            frame.of("acts"),
            form,
            kinds,
            "/acts/" + act.segment(),
            "/acts/" + act.segment() + "/events/" + number,
            act.id().told().in(language),
            recorded,
            withdraws);
    return Frame.answer(status, page).build();
  }
}
