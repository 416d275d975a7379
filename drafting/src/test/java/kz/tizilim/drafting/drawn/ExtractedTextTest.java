package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.testkit.Figures;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/**
 * Random registers as lossy extraction leaves them: each grade and step is right, or not called
 * printed.
 */
final class ExtractedTextTest {
  private static final int REGISTERS = 1_000;

  @Test
  void a_wrong_label_is_never_printed() {
    Map<String, Integer> outcomes = new TreeMap<>();
    Property.holds(
        REGISTERS,
        random -> {
          Edition register = Registers.random(random, 6);
          DrawnOrder order = DrawnOrder.of(register, List.of("Приложение"), random);
          String text = ExtractedText.of(order, random, 20 + random.nextInt(30));
          outcomes.merge(outcome(register, text), 1, Integer::sum);
        });
    Figures.leave("extracted", REGISTERS + " registers as lossy text " + outcomes + "\n");
    assertThat(outcomes.getOrDefault("refused", 0)).isLessThan(REGISTERS / 10);
  }

  private static String outcome(Edition register, String text) {
    Edition read;
    try {
      read = OrderReader.read(new SourceText("приказ", text)).onlyEdition().orElseThrow();
    } catch (DocumentException refusal) {
      assertThat(refusal.kind()).isEqualTo(DocumentException.Kind.LEFT_OVER);
      return "refused";
    }
    assertPrintedAreRight(register, read, Cell::gradeEvidence, Cell::grade);
    assertPrintedAreRight(register, read, Cell::stepEvidence, Cell::step);
    boolean whole = read.entries().size() == register.entries().size();
    return !whole
        ? "read with clauses joined or parted"
        : read.cells().stream().allMatch(ExtractedTextTest::isPrinted)
            ? "read, all labels printed"
            : "read, some labels inferred or unknown";
  }

  /** A label that is called printed is the label of a clause of the same words in the register. */
  private static void assertPrintedAreRight(
      Edition register,
      Edition read,
      Function<Cell, Evidence> evidence,
      Function<Cell, Object> label) {
    Map<String, Set<String>> truth = new HashMap<>();
    for (Cell cell : register.cells()) {
      for (Entry entry : cell.entries()) {
        truth
            .computeIfAbsent(entry.text(), t -> new HashSet<>())
            .add(label.apply(cell) + " " + cell.sphere());
      }
    }
    for (Cell cell : read.cells()) {
      String claimed = label.apply(cell) + " " + cell.sphere();
      for (Entry entry :
          evidence.apply(cell) instanceof Evidence.Printed ? cell.entries() : List.<Entry>of()) {
        assertThat(truth.getOrDefault(entry.text(), Set.of(claimed)))
            .as(cell.code() + ": " + entry.text())
            .contains(claimed);
      }
    }
  }

  private static boolean isPrinted(Cell cell) {
    return cell.gradeEvidence() instanceof Evidence.Printed
        && cell.stepEvidence() instanceof Evidence.Printed;
  }
}
