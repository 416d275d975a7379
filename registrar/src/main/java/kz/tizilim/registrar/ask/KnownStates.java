package kz.tizilim.registrar.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Register;
import kz.tizilim.core.register.RegisterId;

/**
 * The states of a register in known time: what was known of it from when on. A state begins when
 * something is recorded, and at the midnight in Almaty with which an edition begins or ends to be
 * applied. No state changes later, since the log only grows.
 */
public final class KnownStates {
  private final List<State> states;

  /**
   * A state of a register.
   *
   * @param since from when on it was what was known, in whole seconds
   * @param day the legal day that it is of
   * @param size the size of the log
   */
  public record State(Instant since, LocalDate day, int size) {}

  /** By what two states differ: the editions with their days, and the one that answers. */
  private record Seen(List<EditionLife> editions, Optional<Edition> answers) {}

  private KnownStates(List<State> states) {
    this.states = List.copyOf(states);
  }

  /**
   * The states until {@code now}.
   *
   * @param history all that is recorded
   * @param register the register
   * @param day the legal day, where it is fixed; empty for the day of each state
   * @param isPublic whether only what was public in a state counts
   */
  public static KnownStates of(
      History history,
      RegisterId register,
      Optional<LocalDate> day,
      boolean isPublic,
      Instant now) {
    TreeMap<Instant, Integer> sizes = sizes(history);
    List<State> states = new ArrayList<>();
    Optional<Seen> last = Optional.empty();
    for (Map.Entry<Instant, Integer> one : sizes.entrySet()) {
      if (one.getKey().isAfter(now)) {
        break;
      }
      History known = history.atSize(one.getValue());
      Instant next = Optional.ofNullable(sizes.higherKey(one.getKey())).filter(it -> it.isBefore(now)).orElse(now);
      Set<Instant> moments = new TreeSet<>(Set.of(one.getKey()));
      if (day.isEmpty()) {
        moments.addAll(midnights(known, register, one.getKey(), next));
      }
      for (Instant since : moments) {
        State state = new State(since, day.orElseGet(() -> Kazakhstan.day(since)), one.getValue());
        Optional<Seen> seen = seen(known, register, state, isPublic);
        if (seen.isPresent() && !seen.equals(last)) {
          states.add(state);
        }
        last = seen;
      }
    }
    return new KnownStates(states);
  }

  /**
   * The size of the log after each second in which something was recorded of an act that made an
   * edition.
   */
  private static TreeMap<Instant, Integer> sizes(History history) {
    Set<ActId> acts = new HashSet<>();
    history.records().stream()
        .filter(one -> one instanceof HistoryRecord.Made || one instanceof HistoryRecord.Decided)
        .forEach(one -> acts.add(one.act()));
    TreeMap<Instant, Integer> sizes = new TreeMap<>();
    TreeMap<Instant, Integer> all = new TreeMap<>();
    history
        .positions()
        .forEach((position, record) -> {
          Instant second = record.recordedAt().truncatedTo(ChronoUnit.SECONDS);
          all.put(second, position + 1);
          if (acts.stream().anyMatch(record.act()::fits)) {
            sizes.put(second, position + 1);
          }
        });
    sizes.replaceAll((second, size) -> all.getOrDefault(second, size));
    return sizes;
  }

  private static List<Instant> midnights(
      History known, RegisterId register, Instant from, Instant to) {
    List<Instant> midnights = new ArrayList<>();
    List<Register.Period> periods =
        known.register(register).map(one -> one.applied().periods()).orElse(List.of());
    for (Register.Period period : periods) {
      midnights.add(midnight(period.inForce().from()));
      if (!period.inForce().isOpen()) {
        midnights.add(midnight(period.inForce().until()));
      }
    }
    return midnights.stream().filter(one -> one.isAfter(from) && one.isBefore(to)).toList();
  }

  /** The midnight in Almaty with which a day begins. */
  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(Kazakhstan.ZONE).toInstant();
  }

  private static Optional<Seen> seen(
      History known, RegisterId register, State state, boolean isPublic) {
    History visible = isPublic ? Embargo.lifted(known, Kazakhstan.day(state.since())) : known;
    return visible
        .register(register)
        .map(one ->
            new Seen(one.editions(), one.on(state.day()).map(onDay -> onDay.edition())));
  }

  /**
   * What everybody could see when the log had {@code size} records, judged as it was known then.
   *
   * @param history all that is recorded
   * @param day the legal day that is asked for
   * @param now nothing is known later than now
   */
  public static History publicThen(History history, int size, LocalDate day, Instant now) {
    return Embargo.lifted(history.atSize(size), Kazakhstan.day(since(history, size, day, now)));
  }

  /**
   * From when on a state was what was known: from the last of its records on, or from the midnight
   * with which its day begins, if that is later and has come.
   *
   * @throws IllegalArgumentException if {@code size} is not positive
   */
  public static Instant since(History history, int size, LocalDate day, Instant now) {
    if (size < 1) {
      throw new IllegalArgumentException("No state has a log of size " + size + ".");
    }
    Instant recorded = Instant.EPOCH;
    for (Map.Entry<Integer, HistoryRecord> one : history.positions().entrySet()) {
      if (one.getKey() < size) {
        recorded = one.getValue().recordedAt().truncatedTo(ChronoUnit.SECONDS);
      }
    }
    Instant midnight = midnight(day);
    return midnight.isAfter(recorded) && !midnight.isAfter(now) ? midnight : recorded;
  }

  /** The states, the oldest first; empty where the register is not known. */
  public List<State> all() {
    return states;
  }

  /** The state at {@code moment}: before the first state the first one; empty if there is none. */
  public Optional<State> at(Instant moment) {
    return states.stream()
        .filter(one -> !one.since().isAfter(moment))
        .reduce((first, last) -> last)
        .or(() -> states.stream().findFirst());
  }
}
