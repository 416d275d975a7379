package kz.tizilim.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The editions of one register, oldest first, never overlapping (реестр). An edition added later
 * closes the one before it on its own first day.
 */
public final class Register {

  private static final Register EMPTY = new Register(List.of());

  private final List<Period> periods;

  /** The first days of the periods, in order: what {@link #on} searches. */
  private final long[] firstDays;

  private Register(List<Period> periods) {
    this.periods = List.copyOf(periods);
    this.firstDays =
        periods.stream().mapToLong(period -> period.inForce().from().toEpochDay()).toArray();
  }

  /**
   * An edition and the days it holds.
   *
   * @param inForce the days
   * @param edition the edition
   */
  public record Period(InForce inForce, Edition edition) {}

  /** A register without editions. */
  public static Register empty() {
    return EMPTY;
  }

  /**
   * This register with {@code edition} in force from {@code day} on.
   *
   * @throws IllegalArgumentException if an edition already begins on that day or later
   */
  public Register with(Edition edition, LocalDate day) {
    List<Period> next = new ArrayList<>(periods);
    if (!next.isEmpty()) {
      Period last = next.get(next.size() - 1);
      if (!last.inForce().from().isBefore(day)) {
        throw new IllegalArgumentException(
            edition.act()
                + " cannot begin on "
                + day
                + ": "
                + last.edition().act()
                + " already holds "
                + last.inForce()
                + ".");
      }
      next.set(next.size() - 1, new Period(last.inForce().until(day), last.edition()));
    }
    next.add(new Period(InForce.from(day), edition));
    return new Register(next);
  }

  /**
   * This register with its last edition ended on {@code day}: from then on it has none.
   *
   * @throws IllegalArgumentException if there is no edition, or the last one begins on that day or
   *     later
   */
  public Register ended(LocalDate day) {
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("An empty register has nothing to end on " + day + ".");
    }
    List<Period> next = new ArrayList<>(periods);
    Period last = next.remove(next.size() - 1);
    next.add(new Period(last.inForce().until(day), last.edition()));
    return new Register(next);
  }

  /** The edition in force on {@code day}; empty before the first and after the end. */
  public Optional<Edition> on(LocalDate day) {
    return period(day).map(Period::edition);
  }

  /** The edition in force on {@code day} with all its days. */
  public Optional<Period> period(LocalDate day) {
    int at = Arrays.binarySearch(firstDays, day.toEpochDay());
    int last = at < 0 ? -at - 2 : at;
    return last < 0
        ? Optional.empty()
        : Optional.of(periods.get(last)).filter(period -> period.inForce().includes(day));
  }

  /** The editions with their days, oldest first. */
  public List<Period> periods() {
    return periods;
  }

  @Override
  public String toString() {
    return periods.stream()
        .map(p -> p.inForce() + " " + p.edition().act())
        .collect(Collectors.joining("\n"));
  }
}
