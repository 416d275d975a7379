package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.CellLine.Join;
import kz.tizilim.documents.grid.LineWriter;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.token.TextLine;

/** The notes of a publisher in a text that is nothing but lines. */
final class TextNotes {

  private TextNotes() {}

  /** Separates notes from prose: a note goes on until a blank line or the end of a sentence. */
  static List<Part> apart(List<TextLine> lines) {
    List<Part> parts = new ArrayList<>();
    boolean note = false;
    boolean ended = true;
    for (TextLine line : lines) {
      boolean begins = LineWriter.isNote(new CellLine(line, Join.APART));
      note = begins || (note && !ended && !line.afterBlank());
      ended = line.words().endsWith(".");
      parts.add(note ? new Part.Note(line) : new Part.Prose(line));
    }
    return parts;
  }
}
