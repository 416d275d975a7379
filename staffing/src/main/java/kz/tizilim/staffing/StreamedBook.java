package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.grid.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A new workbook, written row by row: the user's columns, the added ones, and a sheet with the
 * totals. A sheet that is full is followed by another. Every text is written as text, so no formula
 * arises.
 */
final class StreamedBook {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384 - AddedColumn.values().length;
  private static final int LONGEST = 32_767;
  private static final int TOGETHER = 500;
  private static final String HEAD = "D9E1F2";

  private final Workbook book;
  private final TableLayout layout;
  private final ReportWords words;
  private final List<ColumnHeading> headings;
  private int sheets;
  private Worksheet sheet;
  private int line;
  private int comments;
  private int lists;

  StreamedBook(OutputStream out, TableLayout layout, ReportWords words) {
    this.words = words;
    this.layout = layout;
    this.headings = layout.headings().stream().limit(MOST_COLUMNS).toList();
    book = new Workbook(out, "Tizilim", "1.0");
    sheet = begin();
  }

  private Worksheet begin() {
    sheets++;
    Worksheet begun =
        book.newWorksheet(
            sheets == 1 ? words.say("sheet.posts") : words.say("sheet.posts.more", sheets));
    line = 0;
    for (int i = 0; i < headings.size(); i++) {
      head(begun, i, headings.get(i).text(), width(headings.get(i)));
    }
    for (AddedColumn column : AddedColumn.values()) {
      head(begun, added(column), column.heading(words), column.width());
    }
    begun.freezePane(0, 1);
    begun.pageOrientation("landscape");
    line = 1;
    return begun;
  }

  private static int width(ColumnHeading heading) {
    boolean title = heading.column().filter(c -> c == Column.TITLE).isPresent();
    return title ? 40 : Math.max(12, Math.min(24, heading.text().length() + 2));
  }

  private static void head(Worksheet sheet, int column, String text, int width) {
    put(sheet, 0, column, text);
    sheet.width(column, width);
    sheet
        .style(0, column)
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .fillColor(HEAD)
        .borderStyle("thin")
        .set();
  }

  private int added(AddedColumn column) {
    return headings.size() + column.place();
  }

  void write(TableRow row, Answer answer) throws IOException {
    if (line == MOST_ROWS) {
      end();
      sheet = begin();
    }
    List<String> cells = layout.cells(row);
    for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
      put(sheet, line, i, cells.get(i));
    }
    String fill = Tone.of(answer).fill();
    for (AddedColumn column : AddedColumn.values()) {
      put(sheet, line, added(column), column.text(answer, words));
      sheet
          .style(line, added(column))
          .fillColor(fill)
          .wrapText(true)
          .verticalAlignment("top")
          .set();
    }
    for (Mark mark : Mark.of(answer, words)) {
      mark(mark);
    }
    candidates(answer);
    line++;
    if (line % TOGETHER == 0) {
      sheet.flush();
    }
  }

  /** The cell of the code offers the candidates of an ambiguous row. */
  private void candidates(Answer answer) {
    if (answer.codes().size() > 1 && lists < XlsxReport.COMMENTS) {
      lists++;
      int column = added(AddedColumn.CODE);
      sheet
          .range(line, column, line, column)
          .validateWithListByFormula("\"" + XlsxReport.list(answer) + "\"");
    }
  }

  private void mark(Mark mark) {
    OptionalInt place = layout.place(mark.column());
    int column = place.orElse(added(AddedColumn.WHY));
    if (place.isPresent()) {
      sheet.style(line, column).fillColor(mark.tone().fill()).wrapText(true).set();
    }
    if (comments < XlsxReport.COMMENTS) {
      comments++;
      sheet.comment(line, column, mark.note());
    }
  }

  private static void put(Worksheet sheet, int line, int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(line, column, Text.cut(Text.whole(text), LONGEST));
    }
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, line - 1, headings.size() + AddedColumn.values().length - 1);
    sheet.finish();
  }

  void finish(Summary summary) throws IOException {
    end();
    Worksheet totals = book.newWorksheet(words.say("sheet.totals"));
    totals.width(0, 60);
    totals.width(1, 14);
    int at = 0;
    Totals all = Totals.of(summary, layout, notes(), words);
    for (Totals.Section section : all.sections()) {
      put(totals, at, 0, section.heading());
      totals.style(at++, 0).bold().set();
      for (Totals.Line one : section.lines()) {
        put(totals, at, 0, one.label());
        totals.value(at++, 1, one.count());
      }
      at++;
    }
    for (String note : all.notes()) {
      put(totals, at, 0, note);
      totals.style(at++, 0).wrapText(true).italic().set();
    }
    totals.finish();
    skipped();
    book.finish();
  }

  /** The rows and sheets that are not answered. */
  private void skipped() throws IOException {
    List<Remark> lines = layout.skipped();
    if (lines.isEmpty()) {
      return;
    }
    Worksheet list = book.newWorksheet(words.say("sheet.skipped"));
    list.width(0, 100);
    put(list, 0, 0, words.say("sheet.skipped"));
    list.style(0, 0).bold().set();
    for (int i = 0; i < lines.size(); i++) {
      put(list, i + 1, 0, lines.get(i).in(words.language()));
    }
    list.finish();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (layout.workbook().isPresent()) {
      notes.add(words.say("note.new-book"));
    }
    if (comments == XlsxReport.COMMENTS) {
      notes.add(words.say("note.comments", words.number(comments)));
    }
    return notes;
  }
}
