package kz.tizilim.staffing.sheet;

import java.util.List;
import kz.tizilim.staffing.grid.GridRow;

/** Whether the cells of a row can be the rest of the cells above them, which are broken off. */
final class RestOfCells {
  private static final List<Meaning> CONTINUED =
      List.of(Meaning.TITLE, Meaning.INSTITUTION, Meaning.UNIT);

  private final Mapping mapping;
  private final boolean isNumbered;

  RestOfCells(Mapping mapping) {
    this.mapping = mapping;
    this.isNumbered = mapping.place(Meaning.ROW_ID) >= 0;
  }

  /** Whether each text of a row can be the rest of the text above it. */
  boolean continues(GridRow above, GridRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.own(i).strip();
      if (text.isEmpty()) {
        continue;
      }
      String begun = above.own(i).strip();
      boolean isRest =
          isRestOfCode(above, row, i)
              || (mapping.meaning(i).filter(CONTINUED::contains).isPresent()
                  && (isNumbered || i == mapping.place(Meaning.TITLE))
                  && mayBegin(text)
                  && !begun.isEmpty()
                  && !Character.isLowerCase(begun.codePointAt(0))
                  && !CellTexts.isTotal(text)
                  && !CellTexts.isDitto(text));
      if (!isRest) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row has the rest of a code that the row above breaks off at a hyphen. */
  boolean goesOnWithCode(GridRow above, GridRow row) {
    for (int place : mapping.claim()) {
      if (isRestOfCode(above, row, place)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRestOfCode(GridRow above, GridRow row, int column) {
    return mapping.claim().contains(column)
        && ClaimText.isBroken(above.own(column), row.own(column));
  }

  /** Whether a text begins as the rest of another one does. */
  private static boolean mayBegin(String text) {
    return !text.isEmpty() && (Character.isLowerCase(text.codePointAt(0)) || text.charAt(0) == '(');
  }

  /** Whether a title ends where more must follow. */
  static boolean isOpen(String text) {
    return !text.isEmpty() && "-–—,(/".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** A cheap test: whether a row has a cell that can be the rest of another one. */
  boolean mayBegin(GridRow row) {
    for (Meaning meaning : CONTINUED) {
      if (mayBegin(row.own(mapping.place(meaning)).strip())) {
        return true;
      }
    }
    for (int place : mapping.claim()) {
      if (ClaimText.isRest(row.own(place))) {
        return true;
      }
    }
    return false;
  }
}
