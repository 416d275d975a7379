package kz.tizilim.documents.grid;

import kz.tizilim.documents.token.TextLine;

/** A part of a document, in reading order: a line of prose, a note of the publisher, or a table. */
public sealed interface Part {

  /** A line of prose. */
  record Prose(TextLine line) implements Part {}

  /** A line of a publisher's note («Сноска.»), which is not part of the act. */
  record Note(TextLine line) implements Part {}

  /** A table. */
  record Table(Grid grid) implements Part {}
}
