package kz.tizilim.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.words.Words;

/** Cells that say in a sign or a word that they are empty: «-», «х», «не требуется». */
final class EmptyCells {
  private static final String EMPTY = "empty";

  /** No longer text says that its cell is empty. */
  static final int LONGEST = 16;

  private static final Set<List<String>> PHRASES = new HashSet<>();
  private static final Set<String> STEMS = new HashSet<>();

  static {
    for (List<String> line : Lexicon.GENERAL.lines("attributes.tsv", 4)) {
      if (line.get(0).equals(EMPTY)) {
        PHRASES.add(Words.of(line.get(1)).stems());
      }
    }
    PHRASES.forEach(STEMS::addAll);
  }

  private EmptyCells() {}

  /** The row with an empty institution and unit where these say that they are empty. */
  static StaffingRow left(StaffingRow row) {
    StaffingRow left = row;
    for (Column column : List.of(Column.INSTITUTION, Column.UNIT)) {
      if (is(row.text(column))) {
        left = left.with(column, "");
      }
    }
    return left;
  }

  /** Whether a stem is one of the words that say so. */
  static boolean mayTell(String stem) {
    return STEMS.contains(stem);
  }

  /** Whether a text says that its cell is empty. */
  static boolean is(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && PHRASES.contains(Words.of(text.replace('/', ' ')).stems());
  }
}
