package kz.tizilim.pay;

import java.util.List;
import java.util.Optional;
import kz.tizilim.pay.table.Tenge;

/**
 * The fund of a row in a year.
 *
 * @param months the months from January on; empty ones have no sum
 * @param onceAYear what is paid once in the year
 * @param gaps why months have no sum, without repetitions
 */
public record YearFund(List<Optional<Month>> months, Tenge onceAYear, List<PayAnswer> gaps) {

  /**
   * A month.
   *
   * @param salary the official salary
   * @param sum with allowances
   */
  public record Month(Tenge salary, Tenge sum) {
    /** A month in which the post does not exist. */
    static final Month NONE = new Month(Tenge.ZERO, Tenge.ZERO);
  }

  public YearFund {
    months = List.copyOf(months);
    gaps = List.copyOf(gaps);
  }

  /** The sum of the months that have one, and of what is paid once. */
  public Tenge total() {
    return months.stream().flatMap(Optional::stream).map(Month::sum).reduce(onceAYear, Tenge::plus);
  }
}
