package kz.tizilim.server.edge;

import kz.tizilim.core.message.Language;
import kz.tizilim.server.json.Json;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** A problem as programs read it (RFC 9457). */
final class ProblemJson {
  static final String TYPE = "application/problem+json";

  private ProblemJson() {}

  /**
   * The body of a response.
   *
   * @param path the path that was asked for
   */
  static byte[] of(Problem problem, Language language, String path) {
    ProblemKind kind = problem.kind();
    return Json.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("type", kind.type());
      json.writeStringProperty("title", Sentences.say(language, "problem.title." + kind));
      json.writeNumberProperty("status", kind.status());
      json.writeStringProperty("detail", problem.detail(language));
      json.writeStringProperty("instance", path);
      if (!problem.faults().isEmpty()) {
        json.writeArrayPropertyStart("errors");
        for (Problem.Fault fault : problem.faults()) {
          json.writeStartObject();
          json.writeStringProperty(fault.isParameter() ? "parameter" : "pointer", fault.where());
          json.writeStringProperty("detail", fault.detail().in(language));
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      if (!problem.choices().isEmpty()) {
        Json.texts(json, "choices", problem.choices());
      }
      json.writeEndObject();
    });
  }
}
