package kz.tizilim.drafting.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryNumbers;
import kz.tizilim.core.register.Evidence;

/** Registers for the tests: random ones, and how two are compared. */
final class Registers {

  private static final List<Entry> ENTRIES =
      CarriedActs.in("mod-692-2024-07-01").edition().entries();

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

  /** The same register, the entry at {@code index} worded otherwise. */
  static Edition with(Edition edition, int index, String words) {
    String[] lines = edition.toString().split("\n", -1);
    int entry = -1;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("  entry ") && ++entry == index) {
        lines[i] = "  entry 1 " + words;
      }
    }
    return Edition.parse(String.join("\n", lines));
  }

  /** The same register, some of its labels inferred and some not known. */
  static Edition doubted(Edition edition, Random random) {
    EntryNumbers numbers = new EntryNumbers();
    List<Cell> cells = new ArrayList<>();
    Cell before = null;
    for (Cell cell : edition.cells()) {
      boolean same =
          before != null
              && before.grade().equals(cell.grade())
              && before.sphere().equals(cell.sphere());
      Evidence grade = same ? before.gradeEvidence() : doubt(cell.grade().toString(), random);
      Evidence step = cell.step().isNone() ? grade : doubt(cell.step().toString(), random);
      Cell empty =
          new Cell(
              cell.grade(), cell.step(), cell.sphere(), cell.heading(), grade, step, List.of());
      List<Entry> entries = new ArrayList<>();
      for (Entry e : cell.entries()) {
        entries.add(
            new Entry(numbers.next(empty), e.text(), e.titles(), e.institutions(), e.lines()));
      }
      before =
          new Cell(cell.grade(), cell.step(), cell.sphere(), cell.heading(), grade, step, entries);
      cells.add(before);
    }
    return edition.withCells(cells);
  }

  private static Evidence doubt(String label, Random random) {
    return switch (label.equals("D") ? random.nextInt(2) * 2 : random.nextInt(6)) {
      case 0 -> new Evidence.Inferred("порядок", 0.9, List.of(label));
      case 1 -> new Evidence.Unknown("утрачена", 0.5, List.of());
      default -> new Evidence.Printed(1);
    };
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
