package kz.tizilim.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.ActFile;
import kz.tizilim.registrar.EditionId;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;

/**
 * An act as its page shows it.
 *
 * @param id its name in addresses
 * @param name its short name
 * @param title its title
 * @param issuer who issued it
 * @param standing whether it is applied, and if not, why
 * @param strip its life from agreement to report
 * @param cards its duties
 * @param events what is recorded
 * @param findings what a person should look at
 * @param supposed the day of publication that is supposed; empty if none is
 * @param hasText whether the published text is at hand
 */
record ActView(
    String id,
    String name,
    String title,
    String issuer,
    String standing,
    List<Step> strip,
    List<Card> cards,
    List<EventView> events,
    List<FindingView> findings,
    String supposed,
    boolean hasText) {

  private static final List<Fact.Kind> LIFE =
      List.of(
          Fact.Kind.AGREED,
          Fact.Kind.SIGNED,
          Fact.Kind.SENT,
          Fact.Kind.PUBLISHED,
          Fact.Kind.PLACED,
          Fact.Kind.APPLIED,
          Fact.Kind.REPORTED);

  /**
   * One step of its life.
   *
   * @param label what it is
   * @param day its day; empty while not recorded
   * @param done whether it is recorded
   */
  record Step(String label, String day, boolean done) {}

  /**
   * A duty with its term derived.
   *
   * @param day its day; empty if it has none
   * @param state how it stands
   * @param name what it is, behind its place
   * @param lines how the day follows
   * @param tone how it looks
   */
  record Card(String day, String state, String name, List<String> lines, String tone) {}

  /**
   * An event.
   *
   * @param told what happened
   * @param day when
   * @param fact more of it
   * @param basis on what it rests
   * @param basisLanguage the language of the basis: of the page where the program wrote it
   * @param recordedAt since when it is known
   */
  record EventView(
      String told,
      String day,
      String fact,
      String basis,
      Language basisLanguage,
      String recordedAt) {}

  /**
   * A finding.
   *
   * @param lines where, as printed
   * @param first the first line
   * @param message what was found
   */
  record FindingView(String lines, int first, String message) {}

  static ActView of(
      EditionLife version,
      Optional<ActFile> file,
      LocalDate today,
      Optional<LocalDate> supposed,
      boolean hasText,
      Language language) {
    return new ActView(
        EditionId.act(version.edition().act()),
        version.edition().act().shortName(),
        version.edition().act().title(),
        version.edition().act().issuer(),
        file.map(it -> it.standing(today, language)).orElse(""),
        strip(version, file, language),
        file.map(it -> it.duties(today).stream().map(one -> card(one, language)).toList())
            .orElse(List.of()),
        version.life().events().stream().map(event -> event(event, language)).toList(),
        file.map(it -> it.findings().stream().map(one -> finding(one, language)).toList())
            .orElse(List.of()),
        supposed.map(LocalDate::toString).orElse(""),
        hasText);
  }

  private static List<Step> strip(EditionLife version, Optional<ActFile> file, Language language) {
    List<Step> strip = new ArrayList<>();
    for (Fact.Kind kind : LIFE) {
      boolean recorded = version.life().find(kind).isPresent();
      Optional<LocalDate> day =
          version
              .life()
              .day(kind)
              .or(() ->
                  kind == Fact.Kind.APPLIED
                      ? file.flatMap(ActFile::applied).or(version::applied)
                      : Optional.empty());
      strip.add(
          new Step(
              Sentences.say(language, "life." + kind),
              day.map(LocalDate::toString).orElse(""),
              recorded));
    }
    return strip;
  }

  private static Card card(DutyCard card, Language language) {
    List<String> lines = card.lines(language);
    String tone =
        switch (card.state()) {
          case DONE -> "good";
          case OVERDUE -> "wrong";
          case DUE, UNVERIFIED -> "open";
          case WAITING, CANCELLED -> "";
        };
    return new Card(
        card.day().map(LocalDate::toString).orElse(""),
        card.stateTold(language),
        card.duty().told(language),
        List.copyOf(lines.subList(1, lines.size())),
        tone);
  }

  private static EventView event(Event event, Language language) {
    String basis = event.basis().told(language);
    return new EventView(
        Sentences.say(language, "proposal.event." + event.kind()),
        event.day().map(LocalDate::toString).orElse("—"),
        event.fact().told(language),
        basis,
        basis.equals(event.basis().told(Language.RU)) ? Language.RU : language,
        Moment.told(event.recordedAt()));
  }

  private static FindingView finding(Finding finding, Language language) {
    return new FindingView(
        finding.lines().toString(), finding.lines().from(), Findings.told(finding, language));
  }
}
