package kz.tizilim.server.pay;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.RecordText;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.paybook.PayBooks;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What a proposed order costs, before anybody decides on it: a signed-in person sends a staffing
 * table and sees what changes for its posts. Neither the table nor the sums are kept.
 */
@Blocking
@Path("/proposals/{position: \\d{1,9}}/impact")
@Produces("text/html")
public class ImpactPage {
  private static final String FORM = "impact";

  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final PayBooks books;

  @Inject
  ImpactPage(UserRequest asked, Frame frame, Person person, Desk desk, PayBooks books) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.books = books;
  }

  /** The form. */
  @GET
  public Response form(@PathParam("position") int position) {
    person.require();
    return page(200, find(position), FormView.UNTOUCHED, ImpactView.empty(desk.today().toString()));
  }

  /** What changes for the posts of a table. */
  @POST
  @Consumes("multipart/form-data")
  public Response impact(
      @PathParam("position") int position,
      @RestForm("file") Optional<FileUpload> file,
      @RestForm("day") Optional<String> day) {
    person.require();
    Proposal proposal = find(position);
    String typed = day.map(String::strip).orElse("");
    FormView form = FormView.sent(FORM, "day", typed, "file", "");
    Optional<LocalDate> first = typed.isEmpty() ? Optional.of(desk.today()) : Registrar.day(typed);
    ImpactView empty = ImpactView.empty(typed);
    if (first.isEmpty()) {
      return page(422, proposal, form.with("day", say("problem.day", typed)), empty);
    }
    if (file.filter(it -> it.size() > 0).isEmpty()) {
      return page(422, proposal, form.with("file", say("problem.no-file")), empty);
    }
    Registrar registrar = desk.registrar(true);
    Optional<ChangedRegister> change = ChangedRegister.of(registrar, proposal);
    if (change.isEmpty()) {
      return page(422, proposal, form.with("", say("pay.impact.nothing")), empty);
    }
    PayChange compared =
        change.get().change(books.of(registrar.history()), first.get(), desk.today());
    String name = String.valueOf(file.get().fileName());
    try (StaffingTable table = StaffingTable.open(file.get().uploadedFile(), name)) {
      return page(200, proposal, form, compared.view(table, name, asked.language()));
    } catch (StaffingException e) {
      return page(422, proposal, form.with("file", e.in(asked.language())), empty);
    }
  }

  private String say(String key, Object... words) {
    return Sentences.say(asked.language(), key, words);
  }

  private Response page(int status, Proposal proposal, FormView form, ImpactView view) {
    List<String> told =
        proposal.proposed().what().stream()
            .map(one -> RecordText.of(one, asked.language()))
            .toList();
    String path = "/proposals/" + proposal.position() + "/impact";
    return Frame.answer(status, PayPages.impact(frame.of("proposals").at(path), form, told, view))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Proposal find(int position) {
    return desk.registrar(true).history().proposals().stream()
        .filter(one -> one.position() == position)
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "proposal.none", position));
  }
}
