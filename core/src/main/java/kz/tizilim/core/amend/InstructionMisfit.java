package kz.tizilim.core.amend;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/**
 * Why an instruction does not fit an edition.
 *
 * @param instruction the instruction
 * @param code the kind of misfit
 * @param found what was found instead
 * @param where the elements in question, as ids of entries or codes of cells; may be empty
 */
public record InstructionMisfit(
    Instruction instruction, Code code, Remark found, List<Remark> where) {

  /** The kinds of misfit. */
  public enum Code {
    /** The element or the words are not in the edition. */
    TARGET_NOT_FOUND,
    /** The element or the words are there more than once, and the act does not say which. */
    FOUND_TWICE,
    /** The member or entry to be added is there already. */
    ALREADY_THERE,
    /** The name shares words with other names of the entry. */
    WORDS_SHARED,
    /** The entry would be left without a title. */
    NOTHING_LEFT,
    /** The new text is not an entry, or the new code does not exist. */
    NOT_POSSIBLE,
    /** The new edition is in an annex, which was not given. */
    ANNEX_MISSING
  }

  public InstructionMisfit {
    where = List.copyOf(where);
  }

  /** The whole line; the words of the instruction stay in the language of the act. */
  public String in(Language language) {
    String places =
        where.stream().map(place -> place.in(language)).collect(Collectors.joining(", "));
    return code
        + ": "
        + instruction
        + " — "
        + found.in(language)
        + (places.isEmpty() ? "" : " (" + places + ")");
  }

  /** «FOUND_TWICE: слова … — слова стоят в двух местах (C2/1, C2/4)». */
  @Override
  public String toString() {
    return in(Language.RU);
  }
}
