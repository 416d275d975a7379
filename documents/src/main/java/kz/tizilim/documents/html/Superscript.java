package kz.tizilim.documents.html;

import java.util.regex.Pattern;

/** Raised text as letters of a text: a number becomes «¹», so that it does not join its word. */
final class Superscript {

  private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,2})(\\))?\\s*");
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscript() {}

  /** The text, its digits raised if it is a number of a footnote. */
  static String of(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    StringBuilder raised = new StringBuilder();
    text.chars()
        .filter(c -> c >= '0' && c <= '9')
        .forEach(c -> raised.append(DIGITS.charAt(c - '0')));
    return raised.toString();
  }
}
