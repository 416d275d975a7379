package kz.tizilim.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.file.Book;
import kz.tizilim.staffing.file.Books;
import kz.tizilim.staffing.file.FileFormat;
import kz.tizilim.staffing.file.Source;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.RowSource;

/**
 * The first rows of a sheet as they are, whatever they mean: what a person looks at to say how a
 * table is read.
 *
 * @param sheet the name of the sheet; empty outside workbooks
 * @param lines the first rows with content in the columns that are shown
 */
public record TableLook(Optional<String> sheet, List<Line> lines) {
  private static final int MOST_SHEETS = 50;
  private static final int MOST_LINES = 20;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_ROWS = 1_000;

  /**
   * A row.
   *
   * @param line the line of the text or the row of the sheet, from 1
   * @param cells its texts, at most {@value #MOST_COLUMNS}
   */
  public record Line(int line, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  public TableLook {
    lines = List.copyOf(lines);
  }

  /** The number of columns up to the last one that holds something. */
  public int columns() {
    return lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
  }

  /**
   * The sheets of a file that have content, at most {@value #MOST_SHEETS}; empty if its rows name
   * their values themselves, as in JSON.
   *
   * @throws StaffingException if the file cannot be read
   */
  public static List<TableLook> of(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      Source source = Source.of(name, in);
      FileFormat format = source.format();
      return switch (format) {
        case JSON, NDJSON, PARQUET -> List.of();
        default -> of(name, source, format, file);
      };
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    } catch (UncheckedIOException e) {
      throw StaffingException.reading(name, e);
    } catch (Refusal e) {
      throw StaffingException.of(e);
    }
  }

  private static List<TableLook> of(String name, Source source, FileFormat format, Path file)
      throws IOException {
    Books.Opened opened = Books.open(name, source, format, Optional.of(file), Optional.empty());
    try (Book book = opened.book()) {
      List<TableLook> looks = new ArrayList<>();
      List<Book.Sheet> sheets = book.sheets();
      for (int i = 0; i < sheets.size() && looks.size() < MOST_SHEETS; i++) {
        List<Line> lines = lines(book, i);
        if (!lines.isEmpty()) {
          looks.add(new TableLook(sheets.get(i).name(), lines));
        }
      }
      return List.copyOf(looks);
    } finally {
      if (opened.file().isPresent()) {
        opened.file().get().delete();
      }
    }
  }

  private static List<Line> lines(Book book, int sheet) {
    List<Line> lines = new ArrayList<>();
    try (RowSource rows = book.open(sheet)) {
      Optional<GridRow> row = rows.next();
      for (int read = 0; row.isPresent() && read < MOST_ROWS; read++) {
        int width = Math.min(row.get().width(), MOST_COLUMNS);
        List<String> shown = row.get().cells().subList(0, width);
        if (!shown.stream().allMatch(String::isBlank)) {
          lines.add(new Line(row.get().line(), shown));
        }
        row = lines.size() < MOST_LINES ? rows.next() : Optional.empty();
      }
    }
    return lines;
  }
}
