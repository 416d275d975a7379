package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.clause.Texts;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Annex;
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
import kz.tizilim.core.register.Step;
import kz.tizilim.core.register.Title;

/** An edition while it is being amended. */
final class EditableEdition {

  /*
   * Instructions of one act refer to the register before the act: in «строку 3 исключить, строку 5
   * …» the 5 is in the old numbering. So cells and entries keep their old code and id here, and are
   * renumbered only at the end.
   */
  private static final Pattern ROW_NUMBER =
      Pattern.compile("\\d{1,4}(?:-\\d{1,3})?(?:[.)] |\\.?\\s(?=\\p{Lu}))");
  private static final Pattern LAST_MARKS = Pattern.compile("[\\s;.]+$");

  private final Edition base;
  private final ClauseReader reader = new ClauseReader();
  private List<EditableCell> cells = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private final List<Finding> notes = new ArrayList<>();

  /** A cell that may change. */
  static final class EditableCell {
    final Cell original;
    Code code;
    Sphere sphere;
    Heading heading;
    Evidence gradeEvidence;
    Evidence stepEvidence;
    final List<EditableEntry> entries = new ArrayList<>();

    /** The instruction that gave it another code, or none. */
    Optional<Instruction> renumbered = Optional.empty();

    EditableCell(Cell original) {
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
  static final class EditableEntry {
    /** Its old id; empty for an entry that the amending act adds. */
    final Optional<EntryId> id;

    /** Its number among all entries of the register, from 1; 0 for an added one. */
    final int number;

    String text;
    List<Title> titles;
    List<String> institutions;
    Lines lines;
    Optional<ActId> origin;

    /** The entry after which it was added; empty if it was not, or only at the end of a cell. */
    Optional<EditableEntry> after = Optional.empty();

    EditableEntry(
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

    /** Gives it other words, which the amending act has at those lines. */
    void reword(String wording, Lines where) {
      text = wording;
      lines = where;
      origin = Optional.empty();
    }

    /** Its old id, or its words if it is new. */
    Remark name() {
      return id.map(known -> Remark.text(known.toString()))
          .orElseGet(() -> Remark.of("instruction.new", text));
    }
  }

  EditableEdition(Edition base) {
    this.base = base;
    reader.learn(base.entries().stream().map(Entry::text).toList());
    cells = open(base, Optional.of(base.act().id()));
  }

  private static List<EditableCell> open(Edition edition, Optional<ActId> origin) {
    List<EditableCell> open = new ArrayList<>();
    int number = 0;
    for (Cell cell : edition.cells()) {
      EditableCell copy = new EditableCell(cell);
      for (Entry entry : cell.entries()) {
        copy.entries.add(
            new EditableEntry(
                Optional.of(entry.id()),
                ++number,
                entry.text(),
                new ClauseReader.Parts(entry.titles(), entry.institutions()),
                entry.lines(),
                entry.origin().or(() -> origin)));
      }
      open.add(copy);
    }
    return open;
  }

  /** Replaces the whole register by the edition of an annex. */
  void replaceBy(Edition annex) {
    cells = open(annex, Optional.empty());
  }

  List<EditableCell> cells(Address address) {
    return cells.stream().filter(cell -> address.fits(cell.original)).toList();
  }

  List<EditableEntry> entries(Address address) {
    List<EditableEntry> found = new ArrayList<>();
    if (address.row() == Address.Row.HEADING) {
      return found;
    }
    for (EditableCell cell : cells(address)) {
      if (address.isParagraph()) {
        paragraph(cell, address.number()).ifPresent(found::add);
        continue;
      }
      for (EditableEntry entry : cell.entries) {
        int number = address.isPlaced() ? entry.id.map(EntryId::number).orElse(0) : entry.number;
        boolean byText =
            !address.entry().isEmpty() && QuotedText.plain(entry.text).equals(address.entry());
        boolean any = !address.isEntry() || address.row() == Address.Row.ONLY;
        if (any || byText || (address.number() > 0 && number == address.number())) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  /** The entry that is that paragraph of a cell, of which the heading is the first. */
  private static Optional<EditableEntry> paragraph(EditableCell cell, int number) {
    int index = number - 1 - (cell.original.heading().isNone() ? 0 : 1);
    List<EntryId> old = cell.original.entries().stream().map(Entry::id).toList();
    return index < 0 || index >= old.size()
        ? Optional.empty()
        : cell.entries.stream()
            .filter(entry -> entry.id.equals(Optional.of(old.get(index))))
            .findFirst();
  }

  /** Keeps what a person should look at in the resulting edition. */
  void note(Finding finding) {
    notes.add(finding);
  }

  /** Gives the register another title. */
  void title(String words) {
    title = Optional.of(words);
  }

  /** A cell that lies where another came to lie; empty if there is none. */
  Optional<EditableCell> collision() {
    for (EditableCell moved : cells) {
      for (EditableCell other : cells) {
        boolean same = other.code.equals(moved.code) && other.sphere.equals(moved.sphere);
        if (moved.renumbered.isPresent() && same && !other.renumbered.equals(moved.renumbered)) {
          return Optional.of(moved);
        }
      }
    }
    return Optional.empty();
  }

  EditableCell cellOf(EditableEntry entry) {
    return cells.stream().filter(cell -> cell.entries.contains(entry)).findFirst().orElseThrow();
  }

  void remove(EditableCell cell) {
    cells.remove(cell);
  }

  /** A cell of that place, without entries, which is not yet part of the edition. */
  EditableCell newCell(Address place, Evidence printed) {
    Step step = place.step().orElse(Step.NONE);
    Sphere sphere = place.sphere().orElse(Sphere.GENERAL);
    Cell cell =
        new Cell(
            place.grade().orElseThrow(), step, sphere, Heading.NONE, printed, printed, List.of());
    return new EditableCell(cell);
  }

  /** Adds a cell where its code belongs: among those of its sphere, otherwise behind its block. */
  void add(EditableCell cell) {
    int at = 0;
    int ofBlock = 0;
    boolean alike = false;
    for (int i = 0; i < cells.size(); i++) {
      EditableCell other = cells.get(i);
      int block = other.code.grade().block().compareTo(cell.code.grade().block());
      ofBlock = block <= 0 ? i + 1 : ofBlock;
      if (block == 0 && other.sphere.equals(cell.sphere)) {
        at = alike && other.code.compareTo(cell.code) > 0 ? at : i + 1;
        at = !alike && other.code.compareTo(cell.code) > 0 ? i : at;
        alike = true;
      }
    }
    cells.add(alike ? at : ofBlock, cell);
  }

  /**
   * The entries in a text of an instruction; empty if one of them has no title.
   *
   * @param carried the head carried over from an earlier clause of the cell
   */
  Optional<List<EditableEntry>> read(String text, String carried, Lines lines) {
    List<EditableEntry> entries = new ArrayList<>();
    String head = carried;
    List<String> written =
        Texts.split(RowNumbers.ended(text), ';').stream().filter(c -> !c.isEmpty()).toList();
    if (written.stream().anyMatch(EditableEdition::isOfSeveralRows)) {
      return Optional.empty();
    }
    List<String> clauses = written.stream().map(c -> c.replace('\n', ' ')).toList();
    for (String numbered : numbersLeft(clauses)) {
      String clause = LAST_MARKS.matcher(numbered).replaceFirst("");
      ClauseReader.Parts parts = reader.read(clause, head);
      if (parts.titles().isEmpty()) {
        return Optional.empty();
      }
      for (String title : parts.doubts()) {
        String words = Remark.of("finding.split-in-doubt", title, clause).toString();
        note(new Finding(Finding.Severity.WARNING, "split-in-doubt", words, lines));
      }
      head = reader.headFor(clause).isEmpty() ? head : reader.headFor(clause);
      entries.add(new EditableEntry(Optional.empty(), 0, clause, parts, lines, Optional.empty()));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
  }

  /**
   * Whether a clause on several lines may be several rows that nothing separates: one of the later
   * lines has a colon, as an earlier one has, or begins with a post.
   */
  private static boolean isOfSeveralRows(String clause) {
    int end = clause.indexOf('\n');
    while (end > 0) {
      String before = clause.substring(0, end).strip();
      String after = clause.substring(end + 1).strip();
      boolean colons =
          Texts.split(before, ':').size() > 1
              && !before.endsWith(":")
              && Texts.split(after, ':').size() > 1;
      boolean number = RowNumbers.isOne(before);
      boolean open = before.isEmpty() || ",:(–—-".indexOf(before.charAt(before.length() - 1)) >= 0;
      if (colons || (!number && !open && ClauseReader.beginsPost(after))) {
        return true;
      }
      end = clause.indexOf('\n', end + 1);
    }
    return false;
  }

  /** Clauses without the numbers of their rows, if each has one. */
  private static List<String> numbersLeft(List<String> clauses) {
    boolean numbered = clauses.stream().allMatch(clause -> ROW_NUMBER.matcher(clause).lookingAt());
    return numbered
        ? clauses.stream().map(c -> ROW_NUMBER.matcher(c).replaceFirst("")).toList()
        : clauses;
  }

  /** The head carried over from the clauses of {@code cell} before {@code index}; may be empty. */
  String carried(EditableCell cell, int index) {
    String head = reader.headOf(cell.heading.text());
    for (EditableEntry entry : cell.entries.subList(0, index)) {
      String own = reader.headFor(entry.text);
      head = own.isEmpty() ? head : own;
    }
    return head;
  }

  /**
   * The members of {@code entry} after an edit of its words; empty if no title would be left.
   *
   * <p>If the clause reader reads the old wording as the edition has it, it reads the new one too;
   * otherwise, or if it finds no institution any more, the words are changed within each member.
   */
  Optional<ClauseReader.Parts> reworded(EditableEntry entry, String text, WordEdit edit) {
    EditableCell cell = cellOf(entry);
    String carried = carried(cell, cell.entries.indexOf(entry));
    ClauseReader.Parts before = new ClauseReader.Parts(entry.titles, entry.institutions);
    ClauseReader.Parts each =
        new ClauseReader.Parts(
            entry.titles.stream().map(t -> Title.parse(edit.in(t.toString()))).toList(),
            entry.institutions.stream().map(edit::in).filter(b -> !b.isEmpty()).toList());
    ClauseReader.Parts read = reader.read(text, carried);
    boolean lost =
        !read.titles().isEmpty()
            && read.institutions().isEmpty()
            && !each.institutions().isEmpty()
            && each.institutions().stream().allMatch(text::contains);
    ClauseReader.Parts after =
        reader.read(entry.text, carried).names(before) && !lost ? read : each;
    boolean named = after.titles().stream().allMatch(title -> !title.base().isEmpty());
    return after.titles().isEmpty() || !named ? Optional.empty() : Optional.of(after);
  }

  /**
   * The members of {@code entry} after its words were lengthened at their end; empty if the clause
   * reader does not read the old wording as the edition has it, so that it may misread the new one.
   */
  Optional<ClauseReader.Parts> lengthened(EditableEntry entry, String text) {
    EditableCell cell = cellOf(entry);
    String carried = carried(cell, cell.entries.indexOf(entry));
    ClauseReader.Parts before = new ClauseReader.Parts(entry.titles, entry.institutions);
    return reader.read(entry.text, carried).names(before)
        ? Optional.of(reader.read(text, carried)).filter(parts -> !parts.titles().isEmpty())
        : Optional.empty();
  }

  /** The resulting edition, under the name of {@code act}. */
  Edition close(Act act) {
    EntryNumbers numbers = new EntryNumbers();
    List<Cell> closed = new ArrayList<>();
    Map<Lines, Boolean> kept = new HashMap<>();
    for (EditableCell cell : cells) {
      if (cell.entries.isEmpty()) {
        continue;
      }
      Cell empty = closed(cell, List.of());
      List<Entry> entries = new ArrayList<>();
      for (EditableEntry entry : cell.entries) {
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
    Annex annex =
        title
            .map(words -> new Annex(base.annex().register(), base.annex().number(), words))
            .orElse(base.annex());
    return new Edition(act, annex, closed, findings(kept), new CharacterCount(0, 0));
  }

  /** The findings about unchanged entries, and those of the amending act. */
  private List<Finding> findings(Map<Lines, Boolean> kept) {
    List<Finding> all = new ArrayList<>(notes);
    base.findings().stream()
        .filter(finding -> kept.getOrDefault(finding.lines(), false))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static Cell closed(EditableCell cell, List<Entry> entries) {
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
