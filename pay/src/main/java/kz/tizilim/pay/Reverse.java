package kz.tizilim.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayRow.Allowance;
import kz.tizilim.pay.table.PayRow.BaseAmount;
import kz.tizilim.pay.table.PayRow.Coefficient;
import kz.tizilim.pay.table.PayRow.Factor;
import kz.tizilim.pay.table.Tenge;

/**
 * The reverse: which codes, years, factors and units give a sum. All solutions by the loaded tables
 * are listed, of any day, and none is chosen.
 */
public final class Reverse {
  private static final List<Units> USUAL =
      Stream.of("0.25", "0.5", "0.75", "1", "1.25", "1.5")
          .map(number -> new Units(new BigDecimal(number)))
          .toList();

  private final List<BaseAmount> bases;
  private final List<Coefficient> coefficients;
  private final List<Multiplier> factors;
  private final List<Multiplier> raises;

  /** Something by which a salary is multiplied; without a name by nothing. */
  private record Multiplier(Optional<String> name, BigDecimal value) {
    static final Multiplier NONE = new Multiplier(Optional.empty(), BigDecimal.ONE);
  }

  /**
   * A combination that gives the sum.
   *
   * @param coefficient the row of the cell and the band
   * @param group the pay group and its factor; empty without a factor
   * @param factor the factor; 1 without one
   * @param raise the allowance that raises the salary; empty without one
   * @param units the units
   */
  public record Solution(
      Coefficient coefficient,
      Optional<String> group,
      BigDecimal factor,
      Optional<String> raise,
      Units units) {
    /** One line. */
    public Note line() {
      Band band = coefficient.band();
      Object by =
          group
              .<Object>map(name -> Note.of("reverse.factor", name, factor))
              .orElseGet(() -> Note.of("reverse.no-factor"));
      Object raised = raise.<Object>map(name -> Note.of("reverse.raise", name)).orElse("");
      return Note.of(
          "reverse.solution",
          coefficient.cell().label(),
          band.toString(),
          coefficient.value(),
          by,
          units.shown(),
          raised,
          coefficient.source().cite());
    }
  }

  private Reverse(PayBook book) {
    bases = book.tables().all(BaseAmount.class).toList();
    coefficients = book.tables().all(Coefficient.class).toList();
    Set<Multiplier> all = new LinkedHashSet<>(List.of(Multiplier.NONE));
    book.tables()
        .all(Factor.class)
        .forEach(row -> all.add(new Multiplier(Optional.of(row.group()), row.value())));
    factors = List.copyOf(all);
    Set<Multiplier> raising = new LinkedHashSet<>(List.of(Multiplier.NONE));
    book.tables()
        .all(Allowance.class)
        .filter(Allowance::raisesSalary)
        .forEach(row ->
            row.share()
                .ifPresent(share ->
                    raising.add(
                        new Multiplier(Optional.of(row.code()), BigDecimal.ONE.add(share)))));
    raises = List.copyOf(raising);
  }

  /** The reverse of the tables of a book. */
  public static Reverse of(PayBook book) {
    return new Reverse(book);
  }

  /**
   * All solutions.
   *
   * @param sum the salary of a row, in whole tenge
   * @param code the code; empty for all
   * @param units the units; empty for the usual sizes
   */
  public List<Solution> solutions(Tenge sum, Optional<String> code, Optional<Units> units) {
    List<Units> sizes = units.map(List::of).orElse(USUAL);
    Set<Solution> found = new LinkedHashSet<>();
    for (Coefficient row : coefficients) {
      if (code.map(row.cell().code()::equals).orElse(true)) {
        combined(row, sum, sizes, found);
      }
    }
    return List.copyOf(found);
  }

  private void combined(Coefficient row, Tenge sum, List<Units> sizes, Set<Solution> found) {
    for (BaseAmount base : bases) {
      for (Multiplier factor : factors) {
        for (Multiplier raise : raises) {
          Tenge exact = base.amount().times(row.value()).times(factor.value()).times(raise.value());
          for (Units size : sizes) {
            if (DayPay.salary(exact, size).equals(sum)) {
              found.add(new Solution(row, factor.name(), factor.value(), raise.name(), size));
            }
          }
        }
      }
    }
  }

  /**
   * Why the unit's own sum may differ from ours; the likeliest reason first.
   *
   * @param pay our sum
   * @param paid the unit's own
   */
  public List<Note> reasons(Pay pay, Tenge paid) {
    List<Note> reasons = new ArrayList<>();
    Tenge difference = paid.minus(pay.salary());
    if (difference.amount().abs().compareTo(BigDecimal.valueOf(pay.units().persons())) <= 0) {
      reasons.add(Note.of("reason.rounding"));
    }
    for (Solution one : solutions(paid, Optional.empty(), Optional.of(pay.units()))) {
      reason(pay, one).filter(note -> !reasons.contains(note)).ifPresent(reasons::add);
    }
    if (reasons.isEmpty()) {
      solutions(paid, Optional.of(pay.cell().code()), Optional.empty()).stream()
          .filter(one -> one.factor().compareTo(pay.factor()) == 0)
          .filter(one -> one.coefficient().value().compareTo(pay.coefficient()) == 0)
          .map(one -> Note.of("reason.units", one.units().shown()))
          .distinct()
          .forEach(reasons::add);
    }
    reasons.sort(Comparator.comparingInt(Reverse::rank));
    return reasons;
  }

  private static final List<String> RANKS =
      List.of(
          "reason.rounding",
          "reason.factor",
          "reason.no-factor",
          "reason.band",
          "reason.raise",
          "reason.units",
          "reason.code");

  private static int rank(Note note) {
    return RANKS.indexOf(note.key());
  }

  /** The reason if a solution differs from a pay in one thing. */
  private static Optional<Note> reason(Pay pay, Solution one) {
    boolean isCell = one.coefficient().cell().equals(pay.cell());
    boolean isBand = one.coefficient().value().compareTo(pay.coefficient()) == 0;
    boolean isFactor = one.factor().compareTo(pay.factor()) == 0;
    boolean isRaised = one.raise().isPresent() == (pay.raise().compareTo(BigDecimal.ONE) > 0);
    if (isCell && isBand && isRaised && !isFactor) {
      return Optional.of(
          one.group()
              .map(group -> Note.of("reason.factor", group, one.factor()))
              .orElseGet(() -> Note.of("reason.no-factor")));
    }
    if (isCell && isFactor && isRaised && !isBand) {
      return Optional.of(Note.of("reason.band", one.coefficient().band().toString()));
    }
    if (isCell && isFactor && isBand && !isRaised) {
      return Optional.of(Note.of("reason.raise", one.raise().orElse("")));
    }
    boolean isOfSphere = one.coefficient().cell().sphere().equals(pay.cell().sphere());
    boolean isOfBand = pay.band().map(one.coefficient().band()::equals).orElse(true);
    return isOfSphere && isFactor && isRaised && isOfBand && !isCell
        ? Optional.of(Note.of("reason.code", one.coefficient().cell().code()))
        : Optional.empty();
  }
}
