package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What an earlier report has left in a user's workbook, which the new one writes over. */
final class EarlierReport {
  /** The author of its comments. */
  static final String AUTHOR = "Tizilim";

  private final XSSFWorkbook book;
  private final BookStyles styles;

  EarlierReport(XSSFWorkbook book, BookStyles styles) {
    this.book = book;
    this.styles = styles;
  }

  /** Where the columns of an earlier report begin, which are written over. */
  static OptionalInt column(XSSFSheet sheet, int header) {
    Row row = sheet.getRow(header);
    for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
      if (isHeading(row, i)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the headings of all added columns are in a row from there on. */
  private static boolean isHeading(Row row, int first) {
    return Arrays.stream(AddedColumn.values())
        .allMatch(column -> {
          Cell cell = row.getCell(first + column.place());
          return cell != null
              && cell.getCellType() == CellType.STRING
              && column.isHeadedBy(cell.getStringCellValue());
        });
  }

  /** Removes the colours and comments of an earlier report from a sheet. */
  void clear(XSSFSheet sheet) {
    for (Comment comment : List.copyOf(sheet.getCellComments().values())) {
      if (AUTHOR.equals(comment.getAuthor())) {
        Row row = sheet.getRow(comment.getRow());
        Cell cell = row == null ? null : row.getCell(comment.getColumn());
        if (cell != null) {
          cell.removeCellComment();
          cell.setCellStyle(styles.untinted(cell));
        }
      }
    }
  }

  /** Removes the sheets of an earlier report. */
  void removeSheets() {
    List<String> names = new ArrayList<>(ReportWords.inAll("sheet.totals"));
    names.addAll(ReportWords.inAll("sheet.skipped"));
    for (String name : names) {
      Sheet earlier = book.getSheet(name);
      if (earlier != null && earlier.getRow(0) != null && isTotals(earlier.getRow(0))) {
        book.removeSheetAt(book.getSheetIndex(earlier));
      }
    }
  }

  private static boolean isTotals(Row row) {
    String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
    return ReportWords.inAll("totals.answers").contains(first)
        || ReportWords.inAll("sheet.skipped").contains(first);
  }
}
