package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.amend.EditableEdition.EditableEntry;
import kz.tizilim.core.amend.Instruction.InsertMember;
import kz.tizilim.core.amend.Instruction.Member;
import kz.tizilim.core.amend.Instruction.RemoveMember;
import kz.tizilim.core.amend.Instruction.ReplaceMember;
import kz.tizilim.core.amend.InstructionMisfit.Code;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Title;

/** Adds a title or an institution to an entry, removes it or replaces it. */
final class MemberEdit {
  private final EditableEntry entry;
  private final Reading.Understood read;

  MemberEdit(EditableEntry entry, Reading.Understood read) {
    this.entry = entry;
    this.read = read;
  }

  Optional<InstructionMisfit> add(InsertMember insert) {
    boolean title = insert.member() == Member.TITLE;
    List<String> own = names(insert.member());
    if (Clauses.indexOf(own, insert.name()) >= 0) {
      return exists(insert.name());
    }
    Optional<String> text =
        title
            ? Clauses.withTitle(entry, insert.name())
            : Optional.of(Clauses.withInstitution(entry, insert.name()));
    if (text.isEmpty()) {
      return refuse(Code.WORDS_SHARED, Remark.of("instruction.titles-end"));
    }
    if (title) {
      List<Title> titles = new ArrayList<>(entry.titles);
      titles.add(Title.parse(insert.name()));
      entry.titles = titles;
    } else {
      own.add(insert.name());
      entry.institutions = own;
    }
    return reworded(text.get());
  }

  Optional<InstructionMisfit> remove(RemoveMember remove) {
    boolean title = remove.member() == Member.TITLE;
    List<String> own = names(remove.member());
    int at = Clauses.indexOf(own, remove.name());
    if (at < 0) {
      return missing(remove.name(), own);
    }
    if (own.size() == 1) {
      return refuse(
          Code.NOTHING_LEFT,
          Remark.of(title ? "instruction.only-title" : "instruction.only-institution"));
    }
    Optional<String> text = Clauses.without(entry, own.get(at));
    if (text.isEmpty()) {
      return refuse(Code.WORDS_SHARED, Remark.of("instruction.shared", own.get(at)));
    }
    if (title) {
      List<Title> titles = new ArrayList<>(entry.titles);
      titles.remove(at);
      entry.titles = titles;
    } else {
      own.remove(at);
      entry.institutions = own;
    }
    return reworded(text.get());
  }

  Optional<InstructionMisfit> replace(ReplaceMember replace) {
    boolean title = replace.member() == Member.TITLE;
    List<String> own = names(replace.member());
    int at = Clauses.indexOf(own, replace.from());
    if (at < 0) {
      return missing(replace.from(), own);
    }
    int there = Clauses.indexOf(own, replace.to());
    if (there >= 0 && there != at) {
      return exists(replace.to());
    }
    Optional<String> text = Clauses.with(entry, own.get(at), replace.to());
    if (text.isEmpty()) {
      return refuse(Code.WORDS_SHARED, Remark.of("instruction.shared", own.get(at)));
    }
    if (title) {
      List<Title> titles = new ArrayList<>(entry.titles);
      titles.set(at, Title.parse(replace.to()));
      entry.titles = titles;
    } else {
      own.set(at, replace.to());
      entry.institutions = own;
    }
    return reworded(text.get());
  }

  private List<String> names(Member member) {
    return new ArrayList<>(
        member == Member.TITLE ? Clauses.names(entry.titles) : entry.institutions);
  }

  private Optional<InstructionMisfit> reworded(String text) {
    entry.reword(text, read.lines());
    return Optional.empty();
  }

  private Optional<InstructionMisfit> exists(String name) {
    return refuse(Code.ALREADY_THERE, Remark.of("instruction.member-exists", name));
  }

  private Optional<InstructionMisfit> missing(String name, List<String> own) {
    return refuse(
        Code.TARGET_NOT_FOUND, Remark.of("instruction.no-member", name, String.join("», «", own)));
  }

  private Optional<InstructionMisfit> refuse(Code code, Remark found) {
    return Optional.of(
        new InstructionMisfit(read.instruction(), code, found, List.of(entry.name())));
  }
}
