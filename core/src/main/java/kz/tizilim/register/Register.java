package kz.tizilim.register;

import java.time.LocalDate;
import java.util.ArrayList;
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

  private Register(List<Period> periods) {
    this.periods = List.copyOf(periods);
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

  /** The edition in force on {@code day}; empty before the first. */
  public Optional<Edition> on(LocalDate day) {
    return periods.stream().filter(p -> p.inForce().includes(day)).map(Period::edition).findFirst();
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
