package kz.tizilim.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.calendar.Day;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.pay.PayAnswer.Gap;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.PolicyRule;
import kz.tizilim.pay.table.Tenge;

/**
 * The fund of a year: twelve months, each by the tables, the register and the years of its days,
 * and what is paid once. A month in which something changes is split by days: the products are
 * added first and divided once.
 */
public final class FundOfYear {
  private static final int MONTHS = 12;
  private static final int TIYN = 2;

  private final Payroll payroll;
  private final WorkCalendar calendar;
  private final int year;
  private final List<LocalDate> changes;

  private FundOfYear(Payroll payroll, WorkCalendar calendar, int year, List<LocalDate> changes) {
    this.payroll = payroll;
    this.calendar = calendar;
    this.year = year;
    this.changes = List.copyOf(changes);
  }

  /**
   * The fund of a year.
   *
   * @param changes the days of the year on which the register changes
   */
  public static FundOfYear of(
      Payroll payroll, WorkCalendar calendar, int year, List<LocalDate> changes) {
    TreeSet<LocalDate> all = new TreeSet<>(changes);
    all.addAll(payroll.book().changes());
    return new FundOfYear(
        payroll, calendar, year, all.stream().filter(day -> day.getYear() == year).toList());
  }

  /** Some days of a month in which nothing changes. */
  private record Segment(LocalDate from, Optional<PayAnswer> answer, long days) {}

  /** The fund of a row; {@code answers} is what the register says of it on a day. */
  public YearFund fund(Function<LocalDate, Answer> answers, String institution, PostTerms terms) {
    List<Optional<YearFund.Month>> months = new ArrayList<>();
    List<PayAnswer> gaps = new ArrayList<>();
    Tenge once = Tenge.ZERO;
    for (int i = 1; i <= MONTHS; i++) {
      YearMonth month = YearMonth.of(year, i);
      List<Segment> segments = segments(month, answers, institution, terms);
      Optional<Note> uncounted = uncounted(segments);
      if (uncounted.isPresent()) {
        gaps.add(new Gap(GapKind.NO_CALENDAR, uncounted.get(), List.of(), List.of()));
        months.add(Optional.empty());
        continue;
      }
      List<PayAnswer> open =
          segments.stream()
              .flatMap(segment -> segment.answer().stream())
              .filter(answer -> answer.paid().isEmpty())
              .toList();
      open.stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
      months.add(open.isEmpty() ? Optional.of(month(segments)) : Optional.empty());
      Optional<Pay> last = pay(segments.get(segments.size() - 1));
      if (last.isPresent()) {
        once = last.get().onceAYear();
      }
    }
    return new YearFund(months, once, gaps);
  }

  private List<Segment> segments(
      YearMonth month, Function<LocalDate, Answer> answers, String institution, PostTerms terms) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    starts.add(month.atDay(1));
    changes.stream().filter(day -> YearMonth.from(day).equals(month)).forEach(starts::add);
    terms.from().filter(day -> YearMonth.from(day).equals(month)).ifPresent(starts::add);
    terms.to().filter(day -> YearMonth.from(day).equals(month)).ifPresent(starts::add);
    terms
        .since()
        .map(since -> since.plusYears(year - since.getYear()))
        .filter(day -> YearMonth.from(day).equals(month))
        .ifPresent(starts::add);
    List<Segment> segments = new ArrayList<>();
    List<LocalDate> all = List.copyOf(starts);
    for (int i = 0; i < all.size(); i++) {
      LocalDate from = all.get(i);
      LocalDate until = i + 1 < all.size() ? all.get(i + 1) : month.plusMonths(1).atDay(1);
      Optional<PayAnswer> answer =
          terms.exists(from)
              ? Optional.of(payroll.pay(answers.apply(from), institution, terms, from))
              : Optional.empty();
      Optional<PayAnswer> before =
          segments.isEmpty() ? Optional.empty() : segments.get(segments.size() - 1).answer();
      boolean isSame =
          !segments.isEmpty()
              && before
                  .flatMap(PayAnswer::paid)
                  .map(Pay::month)
                  .equals(answer.flatMap(PayAnswer::paid).map(Pay::month))
              && before.isPresent() == answer.isPresent();
      if (isSame) {
        Segment last = segments.remove(segments.size() - 1);
        segments.add(new Segment(last.from(), answer, last.days() + days(from, until)));
      } else {
        segments.add(new Segment(from, answer, days(from, until)));
      }
    }
    return segments;
  }

  /** How many days of a period count; negative if the calendar does not have them. */
  private long days(LocalDate from, LocalDate until) {
    if (!payroll.book().on(from).choice(PolicyRule.MID_MONTH).equals("working_days")) {
      return from.until(until, ChronoUnit.DAYS);
    }
    long days = 0;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      Day known = calendar.day(day);
      if (known instanceof Day.Unverified) {
        return Long.MIN_VALUE / MONTHS;
      }
      days += known instanceof Day.Working ? 1 : 0;
    }
    return days;
  }

  private Optional<Note> uncounted(List<Segment> segments) {
    return segments.size() > 1 && segments.stream().anyMatch(segment -> segment.days() < 0)
        ? Optional.of(Note.of("gap.no_calendar.detail", Integer.toString(year)))
        : Optional.empty();
  }

  private static Optional<Pay> pay(Segment segment) {
    return segment.answer().flatMap(PayAnswer::paid);
  }

  private static YearFund.Month month(List<Segment> segments) {
    if (segments.size() == 1) {
      return pay(segments.get(0))
          .map(pay -> new YearFund.Month(pay.salary(), pay.month()))
          .orElse(YearFund.Month.NONE);
    }
    BigDecimal salaries = BigDecimal.ZERO;
    BigDecimal others = BigDecimal.ZERO;
    long all = 0;
    for (Segment segment : segments) {
      BigDecimal days = BigDecimal.valueOf(segment.days());
      all += segment.days();
      Tenge salary = pay(segment).map(Pay::salary).orElse(Tenge.ZERO);
      Tenge month = pay(segment).map(Pay::month).orElse(Tenge.ZERO);
      salaries = salaries.add(salary.amount().multiply(days));
      others = others.add(month.minus(salary).amount().multiply(days));
    }
    BigDecimal count = BigDecimal.valueOf(Math.max(1, all));
    Tenge salary = new Tenge(salaries.divide(count, 0, RoundingMode.HALF_UP));
    Optional<BigDecimal> share = commonShare(segments);
    Tenge other =
        share.isPresent()
            ? salary.times(share.get())
            : new Tenge(others.divide(count, TIYN, RoundingMode.HALF_UP));
    return new YearFund.Month(salary, salary.plus(other));
  }

  /**
   * The share of the salary that all allowances together are on each day; empty if they are not
   * shares of it, or differ by day.
   */
  private static Optional<BigDecimal> commonShare(List<Segment> segments) {
    List<Optional<BigDecimal>> shares =
        segments.stream()
            .flatMap(segment -> pay(segment).stream())
            .map(FundOfYear::share)
            .distinct()
            .toList();
    return shares.size() == 1 ? shares.get(0) : Optional.empty();
  }

  private static Optional<BigDecimal> share(Pay pay) {
    boolean isShare =
        pay.monthFactor().compareTo(BigDecimal.ONE) == 0
            && pay.allowances().stream().allMatch(Pay.AllowanceSum::isOfSalary);
    return isShare
        ? Optional.of(
            pay.allowances().stream()
                .flatMap(one -> one.share().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }
}
