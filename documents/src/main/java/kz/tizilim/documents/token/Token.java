package kz.tizilim.documents.token;

/**
 * A run of characters without spaces, with letter-spacing removed.
 *
 * @param text the characters
 * @param line the line of the source, from 1
 * @param column the column of its first character in the source, from 1
 */
public record Token(String text, int line, int column) {

  /** Whether it begins with an upper-case letter, after any quotes and opening brackets. */
  public boolean isCapitalised() {
    int i = 0;
    while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i < text.length() && Character.isUpperCase(text.charAt(i));
  }

  /** Its letters, digits and inner hyphens, without punctuation at either end. */
  public String word() {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Its last character. */
  public char last() {
    return text.charAt(text.length() - 1);
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + text;
  }
}
