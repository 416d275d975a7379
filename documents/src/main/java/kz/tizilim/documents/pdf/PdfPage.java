package kz.tizilim.documents.pdf;

import java.util.List;

/**
 * The contents of a page.
 *
 * @param number its number, from 1
 * @param glyphs its glyphs, in the order of drawing
 * @param rulings its rulings
 */
record PdfPage(int number, List<Glyph> glyphs, List<Ruling> rulings) {}
