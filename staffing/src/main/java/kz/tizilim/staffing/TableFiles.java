package kz.tizilim.staffing;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.staffing.file.Book;
import kz.tizilim.staffing.file.Books;
import kz.tizilim.staffing.file.FileFormat;
import kz.tizilim.staffing.file.Source;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.RowSource;

/** Files with tables of pay in the formats of staffing tables. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * The tables in files; of a folder those of its files, in the order of their names. Each sheet of
   * a workbook is a table.
   *
   * @throws StaffingException if a file cannot be read
   */
  public static List<TableFile> read(List<Path> paths) {
    List<TableFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        inFolder(path).forEach(file -> files.addAll(read(file)));
      } else {
        files.addAll(read(path));
      }
    }
    return files;
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().matches("(?i).*\\.(csv|tsv|xlsx|xls|ods)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw StaffingException.reading(String.valueOf(folder), e);
    }
  }

  private static List<TableFile> read(Path path) {
    return read(path, String.valueOf(path.getFileName()));
  }

  /**
   * The tables in a file under a name of its own, as of an upload.
   *
   * @throws StaffingException if it cannot be read
   */
  public static List<TableFile> read(Path path, String name) {
    if (!Files.exists(path)) {
      throw new StaffingException(StaffingException.Kind.NOT_FOUND, "no-file", path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      Source source = Source.of(name, in);
      FileFormat format = source.format();
      if (format.namesValues()) {
        return List.of(new TableFile(name, List.of()));
      }
      if (format == FileFormat.CSV) {
        StringWriter text = new StringWriter();
        source.text(format).transferTo(text);
        return List.of(TableFile.csv(name, text.toString().replace("\r\n", "\n")));
      }
      Books.Opened opened = Books.open(name, source, format, Optional.of(path), Optional.empty());
      try (Book book = opened.book()) {
        return sheets(name, book);
      }
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    } catch (Refusal e) {
      throw StaffingException.of(e);
    }
  }

  private static List<TableFile> sheets(String name, Book book) {
    List<TableFile> tables = new ArrayList<>();
    List<Book.Sheet> sheets = book.sheets();
    for (int i = 0; i < sheets.size(); i++) {
      List<TableFile.Line> lines = new ArrayList<>();
      try (RowSource rows = book.open(i)) {
        for (Optional<GridRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          lines.add(line(row.get()));
        }
      }
      String sheet = sheets.get(i).name().map(text -> name + "!" + text).orElse(name);
      if (!lines.isEmpty() || sheets.size() == 1) {
        tables.add(new TableFile(sheet, lines));
      }
    }
    return tables;
  }

  private static TableFile.Line line(GridRow row) {
    Set<Integer> dates = new HashSet<>();
    for (Map.Entry<Integer, CellNote> note : row.notes().entrySet()) {
      if (note.getValue().kind() == CellNote.Kind.DATE) {
        dates.add(note.getKey());
      }
    }
    return new TableFile.Line(
        row.line(), row.cells().stream().map(cell -> cell.replace('\u00A0', ' ')).toList(), dates);
  }
}
