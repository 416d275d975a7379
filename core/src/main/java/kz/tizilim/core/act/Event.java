package kz.tizilim.core.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Something that happened to an act, and when it became known.
 *
 * @param fact what happened
 * @param day the day it happened; empty where the basis does not say, which only an agreement may
 * @param clause the clause of the act that it fulfils: «2.3»; empty where the kind of the fact says
 *     enough
 * @param basis what it rests on
 * @param recordedAt when it was recorded: from then on it is known
 * @param corrects the number, in its timeline, of the earlier event that it replaces; empty for an
 *     event of its own
 */
public record Event(
    Fact fact,
    Optional<LocalDate> day,
    String clause,
    Basis basis,
    Instant recordedAt,
    OptionalInt corrects) {
  private static final Pattern CLAUSE =
      Pattern.compile("(?:\\d+(?:-\\d+)?(?:\\.\\d+(?:-\\d+)?)*)?");
  private static final int FIRST_YEAR = 1991;
  private static final int LAST_YEAR = 9000;

  public Event {
    boolean dayless = fact.kind() == Fact.Kind.AGREED || fact.kind() == Fact.Kind.WITHDRAWN;
    if (day.isEmpty() && !dayless) {
      throw new IllegalArgumentException("The event «" + fact.kind() + "» needs its day.");
    }
    day.filter(d -> d.getYear() < FIRST_YEAR || d.getYear() > LAST_YEAR)
        .ifPresent(d -> {
          throw new IllegalArgumentException(
              "The day " + d + " is not between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
        });
    if (fact.kind() == Fact.Kind.WITHDRAWN && corrects.isEmpty()) {
      throw new IllegalArgumentException(
          "«" + fact + "» withdraws nothing: name the number of the event.");
    }
    if (!CLAUSE.matcher(clause).matches()) {
      throw new IllegalArgumentException(
          "«" + clause + "» is no clause. Maybe one like 2.1 was meant.");
    }
  }

  /** An event of its own, which fulfils no clause by name. */
  public static Event of(Fact fact, LocalDate day, Basis basis, Instant recordedAt) {
    return new Event(fact, Optional.of(day), "", basis, recordedAt, OptionalInt.empty());
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if it is no event
   */
  public static Event parse(String text) {
    return TimelineText.event(text);
  }

  /** This event in place of the event of that number. */
  public Event correcting(int number) {
    return new Event(fact, day, clause, basis, recordedAt, OptionalInt.of(number));
  }

  /** This event as the fulfilment of that clause. */
  public Event fulfilling(String number) {
    return new Event(fact, day, number, basis, recordedAt, corrects);
  }

  /** The same event, known from another moment on. */
  public Event recordedAt(Instant moment) {
    return new Event(fact, day, clause, basis, moment, corrects);
  }

  /** Whether its day has not come by {@code today}: nothing happens in the future. */
  public boolean isAfter(LocalDate today) {
    return day.filter(it -> it.isAfter(today)).isPresent();
  }

  /** What kind of fact it is. */
  public Fact.Kind kind() {
    return fact.kind();
  }

  @Override
  public String toString() {
    return TimelineText.print(this);
  }
}
