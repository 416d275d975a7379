package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;

/**
 * The table of a published order as the print shows it, before it is decided which label covers
 * what. Prints one piece or label a line.
 */
public final class DraftTable {

  private final List<TextLine> prose;
  private final List<TextLine> lines;
  private final List<Token> furniture;
  private final List<Section> sections;

  DraftTable(
      List<TextLine> prose, List<TextLine> lines, List<Token> furniture, List<Section> sections) {
    this.prose = List.copyOf(prose);
    this.lines = List.copyOf(lines);
    this.furniture = List.copyOf(furniture);
    this.sections = List.copyOf(sections);
  }

  /** The lines before the table. */
  public List<TextLine> prose() {
    return prose;
  }

  /** The lines of the table. */
  public List<TextLine> lines() {
    return lines;
  }

  List<Section> sections() {
    return sections;
  }

  /**
   * Tokens that are neither text nor label of a cell: heads of columns and sections, numbers of
   * pages.
   */
  List<Token> furniture() {
    List<Token> all = new ArrayList<>(furniture);
    sections.forEach(section -> all.addAll(section.heading()));
    return all;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Section section : sections) {
      out.append("section ")
          .append(section.block())
          .append(' ')
          .append(section.sphere())
          .append('\n');
      int next = 0;
      for (Piece piece : section.pieces()) {
        while (next < section.labels().size() && section.labels().get(next).before() < piece.to()) {
          out.append("  label ").append(section.labels().get(next++)).append('\n');
        }
        out.append("  ")
            .append(piece.apart() ? "¶ " : "  ")
            .append(piece)
            .append(piece.goesOn() ? ";" : "")
            .append('\n');
      }
      for (; next < section.labels().size(); next++) {
        out.append("  label ").append(section.labels().get(next)).append('\n');
      }
    }
    return out.toString();
  }
}
