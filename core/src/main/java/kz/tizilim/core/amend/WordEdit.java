package kz.tizilim.core.amend;

import java.util.Locale;
import java.util.regex.Pattern;

/** A replacement of words within a wording; only whole words match. */
final class WordEdit {

  private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" +([,;:.])");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern FIRST_MARKS = Pattern.compile("^[\\s,;:]+");
  private static final String MARKS = ",;:.)";

  private final String from;
  private final String to;

  private WordEdit(String from, String to) {
    this.from = from;
    this.to = to;
  }

  static WordEdit replace(String from, String to) {
    return new WordEdit(from, to);
  }

  static WordEdit remove(String words) {
    return new WordEdit(words, "");
  }

  static WordEdit insert(String after, String words) {
    boolean mark = MARKS.indexOf(words.charAt(0)) >= 0;
    return new WordEdit(after, after + (mark ? "" : " ") + words);
  }

  /** How often the words occur in {@code text}. */
  int count(String text) {
    int count = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, at + from.length())) {
      count++;
    }
    return count;
  }

  /** Whether the words occur in {@code text} in any letter case. */
  boolean nearlyIn(String text) {
    return text.toLowerCase(Locale.ROOT).contains(from.toLowerCase(Locale.ROOT));
  }

  /** The text with every match changed. */
  String in(String text) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, done)) {
      out.append(text, done, at).append(to);
      done = at + from.length();
    }
    if (done == 0) {
      return text;
    }
    out.append(text.substring(done));
    if (!to.isEmpty()) {
      return out.toString();
    }
    String tidy = SPACE_BEFORE_MARK.matcher(SPACES.matcher(out).replaceAll(" ")).replaceAll("$1");
    return FIRST_MARKS.matcher(tidy).replaceFirst("").strip();
  }

  private int next(String text, int start) {
    for (int at = text.indexOf(from, start); at >= 0; at = text.indexOf(from, at + 1)) {
      if (isEdge(text, at, from.charAt(0))
          && isEdge(text, at + from.length(), from.charAt(from.length() - 1))) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether there is a word boundary before {@code at}; {@code end} is the outer letter of the
   * match.
   */
  private static boolean isEdge(String text, int at, char end) {
    if (at <= 0 || at >= text.length() || !Character.isLetterOrDigit(end)) {
      return true;
    }
    return !(isPart(text, at - 1) && isPart(text, at));
  }

  private static boolean isPart(String text, int at) {
    char c = text.charAt(at);
    if (c == '-') {
      return at > 0
          && at + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(at - 1))
          && Character.isLetterOrDigit(text.charAt(at + 1));
    }
    return Character.isLetterOrDigit(c);
  }
}
