package kz.tizilim.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;

/**
 * What a change that began in the past means for each month that has ended since: the old sum, the
 * new sum, the difference. The month in which it began is split by its days, as in a fund.
 */
public final class Retroactive {
  private final Payroll before;
  private final Payroll after;
  private final WorkCalendar calendar;
  private final LocalDate from;
  private final YearMonth end;
  private final Map<Integer, FundOfYear> fundsBefore = new TreeMap<>();
  private final Map<Integer, FundOfYear> fundsAfter = new TreeMap<>();
  private final Map<YearMonth, Sums> months = new TreeMap<>();

  /** The sums of a month. */
  private static final class Sums {
    private Tenge before = Tenge.ZERO;
    private Tenge after = Tenge.ZERO;
    private BigDecimal unknown = BigDecimal.ZERO;
  }

  /**
   * A month.
   *
   * @param month the month
   * @param before the sum before the change
   * @param after the sum after it
   * @param unknown the units that have no sum before or after, and are in neither
   */
  public record Month(YearMonth month, Tenge before, Tenge after, BigDecimal unknown) {
    /** By how much the month changes. */
    public Tenge difference() {
      return after.minus(before);
    }
  }

  private Retroactive(
      Payroll before, Payroll after, WorkCalendar calendar, LocalDate from, LocalDate today) {
    this.before = before;
    this.after = after;
    this.calendar = calendar;
    this.from = from;
    this.end = YearMonth.from(today);
  }

  /**
   * The months since a change.
   *
   * @param from the first day of the change
   * @param today the month of this day is not counted, nor later ones
   */
  public static Retroactive of(
      Payroll before, Payroll after, WorkCalendar calendar, LocalDate from, LocalDate today) {
    return new Retroactive(before, after, calendar, from, today);
  }

  /** Whether no month has ended since the change. */
  public boolean isEmpty() {
    return !YearMonth.from(from).isBefore(end);
  }

  /** Adds a row; {@code earlier} and {@code later} are what the register says of it on a day. */
  public void add(
      Function<LocalDate, Answer> earlier,
      Function<LocalDate, Answer> later,
      String institution,
      PostTerms terms) {
    if (isEmpty()) {
      return;
    }
    for (int year = from.getYear(); year <= end.getYear(); year++) {
      YearFund old = fund(fundsBefore, before, year).fund(earlier, institution, terms);
      YearFund own =
          fund(fundsAfter, after, year)
              .fund(
                  day -> day.isBefore(from) ? earlier.apply(day) : later.apply(day),
                  institution,
                  terms);
      for (int i = 0; i < old.months().size(); i++) {
        YearMonth month = YearMonth.of(year, i + 1);
        if (!month.isBefore(YearMonth.from(from)) && month.isBefore(end)) {
          add(month, old.months().get(i), own.months().get(i), terms.units());
        }
      }
    }
  }

  private FundOfYear fund(Map<Integer, FundOfYear> known, Payroll payroll, int year) {
    return known.computeIfAbsent(year, it -> FundOfYear.of(payroll, calendar, it, List.of(from)));
  }

  private void add(
      YearMonth month, Optional<YearFund.Month> old, Optional<YearFund.Month> own, Units units) {
    Sums sums = months.computeIfAbsent(month, it -> new Sums());
    if (old.isEmpty() || own.isEmpty()) {
      sums.unknown = sums.unknown.add(units.number());
    } else {
      sums.before = sums.before.plus(old.get().sum());
      sums.after = sums.after.plus(own.get().sum());
    }
  }

  /** The months, the first one first. */
  public List<Month> months() {
    List<Month> all = new ArrayList<>();
    months.forEach(
        (month, sums) -> all.add(new Month(month, sums.before, sums.after, sums.unknown)));
    return all;
  }

  /** A sentence for each month, and one for all of them. */
  public List<Note> sentences() {
    List<Note> notes = new ArrayList<>();
    Tenge all = Tenge.ZERO;
    for (Month month : months()) {
      all = all.plus(month.difference());
      notes.add(
          Note.of(
              month.unknown().signum() == 0 ? "retro.month" : "retro.month.part",
              String.format(
                  Locale.ROOT, "%02d.%d", month.month().getMonthValue(), month.month().getYear()),
              month.before().printed(),
              month.after().printed(),
              signed(month.difference()),
              shown(month.unknown())));
    }
    if (!notes.isEmpty()) {
      notes.add(Note.of("retro.all", from, signed(all)));
    }
    return notes;
  }

  private static BigDecimal shown(BigDecimal units) {
    BigDecimal bare = units.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static Object signed(Tenge sum) {
    return sum.amount().signum() > 0 ? Note.of("plus", sum.printed()) : sum.printed();
  }
}
