package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Flaw;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.store.Location;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The commands and the queries of docs/interoperability.md answer what it says. */
final class InteroperabilityTest {
  private static final Pattern ASKED =
      Pattern.compile("```sparql\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void every_command_and_every_query_answers_what_the_document_says() throws IOException {
    String document = DocumentedCommands.document("interoperability.md");
    assertThat(new DocumentedCommands(folder).run(document)).isGreaterThan(6);
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, folder.resolve("история/692.ttl").toString());
    RDFDataMgr.read(model, folder.resolve("история/1.ttl").toString());
    List<List<String>> answers = new ArrayList<>();
    Matcher asked = ASKED.matcher(document);
    while (asked.find()) {
      List<String> answer = answer(model, asked.group(1));
      assertThat(answer).as(asked.group(1)).isEqualTo(asked.group(2).lines().toList());
      answers.add(answer);
    }
    assertThat(answers).hasSizeGreaterThan(4);
    assertThat(answers.get(0)).isEqualTo(changedCodes());
    Model turtle = RDFDataMgr.loadModel(folder.resolve("история/1.ttl").toString());
    Model json = RDFDataMgr.loadModel(folder.resolve("история/1.jsonld").toString());
    assertThat(turtle.isIsomorphicWith(json)).isTrue();
    describedTable();
    Model catalogue = RDFDataMgr.loadModel(folder.resolve("история/каталог.ttl").toString());
    assertThat(
            answer(
                catalogue,
                "PREFIX dcat: <http://www.w3.org/ns/dcat#>\n"
                    + "SELECT (count(?file) AS ?files) WHERE { ?one dcat:distribution ?file }"))
        .as("two editions, seven files of each")
        .containsExactly("14");
    for (String name : List.of("1.akn.xml", "692.order.akn.xml", "1.posts.xml")) {
      Document xml = parsed(Files.readAllBytes(folder.resolve("история").resolve(name)));
      assertThat(xml.getDocumentElement().getNamespaceURI()).as(name).startsWith("http");
    }
  }

  /** Reads the table by nothing but its description. */
  private void describedTable() throws IOException {
    Path file = folder.resolve("история/1.csv-metadata.json");
    Map<?, ?> description = object(Files.readAllBytes(file));
    List<List<String>> rows =
        rows(Files.readString(file.resolveSibling(String.valueOf(description.get("url")))));
    Map<?, ?> schema = (Map<?, ?>) description.get("tableSchema");
    List<String> names = new ArrayList<>();
    int lists = 0;
    for (Object one : (List<?>) schema.get("columns")) {
      Map<?, ?> column = (Map<?, ?>) one;
      names.add(String.valueOf(column.get("titles")));
      if (column.get("separator") instanceof String separator) {
        int at = names.size() - 1;
        assertThat(rows.subList(1, rows.size()))
            .anyMatch(row -> row.get(at).split(Pattern.quote(separator), -1).length > 2);
        lists++;
      }
      if (column.get("datatype") instanceof Map<?, ?> type
          && type.get("format") instanceof String format) {
        int at = names.size() - 1;
        assertThat(rows.subList(1, rows.size()))
            .allMatch(row -> row.get(at).isEmpty() || row.get(at).matches(format));
      }
    }
    assertThat(lists).isEqualTo(2);
    assertThat(rows.get(0)).isEqualTo(names);
    int key = names.indexOf(String.valueOf(schema.get("primaryKey")));
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.get(key))
        .hasSize(243)
        .doesNotHaveDuplicates();
  }

  private static Map<?, ?> object(byte[] json) {
    return (Map<?, ?>)
        CanonicalJson.read(json).fold(it -> it, InteroperabilityTest::broken).value();
  }

  private static CanonicalJson broken(Flaw flaw) {
    throw new AssertionError(flaw.toString());
  }

  /** The fields of a CSV (RFC 4180). */
  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        field.append(c);
      }
    }
    return rows;
  }

  private static Document parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> answer(Model model, String question) {
    List<String> lines = new ArrayList<>();
    try (QueryExecution asking = QueryExecutionFactory.create(question, model)) {
      ResultSet results = asking.execSelect();
      while (results.hasNext()) {
        QuerySolution line = results.next();
        lines.add(
            String.join(
                " ",
                results.getResultVars().stream()
                    .map(name -> line.getLiteral(name).getLexicalForm())
                    .toList()));
      }
    }
    return lines;
  }

  /** The entries whose code the change between the two editions changed: before and after. */
  private List<String> changedCodes() {
    List<String> lines = new ArrayList<>();
    try (Ledger ledger = Ledger.open(new Location.Folder(folder.resolve("история")))) {
      RegisterHistory register = Registrar.of(ledger.history()).register().orElseThrow();
      Change change =
          register
              .changes(LocalDate.parse("2024-08-01"), LocalDate.parse("2025-02-01"))
              .orElseThrow();
      for (Effect effect : change.effects()) {
        for (EntryInCell before : effect.before()) {
          effect.after().stream()
              .filter(after -> !after.place().equals(before.place()))
              .forEach(after -> lines.add(before.entry().id() + " " + after.entry().id()));
        }
      }
    }
    return lines.stream().sorted().toList();
  }
}
