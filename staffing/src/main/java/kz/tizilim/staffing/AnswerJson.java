package kz.tizilim.staffing;

import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.staffing.grid.Text;
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

  /** Writes the answer to the row with that key as one object. */
  public static void write(String rowId, Answer answer, Language language, JsonGenerator json) {
    json.writeStartObject();
    writeKey(rowId, json);
    writeRest(answer, language, json);
    json.writeEndObject();
  }

  /** Writes the key of a row, which comes first. */
  static void writeKey(String rowId, JsonGenerator json) {
    json.writeStringProperty("row_id", Text.whole(rowId));
  }

  /** Writes where a row is, which comes last. */
  static void writePlace(TableRow row, JsonGenerator json) {
    if (row.sheet().isPresent()) {
      json.writeStringProperty("sheet", Text.whole(row.sheet().get()));
    } else {
      json.writeNullProperty("sheet");
    }
    json.writeNumberProperty("line", row.line());
  }

  /** Writes what follows the key, up to the end of the object. */
  static void writeRest(Answer answer, Language language, JsonGenerator json) {
    new AnswerJson(json, language).rest(answer);
  }

  private void rest(Answer answer) {
    json.writeStringProperty("verdict", answer.verdict().name());
    text("code", ReportWords.code(answer));
    list("codes", answer.codes());
    list("missing", answer.missing());
    list("entry_ids", answer.entries());
    text("official_title", answer.law().map(LegalBasis::title).orElse(""));
    text("cell_text", answer.law().map(LegalBasis::text).orElse(""));
    text("wording", answer.worded().map(Enum::name).orElse(""));
    text("claimed", answer.claim().map(Claim::text).orElse(""));
    json.writeName("claimed_ok");
    answer.isClaimRight().ifPresentOrElse(json::writeBoolean, json::writeNull);
    text("claim", answer.claim().map(claim -> claim.judgement().toString()).orElse("none"));
    text("reason", answer.reason().map(Reason::toString).orElse(""));
    list("nearest", answer.nearest());
    text("detail", told(answer.detail()));
    list("basis", answer.law().map(LegalBasis::citations).orElse(List.of()));
    list("why", answer.provenance().why().stream().map(this::told).toList());
    text("caution", told(answer.provenance().caution()));
    text("register", answer.provenance().register().map(RegisterId::toString).orElse(""));
    json.writeName("institution_known");
    answer.provenance().institutionKnown().ifPresentOrElse(json::writeBoolean, json::writeNull);
    json.writeArrayPropertyStart("remarks");
    for (Remark remark : answer.provenance().remarks()) {
      json.writeStartObject();
      text("code", code(remark));
      text("text", told(remark));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What programs know a remark by: {@code no_register} of {@code remark.no_register.unnamed}. */
  private static String code(Remark remark) {
    return remark.key().split("\\.", -1)[1];
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
