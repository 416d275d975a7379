package kz.tizilim.documents.provision;

import java.util.regex.Pattern;

/** Typographic marks, which publishers print in several forms. */
final class Marks {
  private static final Pattern INITIALS_AT_END =
      Pattern.compile("(?<!\\p{L})\\p{Lu}\\. ?\\p{Lu}\\.$");

  private Marks() {}

  /**
   * The text with one form of each mark: straight quotes, hyphens, plain spaces. It has the same
   * length, so that places in it are places in the text.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  /** The form of a mark that the others are written as. */
  static char plain(char c) {
    return switch (c) {
      case '«', '»', '“', '”', '„', '‟', '″' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      default -> Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  /** The text without the mark that ends it; the full stop of the last initial stays. */
  static String withoutEnd(String text) {
    String bare = text.strip();
    if (INITIALS_AT_END.matcher(bare).find()) {
      return bare;
    }
    return bare.endsWith(";") || bare.endsWith(".") || bare.endsWith(":")
        ? bare.substring(0, bare.length() - 1).strip()
        : bare;
  }

  /** Whether a sentence or a part of it ends with the text. */
  static boolean isEnded(String text) {
    return !text.isEmpty() && ".;:,".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
