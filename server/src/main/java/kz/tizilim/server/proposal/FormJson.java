package kz.tizilim.server.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import kz.tizilim.server.json.Json;
import tools.jackson.core.JsonGenerator;

/** The JSON object of a proposal, as programs send it, made of the fields of a form. */
final class FormJson {
  private FormJson() {}

  /** A proposal of the kind that {@code name} says. */
  static String of(String name, Map<String, String> fields) {
    return object(
        fields,
        json -> {
          json.writeObjectPropertyStart(name);
          texts(json, fields);
          json.writeEndObject();
        });
  }

  /** An event of an act that replaces the one of that number. */
  static String event(String act, Map<String, String> fields, int corrects) {
    return object(
        Map.of("act", act),
        json -> {
          json.writeObjectPropertyStart("event");
          texts(json, fields);
          json.writeNumberProperty("corrects", corrects);
          json.writeEndObject();
        });
  }

  private static String object(Map<String, String> fields, Consumer<JsonGenerator> inner) {
    byte[] bytes =
        Json.of(json -> {
          json.writeStartObject();
          json.writeStringProperty("act", fields.getOrDefault("act", ""));
          json.writeStringProperty("register", fields.getOrDefault("register", ""));
          inner.accept(json);
          json.writeEndObject();
        });
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void texts(JsonGenerator json, Map<String, String> fields) {
    fields.forEach((name, text) -> json.writeStringProperty(name, text.strip()));
  }
}
