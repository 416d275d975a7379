package kz.tizilim.staffing;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles that answers need in a user's workbook, each made once. */
final class BookStyles {
  private final XSSFWorkbook book;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  BookStyles(XSSFWorkbook book) {
    this.book = book;
  }

  /** The heading of an added column. */
  XSSFCellStyle head() {
    return styles.computeIfAbsent(
        "head",
        key -> {
          XSSFCellStyle style = filled("D9E1F2");
          style.setFont(boldFont());
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.CENTER);
          return bordered(style);
        });
  }

  /** A cell of an added column. */
  XSSFCellStyle added(Tone tone) {
    return styles.computeIfAbsent(
        "added " + tone,
        key -> {
          XSSFCellStyle style = filled(tone.fill());
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          return bordered(style);
        });
  }

  /** The cell's own style with another fill. */
  XSSFCellStyle tinted(Cell cell, Tone tone) {
    return styles.computeIfAbsent(
        "tinted " + cell.getCellStyle().getIndex() + " " + tone,
        key -> {
          XSSFCellStyle style = book.createCellStyle();
          style.cloneStyleFrom(cell.getCellStyle());
          fill(style, tone.fill());
          return style;
        });
  }

  /** The cell's own style without a fill. */
  XSSFCellStyle untinted(Cell cell) {
    return styles.computeIfAbsent(
        "untinted " + cell.getCellStyle().getIndex(),
        key -> {
          XSSFCellStyle style = book.createCellStyle();
          style.cloneStyleFrom(cell.getCellStyle());
          style.setFillPattern(FillPatternType.NO_FILL);
          return style;
        });
  }

  XSSFCellStyle bold() {
    return styles.computeIfAbsent(
        "bold",
        key -> {
          XSSFCellStyle style = book.createCellStyle();
          style.setFont(boldFont());
          return style;
        });
  }

  XSSFCellStyle wrapped() {
    return styles.computeIfAbsent(
        "wrapped",
        key -> {
          XSSFCellStyle style = book.createCellStyle();
          style.setWrapText(true);
          return style;
        });
  }

  private XSSFFont boldFont() {
    XSSFFont font = book.createFont();
    font.setBold(true);
    return font;
  }

  private XSSFCellStyle filled(String colour) {
    XSSFCellStyle style = book.createCellStyle();
    fill(style, colour);
    return style;
  }

  private static void fill(XSSFCellStyle style, String colour) {
    int rgb = Integer.parseInt(colour, 16);
    byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    style.setFillForegroundColor(new XSSFColor(bytes));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFCellStyle bordered(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
