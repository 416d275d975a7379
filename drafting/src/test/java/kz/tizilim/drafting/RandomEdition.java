package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryNumbers;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Title;

/** Editions that a department might draft next: a few changes here and there, or many. */
final class RandomEdition {
  private static final List<String> POSTS =
      List.of(
          "Настройщик",
          "Смотритель зала: Музея, Филиала \"Юг\"",
          "Хранитель (младший), каталогизатор: Архива",
          "Методист школы \"Жас улан\"",
          "Оператор-кассир");

  private RandomEdition() {}

  /** {@code before} with about so many of its entries changed. */
  static Edition of(Edition before, int changes, Random random) {
    List<Cell> cells = new ArrayList<>(before.cells());
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(cells.size());
      cells.set(at, changed(cells.get(at), random, i));
    }
    return renumbered(before, cells.stream().filter(cell -> !cell.entries().isEmpty()).toList());
  }

  /** An edition of the same cells and entries, each entry in other words: «Лауазым 3: Музейдің». */
  static Edition inKazakh(Edition russian) {
    List<Cell> cells = new ArrayList<>();
    int count = 0;
    for (Cell cell : russian.cells()) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : cell.entries()) {
        count++;
        entries.add(entry(entry, "Лауазым " + count + ": Музейдің"));
      }
      Heading heading = cell.heading().isNone() ? Heading.NONE : new Heading("Мамандар " + count);
      cells.add(with(cell, heading, entries));
    }
    return renumbered(russian, cells);
  }

  private static Cell changed(Cell cell, Random random, int count) {
    List<Entry> entries = new ArrayList<>(cell.entries());
    int at = random.nextInt(entries.size());
    String post = POSTS.get(random.nextInt(POSTS.size())) + (count % 2 == 0 ? "" : ", " + count);
    switch (random.nextInt(5)) {
      case 0 -> entries.set(at, entry(entries.get(at), entries.get(at).text() + ", Филиала"));
      case 1 -> entries.set(at, entry(entries.get(at), post));
      case 2 -> entries.add(at, entry(entries.get(at), post));
      case 3 -> entries.add(entry(entries.get(at), post));
      default -> {
        if (entries.size() > 1) {
          entries.remove(at);
        }
      }
    }
    boolean rehead = !cell.heading().isNone() && random.nextInt(6) == 0;
    return with(
        cell, rehead ? new Heading(cell.heading().text() + " и старше") : cell.heading(), entries);
  }

  private static Entry entry(Entry like, String text) {
    return new Entry(
        like.id(),
        text,
        List.of(Title.parse("Должность")),
        List.of(),
        Lines.of(1),
        Optional.empty());
  }

  private static Cell with(Cell cell, Heading heading, List<Entry> entries) {
    return new Cell(
        cell.grade(),
        cell.step(),
        cell.sphere(),
        heading,
        cell.gradeEvidence(),
        cell.stepEvidence(),
        entries);
  }

  private static Edition renumbered(Edition before, List<Cell> cells) {
    EntryNumbers numbers = new EntryNumbers();
    List<Cell> fresh = new ArrayList<>();
    for (Cell cell : cells) {
      List<Entry> entries = new ArrayList<>();
      for (Entry old : cell.entries()) {
        entries.add(
            new Entry(
                numbers.next(cell),
                old.text(),
                old.titles(),
                old.institutions(),
                old.lines(),
                old.origin()));
      }
      fresh.add(with(cell, cell.heading(), entries));
    }
    return new Edition(before.act(), before.annex(), fresh, before.findings(), before.account());
  }
}
