package kz.tizilim.core.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Lines;

/**
 * The life of an act as events in the order in which they were recorded, numbered from 1. Nothing
 * is taken away: a correction is a later event that replaces an earlier one, and {@link #asKnown}
 * tells what was known before it.
 *
 * @param act the act
 * @param events the events
 */
public record Timeline(ActId act, List<Event> events) {

  public Timeline {
    events = List.copyOf(events);
    Instant last = Instant.MIN;
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (event.recordedAt().isBefore(last)) {
        throw new IllegalArgumentException(
            "Event "
                + (i + 1)
                + " was recorded at "
                + event.recordedAt()
                + ", before the one above it ("
                + last
                + ").");
      }
      last = event.recordedAt();
      int corrected = event.corrects().orElse(1);
      if (event.corrects().isPresent() && (corrected < 1 || corrected > i)) {
        throw new IllegalArgumentException(
            "Event "
                + (i + 1)
                + " corrects event "
                + corrected
                + ", which does not stand above it.");
      }
    }
  }

  /** A timeline of {@code act} without events. */
  public static Timeline of(ActId act) {
    return new Timeline(act, List.of());
  }

  /**
   * What the text of an order shows of its own life: who agreed, without a day, that it was signed,
   * and when it was registered.
   *
   * @param order the order; its day of signing must be stated
   * @param recordedAt when its text became known
   */
  public static Timeline stated(PublishedOrder order, Instant recordedAt) {
    Act act = order.act();
    Provisions provisions = order.provisions();
    LocalDate signed =
        act.signed()
            .orElseThrow(() -> new IllegalArgumentException("The text of " + act + " has no day."));
    Timeline timeline = of(act.id());
    for (Provisions.Agreement agreement : provisions.agreements()) {
      timeline =
          timeline.with(
              new Event(
                  new Fact.Agreed(agreement.body()),
                  Optional.empty(),
                  "",
                  new Basis.Document(inText(agreement.lines())),
                  recordedAt,
                  OptionalInt.empty()));
    }
    String by = provisions.signatory().map(Provisions.Signatory::position).orElse(act.issuer());
    String where =
        provisions
            .signatory()
            .map(s -> inText(s.lines()))
            .orElseGet(() -> Remark.of("recorded.text").toString());
    Timeline stated =
        timeline.with(Event.of(new Fact.Signed(by), signed, new Basis.Document(where), recordedAt));
    return act.registration()
        .filter(entry -> entry.day().isPresent())
        .map(entry ->
            stated.with(
                Event.of(
                    new Fact.Other(Fact.Kind.REGISTERED, "№ " + entry.number()),
                    entry.day().orElseThrow(),
                    new Basis.Document(Remark.of("recorded.text").toString()),
                    recordedAt)))
        .orElse(stated);
  }

  private static String inText(Lines lines) {
    return Remark.of("recorded.lines", lines).toString();
  }

  /** Parses what {@link #toString} prints. */
  public static Timeline parse(String text) {
    return TimelineText.parse(text);
  }

  /**
   * This timeline with one more event.
   *
   * @throws IllegalArgumentException if it was recorded before the last one, or corrects an event
   *     that is not there
   */
  public Timeline with(Event event) {
    List<Event> next = new ArrayList<>(events);
    next.add(event);
    return new Timeline(act, next);
  }

  /** What was known at {@code instant}: the events recorded then or before. */
  public Timeline asKnown(Instant instant) {
    return new Timeline(
        act, events.stream().filter(event -> !event.recordedAt().isAfter(instant)).toList());
  }

  /**
   * The events that stand, corrections in the place of what they correct, withdrawn ones left out.
   */
  public List<Event> standing() {
    return numbersStanding().stream().map(number -> events.get(number - 1)).toList();
  }

  /** The numbers of {@link #standing}. */
  public List<Integer> numbersStanding() {
    int[] first = new int[events.size() + 1];
    TreeMap<Integer, Integer> latest = new TreeMap<>();
    for (int number = 1; number <= events.size(); number++) {
      var corrects = events.get(number - 1).corrects();
      first[number] = corrects.isPresent() ? first[corrects.getAsInt()] : number;
      latest.put(first[number], number);
    }
    return latest.values().stream()
        .filter(number -> events.get(number - 1).kind() != Fact.Kind.WITHDRAWN)
        .toList();
  }

  /** The standing event of that kind; of several the one that happened first. */
  public Optional<Event> find(Fact.Kind kind) {
    return standing().stream()
        .filter(event -> event.kind() == kind)
        .min(Comparator.comparing((Event event) -> event.day().orElse(LocalDate.MAX)));
  }

  /** The day of {@link #find}; empty while none is recorded. */
  public Optional<LocalDate> day(Fact.Kind kind) {
    return find(kind).flatMap(Event::day);
  }

  /** The number of the standing event of that kind, to correct it. */
  public Optional<Integer> number(Fact.Kind kind) {
    return find(kind)
        .flatMap(event ->
            numbersStanding().stream()
                .filter(number -> events.get(number - 1).equals(event))
                .findFirst());
  }

  /**
   * The number of the standing event that {@code event} would record again: one of its kind where
   * that happens once, one with its party where it happens once with each, else one that is equal
   * in kind, day, party and clause. What {@code event} corrects is not counted.
   */
  public OptionalInt repeated(Event event) {
    OptionalInt corrected =
        event.corrects().isPresent()
            ? OptionalInt.of(first(event.corrects().getAsInt()))
            : OptionalInt.empty();
    return numbersStanding().stream()
        .filter(number -> corrected.isEmpty() || first(number) != corrected.getAsInt())
        .filter(number -> isRepeated(events.get(number - 1), event))
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** The number of the event that stands first in the chain of corrections of {@code number}. */
  private int first(int number) {
    int first = number;
    while (events.get(first - 1).corrects().isPresent()) {
      first = events.get(first - 1).corrects().getAsInt();
    }
    return first;
  }

  private static boolean isRepeated(Event known, Event event) {
    if (known.kind() != event.kind()) {
      return false;
    }
    boolean once = event.kind().isOnce();
    return once
        || (isSameParty(known, event)
            && (event.kind().isOncePerParty()
                || (known.day().equals(event.day()) && known.clause().equals(event.clause()))));
  }

  private static boolean isSameParty(Event one, Event other) {
    return party(one).equals(party(other));
  }

  private static String party(Event event) {
    return event
        .fact()
        .toString()
        .replaceAll("[\\s\\u00A0]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Why {@code event} is not to be recorded now; empty where nothing is against it. Events that
   * were recorded once are read again without being asked.
   *
   * @param today the day in Kazakhstan on which it is recorded
   */
  public Optional<Remark> objection(Event event, LocalDate today) {
    if (event.isAfter(today)) {
      return Optional.of(Remark.of("refused.future", event.day().orElseThrow(), today));
    }
    OptionalInt known = repeated(event);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Event before = events.get(known.getAsInt() - 1);
    String day = before.day().map(LocalDate::toString).orElse("");
    return Optional.of(
        day.isEmpty()
            ? Remark.of(
                "refused.repeated.dayless",
                Remark.of("fact." + event.kind()),
                known.getAsInt(),
                before.fact())
            : Remark.of(
                "refused.repeated",
                Remark.of("fact." + event.kind()),
                known.getAsInt(),
                day,
                before.fact()));
  }

  @Override
  public String toString() {
    return TimelineText.print(this);
  }
}
