package kz.tizilim.registrar.keep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.tizilim.core.message.Refused;
import kz.tizilim.store.StoreTime;

/**
 * The clock by which records get their moment. A record made while the clock was wrong stays for
 * ever, and later ones cannot come before it; so a clock that contradicts the log, the database
 * server or the files is refused until a person says that it is right.
 *
 * @param clock the clock of this computer
 * @param isRight whether a person has said so
 */
public record RecordClock(Clock clock, boolean isRight) {
  /** How much clocks of computers that are set may differ. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** How long a log may lie unused before a clock is rather wrong. */
  static final Duration LONGEST_SILENCE = Duration.ofDays(400);

  /**
   * The moment of a new record, never before the last one.
   *
   * @param last when the last record was made
   * @param known what the store knows of the time
   * @throws Refused if the clock contradicts them, unless it is said to be right
   */
  Instant moment(Instant last, Optional<StoreTime> known) {
    Instant now = clock.instant();
    if (!isRight) {
      if (isBehind(last)) {
        throw Refused.because("refused.clock-behind", now, last);
      }
      known.ifPresent(time -> check(now, last, time));
    }
    return now.isBefore(last) ? last : now;
  }

  /** Whether the clock is behind the last record by more than clocks differ. */
  public boolean isBehind(Instant last) {
    return clock.instant().isBefore(last.minus(SKEW));
  }

  private static void check(Instant now, Instant last, StoreTime time) {
    Instant known = time.moment();
    if (time.isNow()) {
      if (Duration.between(known, now).abs().compareTo(SKEW) > 0) {
        throw Refused.because("refused.clock-differs", now, known);
      }
      return;
    }
    Instant latest = known.isAfter(last) ? known : last;
    if (now.isAfter(latest.plus(LONGEST_SILENCE))) {
      throw Refused.because("refused.clock-ahead", now, latest);
    }
  }
}
