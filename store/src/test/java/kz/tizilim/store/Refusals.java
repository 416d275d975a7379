package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks the message that a user sees when a store cannot be used. */
final class Refusals {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private Refusals() {}

  /** Passes if the call fails with that code and one Russian line that contains the text. */
  static void refused(String code, String text, ThrowingCallable call) {
    StoreException e = catchThrowableOfType(StoreException.class, call);
    assertThat(e).as("nothing was refused").isNotNull();
    assertThat(e.code() + ": " + e.text().in(RUSSIAN))
        .startsWith(code + ": ")
        .contains(text)
        .doesNotContain("\n")
        .endsWith(".");
  }
}
