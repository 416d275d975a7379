package kz.tizilim.staffing;

import java.io.OutputStream;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.SkippedRows;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The result of a check as one JSON object: what was answered, what was not, and how it was read.
 */
public final class SummaryJson {
  private static final JsonFactory JSON = JsonFactory.builder().rootValueSeparator("").build();

  private SummaryJson() {}

  /** Writes the object and a line break; the stream stays open. */
  public static void write(
      Summary summary, StaffingTable table, Language language, OutputStream out) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), new CountedOutput(out))) {
      json.writeStartObject();
      json.writeStringProperty("table", table.name());
      json.writeNumberProperty("rows", summary.rows());
      json.writeObjectPropertyStart("verdicts");
      for (Verdict verdict : Verdict.values()) {
        json.writeNumberProperty(verdict.name(), summary.count(verdict));
      }
      json.writeEndObject();
      json.writeObjectPropertyStart("claims");
      json.writeNumberProperty("stated", summary.claims());
      json.writeNumberProperty("wrong", summary.wrongClaims());
      json.writeNumberProperty("unreadable", summary.unreadableClaims());
      json.writeEndObject();
      strings("mappings", table.headers().stream().map(FoundHeader::mapping).toList(), json);
      strings("unused_columns", table.unrecognised(), json);
      strings("notes", table.notes().stream().map(note -> note.in(language)).toList(), json);
      skipped(table.skipped(), language, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void strings(String name, Iterable<?> values, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(value.toString()));
    json.writeEndArray();
  }

  private static void skipped(SkippedRows skipped, Language language, JsonGenerator json) {
    json.writeArrayPropertyStart("skipped");
    for (SkippedRows.Run run : skipped.runs()) {
      json.writeStartObject();
      if (run.sheet().isPresent()) {
        json.writeStringProperty("sheet", run.sheet().get());
      } else {
        json.writeNullProperty("sheet");
      }
      if (run.first() > 0) {
        json.writeNumberProperty("first", run.first());
        json.writeNumberProperty("last", run.last());
      }
      json.writeStringProperty("reason", run.reason().toString());
      json.writeStringProperty("text", run.reason().label().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("skipped_more", skipped.more());
  }
}
