package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.tizilim.staffing.parallel.Workers;

/** Opens files of all formats as books. */
public final class Books {
  private static final long LARGEST_PAGE = 256L << 20;

  private Books() {}

  /**
   * A book and the file that it is in.
   *
   * @param book its sheets
   * @param format its format
   * @param file the file; empty for a text, which is read from the stream
   */
  public record Opened(Book book, FileFormat format, Optional<WorkbookFile> file) {}

  /**
   * The book in a stream.
   *
   * @param format what {@link Source#format} found; not one whose rows name their values
   * @param file the file that the stream reads, if it is one
   * @param workers who read a text in blocks; without them it is read row by row
   * @throws kz.tizilim.staffing.grid.Refusal if it cannot be read
   */
  public static Opened open(
      String name, Source source, FileFormat format, Optional<Path> file, Optional<Workers> workers)
      throws IOException {
    return switch (format) {
      case CSV -> new Opened(CsvBook.open(name, source, workers), format, Optional.empty());
      case HTML, FODS, SPREADSHEET_XML -> {
        try (InputStream in = new Bounded(name, source.bytes(), LARGEST_PAGE)) {
          yield new Opened(page(name, source, format, in), format, Optional.empty());
        }
      }
      case XLSX, XLS, ODS, DOCX -> packed(name, source, format, file);
      case JSON, NDJSON, PARQUET -> throw new IllegalArgumentException(format + " has no sheets.");
    };
  }

  private static Book page(String name, Source source, FileFormat format, InputStream in) {
    return switch (format) {
      case FODS -> OpenDocument.flat(name, in);
      case SPREADSHEET_XML -> SpreadsheetXml.read(name, in);
      default -> HtmlTables.read(name, in, source.charset());
    };
  }

  private static Opened packed(String name, Source source, FileFormat format, Optional<Path> given)
      throws IOException {
    Path path = given.isPresent() ? given.get() : WorkbookFile.spool(name, source.bytes());
    boolean temporary = given.isEmpty();
    try {
      WorkbookFile file =
          format == FileFormat.XLS
              ? WorkbookFile.other(format, path, temporary)
              : WorkbookFile.of(name, path, temporary);
      Book book =
          switch (file.format()) {
            case XLS -> XlsFile.read(name, path);
            case ODS -> OpenDocument.packed(name, path);
            case DOCX -> DocxTables.read(name, path);
            default -> XlsxBook.open(name, path);
          };
      return new Opened(book, file.format(), Optional.of(file));
    } catch (IOException | RuntimeException e) {
      if (temporary) {
        Files.deleteIfExists(path);
      }
      throw e;
    }
  }
}
