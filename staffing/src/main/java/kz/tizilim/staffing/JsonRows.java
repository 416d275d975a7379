package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.message.Remark;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Rows that came as one JSON value: an object, or an array of objects; all of it or its faults. */
public sealed interface JsonRows {

  /**
   * The rows, read.
   *
   * @param rows in their order; a row without a key of its own is numbered from 1
   * @param single whether it was one object, so that one object is the answer
   */
  record Read(List<TableRow> rows, boolean single) implements JsonRows {
    public Read {
      rows = List.copyOf(rows);
    }
  }

  /** The rows have faults; every one is named. */
  record Faulty(List<Fault> faults) implements JsonRows {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** It is no JSON, with the place where that shows, each from 1. */
  record Broken(int line, int column) implements JsonRows {}

  /** There are more rows than were allowed. */
  record TooMany(int most) implements JsonRows {}

  /**
   * What is wrong at one place.
   *
   * @param pointer the place as a JSON pointer (RFC 6901): {@code /3/title}
   * @param found what stands there
   */
  record Fault(String pointer, Found found) {}

  /** What stands where it should not. */
  enum Found {
    /** Neither an object nor an array of objects. */
    NOT_ROWS,
    /** An element of the array that is no object. */
    NOT_A_ROW,
    /** A value that is neither text nor number nor null. */
    NOT_A_TEXT,
    /** A text with characters that were lost on the way. */
    DAMAGED_TEXT,
    /** A property that stands in its row a second time. */
    TWICE
  }

  /**
   * Reads {@code text}. Columns have the names that staffing tables have; other properties are
   * passed over, as in a table.
   *
   * @param most how many rows there may be
   */
  static JsonRows read(String text, int most) {
    try (JsonParser parser = JsonRow.JSON.createParser(ObjectReadContext.empty(), text)) {
      return new Reading(parser, most).all();
    } catch (JacksonException e) {
      return e.getLocation() == null
          ? new Broken(1, 1)
          : new Broken(
              Math.max(1, e.getLocation().getLineNr()), Math.max(1, e.getLocation().getColumnNr()));
    }
  }

  /** One reading of one text. */
  final class Reading {
    private final JsonParser parser;
    private final int most;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Reading(JsonParser parser, int most) {
      this.parser = parser;
      this.most = most;
    }

    private JsonRows all() {
      JsonToken first = parser.nextToken();
      boolean single = first == JsonToken.START_OBJECT;
      if (single) {
        row("");
      } else if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (rows.size() == most) {
            return new TooMany(most);
          }
          element("/" + rows.size());
        }
      } else {
        faults.add(new Fault("", Found.NOT_ROWS));
      }
      if (first != null && parser.nextToken() != null) {
        return new Broken(
            parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr());
      }
      return faults.isEmpty() ? new Read(rows, single) : new Faulty(faults);
    }

    private void element(String pointer) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        row(pointer);
        return;
      }
      faults.add(new Fault(pointer, Found.NOT_A_ROW));
      parser.skipChildren();
      rows.add(JsonRow.unreadable(Remark.NONE, rows.size() + 1, rows.size() + 1L));
    }

    private void row(String pointer) {
      JsonRow row = new JsonRow();
      rows.add(row.read(parser, rows.size() + 1, rows.size() + 1L));
      row.faults()
          .forEach((name, found) -> faults.add(new Fault(pointer + "/" + escaped(name), found)));
    }

    private static String escaped(String name) {
      return name.replace("~", "~0").replace("/", "~1");
    }
  }
}
