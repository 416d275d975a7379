package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/**
 * Order № 692 with lines of its table lost, moved or doubled: it is read, less surely or refused,
 * but no clause that is left stands under a wrong grade or step that is called printed.
 */
final class LostLinesTest {

  private static final int FIRST_LINE_OF_TABLE = 79;

  private final List<String> lines =
      List.copyOf(Arrays.asList(CarriedActs.in("mod-692-2024-07-01").text().split("\n", -1)));
  private final Edition whole = CarriedActs.in("mod-692-2024-07-01").edition();

  /**
   * Reads the lines of those numbers, from 0, and compares each clause with the one of its first
   * line.
   */
  private void isRightOrUnsureOrRefused(List<Integer> numbers) {
    Edition edition;
    try {
      String text = String.join("\n", numbers.stream().map(lines::get).toList());
      edition = OrderReader.read(new SourceText("damaged", text)).onlyEdition().orElseThrow();
    } catch (DocumentException e) {
      assertThat(e).hasMessageContaining("не вошли ни в одну ячейку");
      return;
    }
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        int line = numbers.get(entry.lines().from() - 1) + 1;
        whole.cells().stream()
            .filter(right -> holds(right, line))
            .forEach(right -> isRightOrUnsure(cell, right, entry));
      }
    }
  }

  private static boolean holds(Cell cell, int line) {
    return cell.entries().stream()
        .anyMatch(entry -> entry.lines().from() <= line && line <= entry.lines().to());
  }

  private static void isRightOrUnsure(Cell cell, Cell right, Entry entry) {
    boolean grade =
        cell.grade().equals(right.grade()) || !(cell.gradeEvidence() instanceof Evidence.Printed);
    boolean step =
        cell.step().equals(right.step()) || !(cell.stepEvidence() instanceof Evidence.Printed);
    assertThat(grade && step)
        .as(entry + " is called " + cell.code() + ", and is " + right.code())
        .isTrue();
  }

  private List<Integer> all() {
    return new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
  }

  private boolean isLabel(int number) {
    String line = lines.get(number).strip();
    return !line.isEmpty() && line.matches("[АВСD]?\\d?( ?\\d(-\\d)?)?");
  }

  private int anyLine(Random random) {
    return FIRST_LINE_OF_TABLE + random.nextInt(lines.size() - FIRST_LINE_OF_TABLE - 1);
  }

  @Test
  void one_line_is_lost() {
    Property.holds(
        150,
        random -> {
          List<Integer> numbers = all();
          int lost = anyLine(random);
          numbers.subList(lost, lost + 1).clear();
          isRightOrUnsureOrRefused(numbers);
        });
  }

  @Test
  void a_label_stands_two_lines_off_or_twice() {
    List<Integer> labels =
        all().stream().filter(number -> number >= FIRST_LINE_OF_TABLE && isLabel(number)).toList();
    for (int label : labels) {
      List<Integer> higher = all();
      higher.subList(label, label + 1).clear();
      higher.add(label - 2, label);
      isRightOrUnsureOrRefused(higher);
      List<Integer> twice = all();
      twice.add(label, label);
      isRightOrUnsureOrRefused(twice);
    }
    assertThat(labels).hasSizeGreaterThan(40);
  }

  @Test
  void many_blank_lines_are_lost() {
    Property.holds(
        60,
        random -> {
          double share = random.nextDouble();
          List<Integer> numbers = all();
          numbers.removeIf(number -> lines.get(number).isBlank() && random.nextDouble() < share);
          isRightOrUnsureOrRefused(numbers);
        });
  }

  @Test
  void all_blank_lines_are_lost() {
    List<Integer> numbers = all();
    numbers.removeIf(number -> lines.get(number).isBlank());
    isRightOrUnsureOrRefused(numbers);
  }
}
