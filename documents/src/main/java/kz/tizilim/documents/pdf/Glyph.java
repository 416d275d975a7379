package kz.tizilim.documents.pdf;

/**
 * A glyph on a page. Points; y is measured downwards from the top of the page.
 *
 * @param text its characters
 * @param x its left edge
 * @param y its baseline
 * @param width its advance, without letter-spacing
 * @param size the height of its font
 * @param run the number of the operation that drew it
 */
record Glyph(String text, double x, double y, double width, double size, int run) {

  boolean isSpace() {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  double end() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }
}
