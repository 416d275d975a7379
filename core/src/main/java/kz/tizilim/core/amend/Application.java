package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.core.amend.Draft.OpenCell;
import kz.tizilim.core.amend.Draft.OpenEntry;
import kz.tizilim.core.amend.Instruction.InsertEntries;
import kz.tizilim.core.amend.Instruction.InsertMember;
import kz.tizilim.core.amend.Instruction.InsertWords;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.amend.Instruction.Remove;
import kz.tizilim.core.amend.Instruction.RemoveMember;
import kz.tizilim.core.amend.Instruction.RemoveWords;
import kz.tizilim.core.amend.Instruction.Renumber;
import kz.tizilim.core.amend.Instruction.Replace;
import kz.tizilim.core.amend.Instruction.Restate;
import kz.tizilim.core.amend.Instruction.RestateRegister;
import kz.tizilim.core.amend.InstructionMisfit.Code;
import kz.tizilim.core.clause.ClauseReader;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Heading;
import kz.tizilim.core.register.Step;
import kz.tizilim.core.register.Title;

/** One instruction applied to a draft. */
final class Application {

  private final Draft draft;
  private final Reading.Understood read;
  private final Instruction instruction;
  private final Address address;
  private final Optional<Edition> annex;

  Application(Draft draft, Reading.Understood read, Optional<Edition> annex) {
    this.draft = draft;
    this.read = read;
    this.instruction = read.instruction();
    this.address = instruction.address();
    this.annex = annex;
  }

  /** Applies it; what does not fit, if it does not. */
  Optional<InstructionMisfit> refusal() {
    if (instruction instanceof RestateRegister) {
      annex.ifPresent(draft::replaceBy);
      return annex.isPresent()
          ? Optional.empty()
          : refuse(Code.ANNEX_MISSING, "редакция из приложения не дана", List.of());
    } else if (instruction instanceof Restate restate) {
      return address.isEntry()
          ? oneEntry(entry -> restateEntry(entry, restate.text()))
          : oneCell(cell -> restateCell(cell, restate.text()));
    } else if (instruction instanceof InsertEntries insert) {
      return oneCell(cell -> insert(cell, insert));
    } else if (instruction instanceof InsertMember insert) {
      return oneEntry(entry -> addMember(entry, insert));
    } else if (instruction instanceof InsertWords insert) {
      return words(
          WordEdit.insert(insert.after(), insert.words()), insert.after(), insert.everywhere());
    } else if (instruction instanceof Remove) {
      return address.isEntry() ? oneEntry(this::removeEntry) : removeCells();
    } else if (instruction instanceof RemoveMember remove) {
      return oneEntry(entry -> removeMember(entry, remove));
    } else if (instruction instanceof RemoveWords remove) {
      return words(WordEdit.remove(remove.words()), remove.words(), remove.everywhere());
    } else if (instruction instanceof Replace replace) {
      return words(
          WordEdit.replace(replace.from(), replace.to()), replace.from(), replace.everywhere());
    } else if (instruction instanceof Renumber renumber) {
      return address.isEntry()
          ? oneEntry(entry -> moveTo(entry, renumber.to().number()))
          : renumberCells(renumber.to());
    }
    return Optional.empty(); // the preamble is no part of the register
  }

  private Optional<InstructionMisfit> refuse(Code code, String found, List<String> where) {
    return Optional.of(new InstructionMisfit(instruction, code, found, where));
  }

  private static List<String> names(List<OpenCell> cells) {
    return cells.stream()
        .map(cell -> cell.heading.isNone() ? cell.name() : cell.name() + " «" + cell.heading + "»")
        .toList();
  }

  private Optional<InstructionMisfit> oneCell(
      Function<OpenCell, Optional<InstructionMisfit>> change) {
    List<OpenCell> cells = draft.cells(address);
    if (cells.isEmpty()) {
      return refuse(Code.TARGET_NOT_FOUND, "такой ячейки в редакции нет", List.of());
    }
    return cells.size() > 1
        ? refuse(Code.FOUND_TWICE, "таких ячеек " + cells.size(), names(cells))
        : change.apply(cells.get(0));
  }

