package kz.tizilim.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the law: one zone for the country since 1 March 2024. */
public final class Kazakhstan {
  /** The zone in which they begin. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private Kazakhstan() {}

  /** The day it is in Kazakhstan at {@code moment}. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
