package kz.tizilim.staffing.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The institution and the unit that are written in the first row of their posts only. */
final class Carried {
  private final Map<Meaning, Cell> cells = new EnumMap<>(Meaning.class);

  /** A text and the row in which it is written. */
  record Cell(String text, int line) {}

  /** A row says it; a new institution has units of its own. */
  void put(Meaning meaning, String text, int line) {
    if (meaning == Meaning.INSTITUTION) {
      cells.clear();
    }
    cells.put(meaning, new Cell(text, line));
  }

  /** What a row above says; empty if none does. */
  Optional<Cell> of(Meaning meaning) {
    return Optional.ofNullable(cells.get(meaning));
  }

  /** What a row said no longer holds. */
  void clear(Meaning meaning) {
    cells.remove(meaning);
  }

  /** Nothing that rows said holds any longer. */
  void clear() {
    cells.clear();
  }
}
