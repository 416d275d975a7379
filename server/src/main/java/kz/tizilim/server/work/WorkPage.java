package kz.tizilim.server.work;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.notice.Reminders;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.request.DutyOfAct;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.server.request.Waiting;

/** What the department has to do: duties over all orders, and proposals that wait for a person. */
@Path("/work")
@Produces("text/html")
public class WorkPage {
  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Waiting waiting;
  private final Reminders reminders;

  @Inject
  WorkPage(UserRequest asked, Frame frame, Person person, Waiting waiting, Reminders reminders) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.waiting = waiting;
    this.reminders = reminders;
  }

  /** The page, as of today or of the day that {@code at} names. */
  @GET
  public TemplateInstance page() {
    person.require();
    Parameters parameters = asked.parameters();
    LocalDate day = asked.day(parameters);
    List<DutyOfAct> duties = DutyOfAct.all(asked.registrar(parameters), day);
    parameters.check();
    Language language = asked.language();
    List<DutyOfAct> open = duties.stream().filter(DutyOfAct::isOpen).toList();
    List<WorkView.Waits> waits =
        waiting.proposals().stream().map(one -> waiting(one, language)).toList();
    long late = duties.stream().filter(DutyOfAct::isLate).count();
    return WorkPages.work(
        frame.of("work"),
        new WorkView(
            day.toString(),
            Sentences.say(language, "work.summary", late, open.size(), waits.size()),
            views(open, language),
            views(duties.stream().filter(DutyOfAct::isAhead).toList(), language),
            duties.stream().filter(duty -> !duty.isOpen() && !duty.isAhead()).count(),
            waits,
            duties.stream()
                .map(DutyOfAct::act)
                .distinct()
                .map(act -> new WorkView.Calendar(act.segment(), act.id().told().in(language)))
                .toList(),
            reminders.addressees()));
  }

  private static List<DutyView> views(List<DutyOfAct> duties, Language language) {
    return duties.stream().map(duty -> DutyView.of(duty, language)).toList();
  }

  private static WorkView.Waits waiting(Proposal proposal, Language language) {
    return new WorkView.Waits(
        proposal.position(),
        proposal.proposed().who(),
        Moment.text(proposal.proposed().recordedAt()),
        proposal.proposed().what().stream().map(one -> RecordText.of(one, language)).toList());
  }
}
