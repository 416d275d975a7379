package kz.tizilim.registrar.act;

import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Duties;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.Drafting;
import kz.tizilim.registrar.keep.Founding;

/** The file of an act (дело акта): its life, the duties that follow from it, and their terms. */
public final class ActFile {

  private final PublishedOrder order;
  private final Duties duties;
  private final Timeline timeline;
  private final WorkCalendar calendar;
  private final List<Finding> drafting;

  private ActFile(
      PublishedOrder order,
      Duties duties,
      Timeline timeline,
      WorkCalendar calendar,
      List<Finding> drafting) {
    this.order = order;
    this.duties = duties;
    this.timeline = timeline;
    this.calendar = calendar;
    this.drafting = List.copyOf(drafting);
  }

  /** The file of a recorded act; empty if the history has no such act. */
  public static Optional<ActFile> of(History history, ActId act) {
    return history.order(act).map(order -> of(order, history.life(act).orElseThrow()));
  }

  /**
   * The file of an order.
   *
   * @param timeline what happened to it
   */
  public static ActFile of(PublishedOrder recorded, Timeline timeline) {
    PublishedOrder order = withCarriedText(recorded);
    return new ActFile(
        order,
        Duties.of(order.act(), order.provisions()),
        timeline,
        WorkCalendar.builtIn(),
        order.hasText() ? Drafting.check(order.prose()) : List.of());
  }

  /*
   * The first edition of this program recorded editions alone. Where it is an act that the program
   * carries, its text is at hand all the same.
   */
  public static PublishedOrder withCarriedText(PublishedOrder recorded) {
    return recorded.hasText()
        ? recorded
        : CarriedActs.find(recorded.act().id())
            .map(act -> act.order().withEditions(recorded.editions()))
            .orElse(recorded);
  }

  /** Whether the text of the act is at hand; without it no duty and no term is known. */
  public boolean hasText() {
    return order.hasText();
  }

  /** The act as it was published, as far as it is at hand. */
  public PublishedOrder order() {
    return order;
  }

  /** This file with that life of the act. */
  public ActFile with(Timeline life) {
    return new ActFile(order, duties, life, calendar, drafting);
  }

  /**
   * This file as if {@code kind} had happened on {@code day}, in place of what is recorded of it.
   *
   * @throws IllegalArgumentException if the kind cannot be supposed, or the day is out of range
   */
  public ActFile supposing(Fact.Kind kind, LocalDate day) {
    String supposed = Remark.of("recorded.supposition").toString();
    Fact fact =
        switch (kind) {
          case SENT -> new Fact.Sent(List.of("kk", "ru"), supposed);
          case AGREED, SIGNED, PUBLISHED -> Fact.parse(kind, supposed);
          case REGISTERED, PLACED, APPLIED, REPORTED, NOTIFIED, REPEALED ->
              new Fact.Other(kind, supposed);
          case WITHDRAWN -> throw new IllegalArgumentException("A withdrawal cannot be supposed.");
        };
    List<Event> events = timeline.events();
    Instant at = events.isEmpty() ? Founding.CARRIED : events.get(events.size() - 1).recordedAt();
    Event event = Event.of(fact, day, new Basis.Document(supposed), at);
    return with(timeline.with(timeline.number(kind).map(event::correcting).orElse(event)));
  }

  /** The act. */
  public Act act() {
    return order.act();
  }

  /** Its life. */
  public Timeline timeline() {
    return timeline;
  }

  /** The calendar by which terms are counted. */
  public WorkCalendar calendar() {
    return calendar;
  }

  /** How the duties stand on {@code day}, by their days, those without a day last. */
  public List<DutyCard> duties(LocalDate day) {
    return duties.on(day, timeline, calendar).stream()
        .sorted(Comparator.comparing((DutyCard card) -> card.day().orElse(LocalDate.MAX)))
        .toList();
  }

  /**
   * The same, from the words of the duties and not sorted; for the calendar, which has its own
   * past.
   */
  List<DutyCard> duties(LocalDate day, Timeline known) {
    return duties.on(day, known, calendar);
  }

  /**
   * What a person should look at: prose and terms that were not understood, and slips of drafting.
   */
  public List<Finding> findings() {
    Stream<Finding> ofProse =
        order.findings().stream()
            .filter(one -> one.severity() != Finding.Severity.INFO)
            .filter(one -> drafting.stream().noneMatch(normed -> isSame(one, normed)));
    return Stream.concat(ofProse, Stream.concat(duties.findings().stream(), drafting.stream()))
        .filter(new HashSet<>()::add)
        .toList();
  }

  /** Whether both tell one fault; the check of drafting names its norm. */
  private static boolean isSame(Finding one, Finding normed) {
    return one.code().equals(normed.code()) && one.lines().equals(normed.lines());
  }

  /** The day from which the act is applied (введение в действие); empty while it is not known. */
  public Optional<LocalDate> applied() {
    return duties.applied(timeline, calendar);
  }

  /**
   * Whether the act is applied on {@code day}, and if not, why; since when its parts are that have
   * a day of their own, and to what earlier relations it extends.
   */
  public String standing(LocalDate day, Language language) {
    List<String> sentences = new ArrayList<>();
    sentences.add(ofWhole(day, language));
    for (Duties.OfPart part : duties.parts(timeline, calendar)) {
      sentences.add(
          part.derivation()
              .day()
              .map(
                  first -> Remark.say(language, "standing.part", part.what(), WrittenDay.of(first)))
              .orElseGet(() ->
                  Remark.say(
                      language,
                      "standing.part.undated",
                      part.what(),
                      part.derivation().undated().in(language))));
    }
    order
        .provisions()
        .commencement()
        .flatMap(Commencement::relationsSince)
        .ifPresent(since ->
            sentences.add(Remark.say(language, "standing.relations", WrittenDay.of(since))));
    order
        .provisions()
        .commencement()
        .flatMap(Commencement::validUntil)
        .ifPresent(
            end -> sentences.add(Remark.say(language, "standing.until", WrittenDay.of(end))));
    return String.join(" ", sentences);
  }

  private String ofWhole(LocalDate day, Language language) {
    String signed =
        timeline
            .day(Fact.Kind.SIGNED)
            .map(d -> Remark.say(language, "standing.signed", WrittenDay.of(d)))
            .orElseGet(() -> Remark.say(language, "standing.unsigned"));
    Optional<LocalDate> repealed = timeline.day(Fact.Kind.REPEALED).filter(d -> !day.isBefore(d));
    if (repealed.isPresent()) {
      return Remark.say(language, "standing.repealed", signed, WrittenDay.of(repealed.get()));
    }
    Optional<LocalDate> first = applied();
    if (first.isPresent()) {
      String key = day.isBefore(first.get()) ? "standing.awaited" : "standing.applied";
      return Remark.say(language, key, signed, WrittenDay.of(first.get()));
    }
    Remark undated = duties.commencement(timeline, calendar).undated();
    return undated.equals(Remark.of("undated." + Fact.Kind.PUBLISHED))
        ? Remark.say(language, "standing.unpublished", signed)
        : Remark.say(language, "standing.not-derived", signed, undated);
  }

  /** Writes the duties as they stand on {@code day} as JSON, and leaves {@code out} open. */
  public void writeJson(LocalDate day, Language language, Writer out) {
    DutyJson.write(this, day, language, out);
  }

  /**
   * The terms as an iCalendar file (RFC 5545), encoded in UTF-8: an all-day event for each duty
   * that has a day.
   *
   * @param now when the file is written; its DTSTAMP
   */
  public byte[] calendarFile(Instant now, Language language) {
    return DutyCalendar.of(this, now, language);
  }
}
