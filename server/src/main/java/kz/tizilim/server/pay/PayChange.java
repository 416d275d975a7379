package kz.tizilim.server.pay;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.ImpactSum;
import kz.tizilim.pay.Retroactive;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.tariff.ImpactTable;

/**
 * What is compared for each row of a staffing table: the tables, what the register says and the
 * day, before and after.
 *
 * @param before the state before
 * @param after the state after
 * @param today the day on which it is asked
 */
record PayChange(ImpactTable.State before, ImpactTable.State after, LocalDate today) {

  /**
   * What a change costs.
   *
   * @param sum all rows
   * @param past the months that have ended since its first day
   */
  record Costs(ImpactSum sum, Retroactive past) {}

  /**
   * Reads the rows of a table once.
   *
   * @param each is given every row
   */
  Costs costs(StaffingTable table, Consumer<ImpactTable.Row> each) {
    // Between two days the months are those of the history; a change of one day may be of the past.
    LocalDate end = before.day().equals(after.day()) ? today : after.day();
    Retroactive past =
        Retroactive.of(before.payroll(), after.payroll(), WorkCalendar.builtIn(), after.day(), end);
    ImpactSum sum = new ImpactSum(after.day());
    ImpactTable rows = ImpactTable.of(table, before, after);
    for (Optional<ImpactTable.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      ImpactTable.Row one = row.get();
      sum.add(one.impact(), one.terms().fund());
      each.accept(one);
      if (!one.impact().causes().isEmpty() && !past.isEmpty()) {
        Answer old = one.row().answer(before.classifier());
        Answer own = one.row().answer(after.classifier());
        past.add(day -> old, day -> own, one.row().row().institution(), one.terms());
      }
    }
    return new Costs(sum, past);
  }

  /** What a page shows of it. */
  ImpactView view(StaffingTable table, String name, Language language) {
    ImpactView.Reading reading = new ImpactView.Reading(language);
    return reading.view(costs(table, reading::add), after.day(), name);
  }
}