  private Optional<InstructionMisfit> oneEntry(
      Function<OpenEntry, Optional<InstructionMisfit>> change) {
    List<OpenEntry> entries = draft.entries(address);
    if (entries.isEmpty()) {
      List<OpenCell> cells = draft.cells(address);
      int rows = cells.stream().mapToInt(cell -> cell.entries.size()).sum();
      return cells.isEmpty()
          ? refuse(Code.TARGET_NOT_FOUND, "такой ячейки в редакции нет", List.of())
          : refuse(
              Code.TARGET_NOT_FOUND,
              "такой строки нет, всего строк там " + rows,
              address.isPlaced() ? names(cells) : List.of());
    }
    return entries.size() > 1
        ? refuse(
            Code.FOUND_TWICE,
            "таких строк " + entries.size(),
            entries.stream().map(OpenEntry::name).toList())
        : change.apply(entries.get(0));
  }

  private Optional<InstructionMisfit> notAnEntry(String text) {
    return refuse(
        Code.NOT_POSSIBLE, "в тексте «" + text + "» нет наименования должности", List.of());
  }

  private Optional<InstructionMisfit> restateEntry(OpenEntry entry, String text) {
    OpenCell cell = draft.cellOf(entry);
    int at = cell.entries.indexOf(entry);
    Optional<List<OpenEntry>> entries =
        draft.read(text, draft.carried(cell, at), read.lines()).map(all -> keepName(all, entry));
    if (entries.isEmpty()) {
      return notAnEntry(text);
    }
    cell.entries.remove(at);
    cell.entries.addAll(at, entries.get());
    return Optional.empty();
  }

  /** The first of the entries that replace one may still be named by the number of the old. */
  private static List<OpenEntry> keepName(List<OpenEntry> entries, OpenEntry old) {
    OpenEntry first = entries.get(0);
    List<OpenEntry> named = new ArrayList<>(entries);
    named.set(
        0,
        new OpenEntry(
            old.id,
            old.number,
            first.text,
            new ClauseReader.Parts(first.titles, first.institutions),
            first.lines,
            first.origin));
    return named;
  }

  private Optional<InstructionMisfit> restateCell(OpenCell cell, String text) {
    int end = text.indexOf('\n');
    boolean headed = end > 0 && text.charAt(end - 1) == ':';
    Optional<List<OpenEntry>> entries =
        draft.read(headed ? text.substring(end + 1) : text, "", read.lines());
    if (entries.isEmpty()) {
      return notAnEntry(text);
    }
    cell.heading = headed ? new Heading(text.substring(0, end - 1).strip()) : Heading.NONE;
    cell.entries.clear();
    cell.entries.addAll(entries.get());
    return Optional.empty();
  }

  private Optional<InstructionMisfit> insert(OpenCell cell, InsertEntries insert) {
    int at = cell.entries.size();
    if (insert.after() > 0) {
      List<OpenEntry> before = draft.entries(address.number(insert.after()));
      if (before.isEmpty()) {
        return refuse(
            Code.TARGET_NOT_FOUND,
            "строки " + insert.after() + " нет, всего строк там " + cell.entries.size(),
            List.of(cell.name()));
      }
      at = cell.entries.indexOf(before.get(0)) + 1;
      while (at < cell.entries.size() && cell.entries.get(at).id.isEmpty()) {
        at++;
      }
    }
    Optional<List<OpenEntry>> entries =
        draft.read(insert.text(), draft.carried(cell, at), read.lines());
    if (entries.isEmpty()) {
      return notAnEntry(insert.text());
    }
    for (OpenEntry entry : entries.get()) {
      Optional<OpenEntry> same =
          cell.entries.stream().filter(e -> e.text.equals(entry.text)).findFirst();
      if (same.isPresent()) {
        return refuse(Code.ALREADY_THERE, "такая строка уже есть", List.of(same.get().name()));
      }
    }
    cell.entries.addAll(at, entries.get());
    return Optional.empty();
  }

