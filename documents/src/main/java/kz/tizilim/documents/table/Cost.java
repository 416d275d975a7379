package kz.tizilim.documents.table;

/**
 * How unlikely each oddity of a reading is, as the negative logarithm of its odds: 3 means about
 * one in twenty. Readings are compared by their sums, and {@code exp(-cost)} gives their shares.
 *
 * <p>The figures are judgements, not measurements: what the print never does costs most, what it
 * does at every lossy page costs least. They were chosen once, and the tests vary the text, not the
 * figures.
 */
final class Cost {
  /** A label that was swallowed with the top of its page. */
  static final double LOST_AT_LOSSY_TOP = 0.5;

  /** A label that is missing where nothing was swallowed. */
  static final double LOST_WITHOUT_REASON = 5;

  /** A page whose top was swallowed although no label is missing there. */
  static final double NOTHING_LOST = 6;

  /** A label printed neither at the beginning of its cell nor at the top of a page. */
  static final double LABEL_AMIDST = 4;

  /** A label that stands inside a cell of another label. */
  static final double FOREIGN_LABEL = 14;

  /** A label printed twice for one cell. */
  static final double LABEL_TWICE = 8;

  /** A cell that ends after a semicolon. */
  static final double ENDS_WITH_SEMICOLON = 3;

  /** A cell that begins where nothing sets it apart. */
  static final double NOT_SET_APART = 4;

  /** A cell with a gap inside where the clause before did not end with a semicolon. */
  static final double GAP_INSIDE = 5;

  /** The same where the gap is the top of a page, which may have come between any two clauses. */
  static final double PAGE_INSIDE = 4.5;

  /** A cell that begins without a heading in a part of the table where cells have headings. */
  static final double NO_HEADING = 8;

  /**
   * A step that contradicts the category in the heading, or is half where no half steps are in use.
   */
  static final double AGAINST_HEADING = 16;

  /** A grade that does not begin with its first step, or skips one: each step. */
  static final double STEP_SKIPPED = 6;

  /** A grade that ends before the last step of its kind. */
  static final double STEPS_MISSING_AT_END = 5;

  /** A grade that mixes cells of different levels, or with and without headings. */
  static final double MIXED_GRADE = 8;

  /** A block that does not begin with its first grade: each grade. */
  static final double GRADE_SKIPPED_AT_START = 2;

  /** An unprinted grade beyond the last one that registers have: each grade. */
  static final double BEYOND_LAST_GRADE = 5;

  /** A step beyond the last one printed in the block. */
  static final double BEYOND_LAST_STEP = 1;

  /** A grade left out between two others: each grade. */
  static final double GRADE_SKIPPED = 0.7;

  /** A grade that stands for one level here and for another elsewhere in the block. */
  static final double GRADE_OF_TWO_LEVELS = 3;

  private Cost() {}
}
