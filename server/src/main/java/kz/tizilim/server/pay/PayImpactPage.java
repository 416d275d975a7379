package kz.tizilim.server.pay;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.history.HistoryRecord.TablesLoaded;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.paybook.PayBooks;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.tariff.ImpactTable;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What a change of tables costs: of a record before a second person confirms it, of files before
 * they are loaded, or between two days. Neither the staffing table nor the sums are kept.
 */
@Blocking
@Path("/pay/impact")
@Produces("text/html")
public class PayImpactPage {
  private static final String FORM = "compare";
  private static final String RECORD = "record";
  private static final String LONGEST_POSITION = "\\d{1,9}";

  private final UserRequest asked;
  private final Frame frame;
  private final Person person;
  private final Desk desk;
  private final PayBooks books;

  @Inject
  PayImpactPage(UserRequest asked, Frame frame, Person person, Desk desk, PayBooks books) {
    this.asked = asked;
    this.frame = frame;
    this.person = person;
    this.desk = desk;
    this.books = books;
  }

  /** The form; {@code record} chooses a record. */
  @GET
  public Response form() {
    person.require();
    String typed = asked.parameters().text(RECORD);
    LocalDate day = record(typed).map(PayImpactPage::day).orElseGet(desk::today);
    FormView form = FormView.sent(FORM, RECORD, typed, "from", "", "day", day.toString());
    return page(200, form, ImpactView.empty(day.toString()), List.of());
  }

  /** What changes for the posts of a table. */
  @POST
  @Consumes("multipart/form-data")
  public Response impact(
      @RestForm("file") Optional<FileUpload> file,
      @RestForm("tables") List<FileUpload> tables,
      @RestForm("assume") List<FileUpload> assumed,
      @RestForm(RECORD) Optional<String> record,
      @RestForm("from") Optional<String> from,
      @RestForm("day") Optional<String> day) {
    person.require();
    String chosen = text(record);
    FormView form =
        FormView.sent(
            FORM,
            "file",
            "",
            RECORD,
            chosen,
            "tables",
            "",
            "from",
            text(from),
            "day",
            text(day),
            "assume",
            "");
    ImpactView empty = ImpactView.empty(text(day));
    Optional<LocalDate> last = dayOr(text(day), desk.today());
    Optional<LocalDate> first = dayOr(text(from), last.orElseGet(desk::today));
    AddedTables.Choice choice =
        new AddedTables.Choice(record(chosen).map(Map.Entry::getKey), tables, assumed);
    form = checked(form, choice, first, last, file);
    if (form.isRefused()) {
      return page(422, form, empty, List.of());
    }
    Registrar registrar = desk.registrar(true);
    try {
      AddedTables added =
          AddedTables.of(registrar.history(), books.of(registrar.history()), choice);
      if (!added.isSound()) {
        return page(
            422,
            form.with("", say("pay.impact.faulty", added.faults().size())),
            empty,
            added.faults().stream().map(fault -> fault.in(asked.language())).toList());
      }
      String name = file.map(FileUpload::fileName).orElse("");
      try (StaffingTable table = StaffingTable.open(file.orElseThrow().uploadedFile(), name)) {
        ImpactView view =
            change(added, registrar, first.orElseThrow(), last.orElseThrow())
                .view(table, name, asked.language());
        return page(200, form, view, List.of());
      }
    } catch (StaffingException e) {
      return page(422, form.with("", e.in(asked.language())), empty, List.of());
    }
  }

  private FormView checked(
      FormView form,
      AddedTables.Choice choice,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Optional<FileUpload> file) {
    FormView seen = form;
    if (file.filter(it -> it.size() > 0).isEmpty()) {
      seen = seen.with("file", say("problem.no-file"));
    }
    if (!form.text(RECORD).isEmpty() && choice.record().isEmpty()) {
      seen = seen.with(RECORD, say("pay.impact.no-record", form.text(RECORD)));
    }
    if (last.isEmpty()) {
      seen = seen.with("day", say("problem.day", form.text("day")));
    }
    if (first.isEmpty()) {
      seen = seen.with("from", say("problem.day", form.text("from")));
    }
    if (first.isPresent() && last.isPresent()) {
      if (first.get().isAfter(last.get())) {
        seen = seen.with("from", say("pay.impact.order"));
      } else if (first.equals(last) && !choice.isChange()) {
        seen = seen.with("from", say("pay.impact.same"));
      }
    }
    return seen;
  }

  private PayChange change(
      AddedTables added, Registrar registrar, LocalDate first, LocalDate last) {
    Payroll before = Payroll.of(added.before());
    Payroll after = added.before() == added.after() ? before : Payroll.of(added.after());
    return new PayChange(
        new ImpactTable.State(before, row -> registrar.classify(row, first), first),
        new ImpactTable.State(after, row -> registrar.classify(row, last), last),
        desk.today());
  }

  private Optional<Map.Entry<Integer, TablesLoaded>> record(String position) {
    return position.matches(LONGEST_POSITION)
        ? PayRecords.loaded(desk.registrar(true).history()).stream()
            .filter(one -> one.getKey() == Integer.parseInt(position))
            .findFirst()
        : Optional.empty();
  }

  /** The first day on which all rows of a record have begun. */
  private static LocalDate day(Map.Entry<Integer, TablesLoaded> record) {
    return TableText.parse(record.getValue().tables()).rows().stream()
        .map((PayRow row) -> row.source().from())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }

  private static Optional<LocalDate> dayOr(String typed, LocalDate other) {
    return typed.isEmpty() ? Optional.of(other) : Registrar.day(typed);
  }

  private static String text(Optional<String> field) {
    return field.map(String::strip).orElse("");
  }

  private String say(String key, Object... words) {
    return Sentences.say(asked.language(), key, words);
  }

  private Response page(int status, FormView form, ImpactView view, List<String> faults) {
    return Frame.answer(
            status,
            PayPages.compare(
                frame.of("pay").at("/pay/impact"),
                form,
                LoadedView.all(desk.registrar(true).history(), person, asked.language()),
                faults,
                view))
        .header("Cache-Control", "no-store")
        .build();
  }
}