  private Optional<InstructionMisfit> addMember(OpenEntry entry, InsertMember insert) {
    boolean title = insert.member() == Member.TITLE;
    List<String> own = title ? Clauses.names(entry.titles) : entry.institutions;
    if (Clauses.indexOf(own, insert.name()) >= 0) {
      return refuse(
          Code.ALREADY_THERE, "«" + insert.name() + "» в строке уже есть", List.of(entry.name()));
    }
    if (title) {
      Optional<String> text = Clauses.withTitle(entry, insert.name());
      if (text.isEmpty()) {
        return refuse(
            Code.WORDS_SHARED,
            "не видно, где в строке кончаются наименования",
            List.of(entry.name()));
      }
      List<Title> titles = new ArrayList<>(entry.titles);
      titles.add(Title.parse(insert.name()));
      entry.titles = titles;
      change(entry, text.get());
    } else {
      List<String> bodies = new ArrayList<>(entry.institutions);
      bodies.add(insert.name());
      String text = Clauses.withInstitution(entry, insert.name());
      entry.institutions = bodies;
      change(entry, text);
    }
    return Optional.empty();
  }

  private Optional<InstructionMisfit> removeMember(OpenEntry entry, RemoveMember remove) {
    boolean title = remove.member() == Member.TITLE;
    List<String> own = new ArrayList<>(title ? Clauses.names(entry.titles) : entry.institutions);
    int at = Clauses.indexOf(own, remove.name());
    if (at < 0) {
      return refuse(
          Code.TARGET_NOT_FOUND,
          "«" + remove.name() + "» в строке нет, есть «" + String.join("», «", own) + "»",
          List.of(entry.name()));
    }
    if (own.size() == 1) {
      String what = title ? "наименование" : "учреждение, и без него строка была бы о любом";
      return refuse(Code.NOTHING_LEFT, "это единственное " + what, List.of(entry.name()));
    }
    Optional<String> text = Clauses.without(entry.text, own.get(at));
    if (text.isEmpty()) {
      return refuse(
          Code.WORDS_SHARED,
          "«" + own.get(at) + "» стоит в строке не отдельно, а с общими словами",
          List.of(entry.name()));
    }
    if (title) {
      List<Title> titles = new ArrayList<>(entry.titles);
      titles.remove(at);
      entry.titles = titles;
    } else {
      own.remove(at);
      entry.institutions = own;
    }
    change(entry, text.get());
    return Optional.empty();
  }

  private void change(OpenEntry entry, String text) {
    entry.text = text;
    entry.lines = read.lines();
    entry.origin = Optional.empty();
  }

  private Optional<InstructionMisfit> removeEntry(OpenEntry entry) {
    draft.cellOf(entry).entries.remove(entry);
    return Optional.empty();
  }

  /**
   * Cells that an address of a place names together: all of one sphere, or the one of a heading.
   */
  private Optional<InstructionMisfit> notOnePlace(List<OpenCell> cells) {
    if (cells.isEmpty()) {
      return refuse(Code.TARGET_NOT_FOUND, "такой ячейки в редакции нет", List.of());
    }
    long spheres = cells.stream().map(cell -> cell.original.sphere()).distinct().count();
    return spheres > 1
        ? refuse(Code.FOUND_TWICE, "такие ячейки есть в разных сферах", names(cells))
        : Optional.empty();
  }

  private Optional<InstructionMisfit> removeCells() {
    List<OpenCell> cells = draft.cells(address);
    Optional<InstructionMisfit> refusal = notOnePlace(cells);
    if (refusal.isEmpty()) {
      cells.forEach(draft::remove);
    }
    return refusal;
  }

