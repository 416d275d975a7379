package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.tizilim.core.amend.EditableEdition.EditableCell;
import kz.tizilim.core.amend.EditableEdition.EditableEntry;
import kz.tizilim.core.amend.Instruction.AppendWords;
import kz.tizilim.core.amend.Instruction.InsertCell;
import kz.tizilim.core.amend.Instruction.InsertEntries;
import kz.tizilim.core.amend.Instruction.InsertMember;
import kz.tizilim.core.amend.Instruction.InsertWords;
import kz.tizilim.core.amend.Instruction.Move;
import kz.tizilim.core.amend.Instruction.Remove;
import kz.tizilim.core.amend.Instruction.RemoveMember;
import kz.tizilim.core.amend.Instruction.RemoveWords;
import kz.tizilim.core.amend.Instruction.Renumber;
import kz.tizilim.core.amend.Instruction.Replace;
import kz.tizilim.core.amend.Instruction.ReplaceMember;
import kz.tizilim.core.amend.Instruction.Restate;
import kz.tizilim.core.amend.Instruction.RestatePreamble;
import kz.tizilim.core.amend.Instruction.RestateRegister;
import kz.tizilim.core.amend.Instruction.RestateTitle;
import kz.tizilim.core.amend.Instruction.Suspend;
import kz.tizilim.core.amend.InstructionMisfit.Code;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Step;

/** Applies one instruction to an edition that is being amended. */
final class Application implements Instruction.Visitor<Optional<InstructionMisfit>> {

  private static final Pattern END = Pattern.compile("[\\s:;.]+$");

  private final EditableEdition edition;
  private final Reading.Understood read;
  private final Instruction instruction;
  private final Address address;
  private final Optional<Edition> annex;

  Application(EditableEdition edition, Reading.Understood read, Optional<Edition> annex) {
    this.edition = edition;
    this.read = read;
    this.instruction = read.instruction();
    this.address = instruction.address();
    this.annex = annex;
  }

  /** Changes the edition; if the instruction does not fit, returns why. */
  Optional<InstructionMisfit> apply() {
    return instruction.accept(this);
  }

  @Override
  public Optional<InstructionMisfit> restateRegister(RestateRegister restate) {
    annex.ifPresent(edition::replaceBy);
    return annex.isPresent()
        ? Optional.empty()
        : refuse(Code.ANNEX_MISSING, Remark.of("instruction.annex"), List.of());
  }

  /** The preamble is not part of the register; {@link Amendment.Applied#preamble} has it. */
  @Override
  public Optional<InstructionMisfit> restatePreamble(RestatePreamble restate) {
    return Optional.empty();
  }

  @Override
  public Optional<InstructionMisfit> restateTitle(RestateTitle restate) {
    edition.title(restate.text());
    return Optional.empty();
  }

  @Override
  public Optional<InstructionMisfit> restate(Restate restate) {
    Optional<EditableCell> headed = headedBy();
    if (headed.isPresent()) {
      headed.get().heading = new Heading(END.matcher(restate.text()).replaceFirst(""));
      return Optional.empty();
    }
    return address.isEntry()
        ? oneEntry(entry -> restateEntry(entry, restate.text()))
        : oneCell(cell -> restateCell(cell, restate.text()));
  }

  @Override
  public Optional<InstructionMisfit> insertEntries(InsertEntries insert) {
    return oneCell(cell -> insert(cell, insert));
  }

  @Override
  public Optional<InstructionMisfit> insertMember(InsertMember insert) {
    return oneEntry(entry -> new MemberEdit(entry, read).add(insert));
  }

  @Override
  public Optional<InstructionMisfit> insertWords(InsertWords insert) {
    return words(
        WordEdit.insert(insert.after(), insert.words()), insert.after(), insert.everywhere());
  }

  @Override
  public Optional<InstructionMisfit> appendWords(AppendWords append) {
    String words = append.words();
    boolean entries = words.startsWith(";");
    boolean row = address.isEntry() && address.row() != Address.Row.ONLY;
    if (entries && !row) {
      String text = words.substring(1).strip();
      return oneCell(cell -> insertAt(cell, cell.entries.size(), text));
    }
    if (entries) {
      String text = words.substring(1).strip();
      return oneEntry(entry -> {
        EditableCell cell = edition.cellOf(entry);
        return insertAt(cell, cell.entries.indexOf(entry) + 1, text);
      });
    }
    return row
        ? oneEntry(entry -> append(entry, words))
        : oneCell(cell -> append(cell.entries.get(cell.entries.size() - 1), words));
  }

