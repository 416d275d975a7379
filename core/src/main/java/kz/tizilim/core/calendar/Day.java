package kz.tizilim.core.calendar;

import java.time.LocalDate;
import java.util.Locale;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

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
      return date
          + " "
          + weekday(date, Language.RU)
          + (name.isEmpty() ? "" : ": " + name + " (" + source + ")");
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
    /** Its name for a person: «День Столицы». */
    public String holiday(Language language) {
      return Remark.read("holiday.", name).in(language);
    }

    /** For a person: «2024-07-06 сб: День Столицы (Закон «О праздниках»)». */
    public String told(Language language) {
      String holiday = holiday(language);
      String weekday = weekday(date, language);
      return sureness == Sureness.READ
          ? Remark.say(language, "day.off", date, weekday, holiday, source)
          : Remark.say(
              language, "day.off.unsure", date, weekday, holiday, source, sureness.told(language));
    }

    @Override
    public String toString() {
      return told(Language.RU);
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
          + weekday(date, Language.RU)
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
    READ,
    /** The source as others cite it. */
    SECOND_HAND,
    /** Told by the press. */
    PRESS;

    private String told(Language language) {
      return Remark.say(language, "sure." + name().toLowerCase(Locale.ROOT));
    }
  }

  private static String weekday(LocalDate date, Language language) {
    return Remark.say(language, "weekday." + date.getDayOfWeek().getValue());
  }
}
