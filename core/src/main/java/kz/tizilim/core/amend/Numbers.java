package kz.tizilim.core.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists and ranges as acts write them: «3, 4 и 7», «с 3 по 5», «второй – четвертый», «В2, В3». */
final class Numbers {

  /*
   * «3-1» is one inserted row and not a range; a range has a dash or spaces around its hyphen.
   */
  private static final int LONGEST = 500;
  private static final String AND = "(?:,? (?:и|және|мен|бен|пен) |, )";
  private static final Pattern SEPARATOR = Pattern.compile(AND);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:с(?:о)? )?(.+?)(?: ?[–—] ?| - | по |-(?:тен|тан|ден|дан|нен|нан) )(.+?)(?: \\(?включительно\\)?)?(?:-(?:ке|қа|ге|ға))?");

  private Numbers() {}

  /** One or several of {@code one}, which has no groups. */
  static String list(String one) {
    String range =
        "(?:со? )?"
            + one
            + "(?:(?: ?[–—] ?| - | по )"
            + one
            + "(?: \\(?включительно(?!\\p{L})\\)?)?)?";
    return range + "(?:" + AND + range + ")*";
  }

  /** The numbers that the words name; empty if a range is none. */
  static Optional<List<Integer>> of(String words, Function<String, OptionalInt> read) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : SEPARATOR.split(words.strip(), -1)) {
      OptionalInt one = read.apply(part.strip());
      if (one.isPresent()) {
        numbers.add(one.getAsInt());
        continue;
      }
      Matcher range = RANGE.matcher(part.strip());
      if (!range.matches()) {
        return Optional.empty();
      }
      OptionalInt from = read.apply(range.group(1).strip());
      OptionalInt to = read.apply(range.group(2).strip());
      if (from.isEmpty()
          || to.isEmpty()
          || to.getAsInt() <= from.getAsInt()
          || to.getAsInt() - from.getAsInt() > LONGEST) {
        return Optional.empty();
      }
      for (int number = from.getAsInt(); number <= to.getAsInt(); number++) {
        numbers.add(number);
      }
    }
    boolean repeats = numbers.stream().distinct().count() < numbers.size();
    return repeats || numbers.contains(0) ? Optional.empty() : Optional.of(List.copyOf(numbers));
  }

  /** The members of a list without ranges. */
  static List<String> parts(String words) {
    return SEPARATOR.splitAsStream(words.strip()).map(String::strip).toList();
  }

  static OptionalInt digits(String text) {
    return text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
