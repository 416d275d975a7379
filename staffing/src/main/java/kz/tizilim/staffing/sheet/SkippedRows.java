package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.message.Remark;

/**
 * The rows and sheets that are not answered, with the reason. Rows that follow one another for the
 * same reason are one run; of the runs the first {@value #MOST} are kept and the others counted.
 */
public final class SkippedRows {
  static final int MOST = 2_000;

  private final List<TotalRow> totals = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final Map<SkipReason, Long> rows = new EnumMap<>(SkipReason.class);
  private Optional<Run> open = Optional.empty();
  private long more;

  /**
   * Rows that follow one another.
   *
   * @param sheet the name of their sheet; empty outside workbooks
   * @param first the first row; 0 for a whole sheet
   * @param last the last row
   * @param reason why they are not answered
   */
  public record Run(Optional<String> sheet, int first, int last, SkipReason reason) {

    /** One line for a person: {@code лист «Штат», строки 10–17: пропущено (подписи)}. */
    public Remark line() {
      String key = first == 0 ? "sheet" : first == last ? "row" : "rows";
      return sheet
          .map(name ->
              first == 0
                  ? Remark.of("skipped.line.sheet", name, reason.label())
                  : Remark.of("skipped.line.sheet-" + key, name, reason.label(), first, last))
          .orElseGet(() -> Remark.of("skipped.line." + key, first, reason.label(), last));
    }
  }

  /** Keeps a total, up to {@value #MOST} of them. */
  void add(TotalRow total) {
    if (totals.size() < MOST) {
      totals.add(total);
    }
  }

  /** The rows with totals that were met so far. */
  public List<TotalRow> totals() {
    return Collections.unmodifiableList(totals);
  }

  /** Notes a row. */
  void add(Optional<String> sheet, int line, SkipReason reason) {
    rows.merge(reason, 1L, Long::sum);
    if (open.isPresent()
        && open.get().reason() == reason
        && open.get().sheet().equals(sheet)
        && line >= open.get().last()
        && line <= open.get().last() + 1) {
      open = Optional.of(new Run(sheet, open.get().first(), line, reason));
      return;
    }
    close();
    open = Optional.of(new Run(sheet, line, line, reason));
  }

  /** Notes that the next row is answered, so that the run ends. */
  void close() {
    open.ifPresent(this::keep);
    open = Optional.empty();
  }

  private void keep(Run run) {
    if (runs.size() < MOST) {
      runs.add(run);
    } else {
      more += run.last() - run.first() + 1L;
    }
  }

  /** Notes a whole sheet. */
  public void add(String sheet, SkipReason reason) {
    close();
    keep(new Run(Optional.of(sheet), 0, 0, reason));
  }

  /** The runs, in the order of the table. */
  public List<Run> runs() {
    List<Run> all = new ArrayList<>(runs);
    open.ifPresent(all::add);
    return all;
  }

  /** How many rows are in runs that were not kept. */
  public long more() {
    return more;
  }

  /** How many rows were not answered for a reason. */
  public long rows(SkipReason reason) {
    return rows.getOrDefault(reason, 0L);
  }
}
