package kz.tizilim.core.amend;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A replacement of words within a wording. Only whole words match, in any letter case; the new
 * words begin with a capital letter where the old ones did.
 */
final class WordEdit {

  private static final Pattern FIRST_MARKS = Pattern.compile("^[\\s,;:]+");
  private static final String MARKS = ",;:.)-";

  private final String from;
  private final String to;
  private final boolean keeps;

  private WordEdit(String from, String to, boolean keeps) {
    this.from = from;
    this.to = to;
    this.keeps = keeps;
  }

  static WordEdit replace(String from, String to) {
    return new WordEdit(from, to, false);
  }

  static WordEdit remove(String words) {
    return new WordEdit(words, "", false);
  }

  static WordEdit insert(String after, String words) {
    return new WordEdit(after, joined(words), true);
  }

  /** The words as they follow others: with a space, unless they begin with a mark or a hyphen. */
  static String joined(String words) {
    return (MARKS.indexOf(words.charAt(0)) >= 0 ? "" : " ") + words;
  }

  /** How often the words occur in {@code text}. */
  int count(String text) {
    int count = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, at + from.length())) {
      count++;
    }
    return count;
  }

  /** Whether the words occur in {@code text}, be it within other words. */
  boolean nearlyIn(String text) {
    return text.toLowerCase(Locale.ROOT).contains(from.toLowerCase(Locale.ROOT));
  }

  /** The text with every match changed. */
  String in(String text) {
    if (to.isEmpty()) {
      return removed(text);
    }
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, done)) {
      out.append(text, done, at).append(changed(text.substring(at, at + from.length())));
      done = at + from.length();
    }
    if (done == 0) {
      return text;
    }
    out.append(text.substring(done));
    return out.toString();
  }

  private String removed(String text) {
    String rest = text;
    for (int at = next(rest, 0); at >= 0; at = next(rest, at)) {
      String head = rest.substring(0, at).stripTrailing();
      rest = joined(head, rest.substring(at + from.length()).stripLeading());
      at = Math.min(Math.max(0, head.length() - 1), rest.length());
    }
    return rest;
  }

  /** Two parts between which a word stood: the comma goes with the member of the list. */
  private static String joined(String head, String tail) {
    if (tail.startsWith(",") && (head.isEmpty() || endsWithAny(head, ",:;("))) {
      return joined(head, tail.substring(1).stripLeading());
    }
    if (head.endsWith("(") && tail.startsWith(")")) {
      return joined(
          head.substring(0, head.length() - 1).stripTrailing(), tail.substring(1).stripLeading());
    }
    boolean over = tail.isEmpty() || ":;.)".indexOf(tail.charAt(0)) >= 0;
    if (over && endsWithAny(head, tail.isEmpty() ? ",:" : ",")) {
      return joined(head.substring(0, head.length() - 1).stripTrailing(), tail);
    }
    if (head.isEmpty()) {
      return FIRST_MARKS.matcher(tail).replaceFirst("").strip();
    }
    boolean close = tail.isEmpty() || ",;:.)".indexOf(tail.charAt(0)) >= 0 || head.endsWith("(");
    return (head + (close ? "" : " ") + tail).strip();
  }

  private static boolean endsWithAny(String text, String marks) {
    return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The result for words that were found. */
  private String changed(String found) {
    if (keeps) {
      return found + to;
    }
    if (found.charAt(0) == from.charAt(0)) {
      return to;
    }
    boolean follows = Character.isUpperCase(to.charAt(0)) == Character.isUpperCase(from.charAt(0));
    return follows ? inCase(Character.isUpperCase(found.charAt(0))) : to;
  }

  private String inCase(boolean upper) {
    char first = to.charAt(0);
    return (upper ? Character.toUpperCase(first) : Character.toLowerCase(first)) + to.substring(1);
  }

  private int next(String text, int start) {
    for (int at = start; at + from.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, from, 0, from.length())
          && isEdge(text, at, from.charAt(0))
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
