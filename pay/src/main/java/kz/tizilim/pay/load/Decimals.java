package kz.tizilim.pay.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 4,67}, {@code 17 697}, {@code 1/2}, {@code ½}, {@code 1 ½}.
 * Nothing is computed in binary fractions.
 */
public final class Decimals {
  private static final Pattern PLAIN = Pattern.compile("([+-]?)(\\d{1,12})(?:[.,](\\d{1,12}))?");
  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3}(?: \\d{3})+)(?:[.,](\\d{1,12}))?");
  private static final Pattern FRACTION = Pattern.compile("(?:(\\d{1,4}) +)?(\\d{1,3})/(\\d{1,2})");
  private static final Map<Character, String> SIGNS =
      Map.of('½', "1/2", '¼', "1/4", '¾', "3/4", '⅛', "1/8", '⅕', "1/5");
  private static final Map<String, BigDecimal> PARTS =
      Map.of(
          "2", new BigDecimal("0.5"),
          "4", new BigDecimal("0.25"),
          "5", new BigDecimal("0.2"),
          "8", new BigDecimal("0.125"),
          "10", new BigDecimal("0.1"),
          "16", new BigDecimal("0.0625"));
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{4}-\\d\\d-\\d\\d[T ].*");
  private static final List<String> MONTHS =
      Resource.rows("months.tsv").stream().map(row -> row[0]).toList();

  private Decimals() {}

  /** The number that {@code text} writes; empty if it writes none. */
  public static Optional<BigDecimal> read(String text) {
    String bare = bare(text);
    Matcher plain = PLAIN.matcher(bare);
    if (plain.matches()) {
      String digits = plain.group(2) + (plain.group(3) == null ? "" : "." + plain.group(3));
      return Optional.of(new BigDecimal(plain.group(1).equals("-") ? "-" + digits : digits));
    }
    Matcher grouped = GROUPED.matcher(bare);
    if (grouped.matches()) {
      String rest = grouped.group(2) == null ? "" : "." + grouped.group(2);
      return Optional.of(new BigDecimal(grouped.group(1).replace(" ", "") + rest));
    }
    Matcher fraction = FRACTION.matcher(bare);
    return fraction.matches() ? fraction(fraction) : Optional.empty();
  }

  private static Optional<BigDecimal> fraction(Matcher fraction) {
    return Optional.ofNullable(PARTS.get(fraction.group(3)))
        .map(part -> part.multiply(new BigDecimal(fraction.group(2))))
        .map(
            part -> fraction.group(1) == null ? part : part.add(new BigDecimal(fraction.group(1))));
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String sign = SIGNS.get(c);
      if (sign != null) {
        bare.append(' ').append(sign);
      } else if (c == '\u00A0' || c == '\u202F' || c == '\u2009') {
        bare.append(' ');
      } else {
        bare.append(c == '\u2212' ? '-' : c);
      }
    }
    return bare.toString().strip();
  }

  /** Whether {@code text} is a day or a part of one, as a spreadsheet makes of {@code 4.05}. */
  public static boolean isDate(String text) {
    String low = text.strip().toLowerCase(Locale.ROOT);
    if (DATE.matcher(low).matches()) {
      return true;
    }
    boolean hasDigit = low.chars().anyMatch(Character::isDigit);
    return hasDigit && MONTHS.stream().anyMatch(low::contains);
  }
}
