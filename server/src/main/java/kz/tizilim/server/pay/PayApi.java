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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Cells;
import kz.tizilim.pay.Coverage;
import kz.tizilim.pay.ImpactSum;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.Retroactive;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow.Coefficient;
import kz.tizilim.pay.table.Source;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.PayRecords;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.paybook.CellTable;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.tariff.FundTable;
import kz.tizilim.staffing.tariff.ImpactTable;
import kz.tizilim.staffing.tariff.PaidRow;
import kz.tizilim.staffing.tariff.PayCsv;
import kz.tizilim.staffing.tariff.PayNdjson;
import kz.tizilim.staffing.tariff.PayReport;
import kz.tizilim.staffing.tariff.TariffList;
import kz.tizilim.staffing.tariff.TariffTable;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import tools.jackson.core.JsonGenerator;

/** {@code /pay}: official pay by the recorded tables; what is sent is not kept. */
@Blocking
@Path("/api/v1/pay")
@Produces(Json.TYPE)
public class PayApi {
  private static final String NDJSON = "application/x-ndjson";
  private static final List<String> FORMATS = List.of("xlsx", "csv", "ndjson");

  private final UserRequest asked;
  private final PayRequest pay;

  @Inject
  PayApi(UserRequest asked, PayRequest pay) {
    this.asked = asked;
    this.pay = pay;
  }

  /* --- the tables ----------------------------------------------------------------------------- */

  /** Which cells of the register have a table of coefficients. */
  @GET
  @Path("coverage")
  public byte[] coverage() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = pay.day(parameters);
    parameters.check();
    EditionForDay onDay = UserRequest.on(registrar, day);
    Coverage coverage =
        Coverage.of(Cells.of(onDay.edition()), pay.payroll(registrar).book().on(day));
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("on", day.toString());
      registrar
          .register()
          .ifPresent(register -> json.writeStringProperty("register", register.id().toString()));
      json.writeNumberProperty("usable", coverage.usable());
      json.writeNumberProperty("cells", coverage.states().size());
      json.writeArrayPropertyStart("items");
      coverage.states().forEach((cell, state) -> cell(json, cell, state));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void cell(JsonGenerator json, PayCell cell, Coverage.State state) {
    json.writeStartObject();
    json.writeStringProperty("sphere", cell.sphere());
    json.writeStringProperty("code", cell.code());
    json.writeStringProperty("state", CellTable.word(state));
    json.writeEndObject();
  }

  /** The tables of a code in each of its spheres. */
  @GET
  @Path("cells/{code}")
  public byte[] cells(@PathParam("code") String code) {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = pay.day(parameters);
    parameters.check();
    Payroll payroll = pay.payroll(registrar);
    List<PayCell> cells = PayPage.cells(UserRequest.on(registrar, day), code);
    if (cells.isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, "pay.no-code", code, day);
    }
    Language language = asked.language();
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("code", cells.get(0).code());
      json.writeStringProperty("on", day.toString());
      json.writeName("base");
      base(json, payroll, day);
      json.writeArrayPropertyStart("items");
      cells.forEach(cell -> table(json, cell, payroll, day, language));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void base(JsonGenerator json, Payroll payroll, LocalDate day) {
    var row = payroll.book().on(day).base().inForce().stream().findFirst();
    if (row.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberProperty("amount", row.get().amount().amount());
    source(json, row.get().source());
    json.writeEndObject();
  }

  private static void table(
      JsonGenerator json, PayCell cell, Payroll payroll, LocalDate day, Language language) {
    CellTable table = CellTable.of(cell, payroll, day, language);
    json.writeStartObject();
    json.writeStringProperty("sphere", cell.sphere());
    json.writeStringProperty("state", table.state());
    json.writeStringProperty("told", table.gap().isEmpty() ? table.says() : table.gap());
    json.writeArrayPropertyStart("bands");
    for (Coefficient row : CellTable.rows(cell, payroll, day)) {
      json.writeStartObject();
      json.writeNumberProperty("years_from", row.band().from());
      if (row.band().isClosed()) {
        json.writeNumberProperty("years_to", row.band().until());
      } else {
        json.writeNullProperty("years_to");
      }
      json.writeNumberProperty("coefficient", row.value());
      source(json, row.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeStringProperty("act", source.act());
    json.writeStringProperty("place", source.place());
    json.writeStringProperty("from", source.from().toString());
    Json.text(json, "to", source.to().map(LocalDate::toString).orElse(""));
    json.writeStringProperty("status", source.status().toString());
  }

  /* --- rows ----------------------------------------------------------------------------------- */

  /** The pay of each row that comes, one object for each. */
  @POST
  @Path("table")
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  public Response rows(InputStream body) {
    Work work = work();
    Language language = asked.language();
    StreamingOutput answers =
        out -> {
          try (StaffingTable table = StaffingTable.ndjson(body, "NDJSON");
              PayReport report = new PayNdjson(out, language)) {
            work.write(table, report);
          }
        };
    return Response.ok(answers, NDJSON).build();
  }

  /** The pay of the rows of a file: the tariff list, or rows for programs. */
  @POST
  @Path("table")
  @Consumes("multipart/form-data")
  public Response file(@RestForm("file") Optional<FileUpload> file) throws IOException {
    Work work = work();
    String format = asked.parameters().text("format");
    String chosen = format.isEmpty() ? FORMATS.get(0) : format.toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(chosen)) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "problem.format", format, FORMATS);
    }
    java.nio.file.Path answer = Files.createTempFile("tizilim-", ".pay");
    boolean isWritten = false;
    try (StaffingTable table = open(file, work.choices())) {
      try (OutputStream out = Files.newOutputStream(answer);
          PayReport report = report(chosen, out, work.day())) {
        work.write(table, report);
      }
      Response response =
          Response.ok(new SentOnce(answer), type(chosen))
              .header(
                  "Content-Disposition",
                  Attachment.named(
                      Sentences.say(asked.language(), "pay.tariff.file") + "." + chosen,
                      "tariff." + chosen))
              .header("Content-Length", Files.size(answer))
              .build();
      isWritten = true;
      return response;
    } catch (StaffingException e) {
      throw Problem.of(e);
    } finally {
      if (!isWritten) {
        SentOnce.delete(answer);
      }
    }
  }

