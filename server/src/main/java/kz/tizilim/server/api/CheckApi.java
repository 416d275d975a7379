package kz.tizilim.server.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.ReportFormat;
import kz.tizilim.staffing.ReportWriter;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.Summary;
import kz.tizilim.staffing.SummaryJson;
import kz.tizilim.staffing.TableChoices;
import kz.tizilim.staffing.TableRow;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** {@code POST /check}: any number of rows in, one answer for each out. */
@Path("/api/v1/check")
public class CheckApi {
  private static final String NDJSON = "application/x-ndjson";

  private final UserRequest asked;

  @Inject
  CheckApi(UserRequest asked) {
    this.asked = asked;
  }

  /**
   * NDJSON in and out. A row is read when the answers before it are written, so neither side ever
   * waits with more than a buffer; a client must read while it writes.
   */
  @POST
  @Consumes({NDJSON, "application/ndjson", "application/jsonl"})
  public Response stream(InputStream body) {
    Work work = work();
    StreamingOutput answers =
        out -> {
          try (StaffingTable table = StaffingTable.ndjson(body, "NDJSON")) {
            work.answer(table, ReportFormat.NDJSON, out);
          }
        };
    return Response.ok(answers, NDJSON).build();
  }

  /** A staffing table as a file; {@code format} names the format of the report. */
  @POST
  @Consumes("multipart/form-data")
  public Response file(@RestForm("file") Optional<FileUpload> file) throws IOException {
    Work work = work();
    FileUpload upload =
        file.orElseThrow(() -> Problem.of(ProblemKind.UNREADABLE_FILE, "problem.no-file"));
    Optional<ReportFormat> format = format(asked.parameters().text("format"));
    java.nio.file.Path report = Files.createTempFile("tizilim-", ".report");
    boolean isAnswered = false;
    try (InputStream in = Files.newInputStream(upload.uploadedFile());
        StaffingTable table = StaffingTable.open(in, upload.fileName(), work.choices())) {
      ReportFormat chosen = format.orElse(ReportFormat.XLSX);
      try (OutputStream out = Files.newOutputStream(report)) {
        work.answer(table, chosen, out);
      }
      Response answer =
          Response.ok(new Temporary(report), type(chosen))
              .header(
                  "Content-Disposition",
                  Attachment.named(
                      ReportWriter.fileName(
                          String.valueOf(upload.fileName()), chosen, asked.language()),
                      name(chosen)))
              .header("Content-Length", Files.size(report))
              .build();
      isAnswered = true;
      return answer;
    } catch (StaffingException e) {
      throw Problem.of(e);
    } finally {
      if (!isAnswered) {
        Files.deleteIfExists(report);
      }
    }
  }

  private Work work() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    boolean why = parameters.text("why").equals("true");
    boolean summary = parameters.text("summary").equals("true");
    TableChoices choices = parameters.table();
    parameters.check();
    return new Work(registrar, day, why, summary, asked.language(), choices);
  }

  private static Optional<ReportFormat> format(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(ReportFormat.values())
            .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() ->
                Problem.of(
                    ProblemKind.INVALID_PARAMETER,
                    "problem.format",
                    name,
                    List.of("ndjson", "csv", "parquet", "xlsx", "html"))));
  }

  /** The media type of a report. */
  static String type(ReportFormat format) {
    return switch (format) {
      case NDJSON -> NDJSON;
      case CSV -> "text/csv; charset=UTF-8";
      case PARQUET -> "application/vnd.apache.parquet";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case HTML -> "text/html; charset=UTF-8";
    };
  }

  private static String name(ReportFormat format) {
    return "tizilim-report." + format.name().toLowerCase(Locale.ROOT);
  }

  /**
   * How the rows of one request are answered.
   *
   * @param summary whether a summary follows the answers of NDJSON
   * @param choices how a file is read
   */
  private record Work(
      Registrar registrar,
      LocalDate day,
      boolean why,
      boolean summary,
      Language language,
      TableChoices choices) {
    void answer(StaffingTable table, ReportFormat format, OutputStream out) {
      Summary counted = answers(table, format, out);
      if (summary && format == ReportFormat.NDJSON) {
        SummaryJson.write(counted, table, language, out);
      }
    }

    private Summary answers(StaffingTable table, ReportFormat format, OutputStream out) {
      try (ReportWriter report = ReportWriter.open(format, out, table, language)) {
        for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
          report.write(
              row.get(),
              row.get()
                  .answer(one -> why ? registrar.explain(one, day) : registrar.classify(one, day)));
        }
        return report.summary();
      }
    }
  }

  /** A report that is deleted when it is sent. */
  private record Temporary(java.nio.file.Path file) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
      try {
        Files.copy(file, out);
      } finally {
        Files.deleteIfExists(file);
      }
    }
  }
}
