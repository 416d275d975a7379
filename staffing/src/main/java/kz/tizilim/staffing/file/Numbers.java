package kz.tizilim.staffing.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers of a workbook as its reader sees them: without «.0», dates as ISO dates. */
final class Numbers {
  // A workbook shows fifteen digits and keeps seventeen: 0.1 + 0.2 is 0.30000000000000004.
  private static final MathContext SHOWN = new MathContext(15);
  private static final int LONGEST = 40;
  private static final int MOST_DAYS = 2_958_466;
  private static final long SECONDS = 86_400;
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

  private Numbers() {}

  static String plain(String number) {
    int end = number.length();
    boolean simple = end > 0 && end < 15;
    for (int i = 0; simple && i < end; i++) {
      char c = number.charAt(i);
      simple = c >= '0' && c <= '9' && !(i == 0 && c == '0' && end > 1);
    }
    return simple ? number : plain(new BigDecimal(number.strip()));
  }

  private static String plain(BigDecimal number) {
    BigDecimal shown = number.round(SHOWN);
    if (shown.signum() == 0) {
      return "0";
    }
    shown = shown.stripTrailingZeros();
    boolean writable = shown.precision() - shown.scale() < LONGEST && shown.scale() < LONGEST;
    return writable ? shown.toPlainString() : shown.toString();
  }

  /** The day that a number counts, from 1900 or 1904; empty if it lies outside the calendar. */
  static Optional<String> date(String number, boolean from1904) {
    try {
      double days = Double.parseDouble(number.strip());
      if (!(days >= 0 && days < MOST_DAYS)) {
        return Optional.empty();
      }
      LocalDateTime start =
          from1904
              ? LocalDateTime.of(1904, 1, 1, 0, 0)
              : LocalDateTime.of(1899, 12, days < 60 ? 31 : 30, 0, 0);
      LocalDateTime date =
          start
              .plus(Math.round(days * SECONDS), ChronoUnit.SECONDS)
              .truncatedTo(ChronoUnit.SECONDS);
      boolean midnight = date.toLocalTime().equals(LocalTime.MIDNIGHT);
      return Optional.of(midnight ? date.toLocalDate().toString() : date.toString());
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether a number with this format is a date. */
  static boolean isDate(int id, String format) {
    if (format.isEmpty()) {
      return (id >= 14 && id <= 17)
          || id == 22
          || (id >= 27 && id <= 31)
          || id == 36
          || (id >= 50 && id <= 58);
    }
    if (format.equals("General") || format.equals("@")) {
      return false;
    }
    String bare = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0
        || bare.indexOf('г') >= 0
        || (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0);
  }
}
