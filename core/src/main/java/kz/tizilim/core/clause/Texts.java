package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.List;

/** Cutting the law's wording at marks that stand outside brackets and quotes. */
public final class Texts {

  private Texts() {}

  /**
   * The parts of {@code text} between the marks {@code mark} outside brackets, stripped; empty
   * parts too.
   */
  public static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      if (c == mark && depth == 0) {
        parts.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).strip());
    return parts;
  }

  /**
   * A word of a phrase, and where it stands.
   *
   * @param text the word, compound words with their hyphens
   * @param at where it begins in the phrase
   * @param depth how many round brackets are open there
   * @param quoted whether it stands in straight quotes
   */
  public record Word(String text, int at, int depth, boolean quoted) {
    /** Whether it begins with a capital letter. */
    public boolean isCapitalised() {
      return Character.isUpperCase(text.charAt(0));
    }
  }

  /** The words of {@code text} with their places; marks around a word are left out. */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean inWord =
          Character.isLetterOrDigit(c)
              || (c == '-'
                  && from >= 0
                  && i + 1 < text.length()
                  && Character.isLetter(text.charAt(i + 1)));
      if (inWord && from < 0) {
        from = i;
      } else if (!inWord && from >= 0) {
        words.add(new Word(text.substring(from, i), from, depth, quoted));
        from = -1;
      }
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      quoted ^= c == '"';
    }
    return words;
  }

  /** Drops brackets that close or open nothing. */
  static String balanced(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ')' && depth == 0) {
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      out.append(c);
    }
    while (depth-- > 0) {
      out.deleteCharAt(out.lastIndexOf("("));
    }
    return out.toString().strip();
  }
}
