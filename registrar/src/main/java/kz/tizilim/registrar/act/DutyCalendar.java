package kz.tizilim.registrar.act;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Recurrence;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import org.jspecify.annotations.Nullable;

/** The terms of an act as iCalendar. */
final class DutyCalendar {

  /*
   * What calendars ask for beyond RFC 5545:
   *
   *   - a subscription is fetched anew, without what was sent before: UIDs must be the same every time, and
   *     an event that vanishes leaves its copy behind. So the past of the timeline is played through: an
   *     event that once had a day stays, with STATUS:CANCELLED when it has none any more, and SEQUENCE is
   *     how often its day or status changed;
   *   - Outlook shows an all-day event without DTEND, or with DTEND on the same day, as a moment at
   *     midnight; DTEND is the day after. It refuses an event without UID and DTSTAMP;
   *   - Apple reads lines over 75 octets as broken. The library folds by characters, and a Cyrillic letter
   *     has two octets: it is told not to fold, and the lines are folded here;
   *   - a duty is no appointment: TRANSP:TRANSPARENT keeps the person free that day.
   */
  private static final String PRODUCT = "-//Tizilim//Tizilim//RU";
  private static final int LINE_OCTETS = 75;

  private DutyCalendar() {}

  /** What an event says, apart from how often it has changed. */
  private record Said(LocalDate day, Optional<LocalDate> other, boolean cancelled) {}

  /** An event through the past of its timeline. */
  private static final class Past {
    private @Nullable Said said;
    private int changes = -1;
    private Instant changedAt = Instant.EPOCH;

    void says(Said next, Instant at) {
      if (!next.equals(said)) {
        said = next;
        changes++;
        changedAt = at;
      }
    }

    void lost(Instant at) {
      if (said != null) {
        says(new Said(said.day(), said.other(), true), at);
      }
    }
  }

  static byte[] of(ActFile file, Instant now, Language language) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod("PUBLISH");
    calendar.setCalendarScale(biweekly.property.CalendarScale.gregorian());
    String name = Remark.say(language, "calendar.name", file.act().shortName());
    calendar.addExperimentalProperty("X-WR-CALNAME", name.replaceAll("([\\\\,;])", "\\\\$1"));
    Map<String, Past> pasts = pasts(file);
    for (DutyCard card : file.duties(LocalDate.MAX, file.timeline())) {
      Past past = Objects.requireNonNull(pasts.get(card.duty().id()));
      if (past.said != null) {
        calendar.addEvent(event(file, card, past, past.said, now, language));
      }
    }
    return folded(written(calendar));
  }

  private static Map<String, Past> pasts(ActFile file) {
    Map<String, Past> pasts = new LinkedHashMap<>();
    Timeline whole = file.timeline();
    for (int known = 0; known <= whole.events().size(); known++) {
      Timeline then = new Timeline(whole.act(), whole.events().subList(0, known));
      Instant at = known == 0 ? Instant.EPOCH : whole.events().get(known - 1).recordedAt();
      for (DutyCard card : file.duties(LocalDate.MAX, then)) {
        Past past = pasts.computeIfAbsent(card.duty().id(), id -> new Past());
        Optional<LocalDate> day = card.day();
        if (day.isEmpty()) {
          past.lost(at);
        } else {
          boolean cancelled = card.state() == DutyCard.State.CANCELLED;
          past.says(new Said(day.get(), card.derivation().alternativeDay(), cancelled), at);
        }
      }
    }
    return pasts;
  }

  private static VEvent event(
      ActFile file, DutyCard card, Past past, Said said, Instant now, Language language) {
    VEvent event = new VEvent();
    event.setUid(uid(file.act().shortName(), card.duty().id()));
    event.setDateTimeStamp(Date.from(now));
    event.setLastModified(Date.from(past.changedAt));
    event.setSequence(past.changes);
    event.setDateStart(new DateStart(date(said.day())));
    event.setDateEnd(new DateEnd(date(said.day().plusDays(1))));
    event.setStatus(said.cancelled() ? Status.cancelled() : Status.confirmed());
    event.setTransparency(true);
    card.duty().recurrence().ifPresent(again -> event.setRecurrenceRule(rule(again)));
    String act = file.act().kind() + " № " + file.act().number();
    String what = act + ", " + card.duty().told(language);
    event.setSummary(said.cancelled() ? Remark.say(language, "calendar.cancelled", what) : what);
    event.setDescription(card.lines(language).stream().skip(1).collect(Collectors.joining("\n")));
    return event;
  }

  private static biweekly.util.Recurrence rule(Recurrence again) {
    return new biweekly.util.Recurrence.Builder(Frequency.MONTHLY)
        .interval(again.period().months())
        .build();
  }

  /** The same for the same duty of the same act, on every machine and in every file. */
  private static String uid(String act, String duty) {
    return UUID.nameUUIDFromBytes(("tizilim/" + act + "/" + duty).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static ICalDate date(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Lines of at most 75 octets, cut between characters (RFC 5545, 3.1). */
  private static byte[] folded(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int column = 0;
    for (int at = 0; at < text.length(); ) {
      int next = text.offsetByCodePoints(at, 1);
      byte[] octets = text.substring(at, next).getBytes(StandardCharsets.UTF_8);
      boolean lineEnd = octets[0] == '\r' || octets[0] == '\n';
      if (!lineEnd && column + octets.length > LINE_OCTETS) {
        out.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        column = 1;
      }
      out.writeBytes(octets);
      column = lineEnd ? 0 : column + octets.length;
      at = next;
    }
    return out.toByteArray();
  }
}
