package kz.tizilim.pay.load;

import java.math.BigDecimal;
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
  private static final Set<String> DAYS = Words.words("day");
  private static final Set<String> NO_ALLOWANCE = Words.words("no-allowance");
  private static final Set<String> UNDER_A_YEAR = Words.words("under-a-year");
  private static final Pattern LAST_WORD = Pattern.compile("(.*?)\\s*([\\p{L}]+)\\.?\\s*");
  private static final Pattern PART = Pattern.compile("(\\d{1,3})\\s*([\\p{L}]+)\\.?\\s*");
  private static final Pattern YEARS_AND_MONTHS =
      Pattern.compile("(\\d{1,3})[.,](\\d{1,2})(?:\\s*([\\p{L}]+)\\.?)?");

  private UnitWords() {}

  /** The text without words for units behind its number: {@code 0,5 шт. ед.}. */
  public static String withoutUnits(String text) {
    String bare = text;
    Matcher word = LAST_WORD.matcher(bare);
    while (word.matches() && UNITS.contains(word.group(2).toLowerCase(Locale.ROOT))) {
      bare = word.group(1).replaceAll("(?<=\\p{L})\\.$", "");
      word = LAST_WORD.matcher(bare);
    }
    return bare;
  }

  /**
   * The full years that {@code text} writes: {@code 12}, {@code 12 л. 3 мес. 15 дн.}, {@code
   * 12.03}, {@code до 1 года}; empty if it writes none.
   */
  public static Optional<Integer> years(String text) {
    String bare = text.replace('\u00A0', ' ').strip();
    if (bare.matches("\\d{1,3}")) {
      return Optional.of(Integer.parseInt(bare));
    }
    if (UNDER_A_YEAR.contains(bare.toLowerCase(Locale.ROOT))) {
      return Optional.of(0);
    }
    Matcher both = YEARS_AND_MONTHS.matcher(bare);
    if (both.matches()) {
      return Optional.of(both.group(1))
          .filter(it -> both.group(3) == null || isYears(both.group(3)))
          .map(Integer::parseInt);
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
      } else if (!MONTHS.contains(word) && !DAYS.contains(word)) {
        return Optional.empty();
      }
      at = part.end();
    }
    return bare.isEmpty() ? Optional.empty() : Optional.of(years);
  }

  private static boolean isYears(String word) {
    return YEARS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a cell of allowances says that there are none. */
  public static boolean isNoAllowance(String text) {
    return NO_ALLOWANCE.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a cell holds nothing but a dash. */
  public static boolean isNothing(String text) {
    return Words.isNothing(text);
  }

  /** The sum that {@code text} writes, with the currency behind it or without. */
  public static Optional<BigDecimal> tenge(String text) {
    return Decimals.read(Words.withoutTenge(text));
  }

  /** The parts of a list with semicolons between them, blank ones left out. */
  public static List<String> parts(String text) {
    return List.of(text.split(";", -1)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
