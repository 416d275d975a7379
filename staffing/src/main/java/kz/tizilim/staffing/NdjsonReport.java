package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line. Rows are passed on a hundred at a time. Tables repeat themselves, so what
 * was written for an answer is remembered, up to a limit of characters, for the next row that has
 * the same answer.
 */
final class NdjsonReport implements Report {
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();
  private static final int TOGETHER = 100;
  private static final int REMEMBERED = 1 << 20;

  private static final int MOST = 1 << 13;

  private final Map<Answer, SerializedString> written = new HashMap<>();
  /* The same answers by identity: equal rows share one, and a hash reads all of its texts. */
  private final IdentityHashMap<Answer, SerializedString> same = new IdentityHashMap<>();
  private final JsonGenerator json;
  private int remembered;
  private long rows;

  NdjsonReport(OutputStream out) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    try {
      json.writeStartObject();
      AnswerJson.writeKey(row.row().rowId(), json);
      json.writeRaw(rest(answer));
      if (row.line() > 0) {
        AnswerJson.writePlace(row, json);
      }
      json.writeEndObject();
      json.writeRaw('\n');
      rows++;
      if (rows % TOGETHER == 1) {
        json.flush();
      }
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private SerializedString rest(Answer answer) {
    SerializedString identical = same.get(answer);
    if (identical != null) {
      return identical;
    }
    SerializedString rest = equal(answer);
    if (same.size() >= MOST) {
      same.clear();
    }
    same.put(answer, rest);
    return rest;
  }

  private SerializedString equal(Answer answer) {
    SerializedString known = written.get(answer);
    if (known != null) {
      return known;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator object = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      object.writeStartObject();
      AnswerJson.writeRest(answer, Language.RU, object);
      object.writeEndObject();
    }
    SerializedString rest =
        new SerializedString("," + text.getBuffer().substring(1, text.getBuffer().length() - 1));
    remember(answer, rest);
    return rest;
  }

  private void remember(Answer answer, SerializedString rest) {
    if (remembered + rest.charLength() > REMEMBERED) {
      written.clear();
      same.clear();
      remembered = 0;
    }
    if (rest.charLength() <= REMEMBERED) {
      written.put(answer, rest);
      remembered += rest.charLength();
    }
  }

  @Override
  public void finish(Summary summary) throws IOException {
    try {
      json.flush();
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }
}
