package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Language;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty staffing table to fill in: a workbook whose headings are read without a question, with
 * lists to choose from. Titles and institutions are offered in the register's words, but any other
 * may be written.
 */
public final class StaffingTemplate {
  private static final int ROWS = 1_000;
  private static final String HEAD = "DDEBF0";

  /** The columns that a person fills in, in their order. */
  public static final List<Column> COLUMNS =
      List.of(
          Column.TITLE,
          Column.INSTITUTION,
          Column.UNIT,
          Column.LEVEL,
          Column.CATEGORY,
          Column.ACTIVITY,
          Column.CLAIMED);

  private static final Map<Column, List<String>> VALUES =
      Map.of(
          Column.LEVEL, List.of("высший", "средний"),
          Column.CATEGORY, List.of("высшая", "первая", "вторая", "без категории"),
          Column.ACTIVITY, List.of("основной", "обеспечивающий"));

  private final Map<Column, List<String>> offered;
  private final ReportWords words;

  /**
   * A template.
   *
   * @param titles the titles to offer
   * @param institutions the institutions to offer
   */
  public StaffingTemplate(List<String> titles, List<String> institutions, Language language) {
    this.offered =
        Map.of(Column.TITLE, List.copyOf(titles), Column.INSTITUTION, List.copyOf(institutions));
    this.words = new ReportWords(language);
  }

  /** The values among which a person chooses in a column; empty where they are written. */
  public static List<String> values(Column column) {
    return VALUES.getOrDefault(column, List.of());
  }

  /** Writes the workbook, and leaves {@code out} open. */
  public void write(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Tizilim", null);
    Worksheet sheet = book.newWorksheet(words.say("template.sheet"));
    Worksheet lists = book.newWorksheet(words.say("template.lists"));
    lists.setVisibilityState(VisibilityState.HIDDEN);
    for (int column = 0; column < COLUMNS.size(); column++) {
      column(sheet, lists, column);
    }
    sheet.freezePane(0, 1);
    lists.finish();
    sheet.finish();
    book.finish();
  }

  private void column(Worksheet sheet, Worksheet lists, int at) {
    Column column = COLUMNS.get(at);
    sheet.value(0, at, ReportWords.sentence(words.column(column)).replaceAll("\\.$", ""));
    sheet.style(0, at).bold().wrapText(true).fillColor(HEAD).borderStyle("thin").set();
    sheet.width(at, column == Column.TITLE || column == Column.INSTITUTION ? 42 : 20);
    List<String> values = VALUES.getOrDefault(column, offered.getOrDefault(column, List.of()));
    if (values.isEmpty()) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      lists.value(i, at, values.get(i));
    }
    boolean isClosed = VALUES.containsKey(column);
    sheet
        .range(1, at, ROWS, at)
        .validateWithList(lists.range(0, at, values.size() - 1, at))
        .allowBlank(true)
        .showErrorMessage(isClosed)
        .errorStyle(
            isClosed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFORMATION);
  }
}
