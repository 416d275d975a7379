package kz.tizilim.log;

import java.util.function.Supplier;

/** Carries a flaw out of a reader to {@link #guard}, which turns it into a {@link Checked}. */
final class FlawException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Flaw flaw;

  FlawException(Flaw flaw) {
    super(flaw.toString(), null, false, false);
    this.flaw = flaw;
  }

  /** A flaw of a text without lines; {@code key} and {@code words} make its reason. */
  static FlawException of(Flaw.Code code, String key, Object... words) {
    return onLine(0, code, key, words);
  }

  /** A flaw of a whole line; {@code key} and {@code words} make its reason. */
  static FlawException onLine(long line, Flaw.Code code, String key, Object... words) {
    return new FlawException(new Flaw(code, line, 0, Flaw.TEXTS.text(key, words)));
  }

  Flaw flaw() {
    return flaw;
  }

  static <T> Checked<T> guard(Supplier<T> reading) {
    try {
      return new Checked.Verified<>(reading.get());
    } catch (FlawException e) {
      return new Checked.Refused<>(e.flaw);
    }
  }
}
