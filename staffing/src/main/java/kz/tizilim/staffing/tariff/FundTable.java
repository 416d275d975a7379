package kz.tizilim.staffing.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.pay.FundOfYear;
import kz.tizilim.pay.PaySum;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.YearFund;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;

/** The wage fund of a year of the rows of staffing tables, by month and by group. */
public final class FundTable {
  /** The first year that is computed. */
  public static final int FIRST_YEAR = 1900;

  /** The last year that is computed. */
  public static final int LAST_YEAR = 2200;

  private static final int MONTHS = 12;

  private final Request request;
  private final FundOfYear fund;
  private final Map<String, PaySum> sums = new TreeMap<>();
  private final PaySum all = new PaySum();
  private final List<Tenge> months = new ArrayList<>(Collections.nCopies(MONTHS, Tenge.ZERO));
  private Tenge once = Tenge.ZERO;
  private long vacant;
  private List<String> unused = List.of();

  /** What a fund is grouped by. Prints as its word: {@code code}. */
  public enum By {
    /** The code of the post. */
    CODE,
    /** The unit. */
    UNIT,
    /** The pay group. */
    GROUP,
    /** The fund that pays. */
    FUND;

    /** The one with that word; empty if there is none. */
    public static Optional<By> find(String word) {
      return Arrays.stream(values()).filter(one -> one.toString().equals(word)).findFirst();
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is computed.
   *
   * @param payroll pay by tables
   * @param classifier what the register says of a row on a day
   * @param year the year
   * @param changes the days of the year on which the register changes
   * @param by what the sums are grouped by
   * @param countsVacant whether vacant posts count
   */
  public record Request(
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      int year,
      List<LocalDate> changes,
      By by,
      boolean countsVacant) {
    public Request {
      changes = List.copyOf(changes);
    }
  }

  private FundTable(Request request) {
    this.request = request;
    this.fund =
        FundOfYear.of(request.payroll(), WorkCalendar.builtIn(), request.year(), request.changes());
  }

  /** The fund of all rows of a table, which is read to its end. */
  public static FundTable of(StaffingTable table, Request request) {
    FundTable fund = new FundTable(request);
    PayCells cells = PayCells.of(table);
    for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
      fund.add(row.get(), cells.terms(row.get()));
    }
    fund.unused = cells.unused();
    return fund;
  }

  private void add(TableRow row, PostTerms terms) {
    if (!request.countsVacant() && terms.vacantSince().isPresent()) {
      vacant++;
      return;
    }
    Map<LocalDate, Answer> answers = new TreeMap<>();
    YearFund one =
        fund.fund(
            day -> answers.computeIfAbsent(day, it -> answer(row, it)),
            row.row().institution(),
            terms);
    sums.computeIfAbsent(key(row, terms), it -> new PaySum()).add(one, terms.units());
    all.add(one, terms.units());
    if (one.gaps().isEmpty()) {
      for (int i = 0; i < MONTHS; i++) {
        Tenge month = one.months().get(i).map(YearFund.Month::sum).orElse(Tenge.ZERO);
        months.set(i, months.get(i).plus(month));
      }
      once = once.plus(one.onceAYear());
    }
  }

  private Answer answer(TableRow row, LocalDate day) {
    return row.answer(one -> request.classifier().apply(one, day));
  }

  private String key(TableRow row, PostTerms terms) {
    if (request.by() == By.UNIT) {
      return row.row().unit();
    }
    if (request.by() == By.FUND) {
      return terms.fund();
    }
    LocalDate day = LocalDate.of(request.year(), 1, 1);
    Answer answer = answer(row, day);
    if (request.by() == By.CODE) {
      return answer.codes().size() == 1 ? answer.codes().get(0).toString() : "";
    }
    return request
        .payroll()
        .pay(answer, row.row().institution(), terms, day)
        .paid()
        .map(pay -> String.join(", ", pay.groups()))
        .orElse("");
  }

  /** The sums by code, unit, group or fund; under an empty key those of rows that have none. */
  public Map<String, PaySum> sums() {
    return Collections.unmodifiableMap(sums);
  }

  /** The sum of all rows. */
  public PaySum all() {
    return all;
  }

  /** The sum of each month from January on, of the rows with a sum for the whole year. */
  public List<Tenge> months() {
    return List.copyOf(months);
  }

  /** What those rows are paid once in the year. */
  public Tenge onceAYear() {
    return once;
  }

  /** How many vacant rows were left out. */
  public long vacant() {
    return vacant;
  }

  /** The headings of columns that say neither what a post is nor what it is paid. */
  public List<String> unusedColumns() {
    return unused;
  }
}
