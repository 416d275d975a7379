package kz.tizilim.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.StaffingException.Kind;

/**
 * A staffing table, read row by row from CSV, XLSX, NDJSON or a JSON array.
 *
 * <p>CSV and JSON may have any number of rows: memory does not grow. A workbook is refused if it is
 * larger than 1 GiB, unpacks to more than 4 GiB or two hundredfold, or holds more than 256 MiB of
 * shared text, which is the one part that is held in memory.
 *
 * <p>A row that cannot be read comes with its {@link RowProblem}, and the next row follows. Only
 * what leaves no telling where rows begin and end is thrown, even after rows were given: an
 * unclosed quote, a broken JSON array, a damaged workbook. Whatever was written by then has to be
 * thrown away; {@link AtomicFile} does.
 */
public final class StaffingTable implements AutoCloseable {
  private final String name;
  private final TableFormat format;
  private final TableRows rows;
  private final Optional<WorkbookFile> workbook;
  private final int sheet;
  private final InputStream in;

  private StaffingTable(
      String name,
      TableFormat format,
      TableRows rows,
      Optional<WorkbookFile> workbook,
      int sheet,
      InputStream in) {
    this.name = name;
    this.format = format;
    this.rows = rows;
    this.workbook = workbook;
    this.sheet = sheet;
    this.in = in;
  }

  /**
   * The table in a file.
   *
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(Path file) {
    return open(file, String.valueOf(file.getFileName()));
  }

  /**
   * The table in a file that people know by another name.
   *
   * @param name what messages call it
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(Path file, String name) {
    if (Files.isDirectory(file)) {
      throw new StaffingException(Kind.NOT_A_FILE, "folder.read", file);
    }
    if (!Files.exists(file)) {
      throw new StaffingException(Kind.NOT_FOUND, "no-file", file);
    }
    try {
      return open(Files.newInputStream(file), name, Optional.of(file).filter(Files::isRegularFile));
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  /**
   * The table in a stream, which is read as rows are asked for. A workbook is first copied to a
   * temporary file. The stream is closed with the table.
   *
   * @param name what messages call it
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(InputStream in, String name) {
    return open(in, name, Optional.empty());
  }

  /**
   * Rows that come as one JSON object a line and nothing else, in UTF-8: what a program sends.
   * There may be none. The stream is read as rows are asked for, and closed with the table.
   */
  public static StaffingTable ndjson(InputStream in, String name) {
    TableRows rows = new NdjsonRows(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    return new StaffingTable(name, TableFormat.NDJSON, rows, Optional.empty(), 0, in);
  }

  private static StaffingTable open(InputStream in, String name, Optional<Path> file) {
    try {
      Source source = Source.of(name, in);
      TableFormat format = source.format();
      return switch (format) {
        case XLSX -> workbook(name, source, file, in);
        case CSV -> new StaffingTable(name, format, csv(name, source), Optional.empty(), 0, in);
        case NDJSON, JSON ->
            new StaffingTable(name, format, json(name, source, format), Optional.empty(), 0, in);
      };
    } catch (IOException e) {
      throw closing(in, StaffingException.reading(name, e));
    } catch (RuntimeException e) {
      throw closing(in, e);
    }
  }

  private static RuntimeException closing(InputStream in, RuntimeException first) {
    try {
      in.close();
    } catch (IOException e) {
      first.addSuppressed(e);
    }
    return first;
  }

  private static TableRows csv(String name, Source source) throws IOException {
    char separator = CsvRows.separator(source.beginning());
    return GridRows.of(name, CsvRows.of(name, source.text(TableFormat.CSV), separator));
  }

  private static TableRows json(String name, Source source, TableFormat format) throws IOException {
    Reader text = source.text(format);
    return format == TableFormat.JSON ? new JsonArrayRows(name, text) : new NdjsonRows(name, text);
  }

  private static StaffingTable workbook(
      String name, Source source, Optional<Path> file, InputStream in) throws IOException {
    WorkbookFile book =
        file.isPresent()
            ? WorkbookFile.of(name, file.get(), false)
            : WorkbookFile.spool(name, source.bytes());
    try {
      XlsxRows rows = XlsxRows.open(name, book.path());
      try {
        return new StaffingTable(
            name, TableFormat.XLSX, GridRows.of(name, rows), Optional.of(book), rows.sheet(), in);
      } catch (RuntimeException e) {
        rows.close();
        throw e;
      }
    } catch (RuntimeException e) {
      book.delete();
      throw e;
    }
  }

  /**
   * The next row that names a post; empty at the end.
   *
   * @throws StaffingException if the rest of the table cannot be read
   */
  public Optional<TableRow> next() {
    return rows.next();
  }

  /** What messages call the table. */
  public String name() {
    return name;
  }

  /** How the table is written down. */
  public TableFormat format() {
    return format;
  }

  /** The line or the row of the sheet that names the columns; 0 in JSON, where every row does. */
  public int headerLine() {
    return rows.headerLine();
  }

  /**
   * The columns from left to right. In JSON the canonical ones, and after them the names that were
   * met so far and not recognised, up to a hundred.
   */
  public List<ColumnHeading> headings() {
    return rows.headings();
  }

  /** The heads of columns that are not recognised. */
  public List<String> unrecognised() {
    return headings().stream()
        .filter(heading -> heading.column().isEmpty() && !heading.text().isEmpty())
        .map(ColumnHeading::text)
        .toList();
  }

  /**
   * How many rows were passed over so far because they are captions of sections, totals,
   * signatures.
   */
  public long captions() {
    return rows.captions();
  }

  Optional<WorkbookFile> workbook() {
    return workbook;
  }

  int sheet() {
    return sheet;
  }

  /** Closes the stream, and deletes the temporary copy where there is one. */
  @Override
  public void close() {
    try (in) {
      rows.close();
      if (workbook.isPresent()) {
        workbook.get().delete();
      }
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }
}
