package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.tizilim.core.message.Remark;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Lines of NDJSON that are read together. */
final class NdjsonBlock {
  /** Longer lines are not read. */
  static final int LONGEST = 1 << 20;

  private static final int MOST_LINES = 1_024;
  private static final int MOST_CHARACTERS = 1 << 17;

  private final long above;
  private final int[] ends = new int[MOST_LINES];
  private final int[] lines = new int[MOST_LINES];
  private char[] text = new char[1 << 14];
  private int count;

  /** The rows of the lines, and the reader that knows the names of their properties. */
  record Rows(List<TableRow> rows, JsonRow names) {}

  /**
   * A block without lines.
   *
   * @param above how many rows come before it
   */
  NdjsonBlock(long above) {
    this.above = above;
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return count == MOST_LINES || length() >= MOST_CHARACTERS;
  }

  private int length() {
    return count == 0 ? 0 : ends[count - 1];
  }

  void add(char[] buffer, int begin, int end, int line) {
    int from = length();
    int to = from + end - begin;
    if (to > text.length) {
      text = Arrays.copyOf(text, Math.max(to, 2 * text.length));
    }
    System.arraycopy(buffer, begin, text, from, end - begin);
    ends[count] = to;
    lines[count] = line;
    count++;
  }

  Rows read() {
    JsonRow json = new JsonRow();
    List<TableRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int begin = i == 0 ? 0 : ends[i - 1];
      rows.add(row(text, begin, ends[i], lines[i], above + i + 1, json));
    }
    return new Rows(rows, json);
  }

  /** The row that a line says, or one of which nothing can be read. */
  static TableRow row(char[] text, int begin, int end, int line, long number, JsonRow json) {
    if (end - begin > LONGEST) {
      return JsonRow.unreadable(Remark.of("row.json.long"), line, number);
    }
    try (JsonParser parser =
        JsonRow.JSON.createParser(ObjectReadContext.empty(), text, begin, end - begin)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return JsonRow.unreadable(Remark.of("row.json.no-object"), line, number);
      }
      TableRow row = json.read(parser, line, number);
      return parser.nextToken() == null
          ? row
          : JsonRow.unreadable(Remark.of("row.json.more"), line, number);
    } catch (JacksonException e) {
      return JsonRow.unreadable(Remark.of("row.json.broken", column(e)), line, number);
    }
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
  }
}
