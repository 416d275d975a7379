package kz.tizilim.documents;

import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.documents.table.TableFinder;
import kz.tizilim.documents.token.Tokens;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every arrow from a published text to answers, each with a file that an expert can check. */
final class GoldenOrdersTest {

  @ParameterizedTest
  @ValueSource(strings = {"small", "lossy"})
  void every_arrow_answers_as_its_golden_file(String act) {
    SourceText source = Acts.named(act);
    Tokens tokens = Tokens.of(source.text());
    PublishedOrder order = OrderReader.read(source);
    Golden.file(act + "/1-tokens.txt").matches(tokens.toString());
    Golden.file(act + "/2-table.txt").matches(TableFinder.find(tokens).orElseThrow().toString());
    Golden.file(act + "/3-edition.txt").matches(order.onlyEdition().orElseThrow().toString());
    Golden.file(act + "/4-answers.txt").matches(answers(order.onlyEdition().orElseThrow()));
    Golden.file(act + "/provisions.txt").matches(print(order.provisions()));
  }

  @Test
  void order_692_answers_as_its_golden_files() {
    Tokens tokens = Tokens.of(CarriedActs.in("mod-692-2024-07-01").text());
    Golden.file("order-692/1-tokens.txt").matches(tokens.toString());
    Golden.file("order-692/2-table.txt").matches(TableFinder.find(tokens).orElseThrow().toString());
    // Its third file is the built-in edition itself: see Order692Test.
    Golden.file("order-692/4-answers.txt")
        .matches(answers(CarriedActs.in("mod-692-2024-07-01").edition()));
  }

  /**
   * The answer to every title of the edition in every institution it names, in the law's own words.
   */
  private static String answers(Edition edition) {
    Classifier classifier = Classifier.of(edition);
    StringBuilder out = new StringBuilder();
    for (Entry entry : edition.entries()) {
      for (var title : entry.titles()) {
        for (String institution : entry.institutions()) {
          Answer answer = classifier.classify(StaffingRow.of(title.toString(), institution));
          String ids =
              answer.entries().stream().map(Object::toString).collect(Collectors.joining(", "));
          out.append(title)
              .append(" | ")
              .append(institution)
              .append(" | ")
              .append(answer.verdict())
              .append(' ')
              .append(answer.codes());
          out.append(answer.missing().isEmpty() ? "" : " missing " + answer.missing())
              .append(" | ")
              .append(ids)
              .append('\n');
        }
      }
    }
    return out.toString();
  }

  private static String print(Provisions provisions) {
    StringBuilder out = new StringBuilder();
    provisions.amendments().forEach(one -> out.append(one).append('\n'));
    provisions.obligations().forEach(one -> out.append(one).append('\n'));
    provisions.commencement().ifPresent(one -> out.append(one).append('\n'));
    provisions.control().ifPresent(one -> out.append(one).append('\n'));
    provisions.agreements().forEach(one -> out.append(one).append('\n'));
    provisions.signatory().ifPresent(one -> out.append(one).append('\n'));
    return out.toString();
  }

  /** The acts of the tests. */
  static final class Acts {
    private Acts() {}

    static SourceText named(String name) {
      return SourceFile.of(
              Path.of(
                  System.getProperty("tizilim.module", ""),
                  "src",
                  "test",
                  "resources",
                  "acts",
                  name + ".txt"))
          .text();
    }
  }
}
