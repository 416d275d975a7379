package kz.tizilim.core.calendar;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;

/** What counting days gave: the last day of the count, or that it cannot be verified. */
public sealed interface Count {

  /** The day counted from; itself never counted (Law on Legal Acts, art. 14(3)). */
  LocalDate from();

  /**
   * A finished count.
   *
   * @param from the day counted from
   * @param day the last day counted
   * @param counted the days counted, in order; the last is {@code day}
   * @param skipped the days passed over, with the reason of each
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
   * A count that meets a day the calendar does not hold.
   *
   * @param from the day counted from
   * @param first the first such day
   */
  record Unverified(LocalDate from, LocalDate first) implements Count {
    /** For a person. */
    public String told(Language language) {
      return Remark.say(language, "count.unverified", from, first.getYear());
    }

    @Override
    public String toString() {
      return told(Language.RU);
    }
  }
}
