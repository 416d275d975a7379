package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.core.act.Provisions.Unit;
import kz.tizilim.core.calendar.Count;
import kz.tizilim.core.calendar.Day;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

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

  /** Derives the day of {@code duty} from what {@code timeline} records. */
  static Derivation of(Duty duty, Timeline timeline, WorkCalendar calendar) {
    if (duty.day().isPresent()) {
      Count.Counted named =
          new Count.Counted(duty.day().get(), duty.day().get(), List.of(), List.of());
      return new Derivation(
          Optional.empty(),
          Optional.empty(),
          Remark.of("rule.named"),
          new Outcome.Known(duty.day().get(), named, Optional.empty()));
    }
    if (duty.reckoning().isEmpty()) {
      return new Derivation(Optional.empty(), Optional.empty(), Remark.NONE, new Outcome.Open());
    }
    return of(duty.reckoning().get(), timeline, calendar);
  }

  /** Derives the day that {@code reckoning} gives from what {@code timeline} records. */
  public static Derivation of(Reckoning reckoning, Timeline timeline, WorkCalendar calendar) {
    Optional<LocalDate> trigger = timeline.day(reckoning.trigger());
    Outcome outcome =
        trigger
            .map(day -> counted(reckoning, day, calendar))
            .orElseGet(() -> new Outcome.Awaited(reckoning.trigger()));
    return new Derivation(Optional.of(reckoning), trigger, rule(reckoning), outcome);
  }

  private static Outcome counted(Reckoning reckoning, LocalDate trigger, WorkCalendar calendar) {
    if (reckoning.unit() == Unit.AFTER_EVENT) {
      return new Outcome.Open();
    }
    Count count =
        reckoning.unit() == Unit.WORKING_DAYS
            ? calendar.plusWorkingDays(trigger, reckoning.length())
            : calendar.plusDays(trigger, reckoning.length());
    if (count instanceof Count.Unverified unverified) {
      return new Outcome.NotVerified(unverified);
    }
    Count.Counted whole = (Count.Counted) count;
    if (reckoning.manner() == Reckoning.Manner.AFTER) {
      return new Outcome.Known(whole.day().plusDays(1), whole, Optional.empty());
    }
    return new Outcome.Known(whole.day(), whole, alternative(reckoning, whole.day(), calendar));
  }

  /** Where a term of calendar days ends on a day off, the next working day. */
  private static Optional<Count> alternative(
      Reckoning reckoning, LocalDate last, WorkCalendar calendar) {
    if (reckoning.unit() != Unit.CALENDAR_DAYS || calendar.day(last) instanceof Day.Working) {
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
    if (reckoning.isEmpty() && outcome instanceof Outcome.Known) {
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
            .map(day -> Remark.say(language, "term.from", event, day))
            .orElseGet(() -> Remark.say(language, "term.from.unknown", event));
    String told = rule.in(language);
    return switch (reckoning.unit()) {
      case WORKING_DAYS -> count(from, "term.working", reckoning.length(), told, language);
      case CALENDAR_DAYS -> count(from, "term.calendar", reckoning.length(), told, language);
      case AFTER_EVENT -> Remark.say(language, "term.no-length", from, told);
      case WEEKS, MONTHS, ON_EVENT ->
          throw new IllegalStateException("A reckoning counts no " + reckoning.unit() + ".");
    };
  }

  private static String count(
      String from, String unit, int length, String rule, Language language) {
    return Remark.say(language, "term.count", from, Remark.say(language, unit, length), rule);
  }

  private static String alternative(LocalDate day, Count other, Language language) {
    return other instanceof Count.Counted moved
        ? Remark.say(language, "term.two", day, moved.day(), told(moved.skipped(), language))
        : Remark.say(
            language, "term.moved-unverified", day, ((Count.Unverified) other).in(language));
  }
}
