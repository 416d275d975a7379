package kz.tizilim.server.message;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.tizilim.core.calendar.Kazakhstan;

/** A moment as pages show it: the day and the minute where the law is in force. */
public final class Moment {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT).withZone(Kazakhstan.ZONE);

  private Moment() {}

  /** {@code 26.11.2026 10:01}. */
  public static String text(Instant moment) {
    return MINUTE.format(moment);
  }
}