  private Optional<InstructionMisfit> append(EditableEntry entry, String words) {
    String text = entry.text + WordEdit.joined(words);
    Optional<ClauseReader.Parts> parts = edition.lengthened(entry, text);
    if (parts.isEmpty() || gainsPost(entry, parts.get())) {
      return refuse(Code.WORDS_SHARED, Remark.of("instruction.titles-end"), List.of(entry.name()));
    }
    entry.titles = parts.get().titles();
    entry.institutions = parts.get().institutions();
    change(entry, text);
    return Optional.empty();
  }

  @Override
  public Optional<InstructionMisfit> move(Move move) {
    List<EditableCell> targets = edition.cells(move.to());
    if (targets.size() != 1) {
      return targets.isEmpty()
          ? refuse(Code.TARGET_NOT_FOUND, Remark.of("instruction.no-cell"), List.of())
          : refuse(
              Code.FOUND_TWICE, Remark.of("instruction.cells", targets.size()), names(targets));
    }
    EditableCell target = targets.get(0);
    return oneEntry(entry -> {
      target.entries.stream()
          .filter(own -> own.text.equals(entry.text))
          .findFirst()
          .ifPresent(same -> edition.note(repeated(entry, same)));
      edition.cellOf(entry).entries.remove(entry);
      EditableEntry moved =
          new EditableEntry(
              Optional.empty(),
              0,
              entry.text,
              new ClauseReader.Parts(entry.titles, entry.institutions),
              read.lines(),
              Optional.empty());
      target.entries.add(moved);
      return Optional.empty();
    });
  }

  /** A row that is moved to where the same row is stands there twice, as the act says. */
  private Finding repeated(EditableEntry entry, EditableEntry same) {
    String words = Remark.of("finding.entry-repeated", entry.name(), same.name()).toString();
    return new Finding(Finding.Severity.WARNING, "entry-repeated", words, read.lines());
  }

  @Override
  public Optional<InstructionMisfit> remove(Remove remove) {
    return address.isEntry() ? oneEntry(this::removeEntry) : removeCells();
  }

  /** What is suspended is not in the edition; a later edition of the act has it again. */
  @Override
  public Optional<InstructionMisfit> suspend(Suspend suspend) {
    return address.isEntry() ? oneEntry(this::removeEntry) : removeCells();
  }

  @Override
  public Optional<InstructionMisfit> removeMember(RemoveMember remove) {
    return oneEntry(entry -> new MemberEdit(entry, read).remove(remove));
  }

  @Override
  public Optional<InstructionMisfit> replaceMember(ReplaceMember replace) {
    return oneEntry(entry -> new MemberEdit(entry, read).replace(replace));
  }

  @Override
  public Optional<InstructionMisfit> removeWords(RemoveWords remove) {
    return words(WordEdit.remove(remove.words()), remove.words(), remove.everywhere());
  }

  @Override
  public Optional<InstructionMisfit> replace(Replace replace) {
    return words(
        WordEdit.replace(replace.from(), replace.to()), replace.from(), replace.everywhere());
  }

  @Override
  public Optional<InstructionMisfit> renumber(Renumber renumber) {
    return address.isEntry()
        ? oneEntry(entry -> moveTo(entry, renumber.to().number()))
        : renumberCells(renumber.to());
  }

  private Optional<InstructionMisfit> refuse(Code code, Remark found, List<Remark> where) {
    return Optional.of(new InstructionMisfit(instruction, code, found, where));
  }

  private static List<Remark> names(List<EditableCell> cells) {
    return cells.stream()
        .map(cell -> cell.heading.isNone() ? cell.name() : cell.name() + " «" + cell.heading + "»")
        .map(Remark::text)
        .toList();
  }

