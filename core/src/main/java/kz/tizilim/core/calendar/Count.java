package kz.tizilim.core.calendar;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/** The result of counting days: the last day, or the first day that the calendar does not know. */
public sealed interface Count {

  /** The day counted from, which is itself not counted (Law on Legal Acts, art. 14(3)). */
  LocalDate from();

  /**
   * A finished count.
   *
   * @param from the day counted from
   * @param day the last day counted
   * @param counted the days counted, in order; the last is {@code day}
   * @param skipped the days off within the count, each with its reason
   */
  record Counted(LocalDate from, LocalDate day, List<LocalDate> counted, List<Day.Off> skipped)
      implements Count {
    public Counted {
      counted = List.copyOf(counted);
      skipped = List.copyOf(skipped);
    }

    @Override
    public String toString() {
      return from + " + " + counted.size() + " = " + day;
    }
  }

  /**
   * A count that includes a day unknown to the calendar.
   *
   * @param from the day counted from
   * @param first the first such day
   */
  record Unverified(LocalDate from, LocalDate first) implements Count {
    /** For people. */
    public Remark remark() {
      return Remark.of("count.unverified", from, first.getYear());
    }

    /** For people. */
    public String in(Language language) {
      return remark().in(language);
    }

    @Override
    public String toString() {
      return in(Language.RU);
    }
  }
}
