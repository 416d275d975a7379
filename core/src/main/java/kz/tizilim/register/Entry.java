package kz.tizilim.register;

import java.util.List;

/**
 * One clause of a cell: titles, and the institutions in which they belong to it.
 *
 * @param id its stable name
 * @param text the law's own wording, mended of damage by extraction, with the law's slips kept
 * @param titles the titles it names, in order
 * @param institutions single bodies as the law writes them (genitive), shared tails distributed;
 *     empty where the clause names none
 * @param lines where it stands in the published text
 */
public record Entry(
    EntryId id, String text, List<Title> titles, List<String> institutions, Lines lines) {

  public Entry {
    titles = List.copyOf(titles);
    institutions = List.copyOf(institutions);
  }

  @Override
  public String toString() {
    return id + " " + text;
  }
}
