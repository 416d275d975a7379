package kz.tizilim.registrar.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.DutyCard;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.message.Language;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The duties of order № 692, from its published text to a calendar. */
final class ActFileTest {
  private static final ActFile FILE =
      ActFile.of(
          CarriedActs.in("mod-692-2024-07-01").order(),
          CarriedActs.in("mod-692-2024-07-01").life());
  private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
  private static final String PUBLISHED =
      """
      event 2026-01-02T00:00:00Z published 2024-07-05 газета, выпуск | № 12
        document подшивка
      """;
  private static final String CORRECTED =
      """
      event 2026-01-03T00:00:00Z corrects 3 published 2024-06-26 газета | № 11
        document подшивка
      """;
  private static final String WITHDRAWN =
      """
      event 2026-01-04T00:00:00Z corrects 4 withdrawn ? другой приказ
        statement 2026-01-04 исполнитель: ошибка записи
      """;

  private static ActFile file(String... events) {
    return FILE.with(Timeline.parse(FILE.timeline() + String.join("", events)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> told(ActFile file, String on) {
    return file.duties(day(on)).stream()
        .map(card ->
            card.day().map(LocalDate::toString).orElse("-")
                + " "
                + card.duty().id()
                + " "
                + card.state())
        .toList();
  }

  @Test
  void unpublished_it_is_signed_and_not_applied() {
    assertThat(FILE.applied()).isEmpty();
    assertThat(FILE.standing(day("2024-08-01"), Language.RU))
        .isEqualTo(
            "Подписан 1 июля 2024 года, ещё не введён в действие: день первого официального опубликования не внесён.");
    assertThat(told(FILE, "2024-07-02"))
        .containsExactly(
            "2024-07-09 2.1 DUE",
            "2024-07-31 publication DUE",
            "- 2.2 WAITING",
            "- 2.3 WAITING",
            "- 4 DUE",
            "- control DUE",
            "- commencement WAITING");
  }

  @Test
  void published_on_5_july_it_is_applied_on_the_16th() {
    ActFile file = FILE.supposing(Fact.Kind.PUBLISHED, day("2024-07-05"));
    assertThat(file.applied()).contains(day("2024-07-16"));
    assertThat(file.standing(day("2024-07-15"), Language.RU))
        .isEqualTo("Подписан 1 июля 2024 года, вводится в действие 16 июля 2024 года.");
    assertThat(told(file, "2024-07-16"))
        .containsExactly(
            "2024-07-09 2.1 OVERDUE",
            "2024-07-15 2.3 OVERDUE",
            "2024-07-16 commencement DONE",
            "2024-07-31 publication DONE",
            "- 2.2 DUE",
            "- 4 DUE",
            "- control DUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-07-15 | 2024 жылғы 1 шілде күні қол қойылған, 2024 жылғы 16 шілде күні қолданысқа енгізіледі.",
        "2024-07-16 | 2024 жылғы 1 шілде күні қол қойылған, 2024 жылғы 16 шілде күні қолданысқа енгізілді."
      })
  void how_it_stands_is_told_in_kazakh_too(LocalDate on, String told) {
    ActFile file = FILE.supposing(Fact.Kind.PUBLISHED, day("2024-07-05"));
    assertThat(file.standing(on, Language.KK)).isEqualTo(told);
  }

  @Test
  void supposing_replaces_what_is_recorded_and_records_nothing() {
    ActFile file = file(PUBLISHED).supposing(Fact.Kind.PUBLISHED, day("2024-07-08"));
    assertThat(file.applied()).contains(day("2024-07-19"));
    assertThat(file(PUBLISHED).applied()).contains(day("2024-07-16"));
    assertThatThrownBy(() -> FILE.supposing(Fact.Kind.WITHDRAWN, day("2024-07-08")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void all_duties_are_told_as_cards_a_lawyer_can_check(Language language) {
    Golden.file("act-692/duties-" + language + ".txt")
        .matches(
            file(PUBLISHED).duties(day("2024-07-12")).stream()
                .map(card -> String.join("\n    ", card.lines(language)))
                .collect(Collectors.joining("\n\n", "", "\n")));
  }

  @Test
  void the_calendar_file_reads_back_as_all_day_events() {
    ICalendar calendar = parsed(file(PUBLISHED));
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
        .isEqualTo("Сроки: приказ № 692 от 2024-07-01");
    assertThat(calendar.getEvents())
        .map(ActFileTest::summary)
        .containsExactly(
            "20240709 20240710 0 CONFIRMED приказ № 692, п. 2.1: направить приказ на казахском и русском языках",
            "20240715 20240716 0 CONFIRMED приказ № 692, п. 2.3: направить сведения об исполнении",
            "20240716 20240717 0 CONFIRMED приказ № 692, введение в действие",
            "20240731 20240801 0 CONFIRMED приказ № 692, по закону: официально опубликовать");
    for (VEvent event : calendar.getEvents()) {
      assertThat(event.getTransparency().isTransparent()).isTrue();
      assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
      assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    }
    assertThat(calendar.getEvents().get(0).getDescription().getValue())
        .contains(
            "в соответствии с требованиями пункта 10", "\nНе считаются: 6 июля 2024 года, сб");
  }

  private static ICalendar parsed(ActFile file) {
    return Biweekly.parse(new String(file.calendarFile(NOW, Language.RU), StandardCharsets.UTF_8))
        .first();
  }

  private static String summary(VEvent event) {
    return event.getDateStart().getValue().getRawComponents().toString(false, false)
        + " "
        + event.getDateEnd().getValue().getRawComponents().toString(false, false)
        + " "
        + event.getSequence().getValue()
        + " "
        + event.getStatus().getValue()
        + " "
        + event.getSummary().getValue();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, CONFIRMED, 20240715",
    "1, 1, CONFIRMED, 20240706",
    "2, 2, CANCELLED, 20240706"
  })
  void a_change_raises_the_sequence_and_a_cancelled_event_never_vanishes(
      int later, int sequence, String status, String start) {
    String[] all = {PUBLISHED, CORRECTED, WITHDRAWN};
    List<VEvent> first = parsed(file(PUBLISHED)).getEvents();
    List<VEvent> events = parsed(file(java.util.Arrays.copyOf(all, later + 1))).getEvents();
    assertThat(events).hasSize(4);
    assertThat(events)
        .map(event -> event.getUid().getValue())
        .containsExactlyInAnyOrderElementsOf(
            first.stream().map(event -> event.getUid().getValue()).toList());
    VEvent report =
        events.stream()
            .filter(event -> event.getSummary().getValue().contains("п. 2.3"))
            .findFirst()
            .orElseThrow();
    assertThat(summary(report)).startsWith(start).contains(" " + sequence + " " + status);
  }

  @Test
  void the_same_history_gives_the_same_octets() {
    assertThat(file(PUBLISHED).calendarFile(NOW, Language.RU))
        .isEqualTo(file(PUBLISHED).calendarFile(NOW, Language.RU));
  }

  @Test
  void no_line_is_over_75_octets_and_no_letter_is_cut() {
    String text =
        new String(
            file(PUBLISHED, CORRECTED).calendarFile(NOW, Language.RU), StandardCharsets.UTF_8);
    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    for (String line : text.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
    }
    assertThat(text)
        .contains(
            "DTSTART;VALUE=DATE:20240709\r\n",
            "DTEND;VALUE=DATE:20240710\r\n",
            "DTSTAMP:20260201T120000Z\r\n",
            "TRANSP:TRANSPARENT\r\n",
            "METHOD:PUBLISH\r\n");
    assertThat(text.replace("\r\n ", "")).contains("языках\\, в соответствии", "\\nСлова:");
  }

  @Test
  void it_writes_json() {
    java.io.StringWriter out = new java.io.StringWriter();
    file(PUBLISHED).writeJson(day("2024-07-12"), Language.RU, out);
    Golden.file("act-692/duties.json").matches(out + "\n");
  }

  @Test
  void its_findings_are_those_of_drafting() {
    assertThat(FILE.findings())
        .map(finding -> finding.code())
        .containsExactly(
            "number-disagrees",
            "blank-left-open",
            "labour-agreement-missing",
            "kazakh-text-not-given");
    assertThat(FILE.duties(day("2024-07-12")))
        .noneMatch(card -> card.state() == DutyCard.State.UNVERIFIED);
  }
}
