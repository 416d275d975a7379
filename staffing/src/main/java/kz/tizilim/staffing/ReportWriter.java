package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.parallel.InOrder;
import kz.tizilim.staffing.parallel.Workers;

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
  private static final Listener NOBODY = new Listener() {};

  private final String name;
  private final ReportChoices choices;
  private final CountedOutput out;
  private final Optional<GzipMembers> gzip;
  private final Report report;
  private final Summary summary = new Summary();
  private final RowBlock.Size block = new RowBlock.Size();
  private boolean closed;
  private boolean failed;

  /** What is done with rows that were answered, in their order and in the thread of the caller. */
  public interface Listener {
    /** A row was answered. */
    default void answered(TableRow row, Answer answer) {}

    /**
     * All answers so far were passed to the stream.
     *
     * @param bytes how many bytes were
     */
    default void written(Summary summary, long bytes) {}
  }

  private ReportWriter(
      String name,
      ReportChoices choices,
      CountedOutput out,
      Optional<GzipMembers> gzip,
      Function<OutputStream, Report> report) {
    this.name = name;
    this.choices = choices;
    this.out = out;
    this.gzip = gzip;
    this.report = report.apply(gzip.isPresent() ? gzip.get() : out);
  }

  /** A report on rows that come from no table; it shows them in the canonical columns. */
  public static ReportWriter open(ReportFormat format, OutputStream out) {
    return open(
        new ReportChoices(format, Language.RU), out, TableLayout.canonical(), Optional.empty());
  }

  /** A report on the rows of {@code table}, which is closed after the report. */
  public static ReportWriter open(ReportFormat format, OutputStream out, StaffingTable table) {
    return open(format, out, table, Language.RU);
  }

  /** The same in a language; NDJSON and CSV, which are for programs, do not depend on it. */
  public static ReportWriter open(
      ReportFormat format, OutputStream out, StaffingTable table, Language language) {
    return open(new ReportChoices(format, language), out, table);
  }

  /** A report on the rows of {@code table} as it was chosen. */
  public static ReportWriter open(ReportChoices choices, OutputStream out, StaffingTable table) {
    return open(choices, out, TableLayout.of(table), Optional.empty());
  }

  /**
   * The rest of a report of lines that ended behind a block.
   *
   * @param before the summary of the rows that it has already
   * @throws IllegalArgumentException if the format has no lines
   */
  public static ReportWriter resume(
      ReportChoices choices, OutputStream out, StaffingTable table, Summary before) {
    return open(choices, out, TableLayout.of(table), Optional.of(before));
  }

  private static ReportWriter open(
      ReportChoices choices, OutputStream stream, TableLayout layout, Optional<Summary> before) {
    ReportWords words = new ReportWords(choices.language());
    String name = words.say("report");
    CountedOutput out = new CountedOutput(stream);
    Optional<GzipMembers> gzip =
        choices.compression() == Compression.GZIP
            ? Optional.of(new GzipMembers(out))
            : Optional.empty();
    try {
      ReportWriter writer =
          new ReportWriter(
              name,
              choices,
              out,
              gzip,
              target -> report(choices, target, layout, words, before.isPresent()));
      before.ifPresent(writer.summary::add);
      return writer;
    } catch (UncheckedIOException e) {
      throw StaffingException.writing(name, e);
    }
  }

  private static Report report(
      ReportChoices choices,
      OutputStream out,
      TableLayout layout,
      ReportWords words,
      boolean isResumed) {
    try {
      if (choices.isOfLines() || isResumed) {
        return BlockAnswers.report(choices, out, !isResumed);
      }
      CountedOutput kept = new CountedOutput(out);
      return switch (choices.format()) {
        case XLSX -> new XlsxReport(kept, layout, words);
        case HTML -> new HtmlReport(kept, layout, words);
        default -> new ParquetReport(kept, choices.fields());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    write(row, answer, NOBODY);
  }

  private void write(TableRow row, Answer answer, Listener listener) {
    attempt(() -> report.write(row, answer));
    summary.add(row, answer);
    listener.answered(row, answer);
    if (block.add(row)) {
      attempt(this::endBlock);
      listener.written(summary, out.bytes());
    }
  }

  private void endBlock() throws IOException {
    report.flush();
    if (gzip.isPresent()) {
      gzip.get().endMember();
    }
  }

  /**
   * Answers and writes all rows of a table that are left. With workers, these answer blocks of rows
   * and render them; the report has the same bytes as without them.
   *
   * @param answering answers a row; by many threads at once if there are workers
   * @throws StaffingException if the table cannot be read to its end, after everything before was
   *     written; if the report cannot be written
   */
  public void writeAll(
      StaffingTable table,
      Function<StaffingRow, Answer> answering,
      Optional<Workers> workers,
      Listener listener) {
    if (workers.isPresent()) {
      writeAll(table, answering, workers.get(), listener);
      return;
    }
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      write(row.get(), row.get().answer(answering), listener);
    }
  }

  private void writeAll(
      StaffingTable table,
      Function<StaffingRow, Answer> answering,
      Workers workers,
      Listener listener) {
    BlockAnswers blocks = new BlockAnswers(choices, answering);
    InOrder<BlockAnswers.Answered> answers = new InOrder<>(workers);
    RowBlock block = new RowBlock();
    boolean isFirst = summary.rows() == 0;
    Optional<StaffingException> damage = Optional.empty();
    for (boolean goesOn = true; goesOn; ) {
      try {
        Optional<TableRow> row = table.next();
        goesOn = row.isPresent();
        if (row.isEmpty() || !block.add(row.get())) {
          continue;
        }
      } catch (StaffingException e) {
        damage = Optional.of(e);
        break;
      }
      if (answers.isFull()) {
        write(answers.take(), true, listener);
      }
      add(answers, blocks, block.rows(), isFirst);
      isFirst = false;
      block = new RowBlock();
    }
    while (!answers.isEmpty()) {
      write(answers.take(), true, listener);
    }
    if (!block.rows().isEmpty()) {
      add(answers, blocks, block.rows(), isFirst);
      write(answers.take(), false, listener);
    }
    if (damage.isPresent()) {
      throw damage.get();
    }
  }

  private static void add(
      InOrder<BlockAnswers.Answered> answers,
      BlockAnswers blocks,
      List<TableRow> rows,
      boolean isFirst) {
    answers.add(() -> blocks.answer(rows, isFirst));
  }

  /** Writes a block that is answered; {@code isWhole} unless the table ended in it. */
  private void write(BlockAnswers.Answered answered, boolean isWhole, Listener listener) {
    boolean isFirst = summary.rows() == 0;
    attempt(() -> write(answered, isFirst));
    summary.add(answered.summary());
    for (int i = 0; i < answered.rows().size(); i++) {
      listener.answered(answered.rows().get(i), answered.answers().get(i));
    }
    if (isWhole) {
      listener.written(summary, out.bytes());
    }
  }

  private void write(BlockAnswers.Answered answered, boolean isFirst) throws IOException {
    if (!choices.isOfLines()) {
      for (int i = 0; i < answered.rows().size(); i++) {
        report.write(answered.rows().get(i), answered.answers().get(i));
      }
    } else if (gzip.isPresent() && isFirst) {
      report.flush();
      answered.writeTo(gzip.get());
      gzip.get().endMember();
    } else {
      report.flush();
      answered.writeTo(out);
    }
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
        if (gzip.isPresent()) {
          gzip.get().endMember();
        }
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
