package kz.tizilim.staffing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;

/**
 * Answers blocks of rows, and makes of each what a report of lines says of it. Safe for use by many
 * threads.
 */
final class BlockAnswers {
  private final ReportChoices choices;
  private final Function<StaffingRow, Answer> answering;
  private final Queue<Lines> idle = new ConcurrentLinkedQueue<>();

  /** A report that writes to memory; it remembers what it wrote for an answer. */
  private record Lines(ByteArrayOutputStream bytes, LineReport report) {}

  /** A block that is answered. */
  static final class Answered {
    private final List<TableRow> rows;
    private final List<Answer> answers;
    private final byte[] bytes;
    private final Summary summary;

    private Answered(List<TableRow> rows, List<Answer> answers, byte[] bytes, Summary summary) {
      this.rows = rows;
      this.answers = answers;
      this.bytes = bytes;
      this.summary = summary;
    }

    /** Its rows. */
    List<TableRow> rows() {
      return rows;
    }

    /** Their answers. */
    List<Answer> answers() {
      return answers;
    }

    /**
     * Writes the lines of the report, compressed unless the block is the first; nothing if its
     * format has no lines.
     */
    void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }

    /** The summary of the answers. */
    Summary summary() {
      return summary;
    }
  }

  BlockAnswers(ReportChoices choices, Function<StaffingRow, Answer> answering) {
    this.choices = choices;
    this.answering = answering;
  }

  Answered answer(List<TableRow> rows, boolean isFirst) throws IOException {
    List<Answer> answers = new ArrayList<>(rows.size());
    Summary summary = new Summary();
    for (TableRow row : rows) {
      Answer answer = row.answer(answering);
      answers.add(answer);
      summary.add(row, answer);
    }
    byte[] lines = choices.isOfLines() ? lines(rows, answers) : new byte[0];
    boolean isCompressed = choices.compression() == Compression.GZIP && !isFirst;
    return new Answered(rows, answers, isCompressed ? GzipMembers.member(lines) : lines, summary);
  }

  private byte[] lines(List<TableRow> rows, List<Answer> answers) throws IOException {
    Lines free = idle.poll();
    Lines lines = free == null ? lines() : free;
    for (int i = 0; i < answers.size(); i++) {
      lines.report.write(rows.get(i), answers.get(i));
    }
    lines.report.flush();
    byte[] bytes = lines.bytes.toByteArray();
    lines.bytes.reset();
    idle.add(lines);
    return bytes;
  }

  private Lines lines() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new Lines(bytes, report(choices, bytes, false));
  }

  /**
   * A report of lines.
   *
   * @param isNamed whether the first line of CSV names the columns
   */
  static LineReport report(ReportChoices choices, OutputStream out, boolean isNamed) {
    return switch (choices.format()) {
      case NDJSON -> new NdjsonReport(out, choices.fields());
      case CSV -> new CsvReport(out, choices.fields(), isNamed);
      case XLSX, HTML, PARQUET ->
          throw new IllegalArgumentException(choices.format() + " is not a format of lines.");
    };
  }
}
