package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
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
 * was written behind the key of a row is remembered, up to so many characters, for the next answer
 * that says the same.
 */
final class NdjsonReport implements Report {
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();
  private static final int TOGETHER = 100;
  private static final int REMEMBERED = 1 << 20;

  private final Map<List<Object>, SerializedString> written = new HashMap<>();
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
      AnswerJson.writeKey(answer, json);
      json.writeRaw(rest(answer));
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
    List<Object> said = said(answer);
    SerializedString known = written.get(said);
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
    remember(said, rest);
    return rest;
  }

  private void remember(List<Object> said, SerializedString rest) {
    if (remembered + rest.charLength() > REMEMBERED) {
      written.clear();
      remembered = 0;
    }
    if (rest.charLength() <= REMEMBERED) {
      written.put(said, rest);
      remembered += rest.charLength();
    }
  }

  /** All of an answer but the key of its row. */
  private static List<Object> said(Answer answer) {
    return List.of(
        answer.verdict(),
        answer.codes(),
        answer.missing(),
        answer.entryIds(),
        answer.officialTitle(),
        answer.cellText(),
        answer.wording(),
        answer.claimed(),
        answer.claimedOk(),
        answer.reason(),
        answer.detail(),
        answer.nearest(),
        answer.basis(),
        answer.why(),
        answer.caution());
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
