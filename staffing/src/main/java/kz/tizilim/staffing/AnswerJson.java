package kz.tizilim.staffing;

import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import tools.jackson.core.JsonGenerator;

/**
 * An answer as the JSON object of {@code check}: its fields and their order are a contract. A text
 * that says nothing is null. The law's words stay in the law's language; what is told beside them
 * ({@code detail}, {@code why}, {@code caution}) is in the language that was asked for.
 */
public final class AnswerJson {
  private final JsonGenerator json;
  private final Language language;

  private AnswerJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** Writes one object to {@code json}, wherever that stands. */
  public static void write(Answer answer, Language language, JsonGenerator json) {
    new AnswerJson(json, language).write(answer);
  }

  /** The key of a row, which comes first and is all in which equal answers differ. */
  static void writeKey(Answer answer, JsonGenerator json) {
    json.writeStringProperty("row_id", Text.whole(answer.rowId()));
  }

  /** What follows the key, up to the end of the object. */
  static void writeRest(Answer answer, Language language, JsonGenerator json) {
    new AnswerJson(json, language).rest(answer);
  }

  private void write(Answer answer) {
    json.writeStartObject();
    writeKey(answer, json);
    rest(answer);
    json.writeEndObject();
  }

  private void rest(Answer answer) {
    json.writeStringProperty("verdict", answer.verdict().name());
    text("code", ReportWords.code(answer));
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
    text("detail", told(answer.detail()));
    list("basis", answer.basis());
    list("why", answer.why().stream().map(this::told).toList());
    text("caution", told(answer.caution()));
  }

  private String told(Remark remark) {
    return remark.in(language);
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
}
