package kz.tizilim.words;

import java.text.Normalizer;

/** Letters folded to the ones the law prints: lower case, ё as е, Latin look-alikes as Cyrillic. */
final class Letters {

  /*
   * Staffing tables mix alphabets: «Bрaч-урoлoг» has four Latin letters that look Cyrillic. Which of them
   * were meant as Latin cannot be told from one letter, but no title or institution of the register is
   * Latin, so a word is taken as Cyrillic as soon as all its Latin letters look Cyrillic.
   */
  private static final String LATIN = "abcehikmoptxyu";
  private static final String CYRILLIC = "авсенікмортхуи";

  private Letters() {}

  /**
   * {@code c} in lower case, with ё as е and every dash as a hyphen; 0 for a character that is no
   * sign.
   */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z'
          ? (char) (c + 32)
          : c >= ' ' || c == '\t' || c == '\n' || c == '\r' ? c : 0;
    }
    if (c == 'ё' || c == 'Ё') {
      return 'е';
    }
    int type = Character.getType(c);
    if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
      return '-';
    }
    if (type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.NON_SPACING_MARK) {
      return 0;
    }
    return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }

  /** {@code text} with letters and their separate accents put together («и» + breve as «й»). */
  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /**
   * A folded word with its Latin look-alikes made Cyrillic; as it was if one of them has no
   * look-alike.
   */
  static String cyrillic(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean letters = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = c < 0x80 && Character.isLetter(c) ? LATIN.indexOf(c) : -1;
      if (c < 0x80 && Character.isLetter(c) && at < 0) {
        return word;
      }
      letters |= c >= 0x80;
      out.append(at < 0 ? c : CYRILLIC.charAt(at));
    }
    return letters || word.length() > 1 ? out.toString() : word;
  }
}
