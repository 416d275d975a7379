package kz.tizilim.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.ActId;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimelineTest {
  private static final String TEXT =
      """
      timeline приказ № 692 от 2024-07-01
      event 2024-07-02T04:00:00Z agreed ? Министерство здравоохранения Республики Казахстан
        document текст приказа, стр. 44-46
      event 2024-07-02T04:00:00Z signed 2024-07-01 Министр обороны Республики Казахстан
        document текст приказа, стр. 42-43
      event 2024-07-09T06:30:00Z clause 2.1 sent 2024-07-03 kk,ru Институт законодательства
        statement 2024-07-09 исполнитель: отправлено, ответ получен
      event 2024-07-10T06:30:00Z published 2024-07-05 газета | № 12
        link https://example.org/12
      event 2024-08-10T06:30:00Z corrects 4 published 2024-07-08 газета | № 13
        document подшивка, № 13
      event 2024-08-11T06:30:00Z placed 2024-07-09 сайт министерства
        statement 2024-08-11 исполнитель: размещено
      event 2024-08-12T06:30:00Z corrects 6 withdrawn ? размещён другой приказ
        statement 2024-08-12 исполнитель: ошибка записи
      """;

  private final Timeline timeline = Timeline.parse(TEXT);

  @Test
  void a_timeline_prints_what_it_was_parsed_from() {
    assertThat(timeline).hasToString(TEXT);
    assertThat(Timeline.parse(timeline.toString())).isEqualTo(timeline);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-01T00:00:00Z, SIGNED, -",
    "2024-07-02T04:00:00Z, SIGNED, 2024-07-01",
    "2024-07-09T06:29:59Z, SENT, -",
    "2024-07-09T06:30:00Z, SENT, 2024-07-03",
    "2024-07-09T06:30:00Z, PUBLISHED, -",
    "2024-07-10T06:30:00Z, PUBLISHED, 2024-07-05",
    "2024-08-09T00:00:00Z, PUBLISHED, 2024-07-05",
    "2024-08-10T06:30:00Z, PUBLISHED, 2024-07-08",
    "2024-08-11T06:30:00Z, PLACED, 2024-07-09",
    "2024-08-12T06:30:00Z, PLACED, -"
  })
  void what_is_recorded_late_does_not_change_what_was_known_before(
      String instant, Fact.Kind kind, String day) {
    assertThat(
            timeline.asKnown(Instant.parse(instant)).day(kind).map(LocalDate::toString).orElse("-"))
        .isEqualTo(day);
  }

  @Test
  void a_correction_of_a_correction_stands_in_the_place_of_the_first() {
    Timeline next =
        timeline.with(
            Event.of(
                    new Fact.Published("газета", ""),
                    LocalDate.parse("2024-07-06"),
                    new Basis.Document("подшивка"),
                    Instant.parse("2024-09-01T00:00:00Z"))
                .correcting(5));
    assertThat(next.day(Fact.Kind.PUBLISHED)).contains(LocalDate.parse("2024-07-06"));
    assertThat(next.number(Fact.Kind.PUBLISHED)).contains(8);
    assertThat(next.standing()).hasSize(4);
  }

  @Test
  void of_two_publications_the_first_one_counts() {
    Timeline next =
        timeline.with(
            Event.of(
                new Fact.Published("другая газета", ""),
                LocalDate.parse("2024-07-04"),
                new Basis.Document("подшивка"),
                Instant.parse("2024-09-01T00:00:00Z")));
    assertThat(next.day(Fact.Kind.PUBLISHED)).contains(LocalDate.parse("2024-07-04"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "event 2024-07-01T00:00:00Z signed 2024-07-01 министр; has no basis",
        "  document текст; Line 2",
        "event вчера signed 2024-07-01 министр&  document д; вчера",
        "event 2024-07-01T00:00:00Z signed ? министр&  document д; needs its day",
        "event 2024-07-01T00:00:00Z signed 2024-13-01 министр&  document д; 2024-13-01",
        "event 2024-07-01T00:00:00Z signed 0024-07-01 министр&  document д; 0024-07-01",
        "event 2024-07-01T00:00:00Z forgotten 2024-07-01 м&  document д; forgotten",
        "event 2024-07-01T00:00:00Z sent 2024-07-01 en куда&  document д; not in [en]",
        "event 2024-07-01T00:00:00Z corrects 7 placed 2024-07-01 сайт&  document д; corrects event 7",
        "event 2024-07-01T00:00:00Z corrects x placed 2024-07-01 сайт&  document д; Line 3",
        "event 2024-07-01T00:00:00Z withdrawn ? почему&  document д; withdraws nothing",
        "event 2024-07-01T00:00:00Z clause два placed 2024-07-01 сайт&  document д; is no clause",
        "event 2024-07-01T00:00:00Z placed 2024-07-01 сайт&  hearsay д; is no basis",
        "event 2024-07-01T00:00:00Z placed 2024-07-01 сайт&  link ftp://x/y; is no link",
        "event 2024-07-02T00:00:00Z placed 2024-07-01 с&  document д&event 2024-07-01T00:00:00Z placed 2024-07-01 с&  document д; before the one above"
      })
  void a_line_that_is_no_event_is_refused(String lines, String why) {
    assertThatThrownBy(() -> Timeline.parse("timeline приказ № 1\n" + lines.replace('&', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  /* Events 1 to 7 of the text above; 4 is corrected by 5, and 6 is withdrawn by 7. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "signed 2024-07-01 кто угодно; 2",
        "published 2024-07-20 другая газета; 5",
        "corrects 4 published 2024-07-20 другая газета; -",
        "corrects 5 published 2024-07-20 другая газета; -",
        "corrects 2 published 2024-07-20 другая газета; 5",
        "registered 2024-07-04 № 1; -",
        "applied 2024-07-20 приказ; -",
        "agreed 2024-06-28 Министерство  здравоохранения Республики Казахстан; 1",
        "agreed 2024-06-28 министерство здравоохранения республики казахстан; 1",
        "agreed 2024-06-28 Министерство финансов Республики Казахстан; -",
        "placed 2024-07-20 сайт министерства; -",
        "clause 2.1 sent 2024-07-03 kk,ru Институт законодательства; 3",
        "clause 2.1 sent 2024-07-04 kk,ru Институт законодательства; -",
        "clause 2.2 sent 2024-07-03 kk,ru Институт законодательства; -",
        "sent 2024-07-03 kk,ru Министерство юстиции; -"
      })
  void an_event_that_is_recorded_already_is_found_by_what_makes_it_the_same(
      String event, String number) {
    OptionalInt found = timeline.repeated(event(event));
    assertThat(found.isPresent() ? "" + found.getAsInt() : "-").isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "registered 2024-08-12 № 1 > -",
        "registered 2024-08-13 № 1 > День 2024-08-13 ещё не наступил: сегодня 2024-08-12. Вносится то, что произошло.",
        "published 2024-08-01 газета > Событие «официально опубликован» уже внесено: № 5, 2024-07-08 (газета | № 13). Второй раз оно не вносится; если в записи ошибка, исправьте её.",
        "agreed 2024-06-28 Министерство здравоохранения Республики Казахстан > Событие «согласован» уже внесено: № 1 (Министерство здравоохранения Республики Казахстан). Второй раз оно не вносится; если в записи ошибка или нет дня, исправьте её.",
        "corrects 5 published 2024-08-01 газета > -",
        "corrects 5 published 2024-08-13 газета > День 2024-08-13 ещё не наступил: сегодня 2024-08-12. Вносится то, что произошло."
      })
  void nothing_is_recorded_of_the_future_and_nothing_twice(String event, String why) {
    assertThat(
            timeline
                .objection(event(event), LocalDate.parse("2024-08-12"))
                .map(Remark::toString)
                .orElse("-"))
        .isEqualTo(why);
  }

  private static Event event(String words) {
    return Event.parse("event 2024-08-13T00:00:00Z " + words + "\n  document пример\n");
  }

  @Test
  void a_text_of_two_lines_cannot_forge_an_event() {
    assertThatThrownBy(() -> new Fact.Agreed("орган\nevent 2024-07-01T00:00:00Z"))
        .hasMessageContaining("one line");
    assertThatThrownBy(() -> new Basis.Document(" ")).hasMessageContaining("one line");
  }

  @Test
  void any_timeline_is_parsed_back_and_its_past_does_not_change() {
    Property.holds(
        500,
        random -> {
          Timeline any = random(random);
          assertThat(Timeline.parse(any.toString())).isEqualTo(any);
          int size = any.events().size();
          for (int known = 1; known < size; known++) {
            Timeline shorter = new Timeline(any.act(), any.events().subList(0, known));
            Instant last = any.events().get(known - 1).recordedAt();
            if (any.events().get(known).recordedAt().isAfter(last)) {
              assertThat(any.asKnown(last)).isEqualTo(shorter);
            }
          }
        });
  }

  private static Timeline random(Random random) {
    Timeline timeline = Timeline.of(ActId.parse("mod-" + random.nextInt(1000)));
    Instant at = Instant.parse("2024-07-01T00:00:00Z");
    for (int i = 1; i <= 1 + random.nextInt(12); i++) {
      at = at.plusSeconds(random.nextInt(3) * 3600L);
      OptionalInt corrects =
          i > 1 && random.nextInt(3) == 0
              ? OptionalInt.of(1 + random.nextInt(i - 1))
              : OptionalInt.empty();
      Fact.Kind[] kinds = Fact.Kind.values();
      Fact.Kind kind = kinds[random.nextInt(kinds.length - (corrects.isPresent() ? 0 : 1))];
      Basis basis =
          List.of(
                  new Basis.Document("д, 1"),
                  new Basis.Statement(LocalDate.parse("2024-07-05"), "кто", "что: и как"))
              .get(random.nextInt(2));
      timeline =
          timeline.with(
              new Event(
                  Fact.parse(kind, kind == Fact.Kind.SENT ? "kk,ru институт" : "слово и слово"),
                  Optional.of(LocalDate.parse("2024-07-01").plusDays(random.nextInt(60))),
                  random.nextBoolean() ? "2.1" : "",
                  basis,
                  at,
                  corrects));
    }
    return timeline;
  }
}
