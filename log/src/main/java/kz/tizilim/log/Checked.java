package kz.tizilim.log;

import java.util.function.Function;

/**
 * The result of reading or verifying something from outside: the value, or the flaw for which it is
 * refused.
 *
 * @param <T> what is verified
 */
public sealed interface Checked<T> {

  /**
   * The verified value.
   *
   * @param value what was verified
   */
  record Verified<T>(T value) implements Checked<T> {}

  /**
   * A refusal.
   *
   * @param flaw why
   */
  record Refused<T>(Flaw flaw) implements Checked<T> {
    @Override
    public String toString() {
      return flaw.toString();
    }
  }

  /** Applies one of the two functions. */
  default <R> R fold(Function<? super T, R> verified, Function<? super Flaw, R> refused) {
    if (this instanceof Verified<T> success) {
      return verified.apply(success.value);
    }
    return refused.apply(((Refused<T>) this).flaw);
  }

  /** Whether it is {@link Verified}. */
  default boolean isVerified() {
    return this instanceof Verified;
  }

  /**
   * The value, for callers to whom a refusal would be a bug of their own.
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
