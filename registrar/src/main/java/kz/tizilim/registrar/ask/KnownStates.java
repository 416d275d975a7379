package kz.tizilim.registrar.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
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
  private final List<Moment> moments;

  /**
   * A state of a register.
   *
   * @param since from when on it was what was known, in whole seconds
   * @param day the legal day that it is of
   * @param size the size of the log
   */
  public record State(Instant since, LocalDate day, int size) {}

  /**
   * A moment at which a state may begin.
   *
   * @param register what could be seen of the register then; empty where nothing could
   * @param isRecord whether something was recorded; else a day began
   */
  private record Moment(
      Instant since, int size, Optional<RegisterHistory> register, boolean isRecord) {}

  /** By what two states differ: the editions with their days, and the one that answers. */
  private record Seen(List<EditionLife> editions, Optional<Edition> answers) {
    static Seen of(RegisterHistory register, LocalDate day) {
      return new Seen(register.editions(), register.on(day).map(EditionForDay::edition));
    }
  }

  private KnownStates(List<Moment> moments) {
    this.moments = List.copyOf(moments);
  }

  /**
   * The states until {@code now}. It takes as long as there are records of acts that made editions.
   *
   * @param history all that is recorded
   * @param register the register
   * @param isPublic whether only what was public in a state counts
   */
  public static KnownStates of(
      History history, RegisterId register, boolean isPublic, Instant now) {
    NavigableMap<Instant, Integer> sizes = sizes(history);
    List<Moment> moments = new ArrayList<>();
    for (Map.Entry<Instant, Integer> one : sizes.entrySet()) {
      if (one.getKey().isAfter(now)) {
        break;
      }
      History known = history.atSize(one.getValue());
      Instant next =
          Optional.ofNullable(sizes.higherKey(one.getKey()))
              .filter(it -> it.isBefore(now))
              .orElse(now);
      Set<Instant> begins = new TreeSet<>(Set.of(one.getKey()));
      begins.addAll(midnights(known, register, one.getKey(), next));
      for (Instant since : begins) {
        History visible = isPublic ? Embargo.lifted(known, Kazakhstan.day(since)) : known;
        moments.add(
            new Moment(
                since, one.getValue(), visible.register(register), since.equals(one.getKey())));
      }
    }
    return new KnownStates(moments);
  }

  /** The states, each of the legal day of its own beginning, the oldest first. */
  public List<State> all() {
    return states(Optional.empty());
  }

  /** The states for a legal day that is fixed: only records make them. */
  public List<State> all(LocalDate day) {
    return states(Optional.of(day));
  }

  private List<State> states(Optional<LocalDate> fixed) {
    List<State> states = new ArrayList<>();
    Optional<Seen> last = Optional.empty();
    for (Moment moment : moments) {
      if (fixed.isPresent() && !moment.isRecord()) {
        continue;
      }
      LocalDate day = fixed.orElseGet(() -> Kazakhstan.day(moment.since()));
      Optional<Seen> seen = moment.register().map(one -> Seen.of(one, day));
      if (seen.isPresent() && !seen.equals(last)) {
        states.add(new State(moment.since(), day, moment.size()));
      }
      last = seen;
    }
    return List.copyOf(states);
  }

  /**
   * The state at {@code moment} of some states, the oldest first: before the first state the first
   * one; empty if there is none.
   */
  public static Optional<State> at(List<State> states, Instant moment) {
    return states.stream()
        .filter(one -> !one.since().isAfter(moment))
        .reduce((first, last) -> last)
        .or(() -> states.stream().findFirst());
  }

  /**
   * The size of the log after each second in which something was recorded of an act that made an
   * edition.
   */
  private static NavigableMap<Instant, Integer> sizes(History history) {
    Set<ActId> acts = new HashSet<>();
    history.records().stream()
        .filter(HistoryRecord.OfAct.class::isInstance)
        .map(HistoryRecord.OfAct.class::cast)
        .filter(one -> one instanceof HistoryRecord.Made || one instanceof HistoryRecord.Decided)
        .forEach(one -> acts.add(one.act()));
    TreeMap<Instant, Integer> sizes = new TreeMap<>();
    TreeMap<Instant, Integer> all = new TreeMap<>();
    history
        .positions()
        .forEach((position, record) -> {
          Instant second = record.recordedAt().truncatedTo(ChronoUnit.SECONDS);
          all.put(second, position + 1);
          if (record instanceof HistoryRecord.OfAct of && acts.stream().anyMatch(of.act()::fits)) {
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

  /**
   * What everybody could see when the log had {@code size} records, judged as it was known then.
   *
   * @param history all that is recorded
   * @param day the legal day that is asked for
   * @param now nothing is known later than now
   */
  public static History publicThen(History history, int size, LocalDate day, Instant now) {
    History known = history.atSize(size);
    return Embargo.lifted(known, Kazakhstan.day(since(known, day, now)));
  }

  /**
   * From when on a state was what was known: from the last of its records on, or from the midnight
   * with which its day begins, if that is later and has come.
   *
   * @param known what was known in the state, as far as the user may see it
   */
  public static Instant since(History known, LocalDate day, Instant now) {
    Instant recorded = recorded(known);
    Instant midnight = midnight(day);
    return midnight.isAfter(recorded) && !midnight.isAfter(now) ? midnight : recorded;
  }

  /** The second of the last record that is known; the epoch where there is none. */
  public static Instant recorded(History known) {
    List<HistoryRecord> records = known.records();
    return records.isEmpty()
        ? Instant.EPOCH
        : records.get(records.size() - 1).recordedAt().truncatedTo(ChronoUnit.SECONDS);
  }
}