  private Optional<InstructionMisfit> oneCell(
      Function<EditableCell, Optional<InstructionMisfit>> change) {
    List<EditableCell> cells = edition.cells(address);
    if (cells.isEmpty()) {
      return refuse(Code.TARGET_NOT_FOUND, Remark.of("instruction.no-cell"), List.of());
    }
    return cells.size() > 1
        ? refuse(Code.FOUND_TWICE, Remark.of("instruction.cells", cells.size()), names(cells))
        : change.apply(cells.get(0));
  }

  private Optional<InstructionMisfit> oneEntry(
      Function<EditableEntry, Optional<InstructionMisfit>> change) {
    List<EditableEntry> entries = edition.entries(address);
    if (entries.isEmpty() && headedBy().isPresent()) {
      return refuse(
          Code.NOT_POSSIBLE,
          Remark.of("instruction.paragraph-heading"),
          names(List.of(headedBy().get())));
    }
    if (entries.isEmpty() && address.row() == Address.Row.HEADING) {
      return oneCell(cell ->
          refuse(Code.TARGET_NOT_FOUND, Remark.of("instruction.no-heading"), names(List.of(cell))));
    }
    if (entries.isEmpty()) {
      List<EditableCell> cells = edition.cells(address);
      int rows = cells.stream().mapToInt(cell -> cell.entries.size()).sum();
      return cells.isEmpty()
          ? refuse(Code.TARGET_NOT_FOUND, Remark.of("instruction.no-cell"), List.of())
          : refuse(
              Code.TARGET_NOT_FOUND,
              Remark.of("instruction.no-entry", rows),
              address.isPlaced() ? names(cells) : List.of());
    }
    return entries.size() > 1
        ? refuse(
            Code.FOUND_TWICE,
            Remark.of("instruction.entries", entries.size()),
            entries.stream().map(EditableEntry::name).toList())
        : change.apply(entries.get(0));
  }

  private Optional<InstructionMisfit> notAnEntry(String text) {
    return refuse(Code.NOT_POSSIBLE, Remark.of("instruction.no-title", text), List.of());
  }

  private Optional<InstructionMisfit> restateEntry(EditableEntry entry, String text) {
    EditableCell cell = edition.cellOf(entry);
    int at = cell.entries.indexOf(entry);
    Optional<List<EditableEntry>> entries =
        edition
            .read(text, edition.carried(cell, at), read.lines())
            .map(all -> keepName(all, entry));
    if (entries.isEmpty()) {
      return notAnEntry(text);
    }
    cell.entries.remove(at);
    cell.entries.addAll(at, entries.get());
    return Optional.empty();
  }

  /** The first of several entries that replace one keeps the number of the old entry. */
  private static List<EditableEntry> keepName(List<EditableEntry> entries, EditableEntry old) {
    EditableEntry first = entries.get(0);
    List<EditableEntry> named = new ArrayList<>(entries);
    named.set(
        0,
        new EditableEntry(
            old.id,
            old.number,
            first.text,
            new ClauseReader.Parts(first.titles, first.institutions),
            first.lines,
            first.origin));
    return named;
  }

  private Optional<InstructionMisfit> restateCell(EditableCell cell, String written) {
    String text = headOnItsLine(cell, written);
    int end = text.indexOf('\n');
    boolean headed = end > 0 && headsCell(cell, text.substring(0, end), text.substring(end + 1));
    Optional<List<EditableEntry>> entries =
        edition.read(headed ? text.substring(end + 1) : text, "", read.lines());
    if (entries.isEmpty()) {
      return notAnEntry(text);
    }
    cell.heading =
        headed
            ? new Heading(END.matcher(text.substring(0, end)).replaceFirst("").strip())
            : Heading.NONE;
    cell.entries.clear();
    cell.entries.addAll(entries.get());
    return Optional.empty();
  }

  /** The text with its first words on a line of their own, if they are the heading of the cell. */
  private static String headOnItsLine(EditableCell cell, String text) {
    String head = END.matcher(cell.heading.text()).replaceFirst("");
    String rest = text.substring(Math.min(head.length(), text.length())).stripLeading();
    boolean same = !head.isEmpty() && text.regionMatches(true, 0, head, 0, head.length());
    return same && rest.startsWith(": ") ? head + ":\n" + rest.substring(2) : text;
  }

