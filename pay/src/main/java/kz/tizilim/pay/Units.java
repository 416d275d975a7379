package kz.tizilim.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kz.tizilim.pay.load.Decimals;
import kz.tizilim.pay.load.UnitWords;

/**
 * A number of units of a post. Up to 1.5 are one person; more are whole posts and a rest: 1.75 are
 * 1 and 0.75.
 *
 * @param number more than 0
 */
public record Units(BigDecimal number) {

  /** One unit. */
  public static final Units ONE = new Units(BigDecimal.ONE);

  private static final BigDecimal MOST_OF_A_PERSON = new BigDecimal("1.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal MOST = new BigDecimal("10000");

  public Units {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException("A post cannot have " + number + " units.");
    }
  }

  /** The units that {@code text} writes: {@code 0,5}, {@code 1/2}, {@code 1 ст.}; empty if none. */
  public static Optional<Units> read(String text) {
    return Decimals.read(UnitWords.withoutUnits(text))
        .filter(number -> number.signum() > 0 && number.compareTo(MOST) <= 0)
        .map(Units::new);
  }

  /** Whether it is one person. */
  public boolean isOnePerson() {
    return number.compareTo(MOST_OF_A_PERSON) <= 0;
  }

  /** How many whole posts there are, where it is more than one person; else none. */
  public long whole() {
    return isOnePerson() ? 0 : number.setScale(0, RoundingMode.DOWN).longValueExact();
  }

  /** What is left of one person besides the whole posts; 0 if nothing is. */
  public BigDecimal rest() {
    return number.subtract(BigDecimal.valueOf(whole()));
  }

  /** How many persons it is. */
  public long persons() {
    return whole() + (rest().signum() > 0 ? 1 : 0);
  }

  /** Whether it is a multiple of a quarter. */
  public boolean isOfQuarters() {
    return number.remainder(QUARTER).signum() == 0;
  }

  /** The number without needless zeros. */
  public BigDecimal shown() {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** Digits with a point: {@code 0.5}. */
  @Override
  public String toString() {
    return shown().toPlainString();
  }
}
