package kz.tizilim.staffing.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.message.Note;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.TableRow;

/**
 * A row of a staffing table with its pay.
 *
 * @param row the row
 * @param answer what the register says of it
 * @param terms what it says of pay
 * @param pay what it is paid
 * @param reasons why the unit's own sum may differ; empty if it does not, or there is none
 */
public record PaidRow(
    TableRow row, Answer answer, PostTerms terms, PayAnswer pay, List<Note> reasons) {
  public PaidRow {
    reasons = List.copyOf(reasons);
  }

  /** By how much the unit's own salary differs from ours; empty if one of them is not known. */
  public Optional<Tenge> difference() {
    return pay.salary().flatMap(ours -> terms.paid().map(paid -> paid.minus(ours)));
  }

  /** Whether the unit's own salary differs from ours. */
  public boolean differs() {
    return difference().map(sum -> sum.amount().compareTo(BigDecimal.ZERO) != 0).orElse(false);
  }
}
