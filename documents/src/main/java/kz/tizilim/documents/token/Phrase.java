package kz.tizilim.documents.token;

import java.util.List;

/** Tokens joined into the wording that they had before line breaks. */
public final class Phrase {

  /*
   * The publisher's generator wraps before «;», «:», «,» and «)» and after «(», and breaks compound
   * words at their own hyphens («военно-» + «патриотического»). Straight quotes open and close
   * alternately. Two commas with a space between them on one line are a slip of the law and are
   * kept.
   */
  private static final String NO_SPACE_BEFORE = ",;:.)»!?";
  private static final String NO_SPACE_AFTER = "(«";

  private Phrase() {}

  /**
   * The wording of {@code tokens}: one space between words, none inside brackets or before marks.
   */
  public static String of(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    boolean quoteOpen = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && needsSpace(text, tokens.get(i - 1), token, quoteOpen)) {
        text.append(' ');
      }
      text.append(token.text());
      quoteOpen ^= token.text().chars().filter(c -> c == '"').count() % 2 == 1;
    }
    return text.toString();
  }

  private static boolean needsSpace(
      StringBuilder text, Token before, Token token, boolean quoteOpen) {
    char first = token.text().charAt(0);
    boolean doubled = first == ',' && before.last() == ',' && before.line() == token.line();
    if ((NO_SPACE_BEFORE.indexOf(first) >= 0 && !doubled)
        || NO_SPACE_AFTER.indexOf(before.last()) >= 0) {
      return false;
    }
    if (first == '"' && quoteOpen && token.text().length() == 1) {
      return false;
    }
    if (before.last() == '"' && quoteOpen) {
      return false;
    }
    boolean torn =
        before.line() != token.line() && before.last() == '-' && before.text().length() > 1;
    return !torn || !Character.isLetter(text.charAt(text.length() - 2));
  }
}
