package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActCommandTest extends CommandTest {
  @Test
  void duties_of_order_692_have_their_days_and_say_what_is_not_known() {
    assertThat(tizilim("act", "692", "duties", "--at", "2024-07-09")).isEqualTo(0);
    assertThat(out)
        .startsWith(
            """
            приказ № 692 от 2024-07-01: обязанности и сроки на 2024-07-09
            Подписан 1 июля 2024 года, ещё не введён в действие: день первого официального опубликования не внесён.
            """)
        .contains(
            "09.07.2024  к исполнению  п. 2.1: направить приказ на казахском и русском языках",
            "31.07.2024  к исполнению  по закону: официально опубликовать",
            "без дня     ожидает  введение в действие",
            "который ещё не внесён: до того день неизвестен",
            "Календарь рабочих дней: kz-2024-2026.1");
  }

  @Test
  void a_duty_whose_day_has_passed_is_a_problem() {
    assertThat(tizilim("act", "692", "duties", "--at", "2024-07-10")).isEqualTo(1);
    assertThat(out).contains("09.07.2024  просрочено  п. 2.1");
  }

  @Test
  void what_if_counts_again_and_says_that_it_supposes() {
    tizilim("act", "692", "duties", "--at", "10.07.2024", "--what-if", "published=2024-07-05");
    assertThat(out)
        .contains(
            "Предположение. Подписан 1 июля 2024 года, вводится в действие 16 июля 2024 года.",
            "15.07.2024  к исполнению  п. 2.3",
            "16.07.2024  ожидает  введение в действие");
  }

  @Test
  void duties_are_written_as_json_and_as_a_calendar() throws IOException {
    Path ics = folder.resolve("сроки.ics");
    assertThat(
            tizilim(
                "act", "692", "duties", "--at", "2024-07-02", "--json", "--ics", ics.toString()))
        .isEqualTo(0);
    assertThat(out).startsWith("{").contains("\"day\" : \"2024-07-09\"", "\"applied\" : null");
    assertThat(Files.readString(ics))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20240709\r\n");
  }

  @Test
  void the_timeline_tells_what_its_text_shows() {
    assertThat(tizilim("act", "692", "timeline")).isEqualTo(0);
    assertThat(out)
        .contains(
            "1. день не указан согласован: Министерство здравоохранения Республики Казахстан",
            "2. 2024-07-01 подписан: Министр обороны Республики Казахстан");
  }

  @Test
  void findings_of_drafting_are_problems_with_their_articles() {
    assertThat(tizilim("act", "№692", "findings")).isEqualTo(1);
    assertThat(out.lines()).hasSize(4);
    assertThat(out).contains("ст. 139, п. 5", "ст. 28, п. 3", "ст. 24, п. 3");
  }

  @Test
  void findings_and_reports_are_printed_in_the_language_that_is_asked_for() {
    assertThat(tizilim("act", "692", "--lang", "en", "findings")).isEqualTo(1);
    assertThat(out.lines()).allMatch(line -> line.startsWith("lines "));
    assertThat(tizilim("act", "692", "findings", "--lang", "kk")).isEqualTo(1);
    assertThat(out).contains("-жол: ").doesNotContain("стр. ");
    tizilim("import", "carried:mcs-0-2023-03-01", "--lang", "en");
    assertThat(out).contains("digest of the words of the register").doesNotContain("стр.");
  }

  private int record(String event, String... more) {
    List<String> line = new ArrayList<>(List.of("act", "692", "record", event));
    line.addAll(List.of("--where", "газета | 1", "--document", "пример"));
    line.addAll(List.of(more));
    line.addAll(List.of("--data", folder.toString()));
    return tizilim(line.toArray(String[]::new));
  }

  @Test
  void a_day_of_the_future_is_not_recorded() {
    assertThat(record("published=2999-01-01")).isEqualTo(2);
    assertThat(err).contains("(день): День 2999-01-01 ещё не наступил");
  }

  @Test
  void what_happens_once_is_corrected_and_not_recorded_twice() {
    assertThat(record("published=2024-07-05")).isEqualTo(0);
    assertThat(record("published=2024-07-06")).isEqualTo(2);
    assertThat(err).contains("уже внесено: № 3, 2024-07-05 (газета | 1)", "добавьте --instead");
    assertThat(record("published=2024-07-06", "--instead")).isEqualTo(0);
    assertThat(record("withdrawn", "--instead-of", "9")).isEqualTo(2);
    assertThat(err).contains("(--instead-of): события № 9 нет; внесено событий: 4");
    assertThat(record("withdrawn", "--instead-of", "4")).isEqualTo(0);
    assertThat(tizilim("act", "692", "timeline", "--data", folder.toString())).isEqualTo(0);
    assertThat(out)
        .contains(
            "4. 2024-07-06 официально опубликован: газета | 1 (вместо записи 3)",
            "5. день не указан запись отозвана: газета | 1 (вместо записи 4)",
            "день первого официального опубликования не внесён");
    assertThat(record("published=2024-07-07")).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act 7 duties",
        "act 692",
        "act",
        "act 692 duties --at завтра",
        "act 692 duties --what-if published",
        "act 692 duties --what-if published=",
        "act 692 duties --what-if printed=2024-07-05",
        "act 692 duties --what-if withdrawn=2024-07-05",
        "act 692 duties --what-if published=+99999-01-01",
        "act 692 duties --ics x.ics --what-if published=2024-07-05",
        "act 692 duties --ics /нет/такой/папки.ics"
      })
  void what_cannot_be_told_is_refused_in_one_line(String line) {
    assertThat(tizilim(line.split(" ", -1))).as(line).isEqualTo(2);
    assertThat(err).startsWith("tizilim: ").doesNotContain("Exception", "ошибка программы");
    assertThat(out).isEmpty();
  }
}
