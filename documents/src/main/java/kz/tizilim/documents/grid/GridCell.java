package kz.tizilim.documents.grid;

import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.documents.token.Token;

/**
 * A cell of a table, or the part of a cell on one page.
 *
 * <p>Heights are measured downwards along the whole table, as if its pages were one strip: in
 * points if the document has positions, otherwise in rows.
 *
 * @param top its upper edge
 * @param bottom its lower edge
 * @param column its first column, from 0
 * @param columns the number of columns that it spans
 * @param page its page, from 1; always 1 if the document has no pages
 * @param middle the height of the middle of its text; the middle of the cell if it has no text
 * @param lines its lines
 */
public record GridCell(
    double top,
    double bottom,
    int column,
    int columns,
    int page,
    double middle,
    List<CellLine> lines) {

  public GridCell {
    lines = List.copyOf(lines);
    if (!(top < bottom) || column < 0 || columns < 1) {
      throw new IllegalArgumentException(
          "A cell cannot extend from " + top + " to " + bottom + " in column " + column + ".");
    }
  }

  /** Its words. */
  public List<Token> tokens() {
    return lines.stream().flatMap(line -> line.line().tokens().stream()).toList();
  }

  /** Whether it spans {@code other}, a column. */
  public boolean spans(int other) {
    return column <= other && other < column + columns;
  }

  /** Its words with single spaces. */
  public String text() {
    return tokens().stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return top + "–" + bottom + " " + column + "×" + columns + " " + text();
  }
}
