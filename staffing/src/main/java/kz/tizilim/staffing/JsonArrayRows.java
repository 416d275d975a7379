package kz.tizilim.staffing;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.StaffingException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The rows of one JSON array. Behind damage there is no telling where the next row begins. */
final class JsonArrayRows implements TableRows {
  private final String name;
  private final JsonParser parser;
  private final JsonRow json = new JsonRow();
  private long rows;
  private int line;
  private boolean ended;

  JsonArrayRows(String name, Reader text) {
    this.name = name;
    try {
      this.parser = JsonRow.JSON.createParser(ObjectReadContext.empty(), text);
      parser.nextToken();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  @Override
  public Optional<TableRow> next() {
    try {
      return ended ? Optional.empty() : row();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  private Optional<TableRow> row() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      ended = true;
      if (parser.nextToken() != null) {
        throw broken(parser.currentTokenLocation().getLineNr(), Optional.empty());
      }
      return Optional.empty();
    }
    // Rows that begin on one line are distinguished by counting on.
    line = Math.max(line + 1, parser.currentTokenLocation().getLineNr());
    rows++;
    if (token == JsonToken.START_OBJECT) {
      return Optional.of(json.read(parser, line, rows));
    }
    parser.skipChildren();
    return Optional.of(JsonRow.unreadable(Remark.of("row.json.element"), line, rows));
  }

  private StaffingException broken(JacksonException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    return broken(line, Optional.of(e));
  }

  private StaffingException broken(int line, Optional<JacksonException> cause) {
    StaffingException e = new StaffingException(Kind.BROKEN, "broken.json", name, line);
    cause.ifPresent(e::initCause);
    return e;
  }

  @Override
  public List<ColumnHeading> headings() {
    return json.headings();
  }

  @Override
  public void close() {
    parser.close();
  }
}
