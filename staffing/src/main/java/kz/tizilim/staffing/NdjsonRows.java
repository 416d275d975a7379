package kz.tizilim.staffing;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The rows of a text with one JSON object a line. A broken line is one broken row. */
final class NdjsonRows implements TableRows {
  private static final int LONGEST = 1 << 20;

  private final String name;
  private final Reader text;
  private final JsonRow json = new JsonRow();
  private char[] buffer = new char[1 << 14];
  private int from;
  private int to;
  private int begin;
  private int end;
  private int line;
  private long rows;

  NdjsonRows(String name, Reader text) {
    this.name = name;
    this.text = text;
  }

  @Override
  public Optional<TableRow> next() {
    try {
      while (readLine()) {
        if (end - begin > LONGEST) {
          rows++;
          return Optional.of(JsonRow.unreadable("строка длиннее 1 МиБ", line, rows));
        }
        if (!isBlank()) {
          rows++;
          return Optional.of(row());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  private boolean isBlank() {
    return begin == end
        || (buffer[begin] != '{' && Text.isBlank(new String(buffer, begin, end - begin)));
  }

  /** Finds the next line in the buffer; of an overlong one no more than shows that it is. */
  private boolean readLine() throws IOException {
    begin = from;
    int length = 0;
    do {
      while (begin + length < to && buffer[begin + length] != '\n') {
        length++;
      }
      if (begin + length == to && length > LONGEST) {
        length = LONGEST + 1;
        to = begin + length;
      }
    } while (begin + length == to && fill());
    end = begin + length;
    from = Math.min(to, end + 1);
    boolean any = from > begin;
    line += any && line < Integer.MAX_VALUE ? 1 : 0;
    return any;
  }

  /** Reads on behind the line that has begun, which is moved to the beginning of the buffer. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, begin, buffer, 0, to - begin);
    to -= begin;
    begin = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = text.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read > 0;
  }

  private TableRow row() {
    try (JsonParser parser =
        JsonRow.JSON.createParser(ObjectReadContext.empty(), buffer, begin, end - begin)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return JsonRow.unreadable("строка не является объектом JSON", line, rows);
      }
      TableRow row = json.read(parser, line, rows);
      return parser.nextToken() == null
          ? row
          : JsonRow.unreadable(
              "за объектом JSON стоит ещё что-то; нужен один объект на строку", line, rows);
    } catch (JacksonException e) {
      return JsonRow.unreadable(
          "строка не читается как JSON: ошибка у знака "
              + column(e)
              + "; нужен один объект на строку",
          line,
          rows);
    }
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
  }

  @Override
  public List<ColumnHeading> headings() {
    return json.headings();
  }

  @Override
  public int headerLine() {
    return 0;
  }

  @Override
  public long captions() {
    return 0;
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }
}
