package kz.tizilim.staffing.grid;

import java.text.Normalizer;

/** What both readers and writers need to know of characters. */
public final class Text {
  /** What a decoder writes for bytes that are not text. */
  public static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /** Whether there is nothing to see: spaces of all kinds, or no character. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c) && c > 0x1F) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }

  /** The same words on one line, with one space between them. */
  public static String oneLine(String text) {
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

  /**
   * The text without soft hyphens and zero-width characters, with plain spaces and composed
   * letters; the same object if there is nothing to change.
   */
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOdd(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static boolean isOdd(char c) {
    return c == 0xA0
        || c == 0xAD
        || (c >= 0x300 && c <= 0x36F)
        || (c >= 0x2000 && c <= 0x200F)
        || c == 0x202F
        || c == 0x2060
        || c == 0xFEFF
        || c == 0;
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) {
        clean.append(' ');
      } else if (c != 0xAD
          && c != 0xFEFF
          && c != 0x2060
          && c != 0
          && !(c >= 0x200B && c <= 0x200F)) {
        clean.append(c);
      }
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  /** The same text with U+FFFD for each half of a character. */
  public static String whole(String text) {
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
  public static String cut(String text, int length) {
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
