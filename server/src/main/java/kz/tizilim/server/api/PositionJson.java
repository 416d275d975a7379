package kz.tizilim.server.api;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Title;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.server.json.Json;
import tools.jackson.core.JsonGenerator;

/** A position as JSON. */
final class PositionJson {
  private PositionJson() {}

  static void write(Position position, JsonGenerator json, Language language) {
    Cell cell = position.cell();
    json.writeStartObject();
    json.writeStringProperty("id", position.entry().id().toString());
    Json.text(json, "code", cell.isDecided() ? cell.code().toString() : "");
    Json.texts(json, "codes", cell.codes());
    json.writeStringProperty("block", cell.block().name());
    Json.text(json, "grade", cell.gradeEvidence().isUnknown() ? "" : cell.grade().toString());
    Json.text(json, "step", cell.stepEvidence().isUnknown() ? "" : cell.step().toString());
    Json.text(json, "sphere", cell.sphere().isGeneral() ? "" : cell.sphere().toString());
    Json.text(json, "heading", cell.heading().text());
    Json.texts(json, "titles", position.entry().titles().stream().map(Title::base).toList());
    Json.texts(json, "institutions", position.entry().institutions());
    json.writeStringProperty("text", position.entry().text());
    json.writeObjectPropertyStart("evidence");
    evidence(json, "grade", cell.gradeEvidence(), language);
    if (cell.step().isNone()) {
      json.writeNullProperty("step");
    } else {
      evidence(json, "step", cell.stepEvidence(), language);
    }
    json.writeEndObject();
    json.writeStringProperty("act", position.citation().act());
    lines(json, position.entry().lines());
    json.writeStringProperty("citation", position.citation().toString());
    Json.text(json, "since", position.since().map(LocalDate::toString).orElse(""));
    findings(json, position.findings(), language);
    json.writeEndObject();
  }

  private static void evidence(
      JsonGenerator json, String name, Evidence evidence, Language language) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("kind", evidence.kind());
    if (evidence instanceof Evidence.Printed printed) {
      json.writeNumberProperty("line", printed.line());
    } else if (evidence instanceof Evidence.Inferred inferred) {
      why(
          json,
          Findings.told(inferred.reason(), language),
          inferred.confidence(),
          inferred.candidates());
    } else if (evidence instanceof Evidence.Unknown unknown) {
      why(
          json,
          Findings.told(unknown.reason(), language),
          unknown.confidence(),
          unknown.candidates());
    } else if (evidence instanceof Evidence.Confirmed confirmed) {
      json.writeStringProperty("reason", confirmed.reason());
      json.writeStringProperty("by", confirmed.by());
      json.writeStringProperty("day", confirmed.day().toString());
    }
    json.writeEndObject();
  }

  private static void why(
      JsonGenerator json, String reason, double confidence, List<String> candidates) {
    json.writeStringProperty("reason", reason);
    json.writeNumberProperty("confidence", confidence);
    Json.texts(json, "candidates", candidates);
  }

  private static void lines(JsonGenerator json, Lines lines) {
    json.writeArrayPropertyStart("lines");
    json.writeNumber(lines.from());
    json.writeNumber(lines.to());
    json.writeEndArray();
  }

  static void findings(JsonGenerator json, List<Finding> findings, Language language) {
    json.writeArrayPropertyStart("findings");
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringProperty("severity", finding.severity().toString());
      json.writeStringProperty("code", finding.code());
      json.writeStringProperty("message", Findings.told(finding, language));
      lines(json, finding.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
