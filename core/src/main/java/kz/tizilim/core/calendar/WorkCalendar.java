package kz.tizilim.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The working days of some years: a week of five days, and the days that differ from it, each with
 * its source. Immutable; {@link #version} identifies its contents.
 */
public final class WorkCalendar {

  private final String version;
  private final int firstYear;
  private final int lastYear;
  private final String weekSource;
  private final SortedMap<LocalDate, Line> lines;

  WorkCalendar(
      String version,
      int firstYear,
      int lastYear,
      String weekSource,
      SortedMap<LocalDate, Line> lines) {
    this.version = version;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.weekSource = weekSource;
    this.lines = lines;
  }

  /** A day that differs from the week. */
  record Line(Kind kind, String name, Day.Sureness sureness, String source) {}

  /** How a day differs from the week. */
  enum Kind {
    HOLIDAY,
    DAY_OFF,
    MOVED,
    WORKING,
    NO_HOLIDAY
  }

  private static final class BuiltIn {
    static final WorkCalendar CALENDAR = parse(resource());
  }

  /** The calendar that the program carries: 2024 to 2026. */
  public static WorkCalendar builtIn() {
    return BuiltIn.CALENDAR;
  }

  /**
   * Parses what {@link #toString} prints: lines of tab-separated columns.
   *
   * @throws IllegalArgumentException with the number of the line, if one is not a line of a
   *     calendar, names a day twice, or names a day outside its years
   */
  public static WorkCalendar parse(String text) {
    return CalendarText.parse(text);
  }

  /** The name of its contents: {@code kz-2024-2026.1}. */
  public String version() {
    return version;
  }

  /** The first year. */
  public int firstYear() {
    return firstYear;
  }

  /** The last year. */
  public int lastYear() {
    return lastYear;
  }

  /** What the calendar knows about a day. */
  public Day day(LocalDate date) {
    if (date.getYear() < firstYear || date.getYear() > lastYear) {
      return new Day.Unverified(date);
    }
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    Line line = lines.get(date);
    if (line == null || line.kind() == Kind.NO_HOLIDAY) {
      return weekend
          ? new Day.Off(date, Day.OffReason.WEEKEND, "выходной", Day.Sureness.READ, weekSource)
          : new Day.Working(date, "", "");
    }
    return switch (line.kind()) {
      case HOLIDAY -> off(date, Day.OffReason.HOLIDAY, line);
      case DAY_OFF -> off(date, Day.OffReason.DAY_OFF, line);
      case MOVED -> off(date, Day.OffReason.MOVED, line);
      case WORKING, NO_HOLIDAY -> new Day.Working(date, line.name(), line.source());
    };
  }

  private static Day off(LocalDate date, Day.OffReason why, Line line) {
    return new Day.Off(date, why, line.name(), line.sureness(), line.source());
  }

  /**
   * The {@code length}th working day after {@code from}, which is not counted itself (Law on Legal
   * Acts, art. 14(3)).
   *
   * @throws IllegalArgumentException if {@code length} is less than 1
   */
  public Count plusWorkingDays(LocalDate from, int length) {
    atLeastOne(length);
    List<LocalDate> counted = new ArrayList<>();
    List<Day.Off> skipped = new ArrayList<>();
    LocalDate date = from;
    while (counted.size() < length) {
      date = date.plusDays(1);
      Day day = day(date);
      if (day instanceof Day.Unverified) {
        return new Count.Unverified(from, date);
      } else if (day instanceof Day.Off off) {
        skipped.add(off);
      } else {
        counted.add(date);
      }
    }
    return new Count.Counted(from, date, counted, skipped);
  }

  /**
   * The {@code length}th calendar day after {@code from}, which is not counted itself. No day is
   * skipped, and any year is possible: calendar days are the same in every calendar.
   *
   * @throws IllegalArgumentException if {@code length} is less than 1
   */
  public Count.Counted plusDays(LocalDate from, int length) {
    atLeastOne(length);
    LocalDate last = from.plusDays(length);
    List<LocalDate> counted = from.plusDays(1).datesUntil(last.plusDays(1)).toList();
    return new Count.Counted(from, last, counted, List.of());
  }

  /**
   * {@code day} itself if it is a working day, otherwise the next one: the end of a term whose last
   * day is a day off (Law on Legal Acts, art. 14(3)).
   */
  public Count workingDayFrom(LocalDate day) {
    return plusWorkingDays(day.minusDays(1), 1);
  }

  private static void atLeastOne(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("A term has at least one day, not " + length + ".");
    }
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append("version\t").append(version).append('\n');
    out.append("years\t").append(firstYear).append('\t').append(lastYear).append('\n');
    out.append("week\t").append(weekSource).append('\n');
    for (Map.Entry<LocalDate, Line> entry : lines.entrySet()) {
      Line line = entry.getValue();
      out.append(
          String.join(
              "\t",
              entry.getKey().toString(),
              CalendarText.word(line.kind()),
              line.name(),
              CalendarText.word(line.sureness()),
              line.source()));
      out.append('\n');
    }
    return out.toString();
  }

  private static String resource() {
    try (InputStream in = WorkCalendar.class.getResourceAsStream("days.tsv")) {
      if (in == null) {
        throw new IllegalStateException("The program has no calendar days.tsv.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
