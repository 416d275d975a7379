package kz.tizilim.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.RegisterId;

/**
 * All that is recorded of orders and their registers, in the order in which it was recorded. It
 * holds any number of registers next to each other; a record changes only those that it names. What
 * is recorded late changes what holds, but not what was known before: see {@link #asKnown}.
 */
public final class History {

  private static final History EMPTY = new History(List.of(), List.of(), 0, WorkCalendar.builtIn());

  /** A record and its position, which it keeps where others are held back. */
  private record Positioned(int position, HistoryRecord record) {}

  private final List<Positioned> records;

  /** What counts, in the order in which it came to count. */
  private final List<HistoryRecord.Plain> counting;

  private final int size;
  private final WorkCalendar calendar;
  private final List<EditionLife> editions;
  private final Map<RegisterId, RegisterHistory> registers;

  private History(
      List<Positioned> records,
      List<HistoryRecord.Plain> counting,
      int size,
      WorkCalendar calendar) {
    this.records = List.copyOf(records);
    this.counting = List.copyOf(counting);
    this.size = size;
    this.calendar = calendar;
    this.editions = Lives.of(counting, calendar);
    this.registers = Lives.registers(editions);
  }

  /** A history without records. */
  public static History empty() {
    return EMPTY;
  }

  /**
   * This history with one more record.
   *
   * @throws Refused if its act is not recorded, or is recorded already, if it corrects or confirms
   *     what is not there, if a decision is not on an open proposal of another person that still
   *     fits, or if it was made before the last one, because a clock is wrong
   */
  public History with(HistoryRecord record) {
    return withAll(List.of(record));
  }

  /** This history with more records; see {@link #with}. */
  public History withAll(List<? extends HistoryRecord> more) {
    List<Positioned> next = new ArrayList<>(records);
    List<HistoryRecord.Plain> count = new ArrayList<>(counting);
    int position = size;
    for (HistoryRecord record : more) {
      checkMoment(next, record);
      count.addAll(counted(next, count, record));
      next.add(new Positioned(position, record));
      position++;
    }
    return new History(next, count, position, calendar);
  }

  /**
   * This history with records of today. More is asked of them than of {@link #withAll}, which reads
   * again what was recorded when less was asked: no event is of a day that has not come, and none
   * is recorded twice that happens once.
   *
   * @throws Refused if one does not fit, or its event may not be recorded now
   */
  public History recording(List<? extends HistoryRecord> more) {
    History next = withAll(more);
    NewEvents fresh = new NewEvents(this);
    more.forEach(fresh::check);
    return next;
  }

  private static void checkMoment(List<Positioned> before, HistoryRecord record) {
    if (!before.isEmpty()) {
      Instant last = before.get(before.size() - 1).record().recordedAt();
      if (record.recordedAt().isBefore(last)) {
        throw Refused.because("refused.moment", record.recordedAt(), last);
      }
    }
  }

  /** What counts from {@code record} on; it is checked against what counts before it. */
  private List<HistoryRecord.Plain> counted(
      List<Positioned> before, List<HistoryRecord.Plain> count, HistoryRecord record) {
    return record.fold(
        new Counting() {
          @Override
          List<HistoryRecord.Plain> plain(HistoryRecord.Plain plain) {
            return List.of(Acts.identified(count, plain));
          }

          @Override
          public List<HistoryRecord.Plain> tablesConfirmed(HistoryRecord.TablesConfirmed one) {
            checkConfirmation(before, one);
            return List.of(one);
          }

          @Override
          public List<HistoryRecord.Plain> proposed(HistoryRecord.Proposed proposed) {
            fitAll(count, proposed.what());
            return List.of();
          }

          @Override
          public List<HistoryRecord.Plain> decided(HistoryRecord.Decided decided) {
            Optional<HistoryRecord.Proposed> approved = checkDecision(before, decided);
            return approved
                .map(proposed -> fitAll(count, decided.approved(proposed)))
                .orElse(List.of());
          }

          @Override
          public List<HistoryRecord.Plain> accessChanged(HistoryRecord.AccessChanged changed) {
            return List.of();
          }
        });
  }

  /** Folds records into what counts: plain ones are alike. */
  private abstract static class Counting implements HistoryRecord.Cases<List<HistoryRecord.Plain>> {
    abstract List<HistoryRecord.Plain> plain(HistoryRecord.Plain plain);

    @Override
    public List<HistoryRecord.Plain> issued(HistoryRecord.Issued issued) {
      return plain(issued);
    }

    @Override
    public List<HistoryRecord.Plain> made(HistoryRecord.Made made) {
      return plain(made);
    }

    @Override
    public List<HistoryRecord.Plain> happened(HistoryRecord.Happened happened) {
      return plain(happened);
    }

    @Override
    public List<HistoryRecord.Plain> confirmed(HistoryRecord.Confirmed confirmed) {
      return plain(confirmed);
    }

