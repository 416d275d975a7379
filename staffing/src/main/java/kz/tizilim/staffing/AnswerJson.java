package kz.tizilim.staffing;

import java.util.List;
import java.util.Optional;
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
    json.writeStringProperty("row_id", Text.whole(rowId));
    new AnswerJson(json, language).rest(answer);
    json.writeEndObject();
  }

  /** Writes these fields of an answer; none of them is of the row. */
  static void write(
      List<AnswerField> fields, Answer answer, Language language, JsonGenerator json) {
    AnswerJson writer = new AnswerJson(json, language);
    fields.forEach(field -> writer.field(field, answer));
  }

  private void rest(Answer answer) {
    for (AnswerField field : AnswerField.ALL) {
      if (!field.isOfRow()) {
        field(field, answer);
      }
    }
  }

  private void field(AnswerField field, Answer answer) {
    String name = field.toString();
    switch (field) {
      case VERDICT -> json.writeStringProperty(name, answer.verdict().name());
      case CODE -> text(name, ReportWords.code(answer));
      case CODES -> list(name, answer.codes());
      case MISSING -> list(name, answer.missing());
      case ENTRY_IDS -> list(name, answer.entries());
      case OFFICIAL_TITLE -> text(name, answer.law().map(LegalBasis::title).orElse(""));
      case CELL_TEXT -> text(name, answer.law().map(LegalBasis::text).orElse(""));
      case WORDING -> text(name, answer.worded().map(Enum::name).orElse(""));
      case CLAIMED -> text(name, answer.claim().map(Claim::text).orElse(""));
      case CLAIMED_OK -> logical(name, answer.isClaimRight());
      case CLAIM ->
          text(name, answer.claim().map(claim -> claim.judgement().toString()).orElse("none"));
      case REASON -> text(name, answer.reason().map(Reason::toString).orElse(""));
      case NEAREST -> list(name, answer.nearest());
      case DETAIL -> text(name, told(answer.detail()));
      case BASIS -> list(name, answer.law().map(LegalBasis::citations).orElse(List.of()));
      case WHY -> list(name, answer.provenance().why().stream().map(this::told).toList());
      case CAUTION -> text(name, told(answer.provenance().caution()));
      case REGISTER ->
          text(name, answer.provenance().register().map(RegisterId::toString).orElse(""));
      case INSTITUTION_KNOWN -> logical(name, answer.provenance().institutionKnown());
      case REMARKS -> remarks(name, answer);
      case ROW_ID, SHEET, LINE ->
          throw new IllegalArgumentException(name + " is a field of the row.");
    }
  }

  private void logical(String name, Optional<Boolean> value) {
    json.writeName(name);
    value.ifPresentOrElse(json::writeBoolean, json::writeNull);
  }

  private void remarks(String name, Answer answer) {
    json.writeArrayPropertyStart(name);
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
