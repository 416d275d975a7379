package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.EntryInCell;
import kz.tizilim.core.history.RegisterHistory;
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
