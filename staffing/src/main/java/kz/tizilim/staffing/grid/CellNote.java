package kz.tizilim.staffing.grid;

/**
 * What is special about a cell.
 *
 * @param kind what it is
 * @param text the error or the formula; empty for other kinds
 */
public record CellNote(Kind kind, String text) {

  /** The value comes from the cell above with which it is merged. */
  public static final CellNote MERGED = new CellNote(Kind.MERGED, "");

  /** The cell is formatted as a date. */
  public static final CellNote DATE = new CellNote(Kind.DATE, "");

  /** The kinds of notes. */
  public enum Kind {
    /** It holds an error such as {@code #REF!}. */
    ERROR,
    /** It holds a formula whose value was never saved. */
    NOT_CALCULATED,
    /** It holds a formula with the saved number 0. */
    ZERO_FORMULA,
    /** It is formatted as a date. */
    DATE,
    /** Its value comes from the merged cell above. */
    MERGED
  }
}
