package kz.tizilim.core.register;

import java.time.LocalDate;

/**
 * The days a rule is in force: from {@code from}, up to but not including {@code until}. Prints as
 * {@code 2024-01-01..2025-01-01}, or {@code 2024-01-01..} while no end is known.
 *
 * @param from the first day
 * @param until the first day it is in force no more; {@link LocalDate#MAX} while not known
 */
public record InForce(LocalDate from, LocalDate until) {

  public InForce {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "The first day (" + from + ") must be before the day it ends (" + until + ").");
    }
  }

  /** From {@code day} on, with no end known. */
  public static InForce from(LocalDate day) {
    return new InForce(day, LocalDate.MAX);
  }

  /** Parses what {@link #toString} prints. */
  public static InForce parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException(
          "«"
              + text
              + "» are no days. Maybe «2024-01-01..2025-01-01» or «2024-01-01..» was meant.");
    }
    String end = text.substring(dots + 2);
    return new InForce(
        LocalDate.parse(text.substring(0, dots)),
        end.isEmpty() ? LocalDate.MAX : LocalDate.parse(end));
  }

  /** Whether no end is known. */
  public boolean isOpen() {
    return until.equals(LocalDate.MAX);
  }

  /** Whether the rule is in force on {@code day}. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** The same days, ended on {@code day}. */
  public InForce until(LocalDate day) {
    return new InForce(from, day);
  }

  @Override
  public String toString() {
    return from + ".." + (isOpen() ? "" : until);
  }
}
