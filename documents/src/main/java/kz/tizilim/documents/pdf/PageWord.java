package kz.tizilim.documents.pdf;

/**
 * A word on a page.
 *
 * @param text its characters
 * @param from its left edge
 * @param to its right edge
 * @param natural its width without letter-spacing
 */
record PageWord(String text, double from, double to, double natural) {}
