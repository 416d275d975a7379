package kz.tizilim.log;

import java.util.Locale;

/** The characters of JSON strings. */
final class JsonText {
  /** Characters that have a short escape (RFC 8785, section 3.2.2.2), and its letters. */
  static final String ESCAPED = "\b\t\n\f\r\"\\";

  static final String ESCAPES = "btnfr\"\\";

  private JsonText() {}

  /** The index of the first code point that RFC 7493, section 2.1 forbids; -1 if there is none. */
  static int firstBad(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= Character.MIN_SURROGATE) {
        int point = text.codePointAt(i);
        if (isBad(point)) {
          return i;
        }
        i += Character.charCount(point) - 1;
      }
    }
    return -1;
  }

  private static boolean isBad(int point) {
    boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    boolean noncharacter = (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
    return half || noncharacter;
  }

  /** The code point as Unicode writes it: {@code U+D800}. */
  static String name(int point) {
    String hex = Integer.toHexString(0x1000000 | point).substring(1).toUpperCase(Locale.ROOT);
    return "U+" + (hex.startsWith("00") ? hex.substring(2) : hex);
  }
}
