package kz.tizilim.log;

import java.util.function.Supplier;

/** Carries a flaw out of a reader, up to the {@link #guard} that turns it into an answer. */
final class FlawException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Flaw flaw;

  FlawException(Flaw flaw) {
    super(flaw.toString(), null, false, false);
    this.flaw = flaw;
  }

  FlawException(Flaw.Code code, String reason) {
    this(new Flaw(code, reason));
  }

  FlawException(Flaw.Code code, long line, String reason) {
    this(new Flaw(code, line, 0, reason));
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
