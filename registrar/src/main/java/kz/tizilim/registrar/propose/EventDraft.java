package kz.tizilim.registrar.propose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;

/**
 * An event of an act as a person describes it; nothing of it is checked yet. A text that was not
 * given is empty.
 *
 * @param kind the kind of event: {@code published}
 * @param day the day on which it happened
 * @param where the edition and its issue, the addressee, or whatever the kind asks for
 * @param clause the clause of the act that it fulfils
 * @param document the document that it rests on
 * @param link the link that it rests on
 * @param statement the words of a person that it rests on
 * @param corrects the number of the event that it replaces
 */
public record EventDraft(
    String kind,
    String day,
    String where,
    String clause,
    String document,
    String link,
    String statement,
    OptionalInt corrects) {

  /**
   * The event.
   *
   * @param who who describes it: whose words a statement is
   * @param today the day of the statement
   * @param now when it becomes known
   * @throws MisfitException if a part of the description is missing or not possible
   */
  public Event event(String who, LocalDate today, Instant now) {
    Fact.Kind known =
        Drafts.parsed("/kind", "misfit.kind", required("/kind", kind), Fact.Kind::parse);
    String asks =
        switch (known) {
          case SENT -> "misfit.sent";
          case PUBLISHED -> "misfit.published";
          default -> "misfit.where";
        };
    boolean isDayless = known == Fact.Kind.AGREED || known == Fact.Kind.WITHDRAWN;
    Optional<LocalDate> happened =
        day.isBlank() && isDayless ? Optional.empty() : Optional.of(Drafts.day("/day", day));
    Fact fact = Drafts.parsed("/where", asks, required("/where", where), w -> Fact.parse(known, w));
    Basis basis = basis(who, today);
    return Drafts.parsed(
        "", "misfit.event", clause, of -> new Event(fact, happened, of, basis, now, corrects));
  }

  /**
   * The event as one that may be recorded today.
   *
   * @param life the life of its act so far
   * @throws MisfitException if its day has not come, or it is recorded already
   */
  public Event event(String who, Timeline life, LocalDate today, Instant now) {
    return possible(event(who, today, now), life, today);
  }

  /**
   * That event, if it may be recorded today.
   *
   * @throws MisfitException if its day has not come, or it is recorded already
   */
  public static Event possible(Event event, Timeline life, LocalDate today) {
    String pointer = event.isAfter(today) ? "/day" : "/kind";
    life.objection(event, today)
        .ifPresent(why -> {
          throw new MisfitException(pointer, List.of(why));
        });
    return event;
  }

  private Basis basis(String who, LocalDate today) {
    if (!document.isEmpty()) {
      return Drafts.parsed("/document", "misfit.document", document, Basis.Document::new);
    }
    if (!link.isEmpty()) {
      return Drafts.parsed("/link", "misfit.link", link, it -> Basis.parse("link " + it));
    }
    return Drafts.parsed(
        "/statement",
        "misfit.document",
        required("/statement", statement),
        words -> new Basis.Statement(today, who, words));
  }

  private static String required(String pointer, String text) {
    return Drafts.required(pointer, text);
  }
}
