package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Sphere;

/**
 * An edition laid out as the table of the law: bands over all columns, and below them grades, which
 * are divided into steps, which hold paragraphs.
 *
 * <p>The words of the table are the law's own, so they are Russian in every language of a print;
 * only the Kazakh twin of an order has those of the Kazakh text.
 *
 * @param head the names of the three columns
 * @param rows the rows below them
 */
record RegisterTable(List<String> head, List<Row> rows) {

  /** The names of the three columns in Russian. */
  static final List<String> HEAD = List.of("Звено", "Ступень", "Наименование должности");

  private static final List<String> KAZAKH_HEAD = List.of("Буын", "Саты", "Лауазымдар атауы");

  RegisterTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** What stands over all columns, or in them. */
  sealed interface Row permits Band, Grade {}

  /** The heading of a block or of a sphere. */
  record Band(String text) implements Row {}

  /**
   * What one label of a grade covers.
   *
   * @param label the label; in square brackets where the published text does not print it
   * @param steps its steps; one without a label in a block that has none
   */
  record Grade(String label, List<Step> steps) implements Row {
    Grade {
      steps = List.copyOf(steps);
    }
  }

  /** What one label of a step covers. */
  record Step(String label, List<Paragraph> paragraphs) {
    Step {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A paragraph of a cell.
   *
   * @param text with the punctuation that parts it from the next
   * @param heading whether it is the heading of the cell
   * @param id the stable name of the entry; empty for a heading
   */
  record Paragraph(String text, boolean heading, String id) {}

  static RegisterTable of(Edition edition) {
    return of(edition, Optional.empty());
  }

  /** The table in Kazakh, with a blank for each post of which no Kazakh words are known. */
  static RegisterTable kazakh(Edition edition, KazakhPosts posts) {
    return of(edition, Optional.of(posts));
  }

  private static RegisterTable of(Edition edition, Optional<KazakhPosts> posts) {
    boolean russian = posts.isEmpty();
    List<Row> rows = new ArrayList<>();
    List<Cell> open = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      Cell before = open.isEmpty() ? null : open.get(open.size() - 1);
      if (before == null || !isCoveredWith(before, cell)) {
        close(open, edition, posts, rows);
      }
      boolean newBlock = before == null || before.block() != cell.block();
      if (newBlock) {
        rows.add(new Band(russian ? heading(cell.block()) : kazakh(cell.block())));
      }
      boolean newSphere = before == null || newBlock || !before.sphere().equals(cell.sphere());
      if (newSphere && !cell.sphere().isGeneral()) {
        rows.add(new Band(russian ? heading(cell.sphere()) : kazakh(cell.sphere())));
      }
      open.add(cell);
    }
    close(open, edition, posts, rows);
    return new RegisterTable(russian ? HEAD : KAZAKH_HEAD, rows);
  }

  /** Whether the label of a grade that covers one cell covers the next one too. */
  private static boolean isCoveredWith(Cell before, Cell cell) {
    boolean divided = cell.block().hasSteps() || !cell.heading().isNone();
    return before.grade().equals(cell.grade())
        && before.sphere().equals(cell.sphere())
        && before.gradeEvidence().equals(cell.gradeEvidence())
        && divided;
  }

  private static void close(
      List<Cell> open, Edition edition, Optional<KazakhPosts> posts, List<Row> rows) {
    if (open.isEmpty()) {
      return;
    }
    List<Step> steps = new ArrayList<>();
    List<Cell> under = new ArrayList<>();
    for (Cell cell : open) {
      Cell before = under.isEmpty() ? null : under.get(under.size() - 1);
      boolean same =
          before != null
              && before.step().equals(cell.step())
              && before.stepEvidence().equals(cell.stepEvidence())
              && !cell.heading().isNone();
      if (before != null && !same) {
        steps.add(step(under, edition, posts));
        under.clear();
      }
      under.add(cell);
    }
    steps.add(step(under, edition, posts));
    Cell first = open.get(0);
    rows.add(new Grade(label(letters(first.grade().toString()), first.gradeEvidence()), steps));
    open.clear();
  }

  private static Step step(List<Cell> cells, Edition edition, Optional<KazakhPosts> posts) {
    Cell first = cells.get(0);
    String label =
        first.step().isNone() ? "" : label(first.step().toString(), first.stepEvidence());
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Cell cell : cells) {
      if (!cell.heading().isNone()) {
        String heading =
            posts
                .map(it -> it.heading(edition.cells().indexOf(cell)).orElse(Sentence.BLANK))
                .orElse(cell.heading().text());
        paragraphs.add(new Paragraph(heading + ":", true, ""));
      }
      for (int i = 0; i < cell.entries().size(); i++) {
        Entry entry = cell.entries().get(i);
        String end = i == cell.entries().size() - 1 ? "" : ";";
        String text = posts.map(it -> it.entry(entry).orElse(Sentence.BLANK)).orElse(entry.text());
        paragraphs.add(new Paragraph(text + end, false, entry.id().toString()));
      }
    }
    return new Step(label, paragraphs);
  }

  /** A label that the published text does not print never looks printed. */
  private static String label(String text, Evidence evidence) {
    if (evidence instanceof Evidence.Printed) {
      return text;
    }
    return evidence.isUnknown() ? "[?]" : "[" + text + "]";
  }

  /** The law writes А, В and С in Cyrillic letters and D in a Latin one. */
  static String letters(String grade) {
    return grade.replace('A', 'А').replace('B', 'В').replace('C', 'С');
  }

  private static String heading(Block block) {
    return switch (block) {
      case A -> "Блок А (управленческий персонал)";
      case B -> "Блок В (основной персонал)";
      case C -> "Блок С (административный персонал)";
      case D -> "Блок D (вспомогательный персонал)";
    };
  }

  private static String kazakh(Block block) {
    return switch (block) {
      case A -> "А блогы (басқарушы персонал)";
      case B -> "В блогы (негізгі персонал)";
      case C -> "С блогы (әкімшілік персонал)";
      case D -> "D блогы (қосалқы персонал)";
    };
  }

  private static String kazakh(Sphere sphere) {
    return "\"" + sphere.kazakh() + "\" саласында";
  }

  private static String heading(Sphere sphere) {
    return "В сфере \"" + sphere.russian() + "\"";
  }
}
