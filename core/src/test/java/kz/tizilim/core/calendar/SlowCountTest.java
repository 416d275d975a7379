package kz.tizilim.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the calendar with a counter that goes day by day over its own reading of the data. */
final class SlowCountTest {
  private static final int LONGEST = 60;
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final LocalDate END = LocalDate.parse("2027-01-01");

  private final Set<String> off = new HashSet<>();
  private final Set<String> worked = new HashSet<>();

  SlowCountTest() throws IOException {
    Path file =
        Path.of(
            System.getProperty("tizilim.module", ""),
            "src/main/resources/kz/tizilim/core/calendar/days.tsv");
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("202")) {
        String kind = line.substring(11, line.indexOf('\t', 11));
        if (kind.equals("working")) {
          worked.add(line.substring(0, 10));
        } else if (!kind.equals("no-holiday")) {
          off.add(line.substring(0, 10));
        }
      }
    }
  }

  private boolean isWorked(LocalDate day) {
    int ofWeek = (int) Math.floorMod(day.toEpochDay() + 3, 7L);
    return worked.contains(day.toString()) || (ofWeek < 5 && !off.contains(day.toString()));
  }

  private String slow(LocalDate from, int length) {
    LocalDate day = from;
    for (int left = length; left > 0; ) {
      day = day.plusDays(1);
      if (!day.isBefore(END)) {
        return "unverified " + day;
      }
      left -= isWorked(day) ? 1 : 0;
    }
    return day.toString();
  }

  @Test
  void every_day_of_three_years_and_every_term_up_to_60_days_agree() {
    WorkCalendar calendar = WorkCalendar.builtIn();
    int compared = 0;
    for (LocalDate from = FIRST; from.isBefore(END); from = from.plusDays(1)) {
      assertThat(calendar.day(from) instanceof Day.Working)
          .as(from.toString())
          .isEqualTo(isWorked(from));
      for (int length = 1; length <= LONGEST; length++) {
        Count count = calendar.plusWorkingDays(from, length);
        String fast =
            count instanceof Count.Counted counted
                ? counted.day().toString()
                : "unverified " + ((Count.Unverified) count).first();
        if (!fast.equals(slow(from, length))) {
          throw new AssertionError(
              from + " + " + length + ": " + fast + ", not " + slow(from, length));
        }
        if (count instanceof Count.Counted counted) {
          long days = counted.day().toEpochDay() - from.toEpochDay();
          assertThat((long) counted.counted().size() + counted.skipped().size()).isEqualTo(days);
        }
        if (calendar.plusDays(from, length).day().toEpochDay() != from.toEpochDay() + length) {
          throw new AssertionError(from + " + " + length + " calendar days");
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(1096 * LONGEST);
  }
}
