package kz.tizilim.core.message;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days as people write them: «1 июля 2024 года» in prose, {@code 01.07.2024} in tables. In data a
 * day stays {@code 2024-07-01}.
 */
public final class WrittenDay {
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private WrittenDay() {}

  /** The day in prose: «1 июля 2024 года», «2024 жылғы 1 шілде». */
  public static Remark of(LocalDate day) {
    return of("day.", day);
  }

  /** The day of an act before or behind its name: «1 июля 2024 года», «2024 жылғы 1 шілдедегі». */
  static Remark ofAct(LocalDate day) {
    return of("day.of.", day);
  }

  private static Remark of(String key, LocalDate day) {
    return Remark.of(
        key + day.getMonthValue(),
        String.valueOf(day.getDayOfMonth()),
        String.valueOf(day.getYear()));
  }

  /** The day in a table: {@code 01.07.2024}. */
  public static String digits(LocalDate day) {
    return DIGITS.format(day);
  }

  /**
   * An act by its kind, number and day: «приказ № 692 от 1 июля 2024 года», «2024 жылғы 1 шілдедегі
   * № 692 бұйрық».
   *
   * @param kind the word for its kind
   */
  public static Remark act(Remark kind, String number, LocalDate day) {
    return Remark.of("act.named", kind, number, ofAct(day));
  }
}