    @Override
    public List<HistoryRecord.Plain> withdrawn(HistoryRecord.Withdrawn withdrawn) {
      return plain(withdrawn);
    }

    @Override
    public List<HistoryRecord.Plain> tablesLoaded(HistoryRecord.TablesLoaded loaded) {
      return List.of(loaded);
    }
  }

  /** Refuses a confirmation of tables that are not there, or by the person who loaded them. */
  private static void checkConfirmation(
      List<Positioned> before, HistoryRecord.TablesConfirmed confirmed) {
    HistoryRecord.TablesLoaded loaded =
        before.stream()
            .filter(one -> one.position() == confirmed.loaded())
            .map(Positioned::record)
            .filter(HistoryRecord.TablesLoaded.class::isInstance)
            .map(HistoryRecord.TablesLoaded.class::cast)
            .findFirst()
            .orElseThrow(() -> Refused.because("refused.no-tables", confirmed.loaded()));
    if (isSame(loaded.by(), confirmed.by())) {
      throw Refused.because("refused.own-tables", confirmed.by());
    }
    boolean isKnown =
        before.stream()
            .map(Positioned::record)
            .filter(HistoryRecord.TablesConfirmed.class::isInstance)
            .map(HistoryRecord.TablesConfirmed.class::cast)
            .anyMatch(one -> one.loaded() == confirmed.loaded());
    if (isKnown) {
      throw Refused.because("refused.tables-confirmed", confirmed.loaded());
    }
  }

  /** The records, each about a fully identified act, if all of them fit behind {@code count}. */
  private List<HistoryRecord.Plain> fitAll(
      List<HistoryRecord.Plain> count, List<HistoryRecord.Plain> more) {
    List<HistoryRecord.Plain> next = new ArrayList<>(count);
    for (HistoryRecord.Plain one : more) {
      next.add(isOfPay(one) ? one : Acts.identified(next, one));
    }
    Lives.of(next, calendar);
    return next.subList(count.size(), next.size());
  }

  /** Whether it is about tables of pay, whose act need not be recorded. */
  private static boolean isOfPay(HistoryRecord record) {
    return record instanceof HistoryRecord.TablesLoaded
        || record instanceof HistoryRecord.TablesConfirmed;
  }

