package kz.tizilim.staffing;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Text;
import kz.tizilim.staffing.parallel.InOrder;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.sheet.Headings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The rows of a text with one JSON object a line. A broken line is one broken row. */
final class NdjsonRows implements TableRows {
  private static final int LONGEST = NdjsonBlock.LONGEST;

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

  /* With workers only: the lines that they read. */
  private final Optional<InOrder<NdjsonBlock.Rows>> blocks;
  private Iterator<TableRow> ready = List.<TableRow>of().iterator();
  private boolean ended;

  /**
   * The rows of a text.
   *
   * @param workers who read the lines in blocks; without them each is read when it is asked for
   */
  NdjsonRows(String name, Reader text, Optional<Workers> workers) {
    this.name = name;
    this.text = text;
    this.blocks = workers.map(InOrder::new);
  }

  /**
   * The rows of a file. If its first line is not an object of one row but an object that holds rows
   * or that goes on in the next lines, the file is refused as a whole.
   */
  static NdjsonRows ofFile(String name, Reader text, Optional<Workers> workers) {
    NdjsonRows rows = new NdjsonRows(name, text, workers);
    rows.checkFirst();
    return rows;
  }

  private void checkFirst() {
    try {
      boolean any = readLine();
      String first = any ? new String(buffer, begin, Math.min(end - begin, LONGEST)) : "";
      from = begin;
      line = 0;
      if (isOneObject(first)) {
        throw new Refusal(Refusal.Kind.BROKEN, "broken.one-object", name, "{\"title\":…}, {…}");
      }
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  private static boolean isOneObject(String first) {
    if (first.strip().equals("{")) {
      return true;
    }
    try (JsonParser parser = JsonRow.JSON.createParser(ObjectReadContext.empty(), first)) {
      boolean rows = false;
      boolean title = false;
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean named = Headings.column(parser.currentName()).isPresent();
        title |= Headings.column(parser.currentName()).filter(Column.TITLE::equals).isPresent();
        JsonToken value = parser.nextToken();
        rows |=
            value == JsonToken.START_ARRAY
                && !named
                && parser.nextToken() == JsonToken.START_OBJECT;
        if (rows) {
          return !title;
        }
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException e) {
      return false;
    }
  }

  @Override
  public Optional<TableRow> next() {
    try {
      if (blocks.isPresent()) {
        return next(blocks.get());
      }
      while (readLine()) {
        if (end - begin > LONGEST || !isBlank()) {
          rows++;
          return Optional.of(NdjsonBlock.row(buffer, begin, end, line, rows, json));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw StaffingException.reading(name, e);
    }
  }

  private Optional<TableRow> next(InOrder<NdjsonBlock.Rows> reading) throws IOException {
    while (!ready.hasNext()) {
      while (!ended && !reading.isFull()) {
        NdjsonBlock block = block();
        ended = block.isEmpty();
        if (!ended) {
          reading.add(block::read);
        }
      }
      if (reading.isEmpty()) {
        return Optional.empty();
      }
      NdjsonBlock.Rows read = reading.take();
      ready = json.meet(read.names(), read.rows()).iterator();
    }
    return Optional.of(ready.next());
  }

  /** The next lines that are not blank; empty at the end. */
  private NdjsonBlock block() throws IOException {
    NdjsonBlock block = new NdjsonBlock(rows);
    while (!block.isFull() && readLine()) {
      if (end - begin > LONGEST || !isBlank()) {
        rows++;
        block.add(buffer, begin, end, line);
      }
    }
    return block;
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

  @Override
  public List<ColumnHeading> headings() {
    return json.headings();
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
