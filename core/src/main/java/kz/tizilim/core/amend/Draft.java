package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.clause.Texts;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.CharacterCount;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.EntryNumbers;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Lines;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Title;

/** An edition while it is being amended. */
final class Draft {

  /*
   * Instructions of one act speak of the register as it was before the act: «строку 3 исключить, строку
   * 5 …» means the fifth of the old numbering. So cells and entries keep their old code and id here, and
   * are numbered anew only at the end.
   */
  private final Edition base;
  private final ClauseReader reader = new ClauseReader();
  private List<OpenCell> cells = new ArrayList<>();

  /** A cell that may change. */
  static final class OpenCell {
    final Cell original;
    Code code;
    Sphere sphere;
    Heading heading;
    Evidence gradeEvidence;
    Evidence stepEvidence;
    final List<OpenEntry> entries = new ArrayList<>();

    OpenCell(Cell original) {
      this.original = original;
      code = original.code();
      sphere = original.sphere();
      heading = original.heading();
      gradeEvidence = original.gradeEvidence();
      stepEvidence = original.stepEvidence();
    }

    String name() {
      String place = original.printedCode();
      return original.sphere().isGeneral() ? place : place + "." + original.sphere();
    }
  }

  /** An entry that may change. */
  static final class OpenEntry {
    /** What it was called; empty for an entry that the amending act adds. */
    final Optional<EntryId> id;

    /** Its place among all entries of the register, from 1; 0 for an added one. */
    final int number;

    String text;
    List<Title> titles;
    List<String> institutions;
    Lines lines;
    Optional<ActId> origin;

    OpenEntry(
        Optional<EntryId> id,
        int number,
        String text,
        ClauseReader.Parts parts,
        Lines lines,
        Optional<ActId> origin) {
      this.id = id;
      this.number = number;
      this.text = text;
      this.titles = parts.titles();
      this.institutions = parts.institutions();
      this.lines = lines;
      this.origin = origin;
    }

    String name() {
      return id.map(EntryId::toString).orElse("новый «" + text + "»");
    }
  }

  Draft(Edition base) {
    this.base = base;
    reader.learn(base.entries().stream().map(Entry::text).toList());
    cells = open(base, Optional.of(base.act().id()));
  }

  private static List<OpenCell> open(Edition edition, Optional<ActId> origin) {
    List<OpenCell> open = new ArrayList<>();
    int number = 0;
    for (Cell cell : edition.cells()) {
      OpenCell one = new OpenCell(cell);
      for (Entry entry : cell.entries()) {
        one.entries.add(
            new OpenEntry(
                Optional.of(entry.id()),
                ++number,
                entry.text(),
                new ClauseReader.Parts(entry.titles(), entry.institutions()),
                entry.lines(),
                entry.origin().or(() -> origin)));
      }
      open.add(one);
    }
    return open;
  }

  /** The whole register in the edition of an annex. */
  void replaceBy(Edition annex) {
    cells = open(annex, Optional.empty());
  }

  List<OpenCell> cells(Address address) {
    return cells.stream().filter(cell -> address.fits(cell.original)).toList();
  }

  List<OpenEntry> entries(Address address) {
    List<OpenEntry> found = new ArrayList<>();
    for (OpenCell cell : cells(address)) {
      for (OpenEntry entry : cell.entries) {
        int number = address.isPlaced() ? entry.id.map(EntryId::number).orElse(0) : entry.number;
        boolean byText =
            !address.entry().isEmpty() && Quoted.plain(entry.text).equals(address.entry());
        boolean any = !address.isEntry();
        if (any || byText || (address.number() > 0 && number == address.number())) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  OpenCell cellOf(OpenEntry entry) {
    return cells.stream().filter(cell -> cell.entries.contains(entry)).findFirst().orElseThrow();
  }

  void remove(OpenCell cell) {
    cells.remove(cell);
  }

  /**
   * The entries that a text of an instruction has; empty if one of them has no title.
   *
   * @param carried the head that an earlier clause of the cell set
   */
  Optional<List<OpenEntry>> read(String text, String carried, Lines lines) {
    List<OpenEntry> entries = new ArrayList<>();
    String head = carried;
    List<String> clauses =
        Texts.split(text.replace('\n', ' '), ';').stream().filter(c -> !c.isEmpty()).toList();
    for (String clause : clauses) {
      ClauseReader.Parts parts = reader.read(clause, head);
      if (parts.titles().isEmpty()) {
        return Optional.empty();
      }
      head = reader.headFor(clause).isEmpty() ? head : reader.headFor(clause);
      entries.add(new OpenEntry(Optional.empty(), 0, clause, parts, lines, Optional.empty()));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
  }

  /** The head that the clauses of {@code cell} before {@code index} set; empty if none does. */
  String carried(OpenCell cell, int index) {
    String head = "";
    for (OpenEntry entry : cell.entries.subList(0, index)) {
      String own = reader.headFor(entry.text);
      head = own.isEmpty() ? head : own;
    }
    return head;
  }

  /**
   * The members of {@code entry} in other words; empty if these would name no title.
   *
   * <p>Where the reader of clauses reads the old wording as the edition has it, the new one is read
   * too; else the words are changed within each member.
   */
  Optional<ClauseReader.Parts> reworded(OpenEntry entry, String text, WordEdit edit) {
    OpenCell cell = cellOf(entry);
    String carried = carried(cell, cell.entries.indexOf(entry));
    ClauseReader.Parts before = new ClauseReader.Parts(entry.titles, entry.institutions);
    ClauseReader.Parts after =
        reader.read(entry.text, carried).equals(before)
            ? reader.read(text, carried)
            : new ClauseReader.Parts(
                entry.titles.stream().map(t -> Title.parse(edit.in(t.toString()))).toList(),
                entry.institutions.stream().map(edit::in).filter(b -> !b.isEmpty()).toList());
    boolean named = after.titles().stream().allMatch(title -> !title.base().isEmpty());
    return after.titles().isEmpty() || !named ? Optional.empty() : Optional.of(after);
  }

  /** The edition as it stands now, under the name of {@code act}. */
  Edition close(Act act) {
    EntryNumbers numbers = new EntryNumbers();
    List<Cell> closed = new ArrayList<>();
    Map<Lines, Boolean> kept = new HashMap<>();
    for (OpenCell cell : cells) {
      if (cell.entries.isEmpty()) {
        continue;
      }
      Cell empty = closed(cell, List.of());
      List<Entry> entries = new ArrayList<>();
      for (OpenEntry entry : cell.entries) {
        entries.add(
            new Entry(
                numbers.next(empty),
                entry.text,
                entry.titles,
                entry.institutions,
                entry.lines,
                entry.origin));
        kept.put(entry.lines, !entry.origin.isEmpty());
      }
      closed.add(closed(cell, entries));
    }
    return new Edition(act, base.annex(), closed, findings(kept), new CharacterCount(0, 0));
  }

  /** What was noted of entries that are still as they were. */
  private List<Finding> findings(Map<Lines, Boolean> kept) {
    return base.findings().stream()
        .filter(finding -> kept.getOrDefault(finding.lines(), false))
        .toList();
  }

  private static Cell closed(OpenCell cell, List<Entry> entries) {
    return new Cell(
        cell.code.grade(),
        cell.code.step(),
        cell.sphere,
        cell.heading,
        cell.gradeEvidence,
        cell.stepEvidence,
        entries);
  }
}