  /** Whether the first line of a text is a heading: by its colon, its words or what is below. */
  private static boolean headsCell(EditableCell cell, String first, String rest) {
    String words = END.matcher(first).replaceFirst("");
    boolean same =
        !cell.heading.isNone()
            && words.equalsIgnoreCase(END.matcher(cell.heading.text()).replaceFirst(""));
    boolean above =
        !first.endsWith(";")
            && RowNumbers.of(first).isEmpty()
            && numbered(rest)
            && !first.isBlank();
    return first.endsWith(":") || same || above;
  }

  private static boolean numbered(String rows) {
    List<String> printed = RowNumbers.of(rows);
    return rows.matches("(?s)\\s*\\d.*") && RowNumbers.areFrom(1, printed) && !printed.isEmpty();
  }

  @Override
  public Optional<InstructionMisfit> insertCell(InsertCell insert) {
    List<EditableCell> there = edition.cells(address);
    if (!there.isEmpty()) {
      return refuse(Code.ALREADY_THERE, Remark.of("instruction.cell-there"), names(there));
    }
    EditableCell cell = edition.newCell(address, new Evidence.Printed(read.lines().from()));
    Optional<InstructionMisfit> refusal = restateCell(cell, insert.text());
    if (refusal.isEmpty()) {
      edition.add(cell);
    }
    return refusal;
  }

  private Optional<InstructionMisfit> insert(EditableCell cell, InsertEntries insert) {
    int number = insert.number();
    return switch (insert.where()) {
      case LAST -> insertLast(cell, insert.text());
      case AFTER_ROW -> insertAfter(cell, address.number(number), insert);
      case AFTER_PARAGRAPH ->
          number == 1 && !cell.original.heading().isNone()
              ? insertAt(cell, 0, insert.text())
              : insertAfter(cell, address.paragraph(number), insert);
      case AS_ROW -> insertAsRow(cell, insert);
      case AS_PARAGRAPH -> {
        int first = cell.original.heading().isNone() ? 1 : 2;
        yield number == first
            ? insertAt(cell, 0, insert.text())
            : number < first
                ? refuse(
                    Code.ALREADY_THERE,
                    Remark.of("instruction.paragraph-heading"),
                    names(List.of(cell)))
                : insertAfter(cell, address.paragraph(number - 1), insert);
      }
    };
  }

  /** Numbers that the text prints must go on from those of the cell. */
  private Optional<InstructionMisfit> insertLast(EditableCell cell, String text) {
    List<String> printed = RowNumbers.of(text);
    int next =
        1
            + cell.original.entries().size()
            + (int) cell.entries.stream().filter(entry -> entry.id.isEmpty()).count();
    if (!RowNumbers.areFrom(next, printed)) {
      return refuse(
          Code.NOT_POSSIBLE,
          Remark.of("instruction.rows-numbered", String.join(", ", printed), next),
          List.of(Remark.text(cell.name())));
    }
    return insertAt(cell, cell.entries.size(), text);
  }

  /** A row of that number must not exist, and the one before it must. */
  private Optional<InstructionMisfit> insertAsRow(EditableCell cell, InsertEntries insert) {
    List<EditableEntry> taken = edition.entries(address.number(insert.number()));
    if (!taken.isEmpty()) {
      return refuse(
          Code.ALREADY_THERE,
          Remark.of("instruction.entry-numbered", insert.number()),
          taken.stream().map(EditableEntry::name).toList());
    }
    return insert.number() == 1
        ? insertAt(cell, 0, insert.text())
        : insertAfter(cell, address.number(insert.number() - 1), insert);
  }

  private Optional<InstructionMisfit> insertAfter(
      EditableCell cell, Address row, InsertEntries insert) {
    List<EditableEntry> before = edition.entries(row);
    if (before.isEmpty()) {
      return refuse(
          Code.TARGET_NOT_FOUND,
          Remark.of("instruction.no-entry-numbered", row.number(), cell.entries.size()),
          List.of(Remark.text(cell.name())));
    }
    Optional<EditableEntry> anchor = Optional.of(before.get(0));
    int at = cell.entries.indexOf(before.get(0)) + 1;
    while (at < cell.entries.size() && cell.entries.get(at).after.equals(anchor)) {
      at++;
    }
    return insertAt(cell, at, insert.text(), anchor);
  }

