package kz.tizilim.log;

import java.util.function.Function;

/**
 * What came of reading or verifying something from outside: the value, or the flaw for which it is
 * refused.
 *
 * @param <T> what is verified
 */
public sealed interface Checked<T> {

  /**
   * It holds.
   *
   * @param value what was verified
   */
  record Verified<T>(T value) implements Checked<T> {}

  /**
   * It does not hold.
   *
   * @param flaw why
   */
  record Refused<T>(Flaw flaw) implements Checked<T> {
    @Override
    public String toString() {
      return flaw.toString();
    }
  }

  /** An answer for each of the two cases. */
  default <R> R fold(Function<? super T, R> verified, Function<? super Flaw, R> refused) {
    if (this instanceof Verified<T> it) {
      return verified.apply(it.value);
    }
    return refused.apply(((Refused<T>) this).flaw);
  }

  /** Whether it holds. */
  default boolean isVerified() {
    return this instanceof Verified;
  }

  /**
   * The value, where a refusal is the caller's bug.
   *
   * @throws IllegalArgumentException with the flaw's line, if it is refused
   */
  default T orElseThrow() {
    return fold(
        value -> value,
        flaw -> {
          throw new IllegalArgumentException(flaw.toString());
        });
  }
}
