package kz.tizilim.calendar;

import java.time.LocalDate;
import java.util.List;

/** A day as the calendar knows it: worked, off, or not verified. */
public sealed interface Day {

  /** The day itself. */
  LocalDate date();

  /**
   * A working day.
   *
   * @param date the day
   * @param name why it is worked although it is a Saturday or Sunday; empty on other days
   * @param source where that is said; empty on other days
   */
  record Working(LocalDate date, String name, String source) implements Day {
    @Override
    public String toString() {
      return date + " " + weekday(date) + (name.isEmpty() ? "" : ": " + name + " (" + source + ")");
    }
  }

  /**
   * A day off.
   *
   * @param date the day
   * @param why what makes it so
   * @param name the holiday, or what was moved: «День Столицы»
   * @param sureness how sure the source is
   * @param source the law or order
   */
  record Off(LocalDate date, Why why, String name, Sureness sureness, String source)
      implements Day {
    @Override
    public String toString() {
      return date
          + " "
          + weekday(date)
          + ": "
          + name
          + " ("
          + source
          + (sureness == Sureness.READ ? "" : "; " + sureness.words())
          + ")";
    }
  }

  /**
   * A day of a year that the calendar does not hold.
   *
   * @param date the day
   */
  record Unverified(LocalDate date) implements Day {
    @Override
    public String toString() {
      return date
          + " "
          + weekday(date)
          + ": не проверен, в календаре нет "
          + date.getYear()
          + " года";
    }
  }

  /** What makes a day off. */
  enum Why {
    /** Saturday or Sunday. */
    WEEKEND,
    /** A national or state holiday. */
    HOLIDAY,
    /** A day off that is no holiday and is not moved: 7 January, the first day of Kurban-ait. */
    DAY_OFF,
    /** A day off moved here from another day. */
    MOVED
  }

  /** How sure a line of the calendar is. */
  enum Sureness {
    /** Read in the source itself. */
    READ("прочитано в источнике"),
    /** The source as others cite it. */
    SECOND_HAND("по вторичному источнику"),
    /** Told by the press. */
    PRESS("по сообщениям печати");

    private final String words;

    Sureness(String words) {
      this.words = words;
    }

    /** For a person: «по вторичному источнику». */
    public String words() {
      return words;
    }
  }

  private static String weekday(LocalDate date) {
    return List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс")
        .get(date.getDayOfWeek().getValue() - 1);
  }
}
