package kz.tizilim.staffing.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.pay.Units;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.sheet.TotalRow;

/**
 * A total that the table itself has, compared with the rows that it sums up: those since the
 * previous total of its sheet, or all of the sheet.
 *
 * @param row where it is and what it is called
 * @param units its number of units; empty if it has none
 * @param paid its sum of salaries; empty if it has none
 * @param ours what the rows come to
 */
public record OwnTotal(
    TotalRow row, Optional<BigDecimal> units, Optional<Tenge> paid, RowSums ours) {

  /**
   * What rows come to.
   *
   * @param units their units
   * @param paid the salaries that the table itself has
   * @param salary the salaries by tables of pay
   * @param open the units without a salary by tables of pay
   */
  public record RowSums(BigDecimal units, Tenge paid, Tenge salary, BigDecimal open) {
    static final RowSums NONE =
        new RowSums(BigDecimal.ZERO, Tenge.ZERO, Tenge.ZERO, BigDecimal.ZERO);

    RowSums plus(RowSums other) {
      return new RowSums(
          units.add(other.units),
          paid.plus(other.paid),
          salary.plus(other.salary),
          open.add(other.open));
    }

    RowSums with(PaidRow row) {
      BigDecimal own = row.terms().readableUnits().map(Units::number).orElse(BigDecimal.ZERO);
      return new RowSums(
          units.add(own),
          paid.plus(row.terms().paid().orElse(Tenge.ZERO)),
          salary.plus(row.pay().salary().orElse(Tenge.ZERO)),
          row.pay().salary().isPresent() ? open : open.add(own));
    }
  }

  /** Whether a number of it differs from the rows. */
  public boolean differs() {
    return !hasUnits(ours) || !hasPaid(ours) || differsFromTables();
  }

  /** Whether it has the units and salaries of these rows, as far as it names them. */
  boolean fits(RowSums rows) {
    return hasUnits(rows) && hasPaid(rows);
  }

  private boolean hasUnits(RowSums rows) {
    return units.map(own -> own.compareTo(rows.units()) == 0).orElse(true);
  }

  private boolean hasPaid(RowSums rows) {
    return paid.map(own -> own.compareTo(rows.paid()) == 0).orElse(true);
  }

  /** Whether its salaries differ from those by tables of pay, where every row has one. */
  private boolean differsFromTables() {
    return ours.open().signum() == 0
        && paid.map(own -> own.compareTo(ours.salary()) != 0).orElse(false);
  }

  /** One line for a person: the place, each number, what the rows come to. */
  public Note sentence() {
    List<Note> parts = new ArrayList<>();
    units.ifPresent(own ->
        parts.add(
            hasUnits(ours)
                ? Note.of("total.units", plain(own))
                : Note.of("total.units.differ", plain(own), plain(ours.units()))));
    paid.ifPresent(own -> {
      parts.add(
          hasPaid(ours)
              ? Note.of("total.paid", own.printed())
              : Note.of("total.paid.differ", own.printed(), ours.paid().printed()));
      parts.add(
          ours.open().signum() == 0
              ? Note.of("total.tables", ours.salary().printed())
              : Note.of(
                  "total.tables.part",
                  ours.salary().printed(),
                  plain(ours.units().subtract(ours.open())),
                  plain(ours.units())));
    });
    return row.sheet()
        .map(sheet -> Note.of("total.sheet", sheet, row.line(), row.text(), parts))
        .orElseGet(() -> Note.of("total.line", row.line(), row.text(), parts));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
