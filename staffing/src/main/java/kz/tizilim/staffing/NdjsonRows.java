package kz.tizilim.staffing;

import java.io.IOException;
import java.io.Reader;
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
  private final char[] buffer = new char[1 << 13];
  private int from;
  private int to;
  private int line;
  private long rows;

  NdjsonRows(String name, Reader text) {
    this.name = name;
    this.text = text;
  }

  @Override
  public Optional<TableRow> next() {
    try {
      StringBuilder next = new StringBuilder();
      while (readLine(next)) {
        if (next.length() > LONGEST) {
          rows++;
          return Optional.of(JsonRow.unreadable("строка длиннее 1 МиБ", line, rows));
        }
        if (!Text.isBlank(next.toString())) {
          rows++;
          return Optional.of(row(next.toString()));
        }
        next.setLength(0);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  /** The next line without its end; of an overlong one no more than shows that it is. */
  private boolean readLine(StringBuilder into) throws IOException {
    boolean any = false;
    while (from < to || fill()) {
      any = true;
      char c = buffer[from++];
      if (c == '\n') {
        break;
      }
      if (into.length() <= LONGEST) {
        into.append(c);
      }
    }
    line += any && line < Integer.MAX_VALUE ? 1 : 0;
    return any;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = text.read(buffer);
    return to > 0;
  }

  private TableRow row(String object) {
    try (JsonParser parser = JsonRow.JSON.createParser(ObjectReadContext.empty(), object)) {
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
  public List<Heading> headings() {
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
