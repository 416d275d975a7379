package kz.tizilim.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.finding.Findings;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.request.RecordedAct;

/**
 * An act as its page shows it.
 *
 * @param segment how addresses name it
 * @param name how a citation names it
 * @param title its title
 * @param issuer who issued it
 * @param standing whether it is applied, and if not, why
 * @param strip its life from agreement to report
 * @param cards its duties
 * @param events what is recorded
 * @param findings what a person should look at
 * @param supposed the day of publication that is supposed; empty if none is
 * @param hasText whether its text is recorded
 * @param registers the registers of which it made an edition
 */
record ActView(
    String segment,
    String name,
    String title,
    String issuer,
    String standing,
    List<Step> strip,
    List<Card> cards,
    List<EventView> events,
    List<FindingView> findings,
    String supposed,
    boolean hasText,
    List<RegisterName> registers) {

  private static final List<Fact.Kind> LIFE =
      List.of(
          Fact.Kind.AGREED,
          Fact.Kind.SIGNED,
          Fact.Kind.SENT,
          Fact.Kind.PUBLISHED,
          Fact.Kind.PLACED,
          Fact.Kind.APPLIED,
          Fact.Kind.REPORTED);

  /** The supposed day of publication, for a sentence. */
  public Remark supposedDay() {
    return WrittenDay.of(LocalDate.parse(supposed));
  }

  /**
   * One step of its life.
   *
   * @param label what it is
   * @param day its day; empty while not recorded
   * @param done whether it is recorded, or its day has come
   */
  record Step(String label, String day, boolean done) {}

  /**
   * A duty with its term derived.
   *
   * @param day its day; empty if it has none
   * @param state its state
   * @param name what it is, behind its place
   * @param lines how the day follows
   * @param tone how it looks
   */
  record Card(String day, String state, String name, List<String> lines, String tone) {}

  /**
   * An event.
   *
   * @param kind what happened
   * @param day when
   * @param fact more of it
   * @param basis what it relies on
   * @param basisLanguage the language of the basis: of the page where the program wrote it
   * @param recordedAt since when it is known
   * @param address the address under which it can be corrected or withdrawn; empty where it no
   *     longer stands
   */
  record EventView(
      String kind,
      String day,
      String fact,
      String basis,
      Language basisLanguage,
      String recordedAt,
      String address) {}

  /**
   * A finding.
   *
   * @param lines where, in words
   * @param source the address of its first line; empty where that line is not recorded
   * @param message what was found
   */
  record FindingView(String lines, String source, String message) {}

  static ActView of(
      RecordedAct act,
      List<RegisterName> registers,
      LocalDate today,
      Optional<LocalDate> supposed,
      SourceTexts sources,
      Language language) {
    ActFile file = act.file();
    return new ActView(
        act.segment(),
        Keys.capital(act.id().told().in(language)),
        act.act().title(),
        act.act().issuer(),
        act.standing(today, language),
        strip(act, today, language),
        file.duties(today).stream().map(one -> card(one, language)).toList(),
        events(act, language),
        file.findings().stream()
            .map(one -> finding(one, sources.address(act.id(), one.lines()), language))
            .toList(),
        supposed.map(LocalDate::toString).orElse(""),
        file.hasText(),
        registers);
  }

  private static List<Step> strip(RecordedAct act, LocalDate today, Language language) {
    List<Step> strip = new ArrayList<>();
    for (Fact.Kind kind : LIFE) {
      boolean recorded = act.file().timeline().find(kind).isPresent();
      Optional<LocalDate> day =
          act.file()
              .timeline()
              .day(kind)
              .or(() -> kind == Fact.Kind.APPLIED ? applied(act) : Optional.empty());
      strip.add(
          new Step(
              Sentences.say(language, "life." + kind),
              day.map(WrittenDay::digits).orElse(""),
              recorded || day.filter(it -> !it.isAfter(today)).isPresent()));
    }
    return strip;
  }

  private static Optional<LocalDate> applied(RecordedAct act) {
    return act.file()
        .applied()
        .or(() -> act.editions().stream().findFirst().flatMap(EditionLife::applied));
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
        card.day().map(WrittenDay::digits).orElse(""),
        card.stateTold(language),
        card.duty().told(language),
        List.copyOf(lines.subList(1, lines.size())),
        tone);
  }

  private static List<EventView> events(RecordedAct act, Language language) {
    Timeline life = act.file().timeline();
    List<EventView> views = new ArrayList<>();
    for (int number = 1; number <= life.events().size(); number++) {
      String address =
          life.numbersStanding().contains(number)
              ? "/acts/" + act.segment() + "/events/" + number
              : "";
      views.add(event(life.events().get(number - 1), address, language));
    }
    return views;
  }

  private static EventView event(Event event, String address, Language language) {
    String basis = event.basis().told(language);
    return new EventView(
        Sentences.say(language, "proposal.event." + event.kind()),
        event.day().map(WrittenDay::digits).orElse("—"),
        event.fact().told(language),
        basis,
        basis.equals(event.basis().told(Language.RU)) ? Language.RU : language,
        Moment.text(event.recordedAt()),
        address);
  }

  private static FindingView finding(Finding finding, String source, Language language) {
    return new FindingView(
        finding.lines().told().in(language), source, Findings.told(finding, language));
  }
}
