package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.classify.Answer;

/**
 * A report of one line a row, for programs. Rows are passed on a hundred at a time; the first one
 * at once.
 */
abstract class LineReport implements Report {
  private static final int TOGETHER = 100;

  private final OutputStream out;
  private final LineBuffer buffer = new LineBuffer();
  private final List<List<AnswerField>> runs;
  private final RenderedAnswers answers;
  private long rows;

  LineReport(OutputStream out, List<AnswerField> fields) {
    this.out = out;
    this.runs = runs(fields);
    this.answers = new RenderedAnswers(this::rendered);
  }

  /** The fields cut where a field of the row stands next to another. */
  private static List<List<AnswerField>> runs(List<AnswerField> fields) {
    List<List<AnswerField>> runs = new ArrayList<>();
    boolean isOpen = false;
    for (AnswerField field : fields) {
      if (field.isOfRow() || !isOpen) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(field);
      isOpen = !field.isOfRow();
    }
    return runs;
  }

  private byte[][] rendered(Answer answer) {
    byte[][] parts = new byte[runs.size()][];
    for (int i = 0; i < runs.size(); i++) {
      parts[i] = runs.get(i).get(0).isOfRow() ? new byte[0] : fields(runs.get(i), answer, i == 0);
    }
    return parts;
  }

  /**
   * The fields of an answer in the form of this report, without what separates them from others.
   */
  abstract byte[] fields(List<AnswerField> fields, Answer answer, boolean isFirst);

  /** A field of a row in that form. */
  abstract void field(AnswerField field, TableRow row, boolean isFirst, LineBuffer line);

  /** Whether the line of a row has the field. */
  abstract boolean has(AnswerField field, TableRow row);

  abstract void begin(LineBuffer line);

  abstract void end(LineBuffer line);

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    byte[][] parts = answers.of(answer);
    begin(buffer);
    boolean isFirst = true;
    for (int i = 0; i < parts.length; i++) {
      AnswerField field = runs.get(i).get(0);
      if (field.isOfRow() && !has(field, row)) {
        continue;
      }
      if (!isFirst) {
        buffer.add(',');
      }
      isFirst = false;
      if (field.isOfRow()) {
        field(field, row, i == 0, buffer);
      } else {
        buffer.add(parts[i]);
      }
    }
    end(buffer);
    rows++;
    if (rows % TOGETHER == 1) {
      flush();
    }
  }

  /** Adds what comes before the first row. */
  final void add(byte[] before) {
    buffer.add(before);
  }

  @Override
  public final void flush() throws IOException {
    buffer.writeTo(out);
    out.flush();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    flush();
  }
}
