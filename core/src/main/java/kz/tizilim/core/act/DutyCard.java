package kz.tizilim.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.act.Derivation.EventDays;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;

/**
 * How a duty stands on a day.
 *
 * @param duty the duty
 * @param derivation how its day was derived
 * @param state how it stands
 * @param done the event that fulfilled it; empty where none did
 * @param notes what else a person should know: lateness, a wrong order of events
 */
public record DutyCard(
    Duty duty, Derivation derivation, State state, Optional<Event> done, List<Remark> notes) {

  /** As wide as a day, so that the summaries of cards stand in columns. */
  private static final int DAY_WIDTH = 10;

  public DutyCard {
    notes = List.copyOf(notes);
  }

  /** How a duty stands. */
  public enum State {
    /** Its term has not begun: the event from which it runs has not happened. */
    WAITING,
    /** It is to be done now. */
    DUE,
    /** Its last day has passed, by both readings. */
    OVERDUE,
    /** It is done, or has come true by itself. */
    DONE,
    /** The act was repealed before it was done. */
    CANCELLED,
    /** Whether its last day has passed hangs on a year that the calendar does not hold. */
    UNVERIFIED
  }

  static DutyCard of(
      Duty duty,
      boolean namedOnly,
      Timeline timeline,
      EventDays days,
      WorkCalendar calendar,
      LocalDate day) {
    Derivation derivation = Derivation.of(duty, days, calendar, day);
    List<Event> events = events(duty, namedOnly, timeline, day);
    Optional<Event> done =
        duty.recurrence().isPresent() ? Optional.empty() : fulfilment(duty, events);
    State state = state(duty, derivation, days, done, day);
    return new DutyCard(
        duty, derivation, state, done, notes(duty, derivation, timeline, events, done));
  }

  /** The events of the kind of the duty until that day, the first first. */
  private static List<Event> events(
      Duty duty, boolean namedOnly, Timeline timeline, LocalDate day) {
    return timeline.standing().stream()
        .filter(event -> duty.fulfilledBy().equals(Optional.of(event.kind())))
        .filter(event -> event.clause().isEmpty() ? !namedOnly : event.clause().equals(duty.id()))
        .filter(event -> event.day().filter(d -> !d.isAfter(day)).isPresent())
        .sorted(Comparator.comparing((Event event) -> event.day().orElseThrow()))
        .toList();
  }

  /** An act is sent when both languages are. */
  private static Optional<Event> fulfilment(Duty duty, List<Event> events) {
    Set<String> languages = new HashSet<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Sent sent) {
        languages.addAll(sent.languages());
      }
      if (!duty.fulfilledBy().equals(Optional.of(Fact.Kind.SENT)) || languages.size() == 2) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private static State state(
      Duty duty, Derivation derivation, EventDays days, Optional<Event> done, LocalDate day) {
    if (done.isPresent()) {
      return State.DONE;
    }
    if (duty.isCommencement()
        && derivation.day().filter(first -> !day.isBefore(first)).isPresent()) {
      return State.DONE;
    }
    if (days.day(Fact.Kind.REPEALED).filter(end -> !day.isBefore(end)).isPresent()) {
      return State.CANCELLED;
    }
    if (other(duty).isPresent()) {
      return State.WAITING;
    }
    Fact.Kind trigger = duty.reckoning().map(Reckoning::trigger).orElse(Fact.Kind.SIGNED);
    if (days.day(trigger).filter(begin -> !begin.isAfter(day)).isEmpty() || duty.isCommencement()) {
      return State.WAITING;
    }
    Optional<LocalDate> last = derivation.alternativeDay().or(derivation::day);
    if (last.isEmpty()) {
      return derivation.isVerified() ? State.DUE : State.UNVERIFIED;
    }
    if (!day.isAfter(last.get())) {
      return State.DUE;
    }
    return derivation.isVerified() ? State.OVERDUE : State.UNVERIFIED;
  }

  /** Its term, where that runs from an event of another matter. */
  private static Optional<Reckoning.Reading.OfOther> other(Duty duty) {
    return duty.reckoning().isEmpty()
            && Reckoning.read(duty.words().toString()) instanceof Reckoning.Reading.OfOther other
        ? Optional.of(other)
        : Optional.empty();
  }

  private static List<Remark> notes(
      Duty duty,
      Derivation derivation,
      Timeline timeline,
      List<Event> events,
      Optional<Event> done) {
    List<Remark> notes = new ArrayList<>();
    other(duty).ifPresent(term -> notes.add(Remark.of("note.other-event", term.trigger())));
    if (!duty.isUnderstood()) {
      notes.add(Remark.of("note.not-understood"));
    }
    if (done.isEmpty() && !events.isEmpty()) {
      notes.add(Remark.of("note.one-language"));
    }
    Optional<LocalDate> doneOn = done.flatMap(Event::day);
    Optional<LocalDate> last = derivation.alternativeDay().or(derivation::day);
    if (doneOn.isPresent() && last.isPresent() && !duty.isCommencement()) {
      if (doneOn.get().isAfter(last.get())) {
        notes.add(Remark.of("note.late", WrittenDay.of(doneOn.get()), WrittenDay.of(last.get())));
      }
    }
    Optional<LocalDate> published = timeline.day(Fact.Kind.PUBLISHED);
    if (done.map(Event::kind).equals(Optional.of(Fact.Kind.PLACED))
        && (published.isEmpty() || published.get().isAfter(doneOn.orElseThrow()))) {
      notes.add(Remark.of("note.placed-early"));
    }
    Optional<LocalDate> signed = timeline.day(Fact.Kind.SIGNED);
    if (doneOn.isPresent() && signed.isPresent() && doneOn.get().isBefore(signed.get())) {
      notes.add(Remark.of("note.before-signing", WrittenDay.of(signed.get())));
    }
    return notes;
  }

  /** The day by which it is to be done, or on which it comes true; empty where none is known. */
  public Optional<LocalDate> day() {
    return derivation.day();
  }

  /** The card as lines for a person, the first one its summary. */
  public List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    String day =
        derivation
            .day()
            .map(WrittenDay::digits)
            .orElseGet(() -> Remark.say(language, "card.no-day"));
    String gap = " ".repeat(Math.max(0, DAY_WIDTH - day.length()));
    lines.add(day + gap + "  " + stateTold(language) + "  " + duty.told(language));
    if (!duty.who().isEmpty()) {
      lines.add(Remark.say(language, whoKey(), duty.who()));
    }
    lines.add(Remark.say(language, "card.words", duty.words().in(language)));
    lines.addAll(derivation.lines(language));
    done.ifPresent(event ->
        lines.add(
            Remark.say(
                language,
                "card.done",
                event.day().map(on -> WrittenDay.of(on).in(language)).orElse("?"),
                event.fact().told(language),
                event.basis().told(language))));
    notes.forEach(note -> lines.add(Remark.say(language, "card.note", note.in(language))));
    lines.add(Remark.say(language, "card.basis", duty.citation().in(language)));
    return lines;
  }

  /**
   * The case of the words that name somebody is that of the clause: «возложить на …», «…у
   * обеспечить».
   */
  private String whoKey() {
    return duty.isStatutory()
        ? "card.who"
        : Duty.isClause(duty.id()) ? "card.who.clause" : "card.who.control";
  }

  /** The state for a person: «просрочено»; commencement is not done but comes true. */
  public String stateTold(Language language) {
    boolean cameTrue = duty.isCommencement() && done.isEmpty() && state == State.DONE;
    return Remark.say(
        language, "state." + (cameTrue ? "applied" : state.name().toLowerCase(Locale.ROOT)));
  }
}
