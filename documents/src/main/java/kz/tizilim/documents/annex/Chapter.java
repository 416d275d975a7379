package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.token.TextLine;

/**
 * An order's own text, or one of its annexes.
 *
 * @param number the number of the annex; 0 where none is printed
 * @param restated the number in a second header, which is that of the annex of the amended act; 0
 *     where there is none
 * @param excluded whether the header says that the annex is excluded
 * @param head the lines that head the annex; empty in the order's own text
 * @param parts what follows
 */
record Chapter(int number, int restated, boolean excluded, List<TextLine> head, List<Part> parts) {
  Chapter {
    head = List.copyOf(head);
    parts = List.copyOf(parts);
  }

  boolean isAnnex() {
    return !head.isEmpty();
  }

  /** Cuts {@code parts} at the headers of annexes; the first chapter is the order's own text. */
  static List<Chapter> of(List<Part> parts) {
    List<Chapter> chapters = new ArrayList<>();
    Chapter open = new Chapter(0, 0, false, List.of(), List.of());
    List<Part> inside = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      Optional<AnnexHeader> header = header(parts, i);
      if (header.isEmpty()) {
        inside.add(parts.get(i++));
        continue;
      }
      chapters.add(open.with(inside));
      inside = new ArrayList<>();
      int to = i + header.get().size();
      int restated = 0;
      Optional<AnnexHeader> second = header(parts, to).filter(s -> s.restates(header.get()));
      if (second.isPresent() && !header.get().excluded()) {
        restated = second.get().number();
        to += second.get().size();
      }
      open =
          new Chapter(
              header.get().number(),
              restated,
              header.get().excluded(),
              lines(parts.subList(i, to)),
              List.of());
      i = to;
    }
    chapters.add(open.with(inside));
    return chapters;
  }

  private Chapter with(List<Part> others) {
    return new Chapter(number, restated, excluded, head, others);
  }

  private static Optional<AnnexHeader> header(List<Part> parts, int at) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = at; i < parts.size() && parts.get(i) instanceof Part.Prose line; i++) {
      lines.add(line.line());
      if (lines.size() == AnnexHeader.MOST_LINES + 1) {
        break;
      }
    }
    return lines.isEmpty() ? Optional.empty() : AnnexHeader.at(lines);
  }

  /** The lines of prose among {@code parts}. */
  static List<TextLine> lines(List<Part> parts) {
    List<TextLine> lines = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Prose line) {
        lines.add(line.line());
      }
    }
    return lines;
  }
}
