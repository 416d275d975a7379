package kz.tizilim.documents.provision;

import java.util.List;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.token.Phrase;
import kz.tizilim.documents.token.Token;

/**
 * A paragraph of prose, its words in the order in which they were written.
 *
 * @param text its wording
 * @param lines where it stands
 */
record Paragraph(String text, Lines lines) {
  static Paragraph of(List<Token> tokens) {
    Lines lines =
        tokens.stream().map(token -> Lines.of(token.line())).reduce(Lines::and).orElseThrow();
    return new Paragraph(Phrase.of(tokens), lines);
  }
}
