package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.SkippedRows;

/** How the user's table is laid out, so far as a report shows it again. */
final class TableLayout {
  private final Optional<StaffingTable> table;

  private TableLayout(Optional<StaffingTable> table) {
    this.table = table;
  }

  static TableLayout of(StaffingTable table) {
    return new TableLayout(Optional.of(table));
  }

  /** Rows without a table, as they come over HTTP: the canonical columns. */
  static TableLayout canonical() {
    return new TableLayout(Optional.empty());
  }

  String name() {
    return table.map(StaffingTable::name).orElse("");
  }

  Optional<StaffingTable> workbook() {
    return table.filter(t -> t.workbook().isPresent());
  }

  /** What a person should know of how the table was read. */
  List<Remark> notes() {
    return table.map(StaffingTable::notes).orElse(List.of());
  }

  /** The rows and sheets that are not answered, one line each. */
  List<Remark> skipped() {
    List<Remark> lines = new ArrayList<>();
    if (table.isPresent()) {
      SkippedRows skipped = table.get().skipped();
      skipped.runs().forEach(run -> lines.add(run.line()));
      if (skipped.more() > 0) {
        lines.add(Remark.of("skipped.line.more", skipped.more()));
      }
    }
    return lines;
  }

  /** Whether all rows have the same columns, so that a report can show them again. */
  private boolean isEven() {
    return table
        .filter(t -> t.headerLine() > 0)
        .filter(t -> t.headers().stream().map(FoundHeader::headings).distinct().count() < 2)
        .isPresent();
  }

  List<ColumnHeading> headings() {
    return table
        .filter(t -> isEven())
        .map(StaffingTable::headings)
        .orElseGet(TableLayout::canonicalHeadings);
  }

  private static List<ColumnHeading> canonicalHeadings() {
    return Arrays.stream(Column.values())
        .map(column -> new ColumnHeading(column.toString(), Optional.of(column)))
        .toList();
  }

  List<String> cells(TableRow row) {
    return isEven() ? row.cells() : Arrays.stream(Column.values()).map(row.row()::text).toList();
  }

  List<String> unrecognised() {
    return table.map(StaffingTable::unrecognised).orElse(List.of()).stream()
        .filter(heading -> AddedColumn.named(heading).isEmpty())
        .toList();
  }

  long captions() {
    return table.map(StaffingTable::captions).orElse(0L);
  }

  /** Where a column stands, from 0. */
  OptionalInt place(Column column) {
    List<ColumnHeading> headings = headings();
    return IntStream.range(0, headings.size())
        .filter(i -> headings.get(i).column().filter(column::equals).isPresent())
        .findFirst();
  }
}
