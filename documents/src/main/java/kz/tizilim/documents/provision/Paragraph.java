package kz.tizilim.documents.provision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.token.Phrase;
import kz.tizilim.documents.token.Token;

/**
 * A paragraph of prose, its words in the order in which they were written.
 *
 * @param text its wording, without soft hyphens
 * @param lines where it stands
 */
record Paragraph(String text, Lines lines) {
  private static final String SOFT_HYPHEN = "\u00AD";

  static Paragraph of(List<Token> tokens) {
    Lines lines =
        tokens.stream().map(token -> Lines.of(token.line())).reduce(Lines::and).orElseThrow();
    String text = Phrase.of(withoutSoftHyphens(tokens));
    return new Paragraph(Normalizer.normalize(text, Normalizer.Form.NFC), lines);
  }

  /** A word that ends a line with a soft hyphen goes on in the next one. */
  private static List<Token> withoutSoftHyphens(List<Token> tokens) {
    List<Token> whole = new ArrayList<>();
    String begun = "";
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String text = begun + token.text().replace(SOFT_HYPHEN, "");
      boolean goesOn =
          token.text().endsWith(SOFT_HYPHEN)
              && i + 1 < tokens.size()
              && tokens.get(i + 1).line() != token.line();
      begun = goesOn ? text : "";
      if (!goesOn && !text.isEmpty()) {
        whole.add(new Token(text, token.line(), token.column()));
      }
    }
    return whole;
  }

  /** Its wording with one form of each typographic mark; of the same length. */
  String plain() {
    return Marks.plain(text);
  }

  /** Both as one paragraph. */
  Paragraph and(Paragraph next) {
    return new Paragraph(text + " " + next.text, lines.and(next.lines));
  }

  /** The same place with other words. */
  Paragraph with(String words) {
    return new Paragraph(words, lines);
  }
}
