package kz.tizilim.staffing;

/** What both readers and writers need to know of characters. */
final class Text {
  /** What a decoder leaves where bytes are no text. */
  static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** Whether there is nothing to see: spaces of all kinds, or no character. */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }

  /** The same words on one line, with one space between them. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c) || Character.isISOControl(c)) {
        gap = true;
      } else {
        line.append(gap && line.length() > 0 ? " " : "").append(c);
        gap = false;
      }
    }
    return line.toString();
  }

  /** The same text with U+FFFD for each half of a character. */
  static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceHalves(text);
      }
    }
    return text;
  }

  private static String replaceHalves(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** At most {@code length} characters, the last one an ellipsis where some are left out. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