  private Optional<InstructionMisfit> insertAt(EditableCell cell, int at, String text) {
    return insertAt(cell, at, text, Optional.empty());
  }

  private Optional<InstructionMisfit> insertAt(
      EditableCell cell, int at, String text, Optional<EditableEntry> after) {
    Optional<List<EditableEntry>> entries =
        edition.read(text, edition.carried(cell, at), read.lines());
    if (entries.isEmpty()) {
      return notAnEntry(text);
    }
    Optional<InstructionMisfit> same = alreadyThere(cell, entries.get());
    if (same.isEmpty()) {
      entries.get().forEach(entry -> entry.after = after);
      cell.entries.addAll(at, entries.get());
    }
    return same;
  }

  private Optional<InstructionMisfit> alreadyThere(EditableCell cell, List<EditableEntry> added) {
    return cell.entries.stream()
        .filter(own -> added.stream().anyMatch(one -> one.text.equals(own.text)))
        .findFirst()
        .flatMap(same ->
            refuse(
                Code.ALREADY_THERE, Remark.of("instruction.entry-exists"), List.of(same.name())));
  }

  /** The cell of which the heading is the paragraph that the instruction names. */
  private Optional<EditableCell> headedBy() {
    boolean heading = address.row() == Address.Row.HEADING;
    boolean first = address.isParagraph() && address.number() == 1;
    List<EditableCell> cells = heading || first ? edition.cells(address) : List.of();
    return cells.size() == 1 && !cells.get(0).original.heading().isNone()
        ? Optional.of(cells.get(0))
        : Optional.empty();
  }

  private void change(EditableEntry entry, String text) {
    entry.reword(text, read.lines());
  }

  private Optional<InstructionMisfit> removeEntry(EditableEntry entry) {
    edition.cellOf(entry).entries.remove(entry);
    return Optional.empty();
  }

  /** Refuses cells that an address cannot name together: only cells of one sphere can be. */
  private Optional<InstructionMisfit> notOnePlace(List<EditableCell> cells) {
    if (cells.isEmpty()) {
      return refuse(Code.TARGET_NOT_FOUND, Remark.of("instruction.no-cell"), List.of());
    }
    long spheres = cells.stream().map(cell -> cell.original.sphere()).distinct().count();
    return spheres > 1
        ? refuse(Code.FOUND_TWICE, Remark.of("instruction.spheres"), names(cells))
        : Optional.empty();
  }

  private Optional<InstructionMisfit> removeCells() {
    List<EditableCell> cells = edition.cells(address);
    Optional<InstructionMisfit> refusal = notOnePlace(cells);
    if (refusal.isEmpty()) {
      cells.forEach(edition::remove);
    }
    return refusal;
  }

  private Optional<InstructionMisfit> renumberCells(Address to) {
    List<EditableCell> cells = edition.cells(address);
    Optional<InstructionMisfit> refusal = notOnePlace(cells);
    if (refusal.isPresent()) {
      return refusal;
    }
    for (EditableCell cell : cells) {
      Grade grade = to.grade().orElse(cell.code.grade());
      Step kept = grade.block().hasSteps() ? cell.code.step() : Step.NONE;
      Optional<kz.tizilim.core.register.Code> code =
          kz.tizilim.core.register.Code.find(grade + "-" + to.step().orElse(kept));
      boolean whole = code.map(c -> grade.block().hasSteps() != c.step().isNone()).orElse(false);
      if (!whole) {
        return refuse(Code.NOT_POSSIBLE, Remark.of("instruction.no-code"), names(cells));
      }
      cell.code = code.get();
      cell.renumbered = Optional.of(instruction);
      cell.sphere = to.sphere().orElse(cell.sphere);
      cell.gradeEvidence = new Evidence.Printed(read.lines().from());
      cell.stepEvidence = new Evidence.Printed(read.lines().from());
    }
    return Optional.empty();
  }

