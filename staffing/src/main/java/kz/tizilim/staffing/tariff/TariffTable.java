package kz.tizilim.staffing.tariff;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
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
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.parallel.InOrder;
import kz.tizilim.staffing.parallel.Workers;

/**
 * The rows of a staffing table with their pay, read one after another. With workers, these answer
 * and pay blocks of rows ahead of the rows that are asked for; the rows are the same without them.
 */
public final class TariffTable {
  private static final int BLOCK = 500;

  private final StaffingTable table;
  private final PayCells cells;
  private final OwnTotals totals;
  private final Payroll payroll;
  private final BiFunction<StaffingRow, LocalDate, Answer> classifier;
  private final UnaryOperator<TableRow> corrected;
  private final LocalDate day;
  private final Remembered<List<Note>> reasons = new Remembered<>();
  private final Optional<InOrder<List<Found>>> blocks;
  private final Queue<Found> found = new ArrayDeque<>();
  private boolean isRead;
  private Optional<StaffingException> damage = Optional.empty();
  private Optional<Reverse> reverse = Optional.empty();

  /** A row as it was read, and how many totals of the table itself stood before it. */
  private record Read(TableRow row, PostTerms terms, int totals) {}

  /** A row with what the register and the tables of pay say of it. */
  private record Found(Read read, Answer answer, PayAnswer pay) {}

  private TariffTable(
      StaffingTable table,
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      UnaryOperator<TableRow> corrected,
      LocalDate day,
      Optional<Workers> workers) {
    this.table = table;
    this.cells = PayCells.of(table);
    this.totals = new OwnTotals(table, cells);
    this.payroll = payroll;
    this.classifier = classifier;
    this.corrected = corrected;
    this.day = day;
    this.blocks = workers.map(InOrder::new);
  }

  /**
   * The rows of a table on a day.
   *
   * @param classifier what the register says of a row; asked by many threads at once if there are
   *     workers
   * @param workers who answer and pay; the thread that asks for rows if there are none
   */
  public static TariffTable of(
      StaffingTable table,
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      LocalDate day,
      Optional<Workers> workers) {
    return new TariffTable(table, payroll, classifier, row -> row, day, workers);
  }

  /** The rows of a table that somebody corrected; {@code corrected} makes them of those read. */
  public static TariffTable corrected(
      StaffingTable table,
      Payroll payroll,
      BiFunction<StaffingRow, LocalDate, Answer> classifier,
      LocalDate day,
      UnaryOperator<TableRow> corrected) {
    return new TariffTable(table, payroll, classifier, corrected, day, Optional.empty());
  }

  /**
   * The next row; empty at the end.
   *
   * @throws StaffingException if the rest of the table cannot be read
   */
  public Optional<PaidRow> next() {
    Optional<Found> next = blocks.isPresent() ? next(blocks.get()) : read().map(this::found);
    totals.close(next.map(row -> row.read().totals()).orElseGet(this::totalsSoFar));
    Optional<PaidRow> row = next.map(this::paid);
    row.ifPresent(totals::add);
    return row;
  }

  private Optional<Found> next(InOrder<List<Found>> blocks) {
    if (found.isEmpty()) {
      while (!isRead && !blocks.isFull()) {
        List<Read> block = block();
        blocks.add(() -> block.stream().map(this::found).toList());
      }
      if (!blocks.isEmpty()) {
        found.addAll(blocks.take());
      }
    }
    if (found.isEmpty() && damage.isPresent()) {
      throw damage.get();
    }
    return Optional.ofNullable(found.poll());
  }

  /** The next rows; fewer than a whole block only at the end, or before damage. */
  private List<Read> block() {
    List<Read> block = new ArrayList<>(BLOCK);
    try {
      while (!isRead && block.size() < BLOCK) {
        Optional<Read> row = read();
        row.ifPresent(block::add);
        isRead = row.isEmpty();
      }
    } catch (StaffingException e) {
      isRead = true;
      damage = Optional.of(e);
    }
    return block;
  }

  private Optional<Read> read() {
    return table.next().map(corrected).map(row -> new Read(row, cells.terms(row), totalsSoFar()));
  }

  private int totalsSoFar() {
    return table.skipped().totals().size();
  }

  private Found found(Read read) {
    StaffingRow row = read.row().row();
    Answer answer = read.row().answer(one -> classifier.apply(one, day));
    LocalDate on = row.date().isEmpty() ? day : Days.read(row.date()).orElse(day);
    return new Found(read, answer, payroll.pay(answer, row.institution(), read.terms(), on));
  }

  /** The headings of columns that say neither what a post is nor what it is paid. */
  public List<String> unusedColumns() {
    return cells.unused();
  }

  /** The totals of the table itself, compared with the rows that were read so far. */
  public List<OwnTotal> totals() {
    return totals.found();
  }

  private PaidRow paid(Found found) {
    Read read = found.read();
    PaidRow plain = new PaidRow(read.row(), found.answer(), read.terms(), found.pay(), List.of());
    return plain.differs()
        ? new PaidRow(
            read.row(), found.answer(), read.terms(), found.pay(), reasons.of(plain, this::reasons))
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
