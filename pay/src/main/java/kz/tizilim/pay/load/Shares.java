package kz.tizilim.pay.load;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Shares as people write them: {@code 25 %}, {@code 0,25}. A bare number above 1 is refused, as it
 * may mean per cent or times.
 */
public final class Shares {
  private static final int PERCENT = 2;

  private Shares() {}

  /** The share that {@code text} writes; empty if it writes none, or may be read in two ways. */
  public static Optional<BigDecimal> read(String text) {
    String bare = text.strip();
    if (bare.endsWith("%")) {
      return Decimals.read(bare.substring(0, bare.length() - 1))
          .filter(number -> number.signum() >= 0)
          .map(number -> number.movePointLeft(PERCENT));
    }
    return Decimals.read(bare)
        .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0);
  }
}
