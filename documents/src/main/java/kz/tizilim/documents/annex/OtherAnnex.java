package kz.tizilim.documents.annex;

import java.util.List;
import kz.tizilim.documents.token.TextLine;

/**
 * An annex that holds no register: a list of repealed acts, a form, an annex that was excluded.
 *
 * @param number its number; 0 where none is printed
 * @param excluded whether the text says that it is excluded
 * @param head the lines that head it
 * @param lines the other lines
 */
public record OtherAnnex(int number, boolean excluded, List<TextLine> head, List<TextLine> lines) {
  public OtherAnnex {
    head = List.copyOf(head);
    lines = List.copyOf(lines);
  }

  /** Its first line behind the header; the header where there is none. */
  public TextLine first() {
    return lines.isEmpty() ? head.get(0) : lines.get(0);
  }
}
