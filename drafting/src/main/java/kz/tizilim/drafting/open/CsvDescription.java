package kz.tizilim.drafting.open;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import kz.tizilim.core.message.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The description of the CSV of an edition, by which a program reads it without knowing more:
 * Metadata Vocabulary for Tabular Data (CSV on the Web, W3C 2015).
 */
public final class CsvDescription {
  private static final String KINDS = "printed|inferred|unknown|confirmed";

  private final JsonGenerator json;
  private final String tag;

  private CsvDescription(JsonGenerator json, String tag) {
    this.json = json;
    this.tag = tag;
  }

  /**
   * Writes the description, and leaves {@code out} open.
   *
   * @param csv the name of the CSV, relative to the description
   */
  public static void write(
      OpenEdition one, String csv, PublicAddresses addresses, OutputStream out) {
    ObjectWriteContext indented =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    try (JsonGenerator json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(indented, new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      new CsvDescription(json, EditionGraph.tag(one.language())).table(one, csv, addresses);
      json.writeRaw("\n");
    }
  }

  private void table(OpenEdition one, String csv, PublicAddresses addresses) {
    json.writeStartObject();
    json.writeArrayPropertyStart("@context");
    json.writeString("http://www.w3.org/ns/csvw");
    json.writeStartObject();
    json.writeStringProperty("@language", tag);
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringProperty("url", csv);
    json.writeStringProperty(
        "dc:title",
        OpenWords.say(tag.equals("kk") ? Language.KK : Language.RU, "edition", one.act().told()));
    json.writeObjectPropertyStart("dialect");
    json.writeStringProperty("encoding", "utf-8");
    json.writeBooleanProperty("header", true);
    json.writeEndObject();
    json.writeObjectPropertyStart("tableSchema");
    json.writeStringProperty("primaryKey", "id");
    boolean isDecided =
        one.edition().entries().stream().noneMatch(entry -> entry.id().code().contains("?"));
    if (isDecided) {
      // a question mark in an id would begin a query: no template of RFC 6570 encodes it alone
      json.writeStringProperty(
          "aboutUrl", addresses.edition(one.register().id(), one.name()) + "/{+id}");
    }
    json.writeArrayPropertyStart("columns");
    columns();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void columns() {
    begin("id");
    json.writeBooleanProperty("required", true);
    json.writeStringProperty("propertyUrl", "skos:notation");
    json.writeEndObject();
    begin("code");
    json.writeBooleanProperty("required", true);
    json.writeEndObject();
    begin("sphere");
    json.writeEndObject();
    words("heading", false, "");
    words("titles", true, "");
    words("institutions", true, "");
    kinds("grade_evidence");
    kinds("step_evidence");
    line("from");
    line("to");
    words("text", false, "skos:prefLabel");
  }

  private void begin(String name) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("titles", name);
  }

  private void words(String name, boolean isList, String property) {
    begin(name);
    json.writeStringProperty("lang", tag);
    if (isList) {
      json.writeStringProperty("separator", "|");
    }
    if (!property.isEmpty()) {
      json.writeStringProperty("propertyUrl", property);
    }
    json.writeEndObject();
  }

  private void kinds(String name) {
    begin(name);
    json.writeObjectPropertyStart("datatype");
    json.writeStringProperty("base", "string");
    json.writeStringProperty("format", KINDS);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void line(String name) {
    begin(name);
    json.writeObjectPropertyStart("datatype");
    json.writeStringProperty("base", "integer");
    json.writeNumberProperty("minimum", 1);
    json.writeEndObject();
    json.writeEndObject();
  }
}
