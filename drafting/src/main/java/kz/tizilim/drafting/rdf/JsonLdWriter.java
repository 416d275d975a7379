package kz.tizilim.drafting.rdf;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON-LD in UTF-8. The document carries its context, so that it is read without a network; IRIs
 * are whole, since a base in a context that is fetched is ignored (JSON-LD 1.1, section 4.1.3).
 */
public final class JsonLdWriter implements RdfWriter {
  private final JsonGenerator json;

  /** Begins a document. */
  public JsonLdWriter(RdfPrefixes prefixes, OutputStream out) {
    json = generator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.writeStartObject();
    json.writeName("@context");
    context(json, prefixes);
    json.writeArrayPropertyStart("@graph");
  }

  /** Writes the context alone, for documents of others. */
  public static void context(RdfPrefixes prefixes, OutputStream out) {
    try (JsonGenerator json = generator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      json.writeStartObject();
      json.writeName("@context");
      context(json, prefixes);
      json.writeEndObject();
      json.writeRaw("\n");
    }
  }

  private static JsonGenerator generator(Writer out) {
    ObjectWriteContext indented =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(indented, out);
  }

  private static void context(JsonGenerator json, RdfPrefixes prefixes) {
    json.writeStartObject();
    json.writeNumberProperty("@version", 1.1);
    prefixes.namespaces().forEach(json::writeStringProperty);
    json.writeStringProperty("id", "@id");
    json.writeStringProperty("type", "@type");
    term(json, "code", "skos:notation", "@type", "v:code");
    term(json, "entry", "skos:notation", "@type", "v:entry");
    term(json, "labels", "skos:prefLabel", "@container", "@language");
    json.writeObjectPropertyStart("titles");
    json.writeStringProperty("@id", "v:title");
    json.writeStringProperty("@type", "@id");
    json.writeStringProperty("@container", "@set");
    json.writeEndObject();
    json.writeStringProperty("lines", "v:lines");
    json.writeEndObject();
  }

  private static void term(JsonGenerator json, String name, String id, String key, String value) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("@id", id);
    json.writeStringProperty(key, value);
    json.writeEndObject();
  }

  @Override
  public void write(RdfResource resource) {
    json.writeStartObject();
    if (!resource.iri().isEmpty()) {
      json.writeStringProperty("id", resource.iri());
    }
    statements(resource);
    json.writeEndObject();
  }

  /** Statements with one key in JSON are one property. */
  private void statements(RdfResource resource) {
    Map<String, List<RdfTerm>> properties =
        resource.statements().stream()
            .flatMap(one ->
                one.objects().stream()
                    .map(object -> Map.entry(key(one.predicate(), object), object)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    properties.forEach(this::property);
  }

  private static String key(String predicate, RdfTerm object) {
    return switch (predicate) {
      case "rdf:type" -> "type";
      case "v:title" -> "titles";
      case "v:lines" -> "lines";
      case "skos:prefLabel" -> object instanceof RdfTerm.Words ? "labels" : predicate;
      case "skos:notation" ->
          object instanceof RdfTerm.Literal literal && literal.datatype().startsWith("v:")
              ? literal.datatype().substring("v:".length())
              : predicate;
      default -> predicate;
    };
  }

  private void property(String key, List<RdfTerm> terms) {
    json.writeName(key);
    if (key.equals("labels")) {
      labels(terms);
      return;
    }
    boolean several = terms.size() > 1 || key.equals("titles");
    if (several) {
      json.writeStartArray();
    }
    terms.forEach(term -> value(key, term));
    if (several) {
      json.writeEndArray();
    }
  }

  private void labels(List<RdfTerm> terms) {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    for (RdfTerm term : terms) {
      RdfTerm.Words words = (RdfTerm.Words) term;
      byLanguage.computeIfAbsent(words.language(), tag -> new ArrayList<>()).add(words.text());
    }
    json.writeStartObject();
    byLanguage.forEach((language, texts) -> {
      json.writeName(language);
      if (texts.size() > 1) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
      } else {
        json.writeString(texts.get(0));
      }
    });
    json.writeEndObject();
  }

  private void value(String key, RdfTerm term) {
    if (term instanceof RdfTerm.Named named) {
      if (key.equals("type") || key.equals("titles")) {
        json.writeString(named.iri());
      } else {
        json.writeStartObject();
        json.writeStringProperty("id", named.iri());
        json.writeEndObject();
      }
    } else if (term instanceof RdfTerm.Words words) {
      pair("@value", words.text(), "@language", words.language());
    } else if (term instanceof RdfTerm.Literal literal) {
      literal(key, literal);
    } else if (term instanceof RdfTerm.Items items) {
      json.writeStartObject();
      json.writeArrayPropertyStart("@list");
      items.terms().forEach(one -> value("@list", one));
      json.writeEndArray();
      json.writeEndObject();
    } else {
      json.writeStartObject();
      statements(((RdfTerm.Unnamed) term).resource());
      json.writeEndObject();
    }
  }

  private void literal(String key, RdfTerm.Literal literal) {
    boolean isPlain = literal.datatype().equals("xsd:string");
    if (isPlain || key.equals("code") || key.equals("entry")) {
      json.writeString(literal.text());
    } else {
      pair("@value", literal.text(), "@type", literal.datatype());
    }
  }

  private void pair(String first, String text, String second, String other) {
    json.writeStartObject();
    json.writeStringProperty(first, text);
    json.writeStringProperty(second, other);
    json.writeEndObject();
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw("\n");
    json.close();
  }
}
