package kz.tizilim.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.tizilim.core.act.Derivation;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Reckoning;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Register;

/**
 * All that is recorded of one register, in the order in which it was recorded. What is recorded
 * late changes what holds, but not what was known before: see {@link #asKnown}.
 */
public final class History {

  private static final History EMPTY = new History(List.of(), 0, WorkCalendar.builtIn());

  /** A record and its position, which it keeps where others are held back. */
  private record Placed(int position, HistoryRecord record) {}

  private final List<Placed> placed;
  private final int size;
  private final WorkCalendar calendar;
  private final List<EditionLife> versions;
  private final Register register;

  private History(List<Placed> placed, int size, WorkCalendar calendar) {
    this.placed = List.copyOf(placed);
    this.size = size;
    this.calendar = calendar;
    this.versions = versions(counting(placed), calendar);
    this.register = register(versions);
  }

  /** A history without records. */
  public static History empty() {
    return EMPTY;
  }

  /**
   * This history with one more record.
   *
   * @throws IllegalArgumentException if it was made before the last one, if its act made no
   *     edition, if the act made one already, if it corrects or confirms what is not there, or if a
   *     decision is not on an open proposal of another person that still fits
   */
  public History with(HistoryRecord record) {
    return withAll(List.of(record));
  }

  /** This history with more records; see {@link #with}. */
  public History withAll(List<? extends HistoryRecord> more) {
    List<Placed> next = new ArrayList<>(placed);
    int position = size;
    for (HistoryRecord record : more) {
      check(next, record);
      next.add(new Placed(position, record));
      position++;
    }
    return new History(next, position, calendar);
  }

  private void check(List<Placed> before, HistoryRecord record) {
    if (!before.isEmpty()) {
      Instant last = before.get(before.size() - 1).record().recordedAt();
      if (record.recordedAt().isBefore(last)) {
        throw new IllegalArgumentException(
            "A record made at "
                + record.recordedAt()
                + " cannot follow one made at "
                + last
                + ": records are never inserted.");
      }
    }
    if (record instanceof HistoryRecord.Plain plain) {
      fit(counting(before), plain);
    } else if (record instanceof HistoryRecord.Proposed proposed) {
      fitAll(counting(before), proposed.what());
    } else if (record instanceof HistoryRecord.Decided decided) {
      checkDecision(before, decided);
    }
  }

  private static void fit(List<HistoryRecord.Plain> counting, HistoryRecord.Plain record) {
    boolean made =
        counting.stream()
            .anyMatch(one -> one instanceof HistoryRecord.Made && one.act().equals(record.act()));
    if (made == record instanceof HistoryRecord.Made) {
      throw new IllegalArgumentException(
          record.act()
              + (made ? " has already made an edition." : " has made no edition of the register."));
    }
  }

  private void fitAll(List<HistoryRecord.Plain> counting, List<HistoryRecord.Plain> more) {
    List<HistoryRecord.Plain> next = new ArrayList<>(counting);
    for (HistoryRecord.Plain one : more) {
      fit(next, one);
      next.add(one);
    }
    versions(next, calendar);
  }

