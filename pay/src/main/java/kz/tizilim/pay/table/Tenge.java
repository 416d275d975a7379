package kz.tizilim.pay.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.message.Note;

/**
 * A sum of money in tenge, exact to any fraction. Sums are rounded only where a rule says so
 * ({@link #rounded}) and in print. Two sums with the same value are equal.
 *
 * @param amount the sum
 */
public record Tenge(BigDecimal amount) implements Comparable<Tenge> {

  /** Nothing. */
  public static final Tenge ZERO = new Tenge(BigDecimal.ZERO);

  private static final int TIYN = 2;

  /** The sum that {@code digits} writes: {@code 60347}, {@code 6034.70}. */
  public static Tenge of(String digits) {
    return new Tenge(new BigDecimal(digits));
  }

  /** A whole number of tenge. */
  public static Tenge of(long amount) {
    return new Tenge(BigDecimal.valueOf(amount));
  }

  /** The sum of both. */
  public Tenge plus(Tenge other) {
    return new Tenge(amount.add(other.amount));
  }

  /** The difference; negative if {@code other} is greater. */
  public Tenge minus(Tenge other) {
    return new Tenge(amount.subtract(other.amount));
  }

  /** The sum a number of times. */
  public Tenge times(BigDecimal number) {
    return new Tenge(amount.multiply(number));
  }

  /** The sum a whole number of times. */
  public Tenge times(long number) {
    return times(BigDecimal.valueOf(number));
  }

  /** Rounded half up to a whole tenge. */
  public Tenge rounded() {
    return new Tenge(amount.setScale(0, RoundingMode.HALF_UP));
  }

  /** Rounded half up to a tiyn, a hundredth of a tenge. */
  public Tenge roundedToTiyn() {
    return new Tenge(amount.setScale(TIYN, RoundingMode.HALF_UP));
  }

  /** Whether it is nothing. */
  public boolean isZero() {
    return amount.signum() == 0;
  }

  /** The sum as print shows it: whole, or with two decimals. */
  public BigDecimal printed() {
    BigDecimal tiyn = amount.setScale(TIYN, RoundingMode.HALF_UP);
    BigDecimal whole = tiyn.setScale(0, RoundingMode.DOWN);
    return whole.compareTo(tiyn) == 0 ? whole : tiyn;
  }

  /** As print shows it in a language, without the sign of the currency. */
  public String in(Language language) {
    return Note.number(language, printed());
  }

  @Override
  public int compareTo(Tenge other) {
    return amount.compareTo(other.amount);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Tenge sum && amount.compareTo(sum.amount) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(amount.stripTrailingZeros());
  }

  /** Digits with a point: {@code 60347}, {@code 6034.70}. */
  @Override
  public String toString() {
    return printed().toPlainString();
  }
}
