package kz.tizilim.core.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.Provision;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Lines;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duties of an order in the form of № 692. */
final class DutiesTest {
  private static final Act ACT =
      new Act(
          "приказ",
          "Министр обороны Республики Казахстан",
          "692",
          Optional.of(LocalDate.parse("2024-07-01")),
          "",
          Optional.empty());
  private static final String SIGNED =
      """
      timeline приказ № 692 от 2024-07-01
      event 2024-07-02T00:00:00Z signed 2024-07-01 Министр обороны Республики Казахстан
        document текст приказа
      """;

  private final Duties duties =
      duties(
          obligation(
              "2.1",
              "направление настоящего приказа в Институт в течение пяти рабочих дней со дня его подписания"),
          obligation(
              "2.2",
              "размещение настоящего приказа на интернет-ресурсе после его первого официального опубликования"),
          obligation(
              "2.3",
              "направление сведений в департамент в течение десяти календарных дней после дня первого официального опубликования настоящего приказа"),
          obligation("4", "Настоящий приказ довести до заинтересованных должностных лиц"));

  private static Obligation obligation(String clause, String what) {
    return new Obligation(clause, "Департаменту", what, Optional.empty(), "", Lines.of(7));
  }

  private static Duties duties(Obligation... obligations) {
    List<Provision> all = new ArrayList<>(List.of(obligations));
    all.add(
        new Commencement(
            "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
            Optional.empty(),
            Optional.empty(),
            Lines.of(9)));
    return Duties.of(ACT, new Provisions(all));
  }

  private static Timeline with(String... events) {
    StringBuilder text = new StringBuilder(SIGNED);
    for (String event : events) {
      text.append("event 2024-12-01T00:00:00Z ").append(event).append("\n  document дело\n");
    }
    return Timeline.parse(text.toString());
  }

