package kz.tizilim.documents.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kz.tizilim.documents.BuiltInActs;
import kz.tizilim.register.Cell;
import kz.tizilim.register.Edition;
import kz.tizilim.register.Entry;

/** Registers for the tests: random ones, and how two are compared. */
final class Registers {

  private static final List<Entry> ENTRIES = BuiltInActs.edition692().entries();

  private Registers() {}

  /** A random register of other shapes than the built-in one, its clauses those of the law. */
  static Edition random(Random random, int mostEntries) {
    StringBuilder text = new StringBuilder("edition \n");
    List<String> codes = new ArrayList<>();
    for (int grade = 1; grade <= 1 + random.nextInt(3); grade++) {
      for (int step = 1; step <= 1 + random.nextInt(3); step++) {
        codes.add("A" + grade + "-" + step);
        if (random.nextBoolean()) {
          codes.add("A" + grade + "-" + step + "-1");
        }
      }
    }
    codes.forEach(code -> cell(text, code, "", random, mostEntries));
    for (String sphere : List.of("", " education", " healthcare")) {
      for (int grade = 2; grade <= 2 + random.nextInt(3); grade++) {
        String[] categories = {"высшей", "первой", "второй"};
        for (int step = 1; step <= 1 + random.nextInt(3); step++) {
          String heading =
              "Специалисты "
                  + (grade < 4 ? "высшего" : "среднего")
                  + " уровня квалификации "
                  + categories[step - 1]
                  + " категории";
          cell(text, "B" + grade + "-" + step + sphere, heading, random, mostEntries);
        }
      }
    }
    for (int grade = 1; grade <= 1 + random.nextInt(3); grade++) {
      cell(text, "C" + grade, "Специалисты уровня " + grade, random, mostEntries);
    }
    if (random.nextBoolean()) {
      cell(text, "D", "", random, mostEntries);
    }
    return Edition.parse(text.toString());
  }

  private static void cell(
      StringBuilder text, String code, String heading, Random random, int mostEntries) {
    text.append("cell ").append(code).append('\n');
    if (!heading.isEmpty()) {
      text.append("  heading ").append(heading).append('\n');
    }
    int count = 1 + random.nextInt(mostEntries);
    for (int i = 0; i < count; i++) {
      Entry entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
      text.append("  entry 1 ").append(entry.text()).append('\n');
    }
  }

  /** Cells and the wording of their entries, one fact a line. */
  static String wording(Edition edition) {
    return edition.cells().stream().map(Registers::wording).collect(Collectors.joining());
  }

  private static String wording(Cell cell) {
    return cell.code()
        + " "
        + cell.sphere()
        + " "
        + cell.heading()
        + "\n"
        + cell.entries().stream().map(e -> "  " + e + "\n").collect(Collectors.joining());
  }

  /** As {@link #wording}, with titles and institutions. */
  static String meaning(Edition edition) {
    return wording(edition)
        + edition.entries().stream()
            .map(e -> e.id() + " " + e.titles() + " " + e.institutions() + "\n")
            .collect(Collectors.joining());
  }
}
