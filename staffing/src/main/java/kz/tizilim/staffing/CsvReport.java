package kz.tizilim.staffing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.staffing.grid.Text;

/** One line a row, lists joined by «|». */
final class CsvReport extends LineReport {
  private static final String FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
  private static final TableRow NO_ROW =
      new TableRow(0, StaffingRow.of("", ""), Optional.empty(), List.of());

  CsvReport(OutputStream out) {
    this(out, AnswerField.COLUMNS, true);
  }

  /**
   * A report with these columns.
   *
   * @param isNamed whether the first line names them
   */
  CsvReport(OutputStream out, List<AnswerField> fields, boolean isNamed) {
    super(out, fields);
    if (isNamed) {
      add(names(fields));
    }
  }

  private static byte[] names(List<AnswerField> fields) {
    return (joined(fields.stream().map(AnswerField::toString).toList(), true) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  byte[] fields(List<AnswerField> fields, Answer answer, boolean isFirst) {
    List<String> cells = new ArrayList<>();
    for (AnswerField field : fields) {
      cells.add(cell(field, NO_ROW, answer));
    }
    return joined(cells, isFirst).getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(AnswerField field, TableRow row, Answer answer) {
    String text = field.cell(row, answer);
    return switch (field) {
      case ROW_ID, CLAIMED, DETAIL, SHEET -> inert(text);
      default -> text;
    };
  }

  /** The cells of a line from the first one on, or of a part of it. */
  private static String joined(List<String> cells, boolean isFirst) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<String> all = new ArrayList<>(cells);
      if (!isFirst) {
        all.add(0, "");
      }
      csv.writeRecord(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.getBuffer().substring(isFirst ? 0 : 1, text.getBuffer().length() - 1);
  }

  @Override
  boolean has(AnswerField field, TableRow row) {
    return true;
  }

  @Override
  void field(AnswerField field, TableRow row, boolean isFirst, LineBuffer line) {
    if (field == AnswerField.LINE) {
      line.add(Integer.toString(row.line()));
      return;
    }
    String text =
        field == AnswerField.ROW_ID ? row.row().text(Column.ROW_ID) : row.sheet().orElse("");
    if (isNumber(text)) {
      line.add(text);
    } else {
      String whole = inert(Text.whole(text));
      line.add(joined(List.of(whole), isFirst).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether a text has no sign that needs quotes. */
  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A text of the table, with an apostrophe where a spreadsheet would read a formula. */
  private static String inert(String text) {
    boolean isFormula =
        text.length() > 1
            && FORMULA.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches();
    return isFormula ? "'" + text : text;
  }

  @Override
  void begin(LineBuffer line) {}

  @Override
  void end(LineBuffer line) {
    line.add('\n');
  }
}
