package kz.tizilim.staffing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.StaffingException.Kind;
import kz.tizilim.staffing.file.Book;
import kz.tizilim.staffing.file.Books;
import kz.tizilim.staffing.file.FileFormat;
import kz.tizilim.staffing.file.Source;
import kz.tizilim.staffing.file.WorkbookFile;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.SkippedRows;

/**
 * A staffing table, read row by row: from workbooks, texts, pages, documents and JSON.
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
  private final FileFormat format;
  private final TableRows rows;
  private final Optional<WorkbookFile> workbook;
  private final Counted in;

  private StaffingTable(
      String name, FileFormat format, TableRows rows, Optional<WorkbookFile> workbook, Counted in) {
    this.name = name;
    this.format = format;
    this.rows = rows;
    this.workbook = workbook;
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
    return open(file, name, TableChoices.NONE);
  }

  /**
   * The table in a file, read as a person decided.
   *
   * @param name what messages call it
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(Path file, String name, TableChoices choices) {
    return open(file, name, choices, Optional.empty());
  }

  /**
   * The table in a file, read as a person decided and, if it is a text, by several threads.
   *
   * @param name what messages call it
   * @param workers who read it; the rows are the same without them
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(
      Path file, String name, TableChoices choices, Optional<Workers> workers) {
    if (Files.isDirectory(file)) {
      throw new StaffingException(Kind.NOT_A_FILE, "folder.read", file);
    }
    if (!Files.exists(file)) {
      throw new StaffingException(Kind.NOT_FOUND, "no-file", file);
    }
    try {
      return open(
          Files.newInputStream(file),
          name,
          Optional.of(file).filter(Files::isRegularFile),
          choices,
          workers);
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
    return open(in, name, TableChoices.NONE);
  }

  /**
   * The table in a stream, read as a person decided.
   *
   * @param name what messages call it
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(InputStream in, String name, TableChoices choices) {
    return open(in, name, choices, Optional.empty());
  }

  /**
   * The table in a stream, read as a person decided and, if it is a text, by several threads, which
   * read some blocks ahead of the rows that are asked for.
   *
   * @param name what messages call it
   * @param workers who read it; the rows are the same without them
   * @throws StaffingException if there is none
   */
  public static StaffingTable open(
      InputStream in, String name, TableChoices choices, Optional<Workers> workers) {
    return open(in, name, Optional.empty(), choices, workers);
  }

  /**
   * Rows that come as one JSON object a line and nothing else, in UTF-8: what a program sends.
   * There may be none. The stream is read as rows are asked for, and closed with the table.
   */
  public static StaffingTable ndjson(InputStream in, String name) {
    Counted counted = new Counted(in);
    TableRows rows =
        new NdjsonRows(
            name, new InputStreamReader(counted, StandardCharsets.UTF_8), Optional.empty());
    return new StaffingTable(name, FileFormat.NDJSON, rows, Optional.empty(), counted);
  }

  private static StaffingTable open(
      InputStream stream,
      String name,
      Optional<Path> file,
      TableChoices choices,
      Optional<Workers> workers) {
    Counted in = new Counted(stream);
    try {
      Source source = Source.of(name, in);
      FileFormat format = source.format();
      if (format == FileFormat.PARQUET) {
        return new StaffingTable(
            name, format, ParquetRows.open(name, file, source.bytes()), Optional.empty(), in);
      }
      return format == FileFormat.NDJSON || format == FileFormat.JSON
          ? json(name, source, format, workers, in)
          : book(name, source, format, file, choices, workers, in);
    } catch (IOException e) {
      throw closing(in, StaffingException.reading(name, e));
    } catch (UncheckedIOException e) {
      throw closing(in, StaffingException.reading(name, e));
    } catch (Refusal e) {
      throw closing(in, StaffingException.of(e));
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

  private static StaffingTable json(
      String name, Source source, FileFormat format, Optional<Workers> workers, Counted in) {
    Reader text = source.text(format);
    boolean list = format == FileFormat.JSON;
    TableRows rows = list ? new JsonArrayRows(name, text) : NdjsonRows.ofFile(name, text, workers);
    return new StaffingTable(name, format, rows, Optional.empty(), in);
  }

  private static StaffingTable book(
      String name,
      Source source,
      FileFormat format,
      Optional<Path> file,
      TableChoices choices,
      Optional<Workers> workers,
      Counted in)
      throws IOException {
    Books.Opened opened = Books.open(name, source, format, file, workers);
    try {
      return new StaffingTable(
          name, opened.format(), new BookRows(name, opened.book(), choices), opened.file(), in);
    } catch (RuntimeException e) {
      opened.book().close();
      if (opened.file().isPresent()) {
        opened.file().get().delete();
      }
      throw e;
    }
  }

  /**
   * The next row that names a post; empty at the end.
   *
   * @throws StaffingException if the rest of the table cannot be read
   */
  public Optional<TableRow> next() {
    try {
      return rows.next();
    } catch (Refusal e) {
      throw StaffingException.of(e);
    } catch (UncheckedIOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  /**
   * Reads rows without giving them to anybody.
   *
   * @return how many there were, which is fewer than {@code rows} only at the end
   * @throws StaffingException if the table cannot be read so far
   */
  public long skip(long rows) {
    long skipped = 0;
    while (skipped < rows && next().isPresent()) {
      skipped++;
    }
    return skipped;
  }

  /**
   * How many bytes of the stream were read so far, ahead of the rows that were asked for; of a
   * workbook, which is read out of order, only its beginning.
   */
  public long bytesRead() {
    return in.bytes;
  }

  /** What messages call the table. */
  public String name() {
    return name;
  }

  /** How the table is written down. */
  public FileFormat format() {
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

  /** The heads of columns that are not used, of all sheets. */
  public List<String> unrecognised() {
    return rows.unrecognised();
  }

  /** The rows and sheets that are not answered, as far as the table was read. */
  public SkippedRows skipped() {
    return rows.skipped();
  }

  /** How each sheet is read: its header, its mapping and the evidence for it. */
  public List<FoundHeader> headers() {
    return rows.headers();
  }

  /** The header that holds for the row read last; empty in JSON. */
  public Optional<FoundHeader> header() {
    return rows.header();
  }

  /** The merged ranges of the sheet at that place, from 0; empty in formats that are not kept. */
  public List<Book.Merge> merges(int sheet) {
    return rows.merges(sheet);
  }

  /** What a person should know of how the table was read, as far as it was. */
  public List<Remark> notes() {
    return rows.notes();
  }

  /**
   * How many rows were passed over so far because they are captions of sections, totals,
   * signatures.
   */
  public long captions() {
    return rows.captions();
  }

  /** The workbook in the format of Excel 2007 and later; empty in other formats. */
  Optional<WorkbookFile> workbook() {
    return workbook.filter(file -> file.format() == FileFormat.XLSX);
  }

  /** The place of the sheet of a row in the workbook, from 0. */
  public int sheetIndex(TableRow row) {
    return row.sheet().map(rows::sheetIndex).orElse(0);
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

  /** Counts what is read. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = in.read(buffer, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
