package kz.tizilim.staffing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads workbooks of Excel 97–2003. */
final class XlsFile {
  private static final String[] LOCKED = {"EncryptedPackage", "EncryptionInfo"};

  private XlsFile() {}

  /** The sheets of a compound file, if it is a workbook that can be read. */
  static MemoryBook read(String name, Path file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      for (String entry : LOCKED) {
        if (container.getRoot().hasEntryCaseInsensitive(entry)) {
          throw new Refusal(Kind.ENCRYPTED, "encrypted", name);
        }
      }
      if (container.getRoot().hasEntryCaseInsensitive("WordDocument")) {
        throw new Refusal(Kind.UNSUPPORTED, "unsupported.doc", name);
      }
      if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
          && !container.getRoot().hasEntryCaseInsensitive("Book")) {
        throw new Refusal(Kind.UNSUPPORTED, "unsupported.binary", name);
      }
      try (HSSFWorkbook book = new HSSFWorkbook(container)) {
        return read(name, book);
      }
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Kind.ENCRYPTED, "encrypted", name).because(e);
    } catch (OldExcelFormatException e) {
      throw new Refusal(Kind.UNSUPPORTED, "unsupported.old-excel", name).because(e);
    } catch (Refusal e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Kind.BROKEN, "broken.book", name).because(e);
    }
  }

  private static MemoryBook read(String name, HSSFWorkbook book) {
    MemoryBook read = new MemoryBook();
    boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      Sheet sheet = book.getSheetAt(i);
      MemoryBook.SheetBuilder rows = new MemoryBook.SheetBuilder(name);
      Map<Long, CellRangeAddress> merged = new HashMap<>();
      for (CellRangeAddress range : sheet.getMergedRegions()) {
        merged.put(key(range.getFirstRow(), range.getFirstColumn()), range);
      }
      Set<Integer> hidden = new HashSet<>();
      for (Row row : sheet) {
        rows.end(Math.max(0, row.getRowNum() + 1 - rows.line()));
        row(book, row, rows, merged, from1904);
        for (Cell cell : row) {
          if (sheet.isColumnHidden(cell.getColumnIndex())) {
            hidden.add(cell.getColumnIndex());
          }
        }
      }
      rows.end(1);
      boolean visible = book.getSheetVisibility(i) == SheetVisibility.VISIBLE;
      List<Book.Merge> merges =
          merged.values().stream()
              .map(range ->
                  new Book.Merge(
                      range.getFirstRow() + 1,
                      range.getFirstColumn(),
                      range.getLastRow() + 1,
                      range.getLastColumn()))
              .toList();
      read.add(Optional.of(sheet.getSheetName()), visible, hidden, rows.rows(), merges);
    }
    return read;
  }

  private static long key(int row, int column) {
    return ((long) row << 20) + column;
  }

  private static void row(
      HSSFWorkbook book,
      Row row,
      MemoryBook.SheetBuilder rows,
      Map<Long, CellRangeAddress> merged,
      boolean from1904) {
    int texts = 0;
    int struck = 0;
    for (Cell cell : row) {
      CellRangeAddress range = merged.get(key(row.getRowNum(), cell.getColumnIndex()));
      int high = range == null ? 1 : range.getLastRow() - range.getFirstRow() + 1;
      int wide = range == null ? 1 : range.getLastColumn() - range.getFirstColumn() + 1;
      String text = text(cell, rows, from1904);
      rows.put(cell.getColumnIndex(), text, high, wide);
      if (!text.isBlank()) {
        texts++;
        struck += book.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout() ? 1 : 0;
      }
    }
    if (row.getZeroHeight()) {
      rows.look(GridRow.Look.HIDDEN);
    } else if (texts > 0 && texts == struck) {
      rows.look(GridRow.Look.STRUCK);
    }
  }

  private static String text(Cell cell, MemoryBook.SheetBuilder rows, boolean from1904) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> cell.getBooleanCellValue() ? "ИСТИНА" : "ЛОЖЬ";
      case ERROR -> {
        String error =
            FormulaError.isValidCode(cell.getErrorCellValue())
                ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                : "#ERR";
        rows.note(cell.getColumnIndex(), new CellNote(CellNote.Kind.ERROR, error));
        yield error;
      }
      case NUMERIC -> number(cell, rows, formula, from1904);
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  private static String number(
      Cell cell, MemoryBook.SheetBuilder rows, boolean formula, boolean from1904) {
    String value = java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
    if (Numbers.isDate(
        cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString())) {
      Optional<String> date = Numbers.date(value, from1904);
      if (date.isPresent()) {
        rows.note(cell.getColumnIndex(), CellNote.DATE);
        return date.get();
      }
    }
    if (formula && cell.getNumericCellValue() == 0) {
      rows.note(
          cell.getColumnIndex(), new CellNote(CellNote.Kind.ZERO_FORMULA, cell.getCellFormula()));
    }
    return Numbers.plain(value);
  }
}
