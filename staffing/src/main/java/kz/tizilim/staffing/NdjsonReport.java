package kz.tizilim.staffing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kz.tizilim.classify.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line. Rows are passed on a hundred at a time. */
final class NdjsonReport implements Report {
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();
  private static final int TOGETHER = 100;

  private final JsonGenerator json;
  private long rows;

  NdjsonReport(OutputStream out) {
    json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(TableRow row, Answer answer) throws IOException {
    try {
      object(answer);
      rows++;
      if (rows % TOGETHER == 1) {
        json.flush();
      }
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private void object(Answer answer) {
    json.writeStartObject();
    json.writeStringProperty("row_id", Text.whole(answer.rowId()));
    json.writeStringProperty("verdict", answer.verdict().name());
    text("code", Words.code(answer));
    list("codes", answer.codes());
    list("missing", answer.missing());
    list("entry_ids", answer.entryIds());
    text("official_title", answer.officialTitle());
    text("cell_text", answer.cellText());
    text("wording", answer.wording().map(Enum::name).orElse(""));
    text("claimed", answer.claimed());
    json.writeName("claimed_ok");
    answer.claimedOk().ifPresentOrElse(json::writeBoolean, json::writeNull);
    text("reason", answer.reason());
    list("nearest", answer.nearest());
    text("detail", answer.detail().toString());
    list("basis", answer.basis());
    list("why", answer.why());
    text("caution", answer.caution().toString());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void text(String name, String text) {
    if (text.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, Text.whole(text));
    }
  }

  private void list(String name, List<?> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(Text.whole(value.toString())));
    json.writeEndArray();
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
