package kz.tizilim.documents.grid;

import java.util.stream.Stream;
import kz.tizilim.documents.token.TextLine;

/** A part of a document, in reading order: a line of prose, a note of the publisher, or a table. */
public sealed interface Part {

  /** Its lines, those of a table cell by cell. */
  Stream<TextLine> lines();

  /** A line of prose. */
  record Prose(TextLine line) implements Part {
    @Override
    public Stream<TextLine> lines() {
      return Stream.of(line);
    }
  }

  /** A line of a publisher's note («Сноска.»), which is not part of the act. */
  record Note(TextLine line) implements Part {
    @Override
    public Stream<TextLine> lines() {
      return Stream.of(line);
    }
  }

  /** A table. */
  record Table(Grid grid) implements Part {
    @Override
    public Stream<TextLine> lines() {
      return grid.cells().stream().flatMap(cell -> cell.lines().stream()).map(CellLine::line);
    }
  }
}
