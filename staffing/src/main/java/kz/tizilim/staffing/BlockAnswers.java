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

  /**
   * Blocks of bytes that were written out. A block is larger than a megabyte, and a new array for
   * each one cost a tenth of the time of a long check.
   */
  private final Queue<ByteArrayOutputStream> free = new ConcurrentLinkedQueue<>();

  /** A report that writes to memory; it remembers what it wrote for an answer. */
  private record Lines(Target target, LineReport report) {}

  /** A stream to the bytes of the block in hand. */
  private static final class Target extends OutputStream {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
      bytes.write(one);
    }

    @Override
    public void write(byte[] many, int from, int length) {
      bytes.write(many, from, length);
    }
  }

  /** A block that is answered. */
  final class Answered {
    private final List<TableRow> rows;
    private final List<Answer> answers;
    private final ByteArrayOutputStream bytes;
    private final Summary summary;

    private Answered(
        List<TableRow> rows, List<Answer> answers, ByteArrayOutputStream bytes, Summary summary) {
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
     * format has no lines. Once.
     */
    void writeTo(OutputStream out) throws IOException {
      bytes.writeTo(out);
      bytes.reset();
      free.add(bytes);
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
    ByteArrayOutputStream bytes = buffer();
    if (choices.isOfLines()) {
      lines(rows, answers, bytes);
    }
    if (choices.compression() == Compression.GZIP && !isFirst) {
      byte[] member = GzipMembers.member(bytes.toByteArray());
      bytes.reset();
      bytes.writeBytes(member);
    }
    return new Answered(rows, answers, bytes, summary);
  }

  private ByteArrayOutputStream buffer() {
    ByteArrayOutputStream bytes = free.poll();
    return bytes == null ? new ByteArrayOutputStream() : bytes;
  }

  private void lines(List<TableRow> rows, List<Answer> answers, ByteArrayOutputStream bytes)
      throws IOException {
    Lines known = idle.poll();
    Lines lines = known == null ? lines() : known;
    lines.target.bytes = bytes;
    for (int i = 0; i < answers.size(); i++) {
      lines.report.write(rows.get(i), answers.get(i));
    }
    lines.report.flush();
    idle.add(lines);
  }

  private Lines lines() {
    Target target = new Target();
    return new Lines(target, report(choices, target, false));
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
