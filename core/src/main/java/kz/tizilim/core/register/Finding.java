package kz.tizilim.core.register;

import java.util.Locale;

/**
 * Something in a published text that a person should look at: a slip of the law, a lost label, a
 * blank left open. The text itself stays as printed.
 *
 * @param severity how much it matters
 * @param code a stable name of the kind of finding, as {@code double-comma}
 * @param message what was found, with the words themselves
 * @param lines where
 */
public record Finding(Severity severity, String code, String message, Lines lines) {

  /** How much a finding matters. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Likely a slip, which changes no answer. */
    WARNING,
    /** Something an answer may depend on. */
    ERROR;

    /** The lower-case name, as the contract writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Parses what {@link #toString} prints. */
  public static Finding parse(String text) {
    String[] parts = text.split(" ", 4);
    if (parts.length < 4) {
      throw new IllegalArgumentException(
          "«" + text + "» is no finding. Maybe «warning double-comma 456 message» was meant.");
    }
    return new Finding(
        Severity.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        parts[1],
        parts[3],
        Lines.parse(parts[2]));
  }

  @Override
  public String toString() {
    return severity + " " + code + " " + lines + " " + message;
  }
}
