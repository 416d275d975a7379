/**
 * PDF, read by the positions of its glyphs and rulings.
 *
 * <p>The publisher justifies by spreading space over letters, draws hyperlinks after the rest of
 * their line, and prints the label of a merged cell once in its middle. The geometry of the page
 * resolves all of that: words are separated at space glyphs, lines are found by baseline, and cells
 * are the areas enclosed by ruling lines.
 */
@NullMarked
package kz.tizilim.documents.pdf;

import org.jspecify.annotations.NullMarked;
