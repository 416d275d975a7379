/**
 * PDF by the places of its glyphs and rulings.
 *
 * <p>The publisher justifies by spreading space over letters, draws hyperlinks after the rest of
 * their line, and prints the label of a merged cell once in its middle. On the page all of that is
 * plain: words are parted by space glyphs, a line is what has one baseline, and a cell is what
 * rulings enclose.
 */
@NullMarked
package kz.tizilim.documents.pdf;

import org.jspecify.annotations.NullMarked;
