package kz.tizilim.core.act;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.tizilim.core.register.ActId;

/**
 * A timeline as lines:
 *
 * <pre>
 * timeline mod-692-2024-07-01
 * event 2024-07-02T04:00:00Z signed 2024-07-01 Министр обороны Республики Казахстан
 *   document текст приказа, стр. 42-43
 * event 2024-07-09T06:30:00Z corrects 1 clause 2.1 sent 2024-07-03 kk,ru Институт
 *   statement 2024-07-09 исполнитель: отправлено
 * event 2026-01-01T00:00:00Z agreed ? Министерство здравоохранения Республики Казахстан
 *   document текст приказа, стр. 44-46
 * </pre>
 */
final class TimelineText {
  private static final String EVENT = "event ";

  private TimelineText() {}

  static String print(Timeline timeline) {
    StringBuilder out = new StringBuilder("timeline ").append(timeline.act()).append('\n');
    timeline.events().forEach(event -> out.append(event).append('\n'));
    return out.toString();
  }

  static String print(Event event) {
    return EVENT
        + event.recordedAt()
        + (event.corrects().isPresent() ? " corrects " + event.corrects().getAsInt() : "")
        + (event.clause().isEmpty() ? "" : " clause " + event.clause())
        + " "
        + event.kind()
        + " "
        + event.day().map(LocalDate::toString).orElse("?")
        + " "
        + event.fact()
        + "\n  "
        + event.basis();
  }

  static Timeline parse(String text) {
    Optional<ActId> act = Optional.empty();
    List<Event> events = new ArrayList<>();
    String open = "";
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String bare = line.strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        continue;
      }
      try {
        if (bare.startsWith("timeline ")) {
          act = Optional.of(ActId.parse(bare.substring("timeline ".length())));
        } else if (bare.startsWith(EVENT)) {
          closed(open);
          open = bare.substring(EVENT.length());
        } else if (open.isEmpty()) {
          throw new IllegalArgumentException("it stands after no event.");
        } else {
          events.add(event(open, Basis.parse(bare)));
          open = "";
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line " + number + " of the timeline, «" + bare + "»: " + e.getMessage(), e);
      }
    }
    closed(open);
    return new Timeline(
        act.orElseThrow(() -> new IllegalArgumentException("The timeline names no act.")), events);
  }

  private static void closed(String open) {
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("The event «" + open + "» has no basis below it.");
    }
  }

  /** The event of two lines: what {@link #print(Event)} prints. */
  static Event event(String text) {
    int end = text.indexOf('\n');
    if (!text.startsWith(EVENT) || end < 0) {
      throw new IllegalArgumentException(
          "«" + text + "» is no event: it has two lines, the second is its basis.");
    }
    return event(text.substring(EVENT.length(), end), Basis.parse(text.substring(end).strip()));
  }

  private static Event event(String text, Basis basis) {
    Rest rest = new Rest(text);
    Instant recordedAt = instant(rest.word());
    OptionalInt corrects = OptionalInt.empty();
    String clause = "";
    String word = rest.word();
    if (word.equals("corrects")) {
      corrects = OptionalInt.of(Integer.parseInt(rest.word()));
      word = rest.word();
    }
    if (word.equals("clause")) {
      clause = rest.word();
      word = rest.word();
    }
    Fact.Kind kind = Fact.Kind.parse(word);
    String day = rest.word();
    Optional<LocalDate> happened = day.equals("?") ? Optional.empty() : Optional.of(day(day));
    return new Event(Fact.parse(kind, rest.text), happened, clause, basis, recordedAt, corrects);
  }

  /** The words of a line not yet read. */
  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = text;
    }

    String word() {
      int space = text.indexOf(' ');
      String word = space < 0 ? text : text.substring(0, space);
      text = space < 0 ? "" : text.substring(space + 1);
      return word;
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "«" + text + "» is no instant. Maybe one like 2024-07-05T09:00:00Z was meant.", e);
    }
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "«" + text + "» is no day. Maybe one like 2024-07-05 was meant.", e);
    }
  }
}
