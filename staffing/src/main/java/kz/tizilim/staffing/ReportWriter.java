package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;

/**
 * Writes the answers to a staffing table, one after another, and what they come to. Closing it
 * finishes the report and flushes the stream, which stays open.
 *
 * <ul>
 *   <li>{@code NDJSON} and {@code CSV} hold the fields of {@code check}, and after them {@code
 *       detail} and {@code basis}. In CSV a text of the table that a spreadsheet would take for a
 *       formula begins with an apostrophe; XLSX writes every text as text.
 *   <li>{@code XLSX}: where the table is a workbook of at most 20,000 rows that memory can hold, it
 *       is kept as the user made it, with answers to the right of his columns. Otherwise a new
 *       workbook shows his columns again. At most 2,000 cells get a comment. A workbook that was
 *       annotated before is annotated afresh.
 *   <li>{@code HTML} lists at most 200 problems of a kind before the rows, and counts the others.
 *       Rows wait in a temporary file, since the summary comes first.
 * </ul>
 *
 * <p>Memory does not grow with the number of rows, beyond the workbook that is kept.
 */
public final class ReportWriter implements AutoCloseable {
  private static final int LONGEST_ENDING = 6;

  private final String name;
  private final OutputStream out;
  private final Report report;
  private final Summary summary = new Summary();
  private boolean closed;
  private boolean failed;

  private ReportWriter(String name, OutputStream out, Report report) {
    this.name = name;
    this.out = out;
    this.report = report;
  }

  /** A report on rows that come from no table; it shows them in the canonical columns. */
  public static ReportWriter open(ReportFormat format, OutputStream out) {
    return open(format, out, TableLayout.canonical(), Language.RU);
  }

  /** A report on the rows of {@code table}, which is closed after the report. */
  public static ReportWriter open(ReportFormat format, OutputStream out, StaffingTable table) {
    return open(format, out, table, Language.RU);
  }

  /** The same in a language; NDJSON and CSV, which are for programs, do not depend on it. */
  public static ReportWriter open(
      ReportFormat format, OutputStream out, StaffingTable table, Language language) {
    return open(format, out, TableLayout.of(table), language);
  }

  private static ReportWriter open(
      ReportFormat format, OutputStream out, TableLayout layout, Language language) {
    ReportWords words = new ReportWords(language);
    String name = words.say("report");
    OutputStream kept = new KeptOpen(out);
    try {
      Report report =
          switch (format) {
            case NDJSON -> new NdjsonReport(kept);
            case CSV -> new CsvReport(kept);
            case XLSX -> new XlsxReport(kept, layout, words);
            case HTML -> new HtmlReport(kept, layout, words);
          };
      return new ReportWriter(name, out, report);
    } catch (IOException e) {
      throw StaffingException.writing(name, e);
    }
  }

  /** The name of a report on the table with that name: {@code штат-проверено.xlsx}. */
  public static String fileName(String table, ReportFormat format, Language language) {
    int dot = table.lastIndexOf('.');
    String bare =
        dot > 0 && table.length() - dot <= LONGEST_ENDING ? table.substring(0, dot) : table;
    return new ReportWords(language)
        .say("report.name", bare, format.name().toLowerCase(Locale.ROOT));
  }

  /**
   * Writes one answer.
   *
   * @throws StaffingException if it cannot be written
   */
  public void write(TableRow row, Answer answer) {
    attempt(() -> report.write(row, answer));
    summary.add(row, answer);
  }

  /** What the answers so far come to. */
  public Summary summary() {
    return summary;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      attempt(this::finish);
    }
  }

  private void finish() throws IOException {
    try (report) {
      if (!failed) {
        report.finish(summary);
        out.flush();
      }
    }
  }

  private void attempt(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      failed = true;
      throw StaffingException.writing(name, e);
    } catch (UncheckedIOException e) {
      failed = true;
      throw StaffingException.writing(name, e);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
