package kz.tizilim.pay.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words next to numbers of units and years. */
public final class UnitWords {
  private static final Set<String> UNITS = Words.words("unit");
  private static final Set<String> YEARS = Words.words("year");
  private static final Set<String> MONTHS = Words.words("month");
  private static final Pattern LAST_WORD = Pattern.compile("(.*?)\\s*([\\p{L}]+)\\.?\\s*");
  private static final Pattern PART = Pattern.compile("(\\d{1,3})\\s*([\\p{L}]+)\\.?\\s*");
  private static final Pattern YEARS_AND_MONTHS = Pattern.compile("(\\d{1,3})[.,](\\d{1,2})");

  private UnitWords() {}

  /** The text without a word for units behind its number. */
  public static String withoutUnits(String text) {
    Matcher word = LAST_WORD.matcher(text);
    return word.matches() && UNITS.contains(word.group(2).toLowerCase(Locale.ROOT))
        ? word.group(1)
        : text;
  }

  /**
   * The full years that {@code text} writes: {@code 12}, {@code 12 л. 3 мес.}, {@code 12.03}; empty
   * if it writes none.
   */
  public static Optional<Integer> years(String text) {
    String bare = text.strip();
    if (bare.matches("\\d{1,3}")) {
      return Optional.of(Integer.parseInt(bare));
    }
    Matcher both = YEARS_AND_MONTHS.matcher(bare);
    if (both.matches()) {
      return Optional.of(Integer.parseInt(both.group(1)));
    }
    int years = 0;
    int at = 0;
    Matcher part = PART.matcher(bare);
    while (at < bare.length()) {
      part.region(at, bare.length());
      if (!part.lookingAt()) {
        return Optional.empty();
      }
      String word = part.group(2).toLowerCase(Locale.ROOT);
      if (YEARS.contains(word)) {
        years = Integer.parseInt(part.group(1));
      } else if (!MONTHS.contains(word)) {
        return Optional.empty();
      }
      at = part.end();
    }
    return bare.isEmpty() ? Optional.empty() : Optional.of(years);
  }

  /** The parts of a list with semicolons between them, blank ones left out. */
  public static List<String> parts(String text) {
    return List.of(text.split(";", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
