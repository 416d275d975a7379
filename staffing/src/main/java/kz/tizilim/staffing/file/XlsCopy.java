package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.tizilim.staffing.file.Copied.Unwritten;
import kz.tizilim.staffing.file.Copied.Why;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;
import kz.tizilim.staffing.grid.Text;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * Writes a workbook of Excel 97–2003 again with some cells edited. The library that reads it keeps
 * what it does not know. The workbook is held in memory, as it was when it was read.
 */
public final class XlsCopy {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final int MOST_ROWS = 65_000;
  private static final int MOST_COLUMNS = 256;
  private static final int MOST_STYLES = 4_000;
  private static final int LONGEST = 32_767;
  private static final int LONGEST_NAME = 31;

  private final HSSFWorkbook book;
  private final Map<CellStyle, CellStyle> marked = new HashMap<>();
  private final List<Unwritten> unwritten = new ArrayList<>();
  private final List<CellEdit> formulas = new ArrayList<>();

  private XlsCopy(HSSFWorkbook book) {
    this.book = book;
  }

  /**
   * Copies a workbook.
   *
   * @param name what messages call it
   * @param lists the sheets to add, by what became of the edits
   * @return what became of the edits
   * @throws Refusal if the workbook is damaged
   * @throws IOException if the copy cannot be written
   */
  public static Copied copy(
      String name,
      Path from,
      OutputStream out,
      List<CellEdit> edits,
      Function<Copied, List<ListSheet>> lists)
      throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(from.toFile(), true);
        HSSFWorkbook book = new HSSFWorkbook(container, true)) {
      XlsCopy copy = new XlsCopy(book);
      edits.forEach(copy::edit);
      Copied copied = new Copied(copy.unwritten, copy.formulas);
      lists.apply(copied).forEach(copy::add);
      book.setForceFormulaRecalculation(true);
      book.write(out);
      return copied;
    } catch (RuntimeException e) {
      throw new Refusal(Kind.BROKEN, "broken.book", name).because(e);
    }
  }

  private void edit(CellEdit edit) {
    if (edit.column() >= MOST_COLUMNS) {
      unwritten.add(new Unwritten(edit, Why.NO_CELL));
      return;
    }
    Sheet sheet = book.getSheetAt(edit.sheet());
    Row row = sheet.getRow(edit.line() - 1);
    Row there = row == null ? sheet.createRow(edit.line() - 1) : row;
    Cell cell = there.getCell(edit.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    if (cell.isPartOfArrayFormulaGroup()) {
      unwritten.add(new Unwritten(edit, Why.FORMULA));
      return;
    }
    if (cell.getCellType() == CellType.FORMULA) {
      formulas.add(edit);
      cell.removeFormula();
    }
    boolean isNumber =
        cell.getCellType() == CellType.NUMERIC && NUMBER.matcher(edit.text()).matches();
    if (edit.text().isEmpty()) {
      cell.setBlank();
    } else if (isNumber) {
      cell.setCellValue(Integer.parseInt(edit.text()));
    } else {
      cell.setCellValue(Text.cut(Text.whole(edit.text()), LONGEST));
    }
    if (book.getNumCellStyles() < MOST_STYLES) {
      cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle(), this::filled));
    }
  }

  private CellStyle filled(CellStyle style) {
    CellStyle filled = book.createCellStyle();
    filled.cloneStyleFrom(style);
    filled.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
    filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return filled;
  }

  private void add(ListSheet list) {
    Sheet sheet = book.createSheet(free(list.name()));
    for (int i = 0; i < list.widths().size(); i++) {
      sheet.setColumnWidth(i, list.widths().get(i) * 256);
    }
    put(sheet, 0, list.headings());
    int most = Math.min(list.rows().size(), MOST_ROWS);
    for (int i = 0; i < most; i++) {
      put(sheet, i + 1, list.rows().get(i));
    }
    if (most < list.rows().size()) {
      put(sheet, most + 1, List.of("… " + (list.rows().size() - most)));
    }
    sheet.createFreezePane(0, 1);
  }

  private static void put(Sheet sheet, int line, List<String> cells) {
    Row row = sheet.createRow(line);
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.createCell(i).setCellValue(Text.cut(Text.whole(cells.get(i)), LONGEST));
      }
    }
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken(name); i++) {
      String number = " " + i;
      name =
          wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - number.length())) + number;
    }
    return name;
  }

  private boolean isTaken(String name) {
    for (Sheet sheet : book) {
      if (sheet.getSheetName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