  private Optional<InstructionMisfit> moveTo(EditableEntry entry, int number) {
    EditableCell cell = edition.cellOf(entry);
    int first = cell.original.entries().stream().findFirst().map(e -> e.id().number()).orElse(1);
    int index = number - first;
    if (index < 0 || index >= cell.entries.size()) {
      return refuse(
          Code.NOT_POSSIBLE,
          Remark.of("instruction.no-place", cell.entries.size(), number),
          List.of(Remark.text(cell.name())));
    }
    int was = cell.entries.indexOf(entry);
    cell.entries.remove(entry);
    cell.entries.add(index, entry);
    if (was != index) {
      String words =
          Remark.of("finding.entry-renumbered", entry.name(), number, entry.text).toString();
      edition.note(new Finding(Finding.Severity.INFO, "entry-renumbered", words, read.lines()));
    }
    return Optional.empty();
  }

  private Optional<InstructionMisfit> words(WordEdit edit, String words, boolean everywhere) {
    List<EditableEntry> entries =
        edition.entries(address).stream().filter(e -> edit.count(plain(e)) > 0).toList();
    List<EditableCell> headed =
        address.isEntry()
            ? headedBy().stream()
                .filter(cell -> edit.count(QuotedText.plain(cell.heading.text())) > 0)
                .toList()
            : edition.cells(address).stream()
                .filter(cell -> edit.count(QuotedText.plain(cell.heading.text())) > 0)
                .toList();
    List<Remark> where = new ArrayList<>(entries.stream().map(EditableEntry::name).toList());
    headed.forEach(cell -> where.add(Remark.of("instruction.heading", cell.name())));
    int count =
        entries.stream().mapToInt(e -> edit.count(plain(e))).sum()
            + headed.stream().mapToInt(c -> edit.count(QuotedText.plain(c.heading.text()))).sum();
    if (count == 0) {
      return noWords(edit, words);
    }
    if (count > 1 && !everywhere) {
      return refuse(Code.FOUND_TWICE, Remark.of("instruction.words-count", count), where);
    }
    for (EditableEntry entry : entries) {
      String text = edit.in(plain(entry));
      Optional<ClauseReader.Parts> parts =
          edition.reworded(entry, text, edit).filter(it -> !isTitled(it, entry.institutions));
      if (parts.isEmpty()) {
        return refuse(
            Code.NOTHING_LEFT, Remark.of("instruction.words-left"), List.of(entry.name()));
      }
      if (gainsPost(entry, parts.get())) {
        return refuse(
            Code.WORDS_SHARED, Remark.of("instruction.titles-end"), List.of(entry.name()));
      }
      entry.titles = parts.get().titles();
      entry.institutions = parts.get().institutions();
      change(entry, text);
    }
    headed.forEach(
        cell -> cell.heading = new Heading(edit.in(QuotedText.plain(cell.heading.text()))));
    return Optional.empty();
  }

  /** Whether a post was put among the institutions: «: Лазарета, кассир». */
  private static boolean gainsPost(EditableEntry entry, ClauseReader.Parts parts) {
    return parts.institutions().stream()
        .anyMatch(one -> !entry.institutions.contains(one) && ClauseReader.namesPost(one));
  }

  /** Whether an institution is read as a title, because no title is left before it. */
  private static boolean isTitled(ClauseReader.Parts parts, List<String> institutions) {
    return institutions.stream()
        .anyMatch(one -> Clauses.indexOf(Clauses.names(parts.titles()), one) >= 0);
  }

  private Optional<InstructionMisfit> noWords(WordEdit edit, String words) {
    List<EditableEntry> all = edition.entries(address);
    if (all.isEmpty()) {
      return oneEntry(entry -> Optional.empty());
    }
    List<Remark> similar =
        all.stream()
            .filter(e -> edit.nearlyIn(plain(e)))
            .map(EditableEntry::name)
            .limit(5)
            .toList();
    if (similar.isEmpty() && address.isEntry()) {
      return refuse(
          Code.TARGET_NOT_FOUND,
          Remark.of("instruction.no-words-in-entry", words, all.get(0).text),
          List.of(all.get(0).name()));
    }
    return refuse(
        Code.TARGET_NOT_FOUND,
        Remark.of(
            similar.isEmpty() ? "instruction.no-words" : "instruction.no-words.similar", words),
        similar);
  }

  private static String plain(EditableEntry entry) {
    return QuotedText.plain(entry.text);
  }
}
