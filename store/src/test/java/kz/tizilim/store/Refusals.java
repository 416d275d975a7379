package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a person is told when a store cannot be used. */
final class Refusals {
  private Refusals() {}

  /** Passes if the call fails with that code and one line in which the text stands. */
  static void refused(String code, String text, ThrowingCallable call) {
    StoreException e = catchThrowableOfType(StoreException.class, call);
    assertThat(e).as("nothing was refused").isNotNull();
    assertThat(e.code() + ": " + e.getMessage())
        .startsWith(code + ": ")
        .contains(text)
        .doesNotContain("\n")
        .endsWith(".");
  }
}
