package kz.tizilim.documents.pdf;

import java.util.List;

/**
 * Words on one baseline, from left to right.
 *
 * @param y the baseline
 * @param size the height of its font
 * @param spaceWidth the width of a space in it
 * @param words the words; at least one
 */
record PageLine(double y, double size, double spaceWidth, List<PageWord> words) {

  private static final double MIDDLE_OF_LETTERS = 0.3;
  private static final String WRAPPED_BEFORE = ";:,.)»!?";
  private static final String WRAPPED_AFTER = "(«";

  /** The height of the middle of its letters. */
  double middle() {
    return y - MIDDLE_OF_LETTERS * size;
  }

  double from() {
    return words.get(0).from();
  }

  double to() {
    return words.get(words.size() - 1).to();
  }

  /**
   * Whether the first word of {@code next} would have fitted on this line, so that the line break
   * was intended.
   *
   * @param edge the right edge of the lines
   */
  boolean hasRoomFor(PageLine next, double edge) {
    PageWord first = next.words().get(0);
    String last = words.get(words.size() - 1).text();
    boolean clings =
        WRAPPED_BEFORE.indexOf(first.text().charAt(0)) >= 0
            || WRAPPED_AFTER.indexOf(last.charAt(last.length() - 1)) >= 0;
    return to() + (clings ? 0 : spaceWidth) + first.natural() + 1 < edge;
  }
}
