package kz.tizilim.drafting.open;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.tizilim.drafting.rdf.JsonLdWriter;
import kz.tizilim.drafting.rdf.RdfWriter;
import kz.tizilim.drafting.rdf.TurtleWriter;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** Graphs as another engine (Apache Jena) reads them. */
final class Graphs {
  static final PublicAddresses ADDRESSES = PublicAddresses.of(URI.create("https://reg.example/"));
  static final String B = "https://reg.example";

  private Graphs() {}

  static String turtle(Consumer<RdfWriter> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RdfWriter out = new TurtleWriter(EditionGraph.prefixes(ADDRESSES), B + "/id/", bytes)) {
      writing.accept(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static String jsonLd(Consumer<RdfWriter> writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RdfWriter out = new JsonLdWriter(EditionGraph.prefixes(ADDRESSES), bytes)) {
      writing.accept(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static Model read(String text, Lang lang) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "https://elsewhere.example/",
        lang);
    return model;
  }

  /** What our shapes complain of: a line for each, empty for a graph that conforms. */
  static List<String> faults(Model model) {
    return faults(OpenFiles.shapes(ADDRESSES), model);
  }

  /** What those shapes complain of. */
  static List<String> faults(String turtle, Model model) {
    Shapes shapes = Shapes.parse(read(turtle, Lang.TURTLE));
    List<String> faults = new ArrayList<>();
    ShaclValidator.get()
        .validate(shapes, model.getGraph())
        .getEntries()
        .forEach(one -> faults.add(one.focusNode() + " " + one.resultPath() + " " + one.message()));
    return faults;
  }

  /** The answers to a question in SPARQL, the values of a line with spaces between. */
  static List<String> asked(Model model, String question) {
    List<String> lines = new ArrayList<>();
    try (QueryExecution asking = QueryExecutionFactory.create(question, model)) {
      ResultSet results = asking.execSelect();
      while (results.hasNext()) {
        QuerySolution line = results.next();
        List<String> values = new ArrayList<>();
        for (String name : results.getResultVars()) {
          values.add(
              line.get(name) == null
                  ? "-"
                  : line.get(name).isLiteral()
                      ? line.getLiteral(name).getLexicalForm()
                      : line.getResource(name).toString());
        }
        lines.add(String.join(" ", values));
      }
    }
    return lines;
  }

  static String prefixes() {
    StringBuilder all = new StringBuilder();
    EditionGraph.prefixes(ADDRESSES)
        .namespaces()
        .forEach((name, iri) -> all.append("PREFIX " + name + ": <" + iri + ">\n"));
    return all + "PREFIX e: <" + B + "/ns/1/evidence/>\nPREFIX f: <" + B + "/ns/1/effect/>\n";
  }

  /** The wording of the edition of a scheme, from nothing but its graph. */
  static String wording(Model model, String scheme) {
    StringBuilder out = new StringBuilder();
    for (String cell : list(model, "<" + scheme + "> v:cells ?list")) {
      String place = one(model, "<" + cell + "> v:place ?value");
      int dot = place.indexOf('.');
      out.append(
          dot < 0 ? place + " general" : place.substring(0, dot) + " " + place.substring(dot + 1));
      String heading = one(model, "<" + cell + "> skos:prefLabel ?value");
      out.append(heading.isEmpty() ? "" : " " + heading).append('\n');
      for (String entry : list(model, "<" + cell + "> skos:memberList ?list")) {
        out.append("  ").append(one(model, "<" + entry + "> skos:notation ?value")).append(' ');
        out.append(one(model, "<" + entry + "> skos:prefLabel ?value"));
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static String one(Model model, String pattern) {
    // of words in two languages the Russian ones, which are those of the edition
    String question = "SELECT ?value WHERE { " + pattern + " } ORDER BY DESC(lang(?value))";
    List<String> found = asked(model, prefixes() + question);
    return found.isEmpty() ? "" : found.get(0);
  }

  private static List<String> list(Model model, String pattern) {
    return asked(
        model,
        prefixes()
            + "SELECT ?item WHERE { SELECT ?item (count(?before) AS ?at) WHERE { "
            + pattern
            + " . ?list rdf:rest* ?node . ?node rdf:first ?item . ?list rdf:rest* ?before . ?before rdf:rest* ?node }"
            + " GROUP BY ?item ?node ORDER BY ?at }");
  }
}
