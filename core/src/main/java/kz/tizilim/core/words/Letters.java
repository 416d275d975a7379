package kz.tizilim.core.words;

import java.text.Normalizer;

/** Letters folded to the ones the law prints: lower case, ё as е, Latin look-alikes as Cyrillic. */
final class Letters {

  /*
   * Staffing tables mix alphabets: «Bрaч-урoлoг» has four Latin letters that look Cyrillic. A
   * single letter does not show whether it was meant as Latin, but no title or institution of the
   * register is Latin, so a word counts as Cyrillic if all its Latin letters look Cyrillic.
   */
  private static final String LATIN = "abcehikmoptxyu";
  private static final String CYRILLIC = "авсенікмортхуи";

  /*
   * This runs for every character of every row, so the blocks up to Cyrillic are folded in advance, the rest of
   * Unicode on demand.
   */
  private static final char[] FOLDED = new char[0x530];

  private static final boolean[] LETTER = new boolean[FOLDED.length];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = folded(c);
      LETTER[c] = Character.isLetter(c);
    }
  }

  /** The first character that may be a separate accent; texts of lower characters have none. */
  static final char FIRST_ACCENT = 0x300;

  private Letters() {}

  /**
   * {@code c} in lower case, with ё as е and every dash as a hyphen; 0 for a character that is not
   * printable.
   */
  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : folded(c);
  }

  static boolean isLetter(char c) {
    return c < LETTER.length ? LETTER[c] : Character.isLetter(c);
  }

  private static char folded(char c) {
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

  /** {@code text} with letters and their separate accents combined («и» + breve as «й»). */
  static char[] composed(String text) {
    char[] letters = text.toCharArray();
    for (char c : letters) {
      if (c >= FIRST_ACCENT
          && !isCyrillic(c)
          && Character.getType(c) == Character.NON_SPACING_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
      }
    }
    return letters;
  }

  static boolean isCyrillic(char c) {
    return c >= 'Ѐ' && c <= 'ҁ';
  }

  /**
   * The word in the first letters of {@code folded}, with Latin look-alikes replaced by Cyrillic
   * letters; unchanged if one of its Latin letters has no look-alike.
   */
  static String cyrillic(char[] folded, int length) {
    int latin = 0;
    boolean letters = false;
    for (int i = 0; i < length; i++) {
      char c = folded[i];
      latin += isLatin(c) ? 1 : 0;
      letters |= c >= 0x80;
    }
    String word = new String(folded, 0, length);
    return latin == 0 || (!letters && length == 1) ? word : lookAlikes(word);
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** The Cyrillic letter that a small Latin one looks like; 0 if there is none. */
  static char lookAlike(char latin) {
    int at = LATIN.indexOf(latin);
    return at < 0 ? 0 : CYRILLIC.charAt(at);
  }

  private static String lookAlikes(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = isLatin(c) ? LATIN.indexOf(c) : -1;
      if (isLatin(c) && at < 0) {
        return word;
      }
      out.append(at < 0 ? c : CYRILLIC.charAt(at));
    }
    return out.toString();
  }
}
