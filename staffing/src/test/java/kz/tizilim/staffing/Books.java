package kz.tizilim.staffing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks from text, and back. */
final class Books {
  private Books() {}

  /**
   * A sheet with a line a row and cells between bars; a cell is a text, or a number if it looks so.
   */
  static XSSFWorkbook of(String text) {
    XSSFWorkbook book = new XSSFWorkbook();
    sheet(book, "Штат", text);
    return book;
  }

  /** Adds a sheet of such lines. */
  static void sheet(XSSFWorkbook book, String name, String text) {
    XSSFSheet sheet = book.createSheet(name);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String[] cells = lines[i].split("\\|", -1);
      for (int j = 0; j < cells.length; j++) {
        put(sheet, i, j, cells[j].strip());
      }
    }
  }

  private static void put(XSSFSheet sheet, int line, int column, String text) {
    Row row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      row.createCell(column).setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      row.createCell(column).setCellValue(text);
    }
  }

  static byte[] bytes(XSSFWorkbook book) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book) {
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static StaffingTable table(XSSFWorkbook book) {
    return Tables.open(bytes(book));
  }

  static XSSFWorkbook read(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String row(XSSFSheet sheet, int line) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : sheet.getRow(line)) {
      cells.add(cell.toString());
    }
    return String.join(" | ", cells);
  }

  static String fill(XSSFCell cell) {
    XSSFCellStyle style = cell.getCellStyle();
    return style.getFillPattern() != FillPatternType.SOLID_FOREGROUND
        ? ""
        : style.getFillForegroundColorColor().getARGBHex().substring(2);
  }

  static String note(XSSFCell cell) {
    return cell.getCellComment() == null ? "" : cell.getCellComment().getString().getString();
  }
}