  private DutyCard card(String id, String on, String... events) {
    return duties.on(LocalDate.parse(on), with(events), WorkCalendar.builtIn()).stream()
        .filter(card -> card.duty().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String told(String id, String on, String... events) {
    DutyCard card = card(id, on, events);
    return card.day().map(LocalDate::toString).orElse("-")
        + card.derivation().alternativeDay().map(day -> " or " + day).orElse("")
        + " "
        + card.state();
  }

  @ParameterizedTest
  @CsvSource({
    "2.1, 2024-07-01, 2024-07-09 DUE",
    "2.1, 2024-07-09, 2024-07-09 DUE",
    "2.1, 2024-07-10, 2024-07-09 OVERDUE",
    "2.1, 2024-06-30, 2024-07-09 WAITING",
    "2.2, 2024-07-10, - WAITING",
    "2.3, 2024-07-10, - WAITING",
    "4, 2024-07-10, - DUE",
    "commencement, 2024-07-10, - WAITING",
    "publication, 2024-07-31, 2024-07-31 DUE",
    "publication, 2024-08-01, 2024-07-31 OVERDUE"
  })
  void until_a_publication_is_recorded_only_the_terms_from_signing_have_days(
      String id, String on, String told) {
    assertThat(told(id, on)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "2.3, 2024-07-15, 2024-07-15 DUE",
    "2.3, 2024-07-16, 2024-07-15 OVERDUE",
    "2.2, 2024-07-05, - DUE",
    "2.2, 2024-07-04, - WAITING",
    "commencement, 2024-07-15, 2024-07-16 WAITING",
    "commencement, 2024-07-16, 2024-07-16 DONE",
    "publication, 2024-08-01, 2024-07-31 DONE"
  })
  void published_on_5_july_it_is_applied_on_the_16th_and_reported_by_the_15th(
      String id, String on, String told) {
    assertThat(told(id, on, "published 2024-07-05 газета")).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"2024-04-22, 2024-05-03", "2024-06-27, 2024-07-08", "2026-12-31, 2027-01-11"})
  void application_is_the_eleventh_day_and_is_never_moved(String published, String applied) {
    assertThat(card("commencement", "2024-07-01", "published " + published + " г").day())
        .contains(LocalDate.parse(applied));
  }

  @Test
  void a_report_due_on_a_day_off_has_two_readings() {
    assertThat(told("2.3", "2024-07-07", "published 2024-06-26 г"))
        .isEqualTo("2024-07-06 or 2024-07-09 DUE");
    assertThat(told("2.3", "2024-07-09", "published 2024-06-26 г")).endsWith("DUE");
    assertThat(told("2.3", "2024-07-10", "published 2024-06-26 г")).endsWith("OVERDUE");
    assertThat(card("2.3", "2024-07-07", "published 2024-06-26 г").lines(Language.RU))
        .anyMatch(line ->
            line.startsWith(
                "Два прочтения: 6 июля 2024 года по словам пункта; 9 июля 2024 года, если последний день — выходной"
                    + " (Закон «О правовых актах», ст. 14, п. 3): 6 июля 2024 года, сб: День Столицы"));
  }

  @Test
  void a_term_in_a_year_without_a_calendar_is_not_verified() {
    DutyCard late = card("2.3", "2027-02-01", "published 2026-12-28 г");
    assertThat(late.day()).contains(LocalDate.parse("2027-01-07"));
    assertThat(late.state()).isEqualTo(DutyCard.State.UNVERIFIED);
    assertThat(late.lines(Language.RU)).anyMatch(line -> line.contains("нет 2027 года"));
    Timeline signed = Timeline.parse(SIGNED.replace("signed 2024-07-01", "signed 2026-12-30"));
    DutyCard sent = duties.on(LocalDate.parse("2026-12-31"), signed, WorkCalendar.builtIn()).get(0);
    assertThat(sent.day()).isEmpty();
    assertThat(sent.state()).isEqualTo(DutyCard.State.UNVERIFIED);
  }

  @Test
  void it_is_sent_when_both_languages_are() {
    assertThat(told("2.1", "2024-07-08", "sent 2024-07-03 ru Институт")).endsWith("DUE");
    assertThat(card("2.1", "2024-07-08", "sent 2024-07-03 ru Институт").notes())
        .map(Remark::toString)
        .containsExactly("Направлен только один из двух текстов: нужны казахский и русский.");
    String[] both = {"sent 2024-07-03 ru Институт", "sent 2024-07-10 kk Институт"};
    assertThat(told("2.1", "2024-07-12", both)).endsWith("DONE");
    assertThat(card("2.1", "2024-07-12", both).notes())
        .map(Remark::toString)
        .containsExactly("Исполнено позже срока: 10 июля 2024 года вместо 9 июля 2024 года.");
  }

  @Test
  void placed_on_the_site_before_publication_is_done_and_forbidden() {
    assertThat(card("2.2", "2024-07-04", "placed 2024-07-03 сайт").notes())
        .anyMatch(note -> note.toString().contains("ст. 37, п. 6"));
    assertThat(
            card("2.2", "2024-07-20", "published 2024-07-05 г", "placed 2024-07-08 сайт").notes())
        .isEmpty();
  }

  @Test
  void what_a_repealed_act_ordered_and_was_not_done_is_cancelled() {
    String[] events = {"sent 2024-07-03 kk,ru Институт", "repealed 2024-07-20 приказ № 7"};
    assertThat(told("2.1", "2024-08-01", events)).endsWith("DONE");
    assertThat(told("4", "2024-07-19", events)).endsWith("DUE");
    assertThat(told("4", "2024-07-20", events)).endsWith("CANCELLED");
  }

  @Test
  void where_two_clauses_are_alike_an_event_names_its_clause() {
    Duties alike =
        duties(
            obligation(
                "2.1", "направление сведений в течение пяти рабочих дней со дня его подписания"),
            obligation(
                "2.2", "направление сведений в течение трех рабочих дней со дня его подписания"));
    LocalDate day = LocalDate.parse("2024-07-03");
    List<DutyCard> unnamed =
        alike.on(day, with("reported 2024-07-02 департамент"), WorkCalendar.builtIn());
    List<DutyCard> named =
        alike.on(day, with("clause 2.2 reported 2024-07-02 департамент"), WorkCalendar.builtIn());
    assertThat(unnamed.subList(0, 2)).map(DutyCard::state).containsOnly(DutyCard.State.DUE);
    assertThat(named.subList(0, 2))
        .map(DutyCard::state)
        .containsExactly(DutyCard.State.DUE, DutyCard.State.DONE);
  }

  @Test
  void a_term_that_is_not_understood_is_a_finding_and_has_no_day() {
    Duties strange = duties(obligation("2.1", "направление сведений в пятидневный срок"));
    assertThat(strange.findings())
        .map(Object::toString)
        .containsExactly(
            "warning term-not-understood 7 срок не понят: «пятидневный срок»; день не выведен, определите его сами");
    DutyCard card =
        strange.on(LocalDate.parse("2024-07-03"), with(), WorkCalendar.builtIn()).get(0);
    assertThat(card.day()).isEmpty();
    assertThat(card.notes()).anyMatch(note -> note.toString().contains("не поняты"));
  }

  private static Duties commencing(String rule) {
    return Duties.of(
        ACT,
        new Provisions(
            List.of(new Commencement(rule, Optional.empty(), Optional.empty(), Lines.of(9)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "с 1 августа 2024 года; published 2024-08-01 газета; 2024-08-01",
        "с 1 августа 2024 года; ; день первого официального опубликования не внесён",
        "с 1 августа 2024 года; published 2024-08-02 газета; пункт называет 2024-08-01, но акт опубликован позже, 2024-08-02: обратной силы он не имеет (Закон «О правовых актах», ст. 43), и день введения в действие не выводится",
        "со дня его подписания; ; 2024-07-01",
        "со дня государственной регистрации; ; день государственной регистрации не внесён",
        "со дня государственной регистрации; registered 2024-07-08 № 1; 2024-07-08",
        "после дня его первого официального опубликования; published 2024-07-31 газета; 2024-08-01",
        "по истечении шести месяцев после дня его первого официального опубликования; published 2024-08-31 газета; 2025-03-01",
        "по истечении трех месяцев со дня его подписания и распространяется на отношения, возникшие с 1 января 2024 года; ; 2024-10-02",
        "с 1 августа 2024 года, кроме пункта 2; published 2024-07-05 газета; порядок введения в действие не понят: «вводится в действие с 1 августа 2024 года, кроме пункта 2»"
      })
  void the_day_of_application_follows_from_the_words_or_why_it_does_not_is_said(
      String rule, String event, String day) {
    Duties duties = commencing("вводится в действие " + rule);
    Timeline life = event == null ? with() : with(event);
    Derivation derived = duties.commencement(life, WorkCalendar.builtIn());
    assertThat(derived.day().map(LocalDate::toString).orElse(derived.undated().toString()))
        .isEqualTo(day);
    assertThat(duties.applied(life, WorkCalendar.builtIn())).isEqualTo(derived.day());
  }

  @Test
  void an_order_comes_into_application_by_itself() {
    Duties duties = commencing("вводится в действие с 1 августа 2024 года");
    assertThat(duties.findings()).isEmpty();
    Timeline life = with("published 2024-07-05 газета");
    DutyCard card = duties.on(LocalDate.parse("2024-07-31"), life, WorkCalendar.builtIn()).get(0);
    assertThat(card.day() + " " + card.state()).isEqualTo("Optional[2024-08-01] WAITING");
    assertThat(card.lines(Language.RU)).contains("день назван в самом пункте");
    assertThat(duties.on(LocalDate.parse("2024-08-01"), life, WorkCalendar.builtIn()).get(0))
        .matches(later -> later.state() == DutyCard.State.DONE);
  }

  @Test
  void a_term_from_the_application_runs_from_the_day_that_was_derived() {
    Commencement rule =
        new Commencement(
            "вводится в действие с 1 августа 2024 года",
            Optional.empty(),
            Optional.of(LocalDate.parse("2024-08-01")),
            Lines.of(9));
    Duties duties =
        Duties.of(
            ACT,
            new Provisions(
                List.of(
                    obligation(
                        "2",
                        "в течение одного месяца со дня введения в действие настоящего приказа привести штатные расписания в соответствие"),
                    rule)));
    Timeline life = with("published 2024-07-05 газета");
    assertThat(duties.on(LocalDate.parse("2024-07-31"), life, WorkCalendar.builtIn()).get(0))
        .matches(card -> card.day().equals(Optional.of(LocalDate.parse("2024-09-01"))))
        .matches(card -> card.state() == DutyCard.State.WAITING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "в течение пяти рабочих дней со дня подписания настоящего приказа направление его копии в Институт | sent",
        "направить копию настоящего приказа в Институт в течение пяти рабочих дней со дня его подписания | sent",
        "в установленном порядке в течение пяти рабочих дней со дня его подписания направление его копии | sent",
        "направление копии договора в Институт | none",
        "направить сведения о численности | none",
        "разместить настоящий приказ на интернет-ресурсе Министерства | placed",
        "представление в Юридический департамент сведений об исполнении мероприятий | reported",
        "довести до сведения заинтересованных лиц | notified",
        "осы бұйрықты мемлекеттік тіркеген күнінен бастап күнтізбелік он күн ішінде оның көшірмесін Институтқа жолдауды | sent",
        "осы бұйрықты Министрліктің интернет-ресурсында орналастыруды | placed",
        "Заң департаментіне іс-шаралардың орындалуы туралы мәліметтерді ұсынуды | reported"
      })
  void the_event_that_fulfils_a_duty_is_seen_in_its_words(String words, String kind) {
    Optional<Fact.Kind> fulfilledBy =
        duties(obligation("2.1", words)).duties().get(0).fulfilledBy();
    assertThat(fulfilledBy.map(Fact.Kind::toString).orElse("none")).isEqualTo(kind);
  }

  @Test
  void a_duty_behind_its_term_is_known_too() {
    Duties duties =
        duties(
            obligation(
                "2.3",
                "в течение десяти рабочих дней после государственной регистрации настоящего приказа"
                    + " представление сведений об исполнении"));
    assertThat(duties.duties().get(0).fulfilledBy()).contains(Fact.Kind.REPORTED);
  }

  @Test
  void the_publication_of_an_act_that_is_registered_has_no_day_of_its_own() {
    Duties duties =
        Duties.of(
            ACT,
            new Provisions(
                List.of(
                    obligation(
                        "2.1",
                        "в установленном законодательством Республики Казахстан порядке"
                            + " государственную регистрацию настоящего приказа"))));
    List<DutyCard> cards = duties.on(LocalDate.parse("2024-09-01"), with(), WorkCalendar.builtIn());
    assertThat(cards.get(0).duty().fulfilledBy()).contains(Fact.Kind.REGISTERED);
    assertThat(cards.get(1).day()).isEmpty();
    assertThat(cards.get(1).duty().citation().toString()).contains("здесь не выводится");
  }

  @Test
  void application_and_report_are_ten_and_eleven_days_after_any_publication() {
    Property.holds(
        300,
        random -> {
          LocalDate day = LocalDate.parse("2024-07-01").plusDays(random.nextInt(900));
          String published = "published " + day + " газета";
          assertThat(card("commencement", "2024-07-01", published).day())
              .contains(day.plusDays(11));
          assertThat(card("2.3", "2024-07-01", published).day()).contains(day.plusDays(10));
        });
  }
}
