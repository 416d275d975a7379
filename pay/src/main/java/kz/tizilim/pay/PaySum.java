package kz.tizilim.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;

/**
 * The sum of several rows. It never hides what has no sum: units without one are counted by reason,
 * and the sentence names them next to the sum.
 */
public final class PaySum {
  private Tenge salary = Tenge.ZERO;
  private Tenge month = Tenge.ZERO;
  private Tenge year = Tenge.ZERO;
  private BigDecimal counted = BigDecimal.ZERO;
  private long rows;
  private boolean isAssumed;
  private long unreadable;
  private final Map<String, BigDecimal> uncounted = new TreeMap<>();
  private final Map<String, Note> labels = new TreeMap<>();

  /** No rows. */
  public PaySum() {}

  /** Adds a row. */
  public void add(PayAnswer answer, Units units) {
    rows++;
    if (answer instanceof PayAnswer.Paid paid) {
      counted = counted.add(units.number());
      salary = salary.plus(paid.pay().salary());
      month = month.plus(paid.pay().month());
      year = year.plus(paid.pay().year());
      isAssumed |= paid.pay().isAssumed();
    } else {
      leaveOut(answer, units);
    }
  }

  /** Adds a row with the fund of a year. */
  public void add(YearFund fund, Units units) {
    rows++;
    if (fund.gaps().isEmpty()) {
      counted = counted.add(units.number());
      year = year.plus(fund.total());
    } else {
      leaveOut(fund.gaps().get(0), units);
    }
  }

  private void leaveOut(PayAnswer answer, Units units) {
    if (answer instanceof PayAnswer.Invalid invalid && invalid.column() == PayColumn.UNITS) {
      unreadable++;
      return;
    }
    uncounted.merge(answer.word(), units.number(), BigDecimal::add);
    labels.put(
        answer.word(),
        answer instanceof PayAnswer.Gap gap ? gap.gap().label() : answer.kind().label());
  }

  /** The official salaries of a month. */
  public Tenge salary() {
    return salary;
  }

  /** Salaries and allowances of a month. */
  public Tenge month() {
    return month;
  }

  /** The year. */
  public Tenge year() {
    return year;
  }

  /** How many rows there are, with a sum or without. */
  public long rows() {
    return rows;
  }

  /** The units with a sum. */
  public BigDecimal counted() {
    return counted;
  }

  /** The units without one, by the word of the reason. */
  public Map<String, BigDecimal> uncounted() {
    return new TreeMap<>(uncounted);
  }

  /** Whether a number of it is only supposed. */
  public boolean isAssumed() {
    return isAssumed;
  }

  /** Whether every row has a sum. */
  public boolean isWhole() {
    return uncounted.isEmpty() && unreadable == 0;
  }

  /** How many rows have no number of units that can be read. */
  public long unreadable() {
    return unreadable;
  }

  /** «1 234 ₸ за 45 ед. из 57,5; не посчитано 12,5 ед.: нет таблицы 12,5». */
  public Note sentence(Tenge sum) {
    BigDecimal left = uncounted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Object shown = isAssumed ? Note.of("sum.assumed", sum.printed()) : sum.printed();
    if (isWhole()) {
      return Note.of("sum.whole", shown, plain(counted));
    }
    List<Note> reasons = new ArrayList<>();
    uncounted.forEach((word, units) ->
        reasons.add(Note.of("sum.reason", Objects.requireNonNull(labels.get(word)), plain(units))));
    if (unreadable > 0) {
      reasons.add(Note.of("sum.unreadable", PayAnswer.Kind.INVALID.label(), unreadable));
    }
    return Note.of(
        "sum.part", shown, plain(counted), plain(counted.add(left)), plain(left), reasons);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** The sentence on the sum of a month in Russian. */
  @Override
  public String toString() {
    return sentence(month).in(Language.RU);
  }
}
