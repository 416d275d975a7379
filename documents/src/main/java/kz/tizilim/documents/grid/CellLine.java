package kz.tizilim.documents.grid;

import kz.tizilim.documents.token.TextLine;

/**
 * A line in a cell of a table.
 *
 * @param line its words
 * @param join how it follows on the line before it in its column
 */
public record CellLine(TextLine line, Join join) {

  /** How a line follows on the one before. */
  public enum Join {
    /** The words run on: the line before was full. */
    FLOWS,
    /** A new line was begun though the next word would have fitted. */
    BREAKS,
    /** White space, a ruling or a paragraph stands between. */
    APART
  }
}
