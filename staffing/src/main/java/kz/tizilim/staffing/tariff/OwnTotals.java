package kz.tizilim.staffing.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.pay.PayColumn;
import kz.tizilim.pay.load.Decimals;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.sheet.TotalRow;
import kz.tizilim.staffing.tariff.OwnTotal.RowSums;

/** Compares the totals of a table with its rows while these are read. */
final class OwnTotals {
  private final StaffingTable table;
  private final PayCells cells;
  private final Map<String, SheetSums> sheets = new HashMap<>();
  private String lastSheet = "";
  private SheetSums last = new SheetSums();
  private final List<OwnTotal> found = new ArrayList<>();
  private int seen;

  /** The sums of a sheet: up to its last total, and since. */
  private static final class SheetSums {
    private RowSums before = RowSums.NONE;
    private RowSums since = RowSums.NONE;
  }

  OwnTotals(StaffingTable table, PayCells cells) {
    this.table = table;
    this.cells = cells;
  }

  /** Compares the first {@code count} totals, those that stand before the next row or the end. */
  void close(int count) {
    if (seen < count) {
      List<TotalRow> totals = table.skipped().totals();
      for (; seen < count; seen++) {
        compare(totals.get(seen));
      }
    }
  }

  void add(PaidRow row) {
    SheetSums sums = sums(row.row().sheet().orElse(""));
    sums.since = sums.since.with(row);
  }

  private SheetSums sums(String sheet) {
    if (!sheet.equals(lastSheet) || sheets.isEmpty()) {
      lastSheet = sheet;
      last = sheets.computeIfAbsent(sheet, it -> new SheetSums());
    }
    return last;
  }

  private void compare(TotalRow row) {
    String sheet = row.sheet().orElse("");
    SheetSums sums = sums(sheet);
    RowSums since = sums.since;
    RowSums all = sums.before.plus(since);
    Map<PayColumn, Integer> places = cells.columns(sheet);
    Optional<BigDecimal> units = number(row, places.getOrDefault(PayColumn.UNITS, -1));
    Optional<Tenge> paid = number(row, places.getOrDefault(PayColumn.PAID_DO, -1)).map(Tenge::new);
    if (units.isEmpty() && paid.isEmpty()) {
      return;
    }
    boolean isOfAll = since.units().signum() == 0 || new OwnTotal(row, units, paid, all).fits(all);
    found.add(new OwnTotal(row, units, paid, isOfAll ? all : since));
    sums.before = all;
    sums.since = RowSums.NONE;
  }

  private static Optional<BigDecimal> number(TotalRow row, int place) {
    return place >= 0 && place < row.cells().size()
        ? Decimals.read(row.cells().get(place))
        : Optional.empty();
  }

  List<OwnTotal> found() {
    return List.copyOf(found);
  }
}
