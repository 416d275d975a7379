package kz.tizilim.documents.table;

import java.util.List;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.documents.token.Token;

/**
 * A part of the table between two printed headings: a block, or a sphere within it.
 *
 * @param block the block
 * @param sphere the sphere
 * @param heading the tokens that head it
 * @param text its text, labels taken out
 * @param pieces the text cut into headings of cells and clauses
 * @param labels the labels printed in it
 */
record Section(
    Block block,
    Sphere sphere,
    List<Token> heading,
    List<PlacedToken> text,
    List<Piece> pieces,
    List<Label> labels) {

  Section {
    heading = List.copyOf(heading);
    text = List.copyOf(text);
    pieces = List.copyOf(pieces);
    labels = List.copyOf(labels);
  }
}
