package kz.tizilim.staffing.tariff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.core.message.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line; sums are numbers with all their digits, what is unknown is left out. */
public final class PayNdjson implements PayReport {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .rootValueSeparator("")
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();
  private static final Set<String> NUMBERS =
      Set.of(
          "line",
          "years",
          "units",
          "base",
          "coefficient",
          "factor",
          "raise",
          "salary",
          "month",
          "once_a_year",
          "year",
          "low",
          "high",
          "paid_do",
          "difference");
  private static final Set<String> LISTS = Set.of("reasons", "basis");
  private static final int TOGETHER = 100;

  private final JsonGenerator json;
  private final Language language;
  private final Remembered<SerializedString> rest = new Remembered<>();
  private long rows;

  /** A report to a stream, which stays open. */
  public PayNdjson(OutputStream out, Language language) {
    this.language = language;
    json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void write(PaidRow row) throws IOException {
    try {
      json.writeStartObject();
      key(row);
      json.writeRaw(rest.of(row, this::rest));
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

  /** The fields of {@link PayFields#key}, without a map for each row. */
  private void key(PaidRow row) {
    text("row_id", row.row().row().rowId());
    text("sheet", row.row().sheet().orElse(""));
    json.writeNumberProperty("line", row.row().line());
    text("title", row.row().row().title());
    text("unit", row.row().row().unit());
  }

  private void text(String name, String text) {
    if (!text.isEmpty()) {
      json.writeStringProperty(name, text);
    }
  }

  private SerializedString rest(PaidRow row) {
    StringWriter text = new StringWriter();
    try (JsonGenerator object = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      object(PayFields.rest(row, language), object);
    }
    return new SerializedString("," + text.getBuffer().substring(1, text.getBuffer().length() - 1));
  }

  /** Writes fields as an object. */
  public static void object(Map<String, String> fields, JsonGenerator json) {
    json.writeStartObject();
    fields(fields, json);
    json.writeEndObject();
  }

  private static void fields(Map<String, String> fields, JsonGenerator json) {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      json.writeName(field.getKey());
      String value = field.getValue();
      if (NUMBERS.contains(field.getKey())) {
        json.writeNumber(value);
      } else if (LISTS.contains(field.getKey())) {
        json.writeStartArray();
        List.of(value.split("\\|", -1)).forEach(json::writeString);
        json.writeEndArray();
      } else if (field.getKey().equals("assumed")) {
        json.writeBoolean(true);
      } else {
        json.writeString(value);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      json.flush();
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }
}
