package kz.tizilim.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kz.tizilim.classify.Column;

/** How the user's table is laid out, so far as a report shows it again. */
final class Layout {
  private final Optional<StaffingTable> table;

  private Layout(Optional<StaffingTable> table) {
    this.table = table;
  }

  static Layout of(StaffingTable table) {
    return new Layout(Optional.of(table));
  }

  /** Rows without a table, as they come over HTTP: the canonical columns. */
  static Layout canonical() {
    return new Layout(Optional.empty());
  }

  String name() {
    return table.map(StaffingTable::name).orElse("");
  }

  Optional<StaffingTable> workbook() {
    return table.filter(t -> t.workbook().isPresent());
  }

  List<Heading> headings() {
    return table
        .filter(t -> t.headerLine() > 0)
        .map(StaffingTable::headings)
        .orElseGet(Layout::canonicalHeadings);
  }

  private static List<Heading> canonicalHeadings() {
    return Arrays.stream(Column.values())
        .map(column -> new Heading(column.toString(), Optional.of(column)))
        .toList();
  }

  List<String> cells(TableRow row) {
    return table.filter(t -> t.headerLine() > 0).isPresent()
        ? row.cells()
        : Arrays.stream(Column.values()).map(row.row()::text).toList();
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
    List<Heading> headings = headings();
    return IntStream.range(0, headings.size())
        .filter(i -> headings.get(i).column().filter(column::equals).isPresent())
        .findFirst();
  }
}
