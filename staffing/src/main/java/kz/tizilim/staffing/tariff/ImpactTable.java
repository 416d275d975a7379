package kz.tizilim.staffing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.pay.Impact;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;

/** The rows of a staffing table with what a change means for each, read one after another. */
public final class ImpactTable {
  private final StaffingTable table;
  private final PayCells cells;
  private final State before;
  private final State after;

  /**
   * A state of the law.
   *
   * @param payroll pay by its tables
   * @param classifier what its register says of a row
   * @param day its day
   */
  public record State(Payroll payroll, Function<StaffingRow, Answer> classifier, LocalDate day) {}

  /**
   * A row.
   *
   * @param row the row
   * @param terms what it says of pay
   * @param impact what the change means for it
   */
  public record Row(TableRow row, PostTerms terms, Impact impact) {}

  private ImpactTable(StaffingTable table, State before, State after) {
    this.table = table;
    this.cells = PayCells.of(table);
    this.before = before;
    this.after = after;
  }

  /** The rows of a table, before and after a change. */
  public static ImpactTable of(StaffingTable table, State before, State after) {
    return new ImpactTable(table, before, after);
  }

  /** The next row; empty at the end. */
  public Optional<Row> next() {
    return table.next().map(this::row);
  }

  /** The headings of columns that say neither what a post is nor what it is paid. */
  public List<String> unusedColumns() {
    return cells.unused();
  }

  private Row row(TableRow row) {
    PostTerms terms = cells.terms(row);
    Impact impact = Impact.of(side(before, row), side(after, row), row.row().institution(), terms);
    return new Row(row, terms, impact);
  }

  private static Impact.Side side(State state, TableRow row) {
    return new Impact.Side(state.payroll(), row.answer(state.classifier()), state.day());
  }
}
