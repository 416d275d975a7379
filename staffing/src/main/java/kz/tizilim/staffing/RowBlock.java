package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are answered and written together. Where a block ends depends on its rows alone, so a
 * compressed report has the same bytes however many threads write it.
 */
final class RowBlock {
  private static final int MOST_ROWS = 1_024;
  private static final int MOST_CHARACTERS = 1 << 20;

  private final List<TableRow> rows = new ArrayList<>();
  private final Size size = new Size();

  /** How much is in a block. */
  static final class Size {
    private int rows;
    private int characters;

    /** Counts a row; whether it is the last one of its block. */
    boolean add(TableRow row) {
      rows++;
      for (String cell : row.cells()) {
        characters += cell.length();
      }
      boolean isFull = rows >= MOST_ROWS || characters >= MOST_CHARACTERS;
      if (isFull) {
        rows = 0;
        characters = 0;
      }
      return isFull;
    }
  }

  /** Adds a row; whether it is the last one. */
  boolean add(TableRow row) {
    rows.add(row);
    return size.add(row);
  }

  List<TableRow> rows() {
    return rows;
  }
}
