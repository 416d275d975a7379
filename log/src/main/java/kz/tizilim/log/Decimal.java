package kz.tizilim.log;

import java.util.Optional;

/**
 * A size or an index in its only valid form: ASCII digits, no sign, no leading zeroes, below 2^63.
 */
final class Decimal {
  private static final int MOST_DIGITS = 19;

  private Decimal() {}

  static Optional<Long> find(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