  private void checkDecision(List<Placed> before, HistoryRecord.Decided decided) {
    HistoryRecord.Proposed proposed =
        before.stream()
            .filter(one -> one.position() == decided.proposal())
            .map(Placed::record)
            .filter(HistoryRecord.Proposed.class::isInstance)
            .map(HistoryRecord.Proposed.class::cast)
            .filter(one -> one.act().equals(decided.act()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no proposal about "
                        + decided.act()
                        + " at "
                        + decided.proposal()
                        + "."));
    Optional<HistoryRecord.Decided> known = decision(before, decided.proposal());
    if (known.isPresent()) {
      throw new IllegalArgumentException(
          "The proposal at "
              + decided.proposal()
              + " was decided by "
              + known.get().who()
              + " at "
              + known.get().recordedAt()
              + ".");
    }
    if (decided.isApproved()) {
      if (isSame(decided.who(), proposed.who())) {
        throw new IllegalArgumentException(
            decided.who() + " proposed this and cannot approve it: another person must.");
      }
      fitAll(counting(before), at(proposed, decided.recordedAt()));
    }
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static Optional<HistoryRecord.Decided> decision(List<Placed> placed, int proposal) {
    return placed.stream()
        .map(Placed::record)
        .filter(HistoryRecord.Decided.class::isInstance)
        .map(HistoryRecord.Decided.class::cast)
        .filter(decided -> decided.proposal() == proposal)
        .findFirst();
  }

  private static List<HistoryRecord.Plain> at(HistoryRecord.Proposed proposed, Instant moment) {
    return proposed.what().stream().map(one -> one.at(moment)).toList();
  }

  /**
   * What counts, in the order in which it came to count: an approved proposal with its decision.
   */
  private static List<HistoryRecord.Plain> counting(List<Placed> placed) {
    List<HistoryRecord.Plain> counting = new ArrayList<>();
    Map<Integer, HistoryRecord.Proposed> proposals = new HashMap<>();
    for (Placed one : placed) {
      if (one.record() instanceof HistoryRecord.Plain plain) {
        counting.add(plain);
      } else if (one.record() instanceof HistoryRecord.Proposed proposed) {
        proposals.put(one.position(), proposed);
      } else if (one.record() instanceof HistoryRecord.Decided decided && decided.isApproved()) {
        HistoryRecord.Proposed proposed = proposals.get(decided.proposal());
        if (proposed != null) {
          counting.addAll(at(proposed, decided.recordedAt()));
        }
      }
    }
    return counting;
  }

  /** The proposals with their state, the oldest first. */
  public List<Proposal> proposals() {
    List<Proposal> proposals = new ArrayList<>();
    for (Placed one : placed) {
      if (one.record() instanceof HistoryRecord.Proposed proposed) {
        proposals.add(
            new Proposal(
                one.position(),
                proposed,
                decision(placed, one.position()),
                Proposal.publishes(proposed, this)));
      }
    }
    return proposals;
  }

  /** The records, the oldest first. */
  public List<HistoryRecord> records() {
    return placed.stream().map(Placed::record).toList();
  }

  /** How many records there are, with those that are held back. */
  public int size() {
    return size;
  }

  /** Whether the record at a position is here and not held back. */
  public boolean holds(long position) {
    return placed.stream().anyMatch(one -> one.position() == position);
  }

  /** What was known at {@code instant}: the records made then or before. */
  public History asKnown(Instant instant) {
    int kept = 0;
    while (kept < placed.size() && !placed.get(kept).record().recordedAt().isAfter(instant)) {
      kept++;
    }
    return new History(
        placed.subList(0, kept),
        kept == placed.size() ? size : placed.get(kept).position(),
        calendar);
  }

  /**
   * What was known when the log had {@code size} records.
   *
   * @throws IndexOutOfBoundsException if it never had so many
   */
  public History first(int size) {
    Objects.checkFromToIndex(0, size, this.size);
    return new History(
        placed.stream().filter(one -> one.position() < size).toList(), size, calendar);
  }

  /**
   * The records of the acts whose short names {@code acts} takes, each in its position; the others
   * are held back, and with them the proposals that are not approved.
   */
  public History of(Predicate<String> acts) {
    return new History(
        placed.stream().filter(one -> acts.test(one.record().act()) && !isVain(one)).toList(),
        size,
        calendar);
  }

  /** Whether it is a proposal that is not approved, or its refusal. */
  private boolean isVain(Placed one) {
    if (one.record() instanceof HistoryRecord.Proposed) {
      return decision(placed, one.position()).filter(HistoryRecord.Decided::isApproved).isEmpty();
    }
    return one.record() instanceof HistoryRecord.Decided decided && !decided.isApproved();
  }

  /** Every edition with its days, in the order in which they were recorded. */
  public List<EditionLife> versions() {
    return versions;
  }

  /** The edition that the act of that short name made. */
  public Optional<EditionLife> version(String act) {
    return versions.stream()
        .filter(version -> version.edition().act().shortName().equals(act))
        .findFirst();
  }

  /** The edition of the act of that number: «692»; of several the one recorded last. */
  public Optional<EditionLife> numbered(String number) {
    return versions.stream()
        .filter(version -> version.edition().act().number().equals(number))
        .reduce((first, last) -> last);
  }

  /** The editions that are applied, by day. */
  public Register register() {
    return register;
  }

  /**
   * The edition that answers for {@code day}: the one applied then; before any is applied, the last
   * one signed by then, which says that it is not applied yet. Empty where there is none.
   */
  public Optional<EditionForDay> on(LocalDate day) {
    Optional<Register.Period> period = register.period(day);
    if (period.isPresent()) {
      return period.map(applied ->
          new EditionForDay(
              applied.edition(),
              EditionForDay.Standing.APPLIED,
              Optional.of(applied.inForce().from())));
    }
    boolean isOver =
        register.periods().stream().anyMatch(one -> !one.inForce().from().isAfter(day));
    return isOver
        ? Optional.empty()
        : versions.stream()
            .filter(version -> version.isAwaited(day))
            .max(Comparator.comparing((EditionLife version) -> version.inForce().orElseThrow()))
            .map(version ->
                new EditionForDay(
                    version.edition(),
                    version.applied().isPresent()
                        ? EditionForDay.Standing.AWAITED
                        : EditionForDay.Standing.UNPUBLISHED,
                    version.applied()));
  }

  /** From which day an entry of {@code edition} is applied as it is; empty while not known. */
  public Optional<LocalDate> since(Edition edition, Entry entry) {
    return version(edition.cite(entry).act()).flatMap(EditionLife::applied);
  }

  /** What changed from one day to another; empty where no edition answers for one of them. */
  public Optional<Change> changes(LocalDate from, LocalDate to) {
    return on(from)
        .flatMap(before -> on(to).map(after -> Change.between(before.edition(), after.edition())));
  }

  private static List<EditionLife> versions(
      List<HistoryRecord.Plain> records, WorkCalendar calendar) {
    List<EditionLife> versions = new ArrayList<>();
    for (HistoryRecord.Plain record : records) {
      if (record instanceof HistoryRecord.Made made) {
        Timeline life = Timeline.of(made.act());
        Edition edition = made.edition();
        for (HistoryRecord.Plain other : records) {
          if (!other.act().equals(made.act())) {
            continue;
          }
          if (other instanceof HistoryRecord.Happened happened) {
            life = life.with(happened.event());
          } else if (other instanceof HistoryRecord.Confirmed confirmed) {
            edition = confirmed(edition, confirmed.confirmation());
          }
        }
        versions.add(version(made, edition, life, calendar));
      }
    }
    return List.copyOf(versions);
  }

  private static Edition confirmed(Edition edition, Confirmation confirmation) {
    Confirmation.Outcome outcome = confirmation.in(edition);
    if (outcome instanceof Confirmation.Outcome.Confirmed confirmed) {
      return confirmed.edition();
    }
    throw new IllegalArgumentException(((Confirmation.Outcome.Misfit) outcome).why());
  }

  private static EditionLife version(
      HistoryRecord.Made made, Edition edition, Timeline life, WorkCalendar calendar) {
    Optional<LocalDate> applied = life.day(Fact.Kind.APPLIED);
    if (applied.isEmpty()
        && Reckoning.read(made.commencement()) instanceof Reckoning.Reading.Found f) {
      applied = Derivation.of(f.reckoning(), life, calendar).day();
    }
    return new EditionLife(
        edition,
        life,
        life.find(Fact.Kind.SIGNED).flatMap(Event::day).or(() -> edition.act().signed()),
        applied,
        life.day(Fact.Kind.REPEALED));
  }

  /*
   * An edition is applied until the next one is. Of two that begin on one day the one recorded later holds,
   * since it was made of the other. A repeal ends an edition only where no later one has taken its place.
   */
  private static Register register(List<EditionLife> versions) {
    List<EditionLife> applied =
        versions.stream()
            .filter(version -> version.applied().isPresent())
            .sorted(Comparator.comparing((EditionLife version) -> version.applied().orElseThrow()))
            .toList();
    Register register = Register.empty();
    for (int i = 0; i < applied.size(); i++) {
      LocalDate first = applied.get(i).applied().orElseThrow();
      Optional<LocalDate> next =
          i + 1 < applied.size() ? applied.get(i + 1).applied() : Optional.empty();
      if (next.filter(first::equals).isPresent()) {
        continue;
      }
      register = register.with(applied.get(i).edition(), first);
      Optional<LocalDate> end =
          applied
              .get(i)
              .repealed()
              .filter(day -> day.isAfter(first) && next.filter(n -> !n.isAfter(day)).isEmpty());
      if (end.isPresent()) {
        register = register.ended(end.get());
      }
    }
    return register;
  }
}
