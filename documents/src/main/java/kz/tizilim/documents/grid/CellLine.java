package kz.tizilim.documents.grid;

import kz.tizilim.documents.token.TextLine;

/**
 * A line in a cell of a table.
 *
 * @param line its words
 * @param join how it follows the line before it in its column
 */
public record CellLine(TextLine line, Join join) {

  /** How a line follows the one before. */
  public enum Join {
    /** The words continue: the line before was full. */
    FLOWS,
    /** A new line was begun although the next word would have fitted. */
    BREAKS,
    /** White space, a ruling or a paragraph end separates them. */
    APART
  }
}
