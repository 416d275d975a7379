package kz.tizilim.drafting.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Heading;

/**
 * An order to be drawn: paragraphs of prose, and the rows of its table in which what the law writes
 * is still apart from how a page shows it.
 *
 * @param prose the paragraphs
 * @param rows the rows
 */
record DrawnOrder(List<String> prose, List<Row> rows) {

  static final List<String> PROSE_OF_692 =
      List.of(
          "О внесении изменений в приказ Министра обороны Республики Казахстан от 30 декабря 2015"
              + " года № 746 \"Об утверждении Реестра должностей гражданских служащих (за исключением"
              + " квалифицированных рабочих) воинских частей и учреждений Вооруженных Сил Республики"
              + " Казахстан\"",
          "Приказ Министра обороны Республики Казахстан от 1 июля 2024 года № 692",
          "\tПРИКАЗЫВАЮ:",
          "\t1. Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746"
              + " \"Об утверждении Реестра должностей гражданских служащих (за исключением"
              + " квалифицированных рабочих) воинских частей и учреждений Вооруженных Сил Республики"
              + " Казахстан\" (зарегистрирован в Реестре государственной регистрации нормативных"
              + " правовых актов под № 13150) следующее изменения:",
          "\tреестр должностей гражданских служащих изложить в новой редакции, согласно приложению к"
              + " настоящему приказу.",
          "\t5. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня"
              + " его первого официального опубликования.",
          "\tМинистр обороны Республики Казахстан",
          "генерал-полковник Р. Жаксылыков");

  /** A row: a heading over all columns, or a cell. */
  sealed interface Row permits Across, Under {}

  /** A heading over all columns. */
  record Across(String text) implements Row {}

  /**
   * A cell under its labels.
   *
   * @param grade the label of its grade, the same object in all cells that one label covers
   * @param step the label of its step, in the same way; empty where it has none
   */
  record Under(Label grade, Label step, List<Paragraph> text) implements Row {}

  /** A label as printed; compared by identity. */
  static final class Label {
    final String text;

    Label(String text) {
      this.text = text;
    }
  }

  /** A paragraph of a cell, and whether white space stands above it. */
  record Paragraph(String text, boolean apart) {}

  /** The order that carries {@code edition}; {@code random} chooses how its clauses end. */
  static DrawnOrder of(Edition edition, List<String> prose, Random random) {
    List<Row> rows = new ArrayList<>();
    Cell before = null;
    Label grade = new Label("");
    for (Cell cell : edition.cells()) {
      boolean newBlock = before == null || before.block() != cell.block();
      boolean newSphere = newBlock || !before.sphere().equals(cell.sphere());
      if (newBlock) {
        rows.add(new Across(heading(cell.block())));
      }
      if (newSphere && !cell.sphere().isGeneral()) {
        rows.add(new Across("В сфере \"" + cell.sphere().russian() + "\""));
      }
      if (newSphere || !before.grade().equals(cell.grade())) {
        String printed = cell.grade().toString();
        grade =
            new Label(
                "ABCD".indexOf(printed.charAt(0)) < 3
                    ? "АВС".charAt("ABC".indexOf(printed.charAt(0))) + printed.substring(1)
                    : printed);
      }
      rows.add(new Under(grade, new Label(cell.step().toString()), text(cell, random)));
      before = cell;
    }
    return new DrawnOrder(prose, rows);
  }

  private static String heading(Block block) {
    return switch (block) {
      case A -> "Блок А (управленческий персонал)";
      case B -> "Блок В (основной персонал)";
      case C -> "Блок С (административный персонал)";
      case D -> "Блок D (вспомогательный персонал)";
    };
  }

  private static List<Paragraph> text(Cell cell, Random random) {
    List<Paragraph> text = new ArrayList<>();
    boolean apart = true;
    if (!cell.heading().equals(Heading.NONE)) {
      text.add(new Paragraph(cell.heading().text() + ":", true));
    }
    for (int i = 0; i < cell.entries().size(); i++) {
      Entry entry = cell.entries().get(i);
      boolean last = i == cell.entries().size() - 1;
      text.add(new Paragraph(entry.text() + (last ? "" : ";"), apart));
      apart = random.nextBoolean();
    }
    return text;
  }
}
