package kz.tizilim.documents.table;

import java.util.List;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.token.Phrase;
import kz.tizilim.documents.token.Token;

/**
 * A piece of a section's text: the heading of a cell, or one clause.
 *
 * @param isHeading whether it is a heading
 * @param from the index of its first token in the section
 * @param to the index after its last token
 * @param tokens its tokens
 * @param apart whether the print sets it apart from the piece before: a blank line, a label or a
 *     page
 */
public record Piece(boolean isHeading, int from, int to, List<Token> tokens, boolean apart) {

  public Piece {
    tokens = List.copyOf(tokens);
  }

  /** Its wording, without bullets, the colon of a heading or the mark that ends a clause. */
  public String text() {
    String text = Phrase.of(Bullets.without(tokens));
    char last = text.charAt(text.length() - 1);
    boolean ended = last == ';' || Sentences.end(tokens.get(tokens.size() - 1));
    return (isHeading ? last == ':' : ended && text.length() > 1)
        ? text.substring(0, text.length() - 1).stripTrailing()
        : text;
  }

  /** Whether it ends with a semicolon, which says that its cell goes on. */
  public boolean goesOn() {
    return tokens.get(tokens.size() - 1).last() == ';';
  }

  /** Where it stands. */
  public Lines lines() {
    return new Lines(tokens.get(0).line(), tokens.get(tokens.size() - 1).line());
  }

  @Override
  public String toString() {
    return (isHeading ? "heading " : "clause ") + lines() + " " + text();
  }
}
