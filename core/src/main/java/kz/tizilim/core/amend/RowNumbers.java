package kz.tizilim.core.amend;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The numbers that a text prints before its rows: «13. Лаборант; 14. Методист». */
final class RowNumbers {
  private static final String NUMBER = "\\d{1,4}(?:-\\d{1,3})?";

  /** Behind the number of a row: a mark, or the end of its cell. */
  static final String END = "(?:[.)] |\\.?\\s+(?=\\p{Lu}))";

  private static final Pattern LEADING = Pattern.compile("(?:^|[;\\n])\\s*(" + NUMBER + ")" + END);

  /** A numbered row that begins on a line of its own, though nothing ends the one before it. */
  private static final Pattern UNENDED =
      Pattern.compile("(?<=[^;\\s]) ?\\n(?=" + NUMBER + END + ")");

  private RowNumbers() {}

  /** The numbers, in the order of the text. */
  static List<String> of(String text) {
    return LEADING.matcher(text).results().map((MatchResult at) -> at.group(1)).toList();
  }

  /** Whether a text is the number of a row alone, as in a cell of its own. */
  static boolean isOne(String text) {
    return text.matches(NUMBER + "[.)]?");
  }

  /** The text with a semicolon before each numbered row. */
  static String ended(String text) {
    return UNENDED.matcher(text).replaceAll(";\n");
  }

  /** Whether the numbers are those of rows added after a row: after 6 «6-1, 6-2» or «7, 8». */
  static boolean follow(int number, List<String> numbers) {
    boolean inserted = numbers.stream().allMatch(one -> one.startsWith(number + "-"));
    return inserted || areFrom(number + 1, numbers);
  }

  /** Whether the numbers count on from {@code first}. */
  static boolean areFrom(int first, List<String> numbers) {
    return IntStream.range(0, numbers.size())
        .allMatch(i -> numbers.get(i).equals(Integer.toString(first + i)));
  }
}
