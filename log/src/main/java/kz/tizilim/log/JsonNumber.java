package kz.tizilim.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** A number as ECMAScript prints it: Number::toString, ECMA-262, section 6.1.6.1.20. */
final class JsonNumber {
  /** The largest integer up to which every integer is a double of its own. */
  static final long SAFE = (1L << 53) - 1;

  private static final int MOST_DIGITS = 17;
  private static final int LAST_WHOLE = 21;
  private static final int FIRST_SMALL = -6;

  private JsonNumber() {}

  /** The text of a finite double. */
  static String print(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= SAFE) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(new BigDecimal(Math.abs(value)), Math.abs(value));
    return (value < 0 ? "-" : "") + layOut(shortest);
  }

  /*
   * The fewest digits that read back as the same double; of several such numbers the closest, of
   * two as close the even one (note 2 of the section above, which RFC 8785 makes binding). Both
   * neighbours of the value are tried, because near a power of two the nearer one may belong to
   * another double. Not Double.toString: before Java 19 it sometimes gives a digit too many.
   */
  private static BigDecimal shortest(BigDecimal exact, double value) {
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean isBelow = below.doubleValue() == value;
      boolean isAbove = above.doubleValue() == value;
      if (isBelow && isAbove) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (isBelow || isAbove) {
        return isBelow ? below : above;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String layOut(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    String digits = bare.unscaledValue().toString();
    int point = digits.length() - bare.scale();
    if (point > LAST_WHOLE || point <= FIRST_SMALL) {
      int exponent = point - 1;
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
    }
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }

  /** The text of a caller's number; empty if a double cannot hold its value. */
  static Optional<String> find(Number number) {
    if (number instanceof Double) {
      double value = number.doubleValue();
      return Double.isFinite(value) ? Optional.of(print(value)) : Optional.empty();
    }
    BigDecimal exact =
        number instanceof BigDecimal decimal
            ? decimal
            : number instanceof BigInteger integer
                ? new BigDecimal(integer)
                : BigDecimal.valueOf(number.longValue());
    double nearest = exact.doubleValue();
    if (!Double.isFinite(nearest)) {
      return Optional.empty();
    }
    String text = print(nearest);
    return new BigDecimal(text).compareTo(exact) == 0 ? Optional.of(text) : Optional.empty();
  }
}
