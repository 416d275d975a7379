package kz.tizilim.staffing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.staffing.StaffingException.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of the first visible sheet of a workbook, read as a stream. Its shared strings are held;
 * {@link WorkbookFile} says how many there may be.
 */
final class XlsxRows implements RawRows {
  private final String name;
  private final ReadableWorkbook workbook;
  private final Sheet sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int line;

  private XlsxRows(String name, ReadableWorkbook workbook, Sheet sheet, Stream<Row> stream) {
    this.name = name;
    this.workbook = workbook;
    this.sheet = sheet;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  static XlsxRows open(String name, Path file) {
    ReadableWorkbook workbook = read(name, () -> workbook(file));
    try {
      return read(
          name,
          () -> {
            Sheet sheet = first(workbook);
            return new XlsxRows(name, workbook, sheet, sheet.openStream());
          });
    } catch (StaffingException e) {
      quietly(workbook, e);
      throw e;
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
  }

  private static Sheet first(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseGet(workbook::getFirstSheet);
  }

  /** The place of the sheet in the workbook, from 0. */
  int sheet() {
    return sheet.getIndex();
  }

  @Override
  public Optional<RawRow> next() {
    return read(name, () -> rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty());
  }

  private RawRow row(Row row) {
    line = Math.max(line + 1, row.getRowNum());
    List<String> cells = new ArrayList<>(row.getCellCount());
    Map<Integer, String> faults = new HashMap<>(0);
    for (Cell cell : row) {
      CellText text = cell == null ? CellText.EMPTY : CellText.of(cell);
      text.fault().ifPresent(fault -> faults.put(cells.size(), fault));
      cells.add(text.text());
    }
    return new RawRow(line, List.copyOf(cells), faults);
  }

  /* The reader throws what its XML parser, its ZIP reader and its own haste throw. */
  private static <T> T read(String name, Reading<T> reading) {
    try {
      return reading.read();
    } catch (StaffingException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new StaffingException(Kind.BROKEN, "broken.book", name).because(e);
    }
  }

  private static void quietly(ReadableWorkbook workbook, StaffingException first) {
    try {
      workbook.close();
    } catch (IOException e) {
      first.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    try (workbook) {
      stream.close();
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  private interface Reading<T> {
    T read() throws IOException;
  }
}