  /** The proposal that a decision approves; empty where it refuses one. */
  private static Optional<HistoryRecord.Proposed> checkDecision(
      List<Positioned> before, HistoryRecord.Decided decided) {
    HistoryRecord.Proposed proposed =
        before.stream()
            .filter(one -> one.position() == decided.proposal())
            .map(Positioned::record)
            .filter(HistoryRecord.Proposed.class::isInstance)
            .map(HistoryRecord.Proposed.class::cast)
            .filter(one -> one.act().fits(decided.act()))
            .filter(one -> decided.approved(one).stream().allMatch(it -> it.act().fits(one.act())))
            .findFirst()
            .orElseThrow(() ->
                Refused.because("refused.no-proposal", decided.act().label(), decided.proposal()));
    Optional<HistoryRecord.Decided> known = decision(before, decided.proposal());
    if (known.isPresent()) {
      throw Refused.because(
          "refused.decided", decided.proposal(), known.get().who(), known.get().recordedAt());
    }
    if (decided.isApproved() && isSame(decided.who(), proposed.who())) {
      throw Refused.because("refused.own-proposal", decided.who());
    }
    return decided.isApproved() ? Optional.of(proposed) : Optional.empty();
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static Optional<HistoryRecord.Decided> decision(List<Positioned> records, int proposal) {
    return records.stream()
        .map(Positioned::record)
        .filter(HistoryRecord.Decided.class::isInstance)
        .map(HistoryRecord.Decided.class::cast)
        .filter(decided -> decided.proposal() == proposal)
        .findFirst();
  }

  /** The proposals with their state, the oldest first. */
  public List<Proposal> proposals() {
    List<Proposal> proposals = new ArrayList<>();
    for (Positioned one : records) {
      if (one.record() instanceof HistoryRecord.Proposed proposed) {
        proposals.add(
            new Proposal(
                one.position(),
                proposed,
                decision(records, one.position()),
                Proposal.publishes(proposed, this)));
      }
    }
    return proposals;
  }

  /** The records, the oldest first. */
  public List<HistoryRecord> records() {
    return records.stream().map(Positioned::record).toList();
  }

  /** How many records there are, with those that are held back. */
  public int size() {
    return size;
  }

  /** The records with their positions, the oldest first. */
  public Map<Integer, HistoryRecord> positions() {
    Map<Integer, HistoryRecord> positions = new LinkedHashMap<>();
    records.forEach(one -> positions.put(one.position(), one.record()));
    return positions;
  }

  /**
   * Whether every record may be public if all acts are: none changes rights, and no proposal is
   * open or refused.
   */
  public boolean isOpen() {
    return records.stream()
        .noneMatch(one -> isVain(one) || one.record() instanceof HistoryRecord.AccessChanged);
  }

  /** Whether the record at a position is here and not held back. */
  public boolean holds(long position) {
    return records.stream().anyMatch(one -> one.position() == position);
  }

  /** What was known at {@code instant}: the records made then or before. */
  public History asKnown(Instant instant) {
    int kept = 0;
    while (kept < records.size() && !records.get(kept).record().recordedAt().isAfter(instant)) {
      kept++;
    }
    return of(
        records.subList(0, kept), kept == records.size() ? size : records.get(kept).position());
  }

  /**
   * What was known when the log had {@code size} records.
   *
   * @throws IndexOutOfBoundsException if it never had that many
   */
  public History atSize(int size) {
    Objects.checkFromToIndex(0, size, this.size);
    return of(records.stream().filter(one -> one.position() < size).toList(), size);
  }

  /**
   * The records of the acts that {@code acts} takes and those of tables of pay, each in its
   * position; the others are held back, and with them the proposals that are not approved and the
   * changes of rights.
   */
  public History restrictedTo(Predicate<ActId> acts) {
    return of(
        records.stream()
            .filter(one ->
                one.record() instanceof HistoryRecord.OfAct about
                    && (isOfPay(about) || acts.test(actOf(about))))
            .filter(one -> !isVain(one))
            .toList(),
        size);
  }

  /** The act of a record, fully identified. */
  private ActId actOf(HistoryRecord.OfAct record) {
    return Acts.known(counting, record.act()).orElse(record.act());
  }

  /** Some of these records, which fit without the others. */
  private History of(List<Positioned> some, int until) {
    List<HistoryRecord.Plain> count = new ArrayList<>();
    List<Positioned> before = new ArrayList<>();
    for (Positioned one : some) {
      count.addAll(counted(before, count, one.record()));
      before.add(one);
    }
    return new History(some, count, until, calendar);
  }

  /** Whether it is a proposal that is not approved, or its refusal. */
  private boolean isVain(Positioned one) {
    if (one.record() instanceof HistoryRecord.Proposed) {
      return decision(records, one.position()).filter(HistoryRecord.Decided::isApproved).isEmpty();
    }
    return one.record() instanceof HistoryRecord.Decided decided && !decided.isApproved();
  }

  /** The registers, in the order in which they were founded. */
  public List<RegisterHistory> registers() {
    return List.copyOf(registers.values());
  }

  /** The register with that id. */
  public Optional<RegisterHistory> register(RegisterId id) {
    return Optional.ofNullable(registers.get(id));
  }

  /**
   * The register that an edition belongs to: the one that its act names as approved, amended or
   * made before; empty where the history has none such.
   */
  public Optional<RegisterHistory> registerOf(RegisterId stated) {
    return Lives.find(registers.values(), stated);
  }

  /** Every edition of every register with its days, in the order in which they were recorded. */
  public List<EditionLife> editions() {
    return editions;
  }

  /** The editions that an act made, in the order of their records. */
  public List<EditionLife> editions(ActId act) {
    return editions.stream().filter(life -> life.act().fits(act)).toList();
  }

  /** The acts that are recorded, in the order of their records. */
  public List<ActId> acts() {
    return Acts.all(counting);
  }

  /**
   * The acts that a person means by {@code text}: an id, a number («692»), a number and a day
   * («692/2024-07-01»), or a citation («приказ № 692 от 2024-07-01»). Several where the text leaves
   * it open.
   */
  public List<ActId> acts(String text) {
    return Acts.meant(acts(), text);
  }

  /**
   * An act as it was recorded: its text, as far as it is known, and its editions; empty if it is
   * not recorded.
   */
  public Optional<PublishedOrder> order(ActId act) {
    return Acts.known(counting, act).map(known -> Acts.order(counting, known, editions(known)));
  }

  /** The proposal at a position; empty where there is none. */
  Optional<HistoryRecord.Proposed> proposed(int position) {
    return records.stream()
        .filter(one -> one.position() == position)
        .map(Positioned::record)
        .filter(HistoryRecord.Proposed.class::isInstance)
        .map(HistoryRecord.Proposed.class::cast)
        .findFirst();
  }

  /** What happened to an act, in the order of its records; empty if it is not recorded. */
  public Optional<Timeline> life(ActId act) {
    return Acts.known(counting, act)
        .map(known -> Lives.timeline(Acts.standing(counting, known), known));
  }

  /** The day of a fact of an act; empty where it is not recorded. */
  public Optional<LocalDate> day(ActId act, Fact.Kind kind) {
    return life(act).flatMap(life -> life.day(kind));
  }

  /** The records that count, in the order in which they came to count. */
  public Stream<HistoryRecord.Plain> counting() {
    return counting.stream();
  }
}
