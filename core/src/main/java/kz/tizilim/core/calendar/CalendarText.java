package kz.tizilim.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tizilim.core.calendar.WorkCalendar.Kind;
import kz.tizilim.core.calendar.WorkCalendar.Line;

/** A calendar as lines of tab-separated columns; {@code #} begins a comment. */
final class CalendarText {
  private static final int COLUMNS = 5;

  private String version = "";
  private int firstYear;
  private int lastYear = -1;
  private String weekSource = "";
  private final SortedMap<LocalDate, Line> lines = new TreeMap<>();

  private CalendarText() {}

  static WorkCalendar parse(String text) {
    CalendarText calendar = new CalendarText();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        calendar.line(line.replace("\r", "").split("\t", -1));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line " + number + " of the calendar, «" + line.strip() + "»: " + e.getMessage(), e);
      }
    }
    if (calendar.weekSource.isEmpty()) {
      throw new IllegalArgumentException(
          "The calendar has no version, years or week. Maybe the file is cut short, or is not a calendar.");
    }
    return new WorkCalendar(
        calendar.version,
        calendar.firstYear,
        calendar.lastYear,
        calendar.weekSource,
        calendar.lines);
  }

  private void line(String[] columns) {
    switch (columns[0]) {
      case "version" -> version = only(columns, 2)[1];
      case "years" -> years(only(columns, 3));
      case "week" -> {
        if (version.isEmpty() || lastYear < 0) {
          throw new IllegalArgumentException("version and years come before the week.");
        }
        weekSource = only(columns, 2)[1];
      }
      default -> day(only(columns, COLUMNS));
    }
  }

  private void years(String[] columns) {
    firstYear = year(columns[1]);
    lastYear = year(columns[2]);
    if (firstYear > lastYear) {
      throw new IllegalArgumentException("the years end before they begin.");
    }
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}")) {
      throw new IllegalArgumentException("«" + text + "» is not a year.");
    }
    return Integer.parseInt(text);
  }

  private void day(String[] columns) {
    if (weekSource.isEmpty()) {
      throw new IllegalArgumentException("it comes before the line of the week.");
    }
    LocalDate date = date(columns[0]);
    if (date.getYear() < firstYear || date.getYear() > lastYear) {
      throw new IllegalArgumentException(
          "it is outside the years " + firstYear + " to " + lastYear + ".");
    }
    Kind kind = find(Kind.values(), columns[1]);
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (kind == Kind.WORKING && !weekend) {
      throw new IllegalArgumentException("only a Saturday or a Sunday can become a working day.");
    }
    if (kind == Kind.MOVED && weekend) {
      throw new IllegalArgumentException("a day off cannot move to a Saturday or a Sunday.");
    }
    Line line = new Line(kind, columns[2], find(Day.Sureness.values(), columns[3]), columns[4]);
    if (lines.put(date, line) != null) {
      throw new IllegalArgumentException("the day is there already.");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "«" + text + "» is not a day. Maybe one like 2024-07-08 was meant.", e);
    }
  }

  private static String[] only(String[] columns, int count) {
    if (columns.length != count || List.of(columns).stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "it has "
              + columns.length
              + " columns, or an empty one, instead of "
              + count
              + " with the source.");
    }
    return columns;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E find(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> word(one).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "unknown word «"
                    + word
                    + "», only "
                    + Arrays.stream(all).map(CalendarText::word).collect(Collectors.joining(", "))
                    + "."));
  }
}