  private PayReport report(String format, OutputStream out, LocalDate day) {
    return switch (format) {
      case "csv" -> new PayCsv(out, asked.language());
      case "ndjson" -> new PayNdjson(out, asked.language());
      default -> new TariffList(out, asked.language(), day);
    };
  }

  private static String type(String format) {
    return switch (format) {
      case "csv" -> "text/csv; charset=UTF-8";
      case "ndjson" -> NDJSON;
      default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }

  private static StaffingTable open(Optional<FileUpload> file, TableChoices choices) {
    FileUpload upload =
        file.filter(it -> it.size() > 0)
            .orElseThrow(() -> Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"));
    return StaffingTable.open(upload.uploadedFile(), String.valueOf(upload.fileName()), choices);
  }

  private Work work() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = pay.day(parameters);
    TableChoices choices = parameters.table();
    parameters.check();
    return new Work(registrar, pay.payroll(registrar, parameters), day, choices);
  }

  /** How the rows of a request are paid. */
  private record Work(Registrar registrar, Payroll payroll, LocalDate day, TableChoices choices) {
    /** Pay by other tables, as the request asks. */
    Payroll payrollOf(PayBook book) {
      return Payroll.of(book, payroll.settings());
    }

    void write(StaffingTable table, PayReport report) throws IOException {
      TariffTable rows = TariffTable.of(table, payroll, registrar::classify, day, Optional.empty());
      for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        report.write(row.get());
      }
    }
  }

  /* --- fund ----------------------------------------------------------------------------------- */

  /** The fund of a year of the rows of a file, by month and by group. */
  @POST
  @Path("fund")
  @Consumes("multipart/form-data")
  public byte[] fund(@RestForm("file") Optional<FileUpload> file) {
    Parameters parameters = asked.parameters();
    Work work = work();
    int thisYear = work.day().getYear();
    long year = parameters.number("year", FundTable.FIRST_YEAR, FundTable.LAST_YEAR, thisYear);
    parameters.check();
    FundTable.By by = by(parameters.text("by"));
    boolean countsVacant = !parameters.text("vacant").equals("skip");
    FundTable.Request request =
        new FundTable.Request(
            work.payroll(),
            work.registrar()::classify,
            (int) year,
            work.registrar().registers().stream()
                .flatMap(register -> register.applied().periods().stream())
                .map(period -> period.inForce().from())
                .filter(day -> day.getYear() == year)
                .toList(),
            by,
            countsVacant);
    try (StaffingTable table = open(file, work.choices())) {
      FundTable fund = FundTable.of(table, request);
      return Json.of(json -> write(json, fund, (int) year, by));
    } catch (StaffingException e) {
      throw Problem.of(e);
    }
  }

  private static FundTable.By by(String word) {
    return word.isEmpty()
        ? FundTable.By.CODE
        : FundTable.By.find(word)
            .orElseThrow(() ->
                Problem.of(
                    ProblemKind.INVALID_PARAMETER,
                    "problem.format",
                    word,
                    List.of(FundTable.By.values())));
  }

  private void write(JsonGenerator json, FundTable fund, int year, FundTable.By by) {
    json.writeStartObject();
    json.writeNumberProperty("year", year);
    json.writeStringProperty("by", by.toString());
    json.writeArrayPropertyStart("groups");
    fund.sums()
        .forEach((key, sum) -> {
          json.writeStartObject();
          json.writeStringProperty("key", key);
          sum(json, sum);
          json.writeEndObject();
        });
    json.writeEndArray();
    json.writeArrayPropertyStart("months");
    fund.months().forEach(month -> json.writeNumber(month.amount()));
    json.writeEndArray();
    json.writeNumberProperty("once_a_year", fund.onceAYear().amount());
    json.writeName("all");
    json.writeStartObject();
    sum(json, fund.all());
    json.writeEndObject();
    json.writeNumberProperty("vacant_skipped", fund.vacant());
    json.writeEndObject();
  }

