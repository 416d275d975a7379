package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.calendar.Count;
import kz.tizilim.core.calendar.Day;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;

/**
 * How the day of a duty follows from the words of its clause, step by step, so that a person can
 * count it again.
 *
 * @param reckoning how the term is counted; empty where there is none
 * @param triggerDay the day of the event from which it runs; empty while none is recorded
 * @param rule the rule of counting, with its article; none where nothing is counted
 * @param outcome what came out
 */
public record Derivation(
    Optional<Reckoning> reckoning, Optional<LocalDate> triggerDay, Remark rule, Outcome outcome) {

  private static final int DAYS_OF_WEEK = 7;

  /** The day of each kind of event; empty while it is not known. */
  interface EventDays {
    Optional<LocalDate> day(Fact.Kind kind);
  }

  /** What came out of a derivation. */
  public sealed interface Outcome {

    /**
     * A day.
     *
     * @param day the day: the last one allowed, or for a wait the first one after it
     * @param count how it was counted
     * @param alternative the other reading; empty where both give the same day
     */
    record Known(LocalDate day, Count.Counted count, Optional<Count> alternative)
        implements Outcome {}

    /**
     * No day until an event is recorded.
     *
     * @param event the event
     */
    record Awaited(Fact.Kind event) implements Outcome {}

    /** There is nothing to count: no term is set, or none was understood. */
    record Open() implements Outcome {}

    /**
     * The count meets a year that the calendar does not hold.
     *
     * @param count where
     */
    record NotVerified(Count.Unverified count) implements Outcome {}
  }

  /**
   * Derives the day of {@code duty} from the days of events.
   *
   * @param on the day that is asked about, from which the next time of a recurring term is looked
   *     for; {@link LocalDate#MAX} for its first time
   */
  static Derivation of(Duty duty, EventDays days, WorkCalendar calendar, LocalDate on) {
    if (duty.isCommencement()) {
      return ofCommencement(duty.reading(), days, calendar);
    }
    if (duty.day().isPresent()) {
      return named(duty.day().get());
    }
    if (duty.recurrence().isPresent()) {
      return recurring(duty.recurrence().get(), days, on);
    }
    if (duty.reckoning().isEmpty()) {
      return open(Remark.NONE);
    }
    Reckoning reckoning = duty.reckoning().get();
    boolean isTerm = reckoning.length() > 0;
    return derived(
        reckoning,
        days,
        rule(reckoning),
        day -> isTerm ? counted(reckoning, day, calendar) : new Outcome.Open());
  }

  /**
   * Derives the day from which an act is applied.
   *
   * @param reading its words on commencement, as read
   */
  public static Derivation ofCommencement(
      Reckoning.Reading reading, Timeline timeline, WorkCalendar calendar) {
    return ofCommencement(reading, timeline::day, calendar);
  }

  /**
   * No day for an edition of which parts are applied from days of their own, and which was not made
   * in stages.
   *
   * @param parts the parts, in the words of the act
   */
  public static Derivation ofParts(List<String> parts) {
    return open(Remark.of("undated.parts", parts));
  }

  private static Derivation ofCommencement(
      Reckoning.Reading reading, EventDays days, WorkCalendar calendar) {
    if (reading instanceof Reckoning.Reading.Named named) {
      return ofNamedCommencement(named.day(), days);
    }
    if (reading instanceof Reckoning.Reading.NotUnderstood lost) {
      return open(Remark.of("undated.not-understood", lost.words()));
    }
    if (reading instanceof Reckoning.Reading.NotBefore floored) {
      Derivation free =
          ofCommencement(new Reckoning.Reading.Found(floored.reckoning()), days, calendar);
      boolean early = free.day().filter(day -> day.isBefore(floored.day())).isPresent();
      Remark rule = Remark.of("rule.not-before", WrittenDay.of(floored.day()));
      return early
          ? new Derivation(
              Optional.empty(), free.triggerDay(), rule, known(floored.day(), floored.day()))
          : free;
    }
    if (!(reading instanceof Reckoning.Reading.Found found)) {
      return days.day(Fact.Kind.PUBLISHED).isPresent()
          ? open(Remark.of("undated.unsaid"))
          : awaited(Fact.Kind.PUBLISHED, Remark.NONE);
    }
    Reckoning reckoning = found.reckoning();
    return switch (reckoning.unit()) {
      case ON_EVENT -> derived(reckoning, days, Remark.of("rule.on-event"), day -> known(day, day));
      case AFTER_EVENT ->
          derived(
              reckoning, days, Remark.of("rule.after-event"), day -> known(day, day.plusDays(1)));
      case NEXT_MONTH ->
          derived(
              reckoning,
              days,
              reckoning.length() == 0
                  ? Remark.of("rule.next-month")
                  : Remark.of("rule.later-month", reckoning.length()),
              day -> known(day, day.plusMonths(Math.max(1, reckoning.length())).withDayOfMonth(1)));
      case WORKING_DAYS, CALENDAR_DAYS, WEEKS, MONTHS ->
          derived(reckoning, days, rule(reckoning), day -> counted(reckoning, day, calendar));
    };
  }

  /**
   * A day that an act names counts only if the act was published by then: what was published later
   * is not applied backwards (Law on Legal Acts, art. 43), and from which day it is applied is not
   * said.
   */
  private static Derivation ofNamedCommencement(LocalDate named, EventDays days) {
    Optional<LocalDate> published = days.day(Fact.Kind.PUBLISHED);
    if (published.isEmpty()) {
      return awaited(Fact.Kind.PUBLISHED, Remark.of("rule.named-unpublished", named));
    }
    return published.get().isAfter(named)
        ? open(Remark.of("undated.late", named, published.get()))
        : named(named);
  }

  /** A recurring term begins with the application of the act. */
  private static Derivation recurring(Recurrence recurrence, EventDays days, LocalDate on) {
    Optional<LocalDate> begin = days.day(Fact.Kind.APPLIED);
    if (begin.isEmpty()) {
      return awaited(Fact.Kind.APPLIED, recurrence.rule());
    }
    boolean first = on.equals(LocalDate.MAX) || on.isBefore(begin.get());
    LocalDate day = recurrence.next(first ? begin.get() : on);
    return new Derivation(Optional.empty(), begin, recurrence.rule(), known(day, day));
  }

  private static Derivation open(Remark rule) {
    return new Derivation(Optional.empty(), Optional.empty(), rule, new Outcome.Open());
  }

  private static Derivation awaited(Fact.Kind event, Remark rule) {
    return new Derivation(Optional.empty(), Optional.empty(), rule, new Outcome.Awaited(event));
  }

  private static Derivation named(LocalDate day) {
    return new Derivation(
        Optional.empty(), Optional.empty(), Remark.of("rule.named"), known(day, day));
  }

  private static Derivation derived(
      Reckoning reckoning, EventDays days, Remark rule, Function<LocalDate, Outcome> outcomeOf) {
    Optional<LocalDate> trigger = days.day(reckoning.trigger());
    return new Derivation(
        Optional.of(reckoning),
        trigger,
        rule,
        trigger.map(outcomeOf).orElseGet(() -> new Outcome.Awaited(reckoning.trigger())));
  }

  private static Outcome.Known known(LocalDate from, LocalDate day) {
    return new Outcome.Known(
        day, new Count.Counted(from, day, List.of(), List.of()), Optional.empty());
  }

  private static Outcome counted(Reckoning reckoning, LocalDate trigger, WorkCalendar calendar) {
    Count count =
        switch (reckoning.unit()) {
          case WORKING_DAYS -> calendar.plusWorkingDays(trigger, reckoning.length());
          case CALENDAR_DAYS -> calendar.plusDays(trigger, reckoning.length());
          case WEEKS -> calendar.plusDays(trigger, DAYS_OF_WEEK * reckoning.length());
          case MONTHS ->
              new Count.Counted(
                  trigger, trigger.plusMonths(reckoning.length()), List.of(), List.of());
          case AFTER_EVENT, ON_EVENT, NEXT_MONTH ->
              throw new IllegalStateException("«" + reckoning + "» counts nothing.");
        };
    if (count instanceof Count.Unverified unverified) {
      return new Outcome.NotVerified(unverified);
    }
    Count.Counted whole = (Count.Counted) count;
    if (reckoning.manner() == Reckoning.Manner.AFTER) {
      return new Outcome.Known(whole.day().plusDays(1), whole, Optional.empty());
    }
    return new Outcome.Known(whole.day(), whole, alternative(reckoning, whole.day(), calendar));
  }

  /** Where a term that is not of working days ends on a day off, the next working day. */
  private static Optional<Count> alternative(
      Reckoning reckoning, LocalDate last, WorkCalendar calendar) {
    if (reckoning.unit() == Unit.WORKING_DAYS || calendar.day(last) instanceof Day.Working) {
      return Optional.empty();
    }
    return Optional.of(calendar.workingDayFrom(last));
  }

  private static Remark rule(Reckoning reckoning) {
    if (reckoning.unit() == Unit.AFTER_EVENT) {
      return Remark.of("rule.event");
    }
    return Remark.of(reckoning.manner() == Reckoning.Manner.AFTER ? "rule.after" : "rule.next");
  }

  /** The day; empty where none is known. */
  public Optional<LocalDate> day() {
    return outcome instanceof Outcome.Known known ? Optional.of(known.day()) : Optional.empty();
  }

  /** Why no day of application is known; none where one is. */
  public Remark undated() {
    if (outcome instanceof Outcome.Awaited awaited) {
      return Remark.of("undated." + awaited.event());
    }
    if (outcome instanceof Outcome.NotVerified lost) {
      return lost.count().remark();
    }
    return outcome instanceof Outcome.Known ? Remark.NONE : rule;
  }

  /** The day of the other reading; empty where there is none, or it is not verified. */
  public Optional<LocalDate> alternativeDay() {
    return outcome instanceof Outcome.Known known
            && known.alternative().orElse(null) instanceof Count.Counted moved
        ? Optional.of(moved.day())
        : Optional.empty();
  }

  /** Whether a count met a year outside the calendar, in either reading. */
  public boolean isVerified() {
    return !(outcome instanceof Outcome.NotVerified)
        && !(outcome instanceof Outcome.Known known
            && known.alternative().orElse(null) instanceof Count.Unverified);
  }

  /** The days that were passed over, each with its reason and source. */
  public List<Day.Off> skipped() {
    return outcome instanceof Outcome.Known known ? known.count().skipped() : List.of();
  }

  /** How the day follows, as lines for a person. */
  List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    reckoning.ifPresent(it -> lines.add(count(it, language)));
    if (reckoning.isEmpty() && !rule.isNone()) {
      lines.add(rule.in(language));
    }
    if (!skipped().isEmpty()) {
      lines.add(Remark.say(language, "term.skipped", told(skipped(), language)));
    }
    if (outcome instanceof Outcome.NotVerified lost) {
      lines.add(Remark.say(language, "term.unverified", lost.count().in(language)));
    } else if (outcome instanceof Outcome.Known known) {
      known.alternative().ifPresent(other -> lines.add(alternative(known.day(), other, language)));
    }
    return lines;
  }

  private static String told(List<Day.Off> days, Language language) {
    return days.stream().map(day -> day.in(language)).collect(Collectors.joining("; "));
  }

  private String count(Reckoning reckoning, Language language) {
    String event = reckoning.trigger().from(language);
    String from =
        triggerDay
            .map(day -> Remark.say(language, "term.from", event, WrittenDay.of(day)))
            .orElseGet(() -> Remark.say(language, "term.from.unknown", event));
    String told = rule.in(language);
    return switch (reckoning.unit()) {
      case WORKING_DAYS -> count(from, "term.working", reckoning.length(), told, language);
      case CALENDAR_DAYS -> count(from, "term.calendar", reckoning.length(), told, language);
      case WEEKS -> count(from, "term.weeks", reckoning.length(), told, language);
      case MONTHS -> count(from, "term.months", reckoning.length(), told, language);
      case AFTER_EVENT, ON_EVENT, NEXT_MONTH -> Remark.say(language, "term.no-length", from, told);
    };
  }

  private static String count(
      String from, String unit, int length, String rule, Language language) {
    return Remark.say(language, "term.count", from, Remark.say(language, unit, length), rule);
  }

  private static String alternative(LocalDate day, Count other, Language language) {
    return other instanceof Count.Counted moved
        ? Remark.say(
            language,
            "term.two",
            WrittenDay.of(day),
            WrittenDay.of(moved.day()),
            told(moved.skipped(), language))
        : Remark.say(
            language,
            "term.moved-unverified",
            WrittenDay.of(day),
            ((Count.Unverified) other).in(language));
  }
}
