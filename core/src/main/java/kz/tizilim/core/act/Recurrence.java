package kz.tizilim.core.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.message.Remark;

/**
 * A term that comes again: «ежеквартально, до 5 числа месяца, следующего за отчетным». In a month
 * that is shorter its last day is meant.
 *
 * @param period how often
 * @param month in which month: of the year for {@link Period#YEAR}, otherwise of the period, from 1
 * @param day the last day of each time, from 1 to 31
 */
public record Recurrence(Period period, int month, int day) {

  /** How often. */
  public enum Period {
    /** Ежемесячно. */
    MONTH(1),
    /** Ежеквартально. */
    QUARTER(3),
    /** Каждое полугодие. */
    HALF_YEAR(6),
    /** Ежегодно. */
    YEAR(12);

    private final int months;

    Period(int months) {
      this.months = months;
    }

    /** How many months it has. */
    public int months() {
      return months;
    }
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST_MONTH = 31;

  /*
   * «До 5 числа» without a month is in the first month of the next period: what is reported is the period
   * that is over.
   */
  private static final String RU_PERIOD =
      "(?:(ежемесячно|(?:один )?раз в месяц|каждый месяц)|(ежеквартально|(?:один )?раз в квартал|каждый квартал)"
          + "|((?:один )?раз в полугодие|каждое полугодие|ежеполугодно|по полугодиям)"
          + "|(ежегодно|(?:один )?раз в год|каждый год))";
  private static final String RU_DAY =
      "(?:не позднее|до|к) (\\d{1,2})(?:-(?:го|му))? (?:числ[ау](?: (?:первого )?месяца)?(?:,? следующего за (?:отч[её]тным|истекшим)(?: (?:месяцем|кварталом|полугодием|периодом))?| следующего месяца)?(?! следующ)|("
          + WrittenDays.MONTH_NAMES
          + "))(?:(?: года)?,? следующего за (?:отч[её]тным|истекшим)(?: годом)?)?(?! \\d{4})";
  private static final Pattern RUSSIAN =
      Pattern.compile("(?<!\\p{L})" + RU_PERIOD + ",? " + RU_DAY + "(?!\\p{L})", FLAGS);
  private static final Pattern KAZAKH =
      Pattern.compile(
          "(?<!\\p{L})(?:(ай сайын)|(тоқсан сайын)|(жарты ?жыл\\p{L}* сайын)|(жыл сайын)),?"
              + " (?:есепті (?:айдан|тоқсаннан|жарты ?жылдан|кезеңнен|жылдан) кейінгі (?:айдың |жылдың )?)?"
              + "(\\d{1,2})(?:-(?:күніне|сына|сіне|ына|іне)| ("
              + WrittenDays.KAZAKH_MONTH_NAMES
              + ")\\p{Ll}{0,3}) дейін(?!\\p{L})",
          FLAGS);

  /** «Не позднее 20 января года, следующего за отчетным»: each year, without «ежегодно». */
  private static final Pattern BEHIND_YEAR =
      Pattern.compile(
          "(?<!\\p{L})(?:(x)(x)(x)(x)){0}(?:не позднее|до|к) (\\d{1,2}) ("
              + WrittenDays.MONTH_NAMES
              + ") (?:года|месяца года),? следующего за (?:отч[её]тным|истекшим)(?: годом)?(?!\\p{L})",
          FLAGS);

  public Recurrence {
    if (month < 1 || month > period.months || day < 1 || day > LONGEST_MONTH) {
      throw new IllegalArgumentException(
          "Every " + period + " has no day " + day + " of month " + month + ".");
    }
  }

  /** A recurring term in a text, and the text around it. */
  record Found(Recurrence recurrence, String rest) {}

  static Optional<Found> find(String text) {
    for (Pattern pattern : new Pattern[] {RUSSIAN, KAZAKH, BEHIND_YEAR}) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        String rest = text.substring(0, m.start()) + " " + text.substring(m.end());
        return of(m).map(recurrence -> new Found(recurrence, rest));
      }
    }
    return Optional.empty();
  }

  private static Optional<Recurrence> of(Matcher m) {
    Period period =
        m.group(1) != null
            ? Period.MONTH
            : m.group(2) != null
                ? Period.QUARTER
                : m.group(3) != null ? Period.HALF_YEAR : Period.YEAR;
    boolean named = m.group(6) != null;
    int day = Integer.parseInt(m.group(5));
    if (named != (period == Period.YEAR)) {
      return Optional.empty();
    }
    int month = named ? WrittenDays.month(m.group(6)) : 1;
    try {
      LocalDate.of(2024, month, day); // a leap year with every day
      return Optional.of(new Recurrence(period, month, day));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first of its days that is not before {@code day}. */
  public LocalDate next(LocalDate day) {
    YearMonth first = YearMonth.of(day.getYear(), Month.JANUARY).plusMonths(month - 1L);
    YearMonth at = first.minusMonths(period.months);
    while (on(at).isBefore(day)) {
      at = at.plusMonths(period.months);
    }
    return on(at);
  }

  private LocalDate on(YearMonth of) {
    return of.atDay(Math.min(day, of.lengthOfMonth()));
  }

  /** For a person: «каждый квартал, до 5-го числа его первого месяца». */
  Remark rule() {
    return period == Period.YEAR
        ? Remark.of("rule.recurring.year", String.format(Locale.ROOT, "%02d-%02d", month, day))
        : Remark.of("rule.recurring." + period.name().toLowerCase(Locale.ROOT), day);
  }

  /** {@code every quarter 1 5}. */
  @Override
  public String toString() {
    return "every " + period.name().toLowerCase(Locale.ROOT) + " " + month + " " + day;
  }
}
