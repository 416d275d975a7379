package kz.tizilim.core.register;

import java.util.List;
import java.util.Optional;

/**
 * One clause of a cell: titles, and the institutions in which they belong to it.
 *
 * @param id its stable name
 * @param text the law's own wording, mended of damage by extraction, with the law's slips kept
 * @param titles the titles it names, in order
 * @param institutions single bodies as the law writes them (genitive), shared tails distributed;
 *     empty where the clause names none
 * @param lines where it stands in the published text
 * @param origin the act whose published text that is, where an act left the entry as an earlier one
 *     had it; empty where it is the act of the edition
 */
public record Entry(
    EntryId id,
    String text,
    List<Title> titles,
    List<String> institutions,
    Lines lines,
    Optional<ActId> origin) {

  public Entry {
    titles = List.copyOf(titles);
    institutions = List.copyOf(institutions);
  }

  /** An entry that stands in the act of its own edition. */
  public Entry(
      EntryId id, String text, List<Title> titles, List<String> institutions, Lines lines) {
    this(id, text, titles, institutions, lines, Optional.empty());
  }

  @Override
  public String toString() {
    return id + " " + text;
  }
}
