package kz.tizilim.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow.AllowanceBase;
import kz.tizilim.pay.table.Source;
import kz.tizilim.pay.table.Tenge;

/**
 * The pay of a row, with the rows of the tables that it rests on.
 *
 * @param cell the code and its sphere
 * @param band the band of years; of several codes the first one
 * @param units the units
 * @param base the base amount
 * @param coefficient the coefficient
 * @param factor the product of the factors; 1 if they multiply the month
 * @param raise by what allowances such as work in a village multiply the salary; 1 if by nothing
 * @param salary the official salary of the row (ДО), rounded to a tenge for each person
 * @param allowances the allowances of a month, exact
 * @param monthFactor what multiplies the sum of the month; 1 unless the policy says so
 * @param month salary and allowances of a month, exact
 * @param onceAYear what is paid once a year, the health allowance among it
 * @param links the chain of numbers with their sources
 * @param split the parts of a row of several codes; empty for one code
 * @param notes what a person should know
 */
public record Pay(
    PayCell cell,
    Optional<Band> band,
    Units units,
    Tenge base,
    BigDecimal coefficient,
    BigDecimal factor,
    BigDecimal raise,
    Tenge salary,
    List<AllowanceSum> allowances,
    BigDecimal monthFactor,
    Tenge month,
    Tenge onceAYear,
    List<Link> links,
    List<Pay> split,
    List<Note> notes) {

  private static final int MONTHS = 12;

  /**
   * An allowance of a month.
   *
   * @param code its code
   * @param share its share; empty for a sum
   * @param sum the sum, exact
   * @param base what the share is of
   * @param times by what a share of another base than the salary is multiplied: units or persons
   * @param isInFund whether the wage fund has it
   */
  public record AllowanceSum(
      String code,
      Optional<BigDecimal> share,
      Tenge sum,
      AllowanceBase base,
      BigDecimal times,
      boolean isInFund) {

    /** Whether it is a share of the salary. */
    public boolean isOfSalary() {
      return base == AllowanceBase.DO && share.isPresent();
    }
  }

  /**
   * A number of the chain.
   *
   * @param what what it is: «БДО», «коэффициент»
   * @param value the number
   * @param source the row that has it
   */
  public record Link(Note what, BigDecimal value, Source source) {
    /** One line: what, number, act, place. */
    public Note line() {
      return Note.of("link", what, value, source.cite());
    }
  }

  public Pay {
    allowances = List.copyOf(allowances);
    links = List.copyOf(links);
    split = List.copyOf(split);
    notes = List.copyOf(notes);
  }

  /** Twelve months as this one, and what is paid once. */
  public Tenge year() {
    return month.times(MONTHS).plus(onceAYear);
  }

  /** Whether a number of it is only supposed. */
  public boolean isAssumed() {
    return links.stream().anyMatch(link -> link.source().isAssumed());
  }

  /** Whether each number of it is printed in an act or confirmed. */
  public boolean isSure() {
    return links.stream().allMatch(link -> link.source().status().isSure());
  }

  /** The pay groups whose factors it has. */
  public List<String> groups() {
    return links.stream()
        .filter(link -> link.what().key().equals("link.factor"))
        .map(link -> String.valueOf(link.what().words().get(0)))
        .distinct()
        .toList();
  }
}