  private void sum(JsonGenerator json, PaySum sum) {
    json.writeNumberProperty("rows", sum.rows());
    json.writeNumberProperty("units", sum.counted());
    json.writeNumberProperty("sum", sum.year().amount());
    json.writeObjectPropertyStart("uncounted");
    sum.uncounted().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeNumberProperty("unreadable_rows", sum.unreadable());
    json.writeStringProperty("told", sum.sentence(sum.year()).in(asked.language()));
  }

  /* --- impact --------------------------------------------------------------------------------- */

  /**
   * What changes for the rows of a file: between two days, {@code from} and {@code to}; by the
   * instructions of a {@code draft}, by the tables of a {@code record} or by the files {@code
   * tables} from the day {@code on}. The files {@code assumed} fill gaps.
   */
  @POST
  @Path("impact")
  @Consumes("multipart/form-data")
  public byte[] impact(
      @RestForm("file") Optional<FileUpload> file,
      @RestForm("draft") Optional<FileUpload> draft,
      @RestForm("tables") List<FileUpload> tables,
      @RestForm("assume") List<FileUpload> assumed) {
    Parameters parameters = asked.parameters();
    Work work = work();
    LocalDate to = parameters.day("to", work.day());
    LocalDate from = parameters.day("from", to);
    long record = parameters.number("record", 0, work.registrar().history().size(), -1);
    parameters.check();
    Optional<FileUpload> sent = draft.filter(it -> it.size() > 0);
    AddedTables.Choice choice =
        new AddedTables.Choice(
            record < 0 ? Optional.empty() : Optional.of((int) record), tables, assumed);
    boolean hasDays = !parameters.text("from").isEmpty() && !parameters.text("to").isEmpty();
    if (to.isBefore(from) || (sent.isEmpty() && !hasDays && !choice.isChange())) {
      throw Problem.of(ProblemKind.INVALID_PARAMETER, "pay.impact.days");
    }
    Registrar registrar = work.registrar();
    ChangeOfAnswers change =
        sent.isPresent()
            ? ChangeOfAnswers.of(sent.get(), registrar, work.day())
            : new ChangeOfAnswers(
                row -> registrar.classify(row, from), row -> registrar.classify(row, to));
    LocalDate first = sent.isPresent() ? work.day() : from;
    LocalDate last = sent.isPresent() ? work.day() : to;
    try {
      AddedTables added = added(work, choice);
      Payroll before = work.payrollOf(added.before());
      Payroll after = added.before() == added.after() ? before : work.payrollOf(added.after());
      PayChange compared =
          new PayChange(
              new ImpactTable.State(before, change.before(), first),
              new ImpactTable.State(after, change.after(), last),
              pay.today());
      try (StaffingTable table = open(file, work.choices())) {
        PayChange.Costs costs = compared.costs(table, row -> {});
        return Json.of(json -> write(json, costs));
      }
    } catch (StaffingException e) {
      throw Problem.of(e);
    }
  }

  private static AddedTables added(Work work, AddedTables.Choice choice) {
    History history = work.registrar().history();
    int record = choice.record().orElse(-1);
    if (record >= 0
        && PayRecords.loaded(history).stream().noneMatch(one -> one.getKey() == record)) {
      throw Problem.of(ProblemKind.NOT_FOUND, "pay.impact.no-record", record);
    }
    AddedTables added = AddedTables.of(history, work.payroll().book(), choice);
    if (!added.isSound()) {
      throw Problem.of(ProblemKind.UNREADABLE_FILE, "pay.impact.faulty", added.faults().size())
          .with(
              added.faults().stream()
                  .map(fault -> new Problem.Fault("tables", true, fault::in))
                  .toList());
    }
    return added;
  }

  private void write(JsonGenerator json, PayChange.Costs costs) {
    ImpactSum sum = costs.sum();
    json.writeStartObject();
    json.writeNumberProperty("rows", sum.rows());
    json.writeNumberProperty("unchanged", sum.unchanged());
    json.writeBooleanProperty("has_unknown", sum.hasUnknown());
    json.writeBooleanProperty("assumed", sum.isAssumed());
    json.writeNumberProperty("month", sum.month().amount());
    json.writeNumberProperty("year", sum.year().amount());
    json.writeObjectPropertyStart("by_cause");
    sum.byCause()
        .forEach((cause, amount) ->
            json.writeNumberProperty(cause.name().toLowerCase(Locale.ROOT), amount.amount()));
    json.writeEndObject();
    json.writeArrayPropertyStart("months");
    for (Retroactive.Month month : costs.past().months()) {
      json.writeStartObject();
      json.writeStringProperty("month", month.month().toString());
      json.writeNumberProperty("before", month.before().amount());
      json.writeNumberProperty("after", month.after().amount());
      json.writeNumberProperty("difference", month.difference().amount());
      json.writeNumberProperty("unknown_units", month.unknown());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.texts(
        json,
        "told",
        sum.sentences().stream().map((Note note) -> note.in(asked.language())).toList());
    json.writeEndObject();
  }
}
