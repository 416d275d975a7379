package kz.tizilim.documents.pdf;

/**
 * A straight line along an axis of the page. Points from the top left.
 *
 * @param isHorizontal whether it is horizontal
 * @param at its y if it is horizontal, otherwise its x
 * @param from its lesser end
 * @param to its greater end
 */
record Ruling(boolean isHorizontal, double at, double from, double to) {

  boolean covers(double place) {
    return from <= place && place <= to;
  }
}
