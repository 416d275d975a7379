package kz.tizilim.staffing.correct;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.tizilim.classify.Column;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.file.Book;
import kz.tizilim.staffing.file.Books;
import kz.tizilim.staffing.file.CellEdit;
import kz.tizilim.staffing.file.Copied;
import kz.tizilim.staffing.file.FileFormat;
import kz.tizilim.staffing.file.ListSheet;
import kz.tizilim.staffing.file.Source;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.grid.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A new workbook with the sheets of a file in a format that is not written back: the texts of all
 * cells, the corrected ones coloured, and the lists behind them. Formats and formulas are not
 * there.
 */
final class NewBook {
  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST = 32_767;
  private static final int LONGEST_NAME = 31;
  private static final int TOGETHER = 500;
  private static final String FILL = "FFE699";

  private final Workbook book;
  private final Set<String> names = new HashSet<>();
  private final Map<Integer, Map<Integer, Map<Integer, CellEdit>>> edits = new HashMap<>();

  private NewBook(OutputStream out, List<CellEdit> edits) {
    book = new Workbook(out, "Tizilim", "1.0");
    for (CellEdit edit : edits) {
      this.edits
          .computeIfAbsent(edit.sheet(), key -> new HashMap<>())
          .computeIfAbsent(edit.line(), key -> new TreeMap<>())
          .put(edit.column(), edit);
    }
  }

  static Copied copy(
      String name, Path from, OutputStream out, List<CellEdit> edits, List<ListSheet> lists)
      throws IOException {
    NewBook copy = new NewBook(out, edits);
    try (InputStream in = Files.newInputStream(from)) {
      Source source = Source.of(name, in);
      FileFormat format = source.format();
      if (format.namesValues()) {
        copy.rows(name, from);
      } else {
        try (Book read =
            Books.open(name, source, format, Optional.of(from), Optional.empty()).book()) {
          copy.sheets(read);
        }
      }
    }
    for (ListSheet list : lists) {
      copy.list(list);
    }
    copy.book.finish();
    return new Copied(List.of(), List.of());
  }

  /** Writes a workbook that has only lists. */
  static void write(OutputStream out, List<ListSheet> lists) throws IOException {
    NewBook copy = new NewBook(out, List.of());
    for (ListSheet list : lists) {
      copy.list(list);
    }
    copy.book.finish();
  }

  private void sheets(Book read) throws IOException {
    List<Book.Sheet> sheets = read.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      Worksheet sheet = book.newWorksheet(free(sheets.get(i).name().orElseGet(() -> "1")));
      Map<Integer, Map<Integer, CellEdit>> here = edits.getOrDefault(i, Map.of());
      try (RowSource rows = read.open(i)) {
        for (Optional<GridRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          row(
              sheet,
              row.get().line(),
              row.get().cells(),
              here.getOrDefault(row.get().line(), Map.of()));
        }
      }
      sheet.finish();
    }
  }

  /** Rows that come without a sheet, under the names of their columns. */
  private void rows(String name, Path from) throws IOException {
    Worksheet sheet = book.newWorksheet(free("1"));
    row(sheet, 1, Arrays.stream(Column.values()).map(Column::toString).toList(), Map.of());
    Map<Integer, Map<Integer, CellEdit>> here = edits.getOrDefault(0, Map.of());
    try (StaffingTable table = StaffingTable.open(from, name)) {
      int line = 2;
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        TableRow one = row.get();
        List<String> cells =
            Arrays.stream(Column.values()).map(column -> one.row().text(column)).toList();
        row(sheet, line, cells, here.getOrDefault(line, Map.of()));
        line++;
      }
    }
    sheet.finish();
  }

  private static void row(
      Worksheet sheet, int line, List<String> cells, Map<Integer, CellEdit> here)
      throws IOException {
    for (int i = 0; i < Math.min(cells.size(), MOST_COLUMNS); i++) {
      if (!here.containsKey(i) && !cells.get(i).isEmpty()) {
        put(sheet, line, i, cells.get(i));
      }
    }
    for (CellEdit edit : here.values()) {
      put(sheet, line, edit.column(), edit.text());
      sheet.style(line - 1, edit.column()).fillColor(FILL).set();
    }
    if (line % TOGETHER == 0) {
      sheet.flush();
    }
  }

  private static void put(Worksheet sheet, int line, int column, String text) {
    sheet.value(line - 1, column, Text.cut(Text.whole(text), LONGEST));
  }

  private void list(ListSheet list) throws IOException {
    Worksheet sheet = book.newWorksheet(free(list.name()));
    for (int i = 0; i < list.widths().size(); i++) {
      sheet.width(i, list.widths().get(i));
    }
    row(sheet, 1, list.headings(), Map.of());
    for (int i = 0; i < list.rows().size(); i++) {
      row(sheet, i + 2, list.rows().get(i), Map.of());
    }
    sheet.freezePane(0, 1);
    sheet.finish();
  }

  private String free(String wanted) {
    String bare = wanted.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    String name = bare.isEmpty() ? "1" : bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    List<String> tried = new ArrayList<>(List.of(name));
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      String first = tried.get(0);
      name = first.substring(0, Math.min(first.length(), LONGEST_NAME - number.length())) + number;
    }
    return name;
  }
}
