package kz.tizilim.staffing.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;
import kz.tizilim.staffing.grid.RowSource;

/**
 * The rows of a text with separators. Empty lines are left out, and counted in the line numbers.
 */
final class CsvRows implements RowSource {
  /*
   * A quote that is never closed swallows the rest of the file, so no field may be longer than this:
   * the longest cell of a workbook has 32,767 characters.
   */
  private static final int LONGEST = 1 << 20;

  private final String name;
  private final Lines lines;
  private final CsvReader<GridRow> reader;
  private final Iterator<GridRow> rows;

  private CsvRows(String name, Lines lines, CsvReader<GridRow> reader) {
    this.name = name;
    this.lines = lines;
    this.reader = reader;
    this.rows = reader.iterator();
  }

  static CsvRows of(String name, Reader text, char separator) {
    return of(name, text, separator, 1);
  }

  /**
   * The rows of a part of a text.
   *
   * @param line the number of its first line
   */
  static CsvRows of(String name, Reader text, char separator, long line) {
    Lines lines = new Lines(line - 1);
    return new CsvRows(
        name,
        lines,
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST)
            .build(lines, text));
  }

  /** The first rows of a text, as far as they are undamaged. */
  static List<GridRow> beginning(String text, char separator, int most) {
    List<GridRow> rows = new ArrayList<>();
    try (CsvReader<GridRow> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(new Lines(0), text)) {
      Iterator<GridRow> all = reader.iterator();
      while (rows.size() < most && all.hasNext()) {
        rows.add(all.next());
      }
    } catch (CsvParseException | IOException e) {
      return rows; // the header is above the damage, or nowhere
    }
    return rows;
  }

  @Override
  public Optional<GridRow> next() {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (CsvParseException e) {
      throw broken(e);
    }
  }

  private RuntimeException broken(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    if (e.getCause() instanceof IOException failure) {
      return new UncheckedIOException(failure);
    }
    return new Refusal(Kind.BROKEN, "broken." + what(message), name, lines.open()).because(e);
  }

  private static String what(String message) {
    if (message.startsWith("Unexpected character after closing quote")) {
      return "behind-quote";
    }
    return message.startsWith("Unclosed quoted field") ? "open-quote" : "long-field";
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes rows, and knows at which line the field begins that is being read. */
  private static final class Lines extends AbstractBaseCsvCallbackHandler<GridRow> {
    private final List<String> cells = new ArrayList<>();
    private final long above;
    private long first = 1;
    private long breaks;

    Lines(long above) {
      this.above = above;
    }

    long open() {
      return above + first + breaks;
    }

    @Override
    protected void handleBegin(long line) {
      first = line;
      breaks = 0;
      cells.clear();
    }

    @Override
    protected void handleField(int field, char[] text, int from, int length, boolean quoted) {
      cells.add(length == 0 ? "" : new String(text, from, length));
      if (quoted) {
        countBreaks(text, from, length);
      }
    }

    private void countBreaks(char[] text, int from, int length) {
      for (int i = from; i < from + length; i++) {
        boolean pair = text[i] == '\r' && i + 1 < from + length && text[i + 1] == '\n';
        if (!pair && (text[i] == '\n' || text[i] == '\r')) {
          breaks++;
        }
      }
    }

    @Override
    protected GridRow buildRecord() {
      return GridRow.of((int) Math.min(above + first, Integer.MAX_VALUE), List.copyOf(cells));
    }
  }
}
