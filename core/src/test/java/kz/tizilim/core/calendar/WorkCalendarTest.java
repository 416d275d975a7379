package kz.tizilim.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import kz.tizilim.core.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkCalendarTest {
  private static final String HEAD = "version\tv\nyears\t2024\t2024\nweek\tзакон\n";

  private final WorkCalendar calendar = WorkCalendar.builtIn();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-05, Working",
    "2024-07-06, Off",
    "2024-07-08, Off",
    "2024-05-04, Working",
    "2024-05-08, Off",
    "2025-01-05, Working",
    "2025-01-03, Off",
    "2026-08-30, Off",
    "2026-08-31, Working",
    "2023-12-31, Unverified",
    "2027-01-01, Unverified"
  })
  void a_day_is_a_working_day_off_or_unverified(String day, String answer) {
    assertThat(calendar.day(day(day)).getClass().getSimpleName()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-06, HOLIDAY, День Столицы",
    "2024-07-07, WEEKEND, выходной",
    "2024-07-08, MOVED, перенос выходного с 06.07.2024",
    "2024-01-07, DAY_OFF, Православное Рождество",
    "2026-08-30, WEEKEND, выходной"
  })
  void a_day_off_has_a_reason(String day, Day.OffReason why, String name) {
    Day.Off off = (Day.Off) calendar.day(day(day));
    assertThat(off.why()).isEqualTo(why);
    assertThat(off.name()).isEqualTo(name);
    assertThat(off.source()).isNotBlank();
  }

  @Test
  void five_working_days_from_the_signing_of_order_692_end_on_9_july() {
    Count.Counted count = (Count.Counted) calendar.plusWorkingDays(day("2024-07-01"), 5);
    assertThat(count).hasToString("2024-07-01 + 5 = 2024-07-09");
    assertThat(count.skipped())
        .map(Day.Off::toString)
        .containsExactly(
            "6 июля 2024 года, сб: День Столицы (Закон «О праздниках в Республике Казахстан» № 267-II, ст. 2 и 3)",
            "7 июля 2024 года, вс: выходной (Трудовой кодекс, ст. 84: выходные дни пятидневной недели)",
            "8 июля 2024 года, пн: перенос выходного с 06.07.2024 (Закон «О праздниках в Республике Казахстан»"
                + " № 267-II, ст. 5: праздник на выходном переносит его на следующий рабочий день)");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-22, 10, 2024-05-02",
    "2024-12-31, 1, 2025-01-01",
    "2030-01-01, 1, 2030-01-02"
  })
  void calendar_days_are_counted_in_any_year(String from, int length, String last) {
    assertThat(calendar.plusDays(day(from), length).day()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-06, 2024-07-09", "2024-07-09, 2024-07-09", "2024-05-04, 2024-05-04"})
  void a_term_that_ends_on_a_day_off_ends_on_the_next_working_day(String last, String moved) {
    assertThat(((Count.Counted) calendar.workingDayFrom(day(last))).day()).isEqualTo(moved);
  }

  @Test
  void a_count_that_leaves_the_years_of_the_calendar_is_not_verified() {
    assertThat(calendar.plusWorkingDays(day("2026-12-30"), 1)).isInstanceOf(Count.Counted.class);
    assertThat(calendar.plusWorkingDays(day("2026-12-30"), 2))
        .hasToString(
            "счёт от 2026-12-30 не проверен: в календаре нет 2027 года. Добавьте его дни в календарь.");
    assertThat(calendar.plusWorkingDays(day("2023-12-29"), 1)).isInstanceOf(Count.Unverified.class);
    assertThat(calendar.plusWorkingDays(day("2023-12-31"), 1)).isInstanceOf(Count.Counted.class);
  }

  @Test
  void a_term_has_at_least_one_day() {
    assertThatThrownBy(() -> calendar.plusDays(day("2024-07-01"), 0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> calendar.plusWorkingDays(day("2024-07-01"), -1))
        .hasMessageContaining("not -1");
  }

  @Test
  void the_calendar_names_its_version_and_prints_what_it_was_parsed_from() {
    assertThat(calendar.version()).isEqualTo("kz-2024-2026.1");
    String printed = calendar.toString();
    assertThat(WorkCalendar.parse(printed)).hasToString(printed);
    assertThat(printed.lines()).hasSize(3 + 62);
  }

  @Test
  void a_holiday_on_a_weekend_gives_the_next_working_day_off() {
    for (String line : calendar.toString().split("\n", -1)) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 5 && columns[1].equals("holiday")) {
        LocalDate holiday = day(columns[0]);
        if (holiday.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
          String on = holiday.getDayOfMonth() + "." + holiday.getMonthValue();
          assertThat(calendar.toString().lines())
              .as(on)
              .anyMatch(other ->
                  other.contains("moved")
                      && other.replace(".0", ".").replace("с 0", "с ").contains("с " + on));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-07-06|holiday|Праздник|read|закон&2024-07-06|holiday|Праздник|read|закон; Line 5; already",
        "2024-07-06|party|Праздник|read|закон; Line 4; party",
        "2024-07-06|holiday|Праздник|maybe|закон; Line 4; maybe",
        "2024-02-30|holiday|Праздник|read|закон; Line 4; is not a day",
        "2024-07-06|holiday|Праздник|read; Line 4; 4 columns",
        "2024-07-06|holiday|Праздник|read|; Line 4; 5 columns",
        "2023-07-06|holiday|Праздник|read|закон; Line 4; outside the years",
        "2024-07-05|working|рабочий|read|закон; Line 4; Saturday",
        "2024-07-06|moved|перенос|read|закон; Line 4; cannot move"
      })
  void a_line_that_is_not_a_day_is_refused_with_its_number(String lines, String line, String why) {
    assertThatThrownBy(() -> WorkCalendar.parse(HEAD + lines.replace('|', '\t').replace('&', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line)
        .hasMessageContaining(why);
  }

  @Test
  void a_file_without_a_header_is_refused() {
    assertThatThrownBy(() -> WorkCalendar.parse("")).hasMessageContaining("no version");
    assertThatThrownBy(() -> WorkCalendar.parse("2024-07-06\tholiday\tп\tread\tз"))
        .hasMessageContaining("Line 1");
    assertThatThrownBy(() -> WorkCalendar.parse("version\tv\nyears\t2025\t2024"))
        .hasMessageContaining("Line 2");
  }

  @Test
  void every_day_off_has_a_name_in_every_language() {
    WorkCalendar calendar = WorkCalendar.builtIn();
    LocalDate.of(calendar.firstYear(), 1, 1)
        .datesUntil(LocalDate.of(calendar.lastYear() + 1, 1, 1))
        .map(calendar::day)
        .forEach(day -> {
          if (day instanceof Day.Off off) {
            String name = off.in(Language.EN).replaceFirst(" \\(.*", "");
            assertThat(name).doesNotContainPattern("[а-яё]");
          }
        });
  }
}
