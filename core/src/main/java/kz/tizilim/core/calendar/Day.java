package kz.tizilim.core.calendar;

import java.time.LocalDate;
import java.util.Locale;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.message.WrittenDay;

/** A day of the calendar: a working day, a day off, or unverified. */
public sealed interface Day {

  /** The day itself. */
  LocalDate date();

  /**
   * A working day.
   *
   * @param date the day
   * @param name why it is a working day although it is a Saturday or Sunday; empty on other days
   * @param source the source of that; empty on other days
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
   * @param why the kind of day off
   * @param name the holiday, or the day off that was moved: «День Столицы»
   * @param sureness how sure the source is
   * @param source the law or order
   */
  record Off(LocalDate date, OffReason why, String name, Sureness sureness, String source)
      implements Day {
    /** Its name for people: «День Столицы». */
    public String holiday(Language language) {
      return Remark.read("holiday.", name).in(language);
    }

    /** For people: «6 июля 2024 года, сб: День Столицы (Закон «О праздниках»)». */
    public String in(Language language) {
      String holiday = holiday(language);
      String weekday = weekday(date, language);
      Remark day = WrittenDay.of(date);
      return sureness == Sureness.READ
          ? Remark.say(language, "day.off", day, weekday, holiday, source)
          : Remark.say(
              language, "day.off.unsure", day, weekday, holiday, source, sureness.in(language));
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }

  /**
   * A day of a year that the calendar does not have.
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

  /** The kinds of day off. */
  enum OffReason {
    /** Saturday or Sunday. */
    WEEKEND,
    /** A national or state holiday. */
    HOLIDAY,
    /** A day off that is not a holiday and not moved: 7 January, the first day of Kurban-ait. */
    DAY_OFF,
    /** A day off moved here from another day. */
    MOVED
  }

  /** How sure a line of the calendar is. */
  enum Sureness {
    /** Taken from the source itself. */
    READ,
    /** Taken from texts that cite the source. */
    SECOND_HAND,
    /** Reported by the press. */
    PRESS;

    private String in(Language language) {
      return Remark.say(language, "sure." + name().toLowerCase(Locale.ROOT));
    }
  }

  private static String weekday(LocalDate date, Language language) {
    return Remark.say(language, "weekday." + date.getDayOfWeek().getValue());
  }
}