  private Optional<InstructionMisfit> renumberCells(Address to) {
    List<OpenCell> cells = draft.cells(address);
    Optional<InstructionMisfit> refusal = notOnePlace(cells);
    if (refusal.isPresent()) {
      return refusal;
    }
    for (OpenCell cell : cells) {
      Grade grade = to.grade().orElse(cell.code.grade());
      Step kept = grade.block().hasSteps() ? cell.code.step() : Step.NONE;
      Optional<kz.tizilim.core.register.Code> code =
          kz.tizilim.core.register.Code.find(grade + "-" + to.step().orElse(kept));
      boolean whole = code.map(c -> grade.block().hasSteps() != c.step().isNone()).orElse(false);
      if (!whole) {
        return refuse(
            Code.NOT_POSSIBLE, "кода с такими звеном и ступенью быть не может", names(cells));
      }
      cell.code = code.get();
      cell.sphere = to.sphere().orElse(cell.sphere);
      cell.gradeEvidence = new Evidence.Printed(read.lines().from());
      cell.stepEvidence = new Evidence.Printed(read.lines().from());
    }
    return Optional.empty();
  }

  private Optional<InstructionMisfit> moveTo(OpenEntry entry, int number) {
    OpenCell cell = draft.cellOf(entry);
    int first = cell.original.entries().stream().findFirst().map(e -> e.id().number()).orElse(1);
    int index = number - first;
    if (index < 0 || index >= cell.entries.size()) {
      return refuse(
          Code.NOT_POSSIBLE,
          "в ячейке строк " + cell.entries.size() + ", места " + number + " в ней нет",
          List.of(cell.name()));
    }
    cell.entries.remove(entry);
    cell.entries.add(index, entry);
    return Optional.empty();
  }

  private Optional<InstructionMisfit> words(WordEdit edit, String words, boolean everywhere) {
    List<OpenEntry> entries =
        draft.entries(address).stream().filter(e -> edit.count(plain(e)) > 0).toList();
    List<OpenCell> headed =
        address.isEntry()
            ? List.of()
            : draft.cells(address).stream()
                .filter(cell -> edit.count(Quoted.plain(cell.heading.text())) > 0)
                .toList();
    List<String> where = new ArrayList<>(entries.stream().map(OpenEntry::name).toList());
    headed.forEach(cell -> where.add("заголовок " + cell.name()));
    int count =
        entries.stream().mapToInt(e -> edit.count(plain(e))).sum()
            + headed.stream().mapToInt(c -> edit.count(Quoted.plain(c.heading.text()))).sum();
    if (count == 0) {
      return noWords(edit, words);
    }
    if (count > 1 && !everywhere) {
      return refuse(Code.FOUND_TWICE, "слова стоят там " + count + " раз", where);
    }
    for (OpenEntry entry : entries) {
      String text = edit.in(plain(entry));
      Optional<ClauseReader.Parts> parts = draft.reworded(entry, text, edit);
      if (parts.isEmpty()) {
        return refuse(
            Code.NOTHING_LEFT, "в строке не осталось бы наименования", List.of(entry.name()));
      }
      entry.titles = parts.get().titles();
      entry.institutions = parts.get().institutions();
      change(entry, text);
    }
    headed.forEach(cell -> cell.heading = new Heading(edit.in(Quoted.plain(cell.heading.text()))));
    return Optional.empty();
  }

  private Optional<InstructionMisfit> noWords(WordEdit edit, String words) {
    List<OpenEntry> all = draft.entries(address);
    if (all.isEmpty()) {
      return oneEntry(entry -> Optional.empty());
    }
    List<String> nearly =
        all.stream().filter(e -> edit.nearlyIn(plain(e))).map(OpenEntry::name).limit(5).toList();
    if (nearly.isEmpty() && address.isEntry()) {
      return refuse(
          Code.TARGET_NOT_FOUND,
          "слов «" + words + "» в строке нет, в ней «" + all.get(0).text + "»",
          List.of(all.get(0).name()));
    }
    return refuse(
        Code.TARGET_NOT_FOUND,
        nearly.isEmpty()
            ? "слов «" + words + "» там нет"
            : "слов «" + words + "» там нет; похожие, но не те же, есть",
        nearly);
  }

  private static String plain(OpenEntry entry) {
    return Quoted.plain(entry.text);
  }
}
