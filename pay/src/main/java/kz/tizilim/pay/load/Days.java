package kz.tizilim.pay.load;

import java.time.LocalDate;
import java.util.Optional;

/** Days as people write them. */
public final class Days {
  private Days() {}

  /**
   * The day that {@code text} writes as {@code 2024-08-01}, {@code 01.08.2024} or in words; empty
   * for one that may be read in two ways, such as {@code 01/02/2025}.
   */
  public static Optional<LocalDate> read(String text) {
    return PayRowReader.readDay(text);
  }
}
