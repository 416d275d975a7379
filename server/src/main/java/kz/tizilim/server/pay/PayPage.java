package kz.tizilim.server.pay;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Code;
import kz.tizilim.pay.Cells;
import kz.tizilim.pay.Coverage;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.load.Loaded;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.pay.load.TableLoader;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.paybook.CellTable;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Which tables of pay there are, for everybody; loading them, for drafters; confirming what another
 * person loaded, for approvers.
 */
@Blocking
@Path("/pay")
@Produces("text/html")
public class PayPage {
  private static final int LONGEST = 1_000;
  private static final String TABLES = "tables";

  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final PayRequest pay;

  @Inject
  PayPage(UserRequest asked, Frame frame, Person person, Desk desk, PayRequest pay) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.pay = pay;
  }

  /** The grid of a day. */
  @GET
  public Response coverage() {
    Parameters parameters = asked.parameters();
    LocalDate day = pay.day(parameters);
    FormView form = FormView.UNTOUCHED;
    try {
      parameters.check();
    } catch (Problem problem) {
      form = FormView.sent("day", "on", parameters.text("on")).with(problem, asked.language());
      day = desk.today();
    }
    return page(form.isRefused() ? 400 : 200, day, form, PayPages.Report.NONE);
  }

  private Response page(int status, LocalDate day, FormView form, PayPages.Report report) {
    Registrar registrar = pay.registrar();
    EditionForDay onDay = UserRequest.on(registrar, day);
    Coverage coverage =
        Coverage.of(Cells.of(onDay.edition()), pay.payroll(registrar).book().on(day));
    Ui ui = frame.of("pay", registrar, Optional.of(onDay)).at("/pay");
    TemplateInstance page =
        PayPages.pay(
            ui,
            CoverageView.of(coverage, day, asked.language()),
            person.seesDrafts() ? LoadedView.all(history(), person, asked.language()) : List.of(),
            person.is(Role.DRAFTER),
            form,
            report);
    return Frame.answer(status, page).build();
  }

  private History history() {
    return desk.registrar(true).history();
  }

  /** The tables of a code in each of its spheres. */
  @GET
  @Path("cells/{code}")
  public TemplateInstance cell(@PathParam("code") String code) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = pay.day(parameters);
    parameters.check();
    EditionForDay onDay = UserRequest.on(registrar, day);
    Payroll payroll = pay.payroll(registrar);
    List<PayCell> cells = cells(onDay, code);
    if (cells.isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "pay.no-code", code, day);
    }
    Ui ui = frame.of("pay", registrar, Optional.of(onDay));
    return PayPages.cell(
        ui,
        cells.get(0).code(),
        WrittenDay.of(day).in(asked.language()),
        base(payroll, day),
        cells.stream().map(cell -> CellTable.of(cell, payroll, day, asked.language())).toList());
  }

  /** The cells that a register has for a code on a day. */
  static List<PayCell> cells(EditionForDay onDay, String code) {
    Optional<String> read = Code.find(code).map(Code::toString);
    return Cells.of(onDay.edition()).stream()
        .filter(cell -> read.filter(cell.code()::equals).isPresent())
        .toList();
  }

  private String base(Payroll payroll, LocalDate day) {
    return payroll.book().on(day).base().inForce().stream()
        .findFirst()
        .map(row ->
            Sentences.say(
                asked.language(),
                "pay.base",
                row.amount().in(asked.language()),
                row.source().cite().in(asked.language())))
        .orElseGet(() -> Sentences.say(asked.language(), "pay.no-base"));
  }

  /** Checks files with tables; loads them if they are sound and that is asked. */
  @POST
  @Path("tables")
  @Consumes("multipart/form-data")
  public Response load(
      @RestForm("file") List<FileUpload> files,
      @RestForm("act") Optional<String> act,
      @RestForm("check") Optional<String> check) {
    person.require(Role.DRAFTER);
    String named = act.map(String::strip).orElse("");
    FormView form = FormView.sent(TABLES, "act", named, "file", "");
    if (files.stream().allMatch(file -> file.size() == 0)) {
      return page(
          422, desk.today(), form.with("file", say("problem.no-file")), PayPages.Report.NONE);
    }
    if (named.isEmpty()) {
      return page(
          422,
          desk.today(),
          form.with("act", Remark.of("misfit.required").in(asked.language())),
          PayPages.Report.NONE);
    }
    if (!named.matches("[\\p{L}\\p{N}./-]{1,40}")) {
      String wrong = Sentences.say(asked.language(), "pay.load.act-wrong", named);
      return page(422, desk.today(), form.with("act", wrong), PayPages.Report.NONE);
    }
    try {
      return loaded(form, AddedTables.read(files), named, check.isEmpty());
    } catch (StaffingException e) {
      return page(
          422, desk.today(), form.with("file", e.in(asked.language())), PayPages.Report.NONE);
    }
  }

  /*
   * What one person loads counts as unverified, whatever the file says of itself, until another
   * person has compared it with the act.
   */
  private Response loaded(FormView form, List<TableFile> files, String act, boolean records) {
    Registrar all = desk.registrar(true);
    Loaded loaded =
        TableLoader.load(files, PayRequest.cells(all), PayRecords.book(all.history()).tables());
    List<String> lines = loaded.faults().stream().map(fault -> fault.in(asked.language())).toList();
    if (!loaded.isSound()) {
      long errors = loaded.faults().stream().filter(fault -> fault.isError()).count();
      return page(
          422,
          desk.today(),
          form.with("file", Sentences.say(asked.language(), "pay.load.faulty", errors)),
          new PayPages.Report(
              Sentences.say(asked.language(), "pay.load.faulty", errors), false, lines));
    }
    int rows = loaded.tables().rows().size();
    if (!records) {
      String said = Sentences.say(asked.language(), "pay.load.sound", rows);
      return page(200, desk.today(), form, new PayPages.Report(said, true, lines));
    }
    ActId id =
        ActId.find(act).orElseGet(() -> new ActId("resolution", "gov", act, Optional.empty()));
    try {
      Instant now = desk.clock().instant();
      desk.recordNow(
          before -> PayRecords.record(id, person.name(), loaded.tables().unverified(), now));
    } catch (Refused e) {
      return page(
          422, desk.today(), form.with("", e.remark().in(asked.language())), PayPages.Report.NONE);
    }
    return Response.seeOther(URI.create("/pay#records")).build();
  }

  /** Confirms the tables of a record that another person loaded. */
  @POST
  @Path("tables/{position: \\d{1,9}}/confirm")
  @Consumes("application/x-www-form-urlencoded")
  public Response confirm(
      @PathParam("position") int position, @RestForm("reason") Optional<String> reason) {
    person.require(Role.APPROVER);
    String why = reason.map(String::strip).orElse("");
    FormView form = FormView.sent(LoadedView.form(position), "reason", why);
    if (why.isEmpty() || why.length() > LONGEST) {
      return page(
          422,
          desk.today(),
          form.with("reason", Remark.of("misfit.required").in(asked.language())),
          PayPages.Report.NONE);
    }
    try {
      Instant now = desk.clock().instant();
      desk.recordNow(before -> PayRecords.confirmation(before, position, person.name(), why, now));
    } catch (Refused e) {
      return page(
          422, desk.today(), form.with("", e.remark().in(asked.language())), PayPages.Report.NONE);
    }
    return Response.seeOther(URI.create("/pay#records")).build();
  }

  private String say(String key) {
    return Sentences.say(asked.language(), key);
  }
}
