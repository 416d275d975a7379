package kz.tizilim.staffing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.pay.PayAnswer;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.pay.Reverse;
import kz.tizilim.pay.load.Days;
import kz.tizilim.pay.message.Note;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;

/** The rows of a staffing table with their pay, read one after another. */
public final class TariffTable {
  private final StaffingTable table;
  private final PayCells cells;
  private final OwnTotals totals;
  private final Payroll payroll;
  private final BiFunction<StaffingRow, LocalDate, Answer> classifier;
  private final UnaryOperator<TableRow> corrected;
  private final LocalDate day;
  private final Remembered<List<Note>> reasons = new Remembered<>();
  private Optional<Reverse> reverse = Optional.empty();

  private TariffTable(
      StaffingTable table,
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      UnaryOperator<TableRow> corrected,
      LocalDate day) {
    this.table = table;
    this.cells = PayCells.of(table);
    this.totals = new OwnTotals(table, cells);
    this.payroll = payroll;
    this.classifier = classifier;
    this.corrected = corrected;
    this.day = day;
  }

  /** The rows of a table on a day; {@code classifier} is what the register says of a row. */
  public static TariffTable of(
      StaffingTable table,
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      LocalDate day) {
    return corrected(table, payroll, classifier, day, row -> row);
  }

  /** The same of rows that somebody corrected; {@code corrected} makes them of those read. */
  public static TariffTable corrected(
      StaffingTable table,
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      LocalDate day,
      UnaryOperator<TableRow> corrected) {
    return new TariffTable(table, payroll, classifier, corrected, day);
  }

  /** The next row; empty at the end. */
  public Optional<PaidRow> next() {
    Optional<PaidRow> row = table.next().map(corrected).map(this::paid);
    totals.close();
    row.ifPresent(totals::add);
    return row;
  }

  /** The totals of the table itself, compared with the rows that were read so far. */
  public List<OwnTotal> totals() {
    return totals.found();
  }

  private PaidRow paid(TableRow row) {
    Answer answer = row.answer(one -> classifier.apply(one, day));
    PostTerms terms = cells.terms(row);
    LocalDate on = row.row().date().isEmpty() ? day : Days.read(row.row().date()).orElse(day);
    PayAnswer pay = payroll.pay(answer, row.row().institution(), terms, on);
    PaidRow plain = new PaidRow(row, answer, terms, pay, List.of());
    return plain.differs()
        ? new PaidRow(row, answer, terms, pay, reasons.of(plain, this::reasons))
        : plain;
  }

  private List<Note> reasons(PaidRow row) {
    if (reverse.isEmpty()) {
      reverse = Optional.of(Reverse.of(payroll.book()));
    }
    return reverse.get().reasons(row.pay().paid().orElseThrow(), row.terms().paid().orElseThrow());
  }

  /** The day. */
  public LocalDate day() {
    return day;
  }

  /** What a row says of pay. */
  public PostTerms terms(TableRow row) {
    return cells.terms(row);
  }
}
