package kz.tizilim.pay.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rows of tables of pay, of any kinds and days. The order of rows means nothing.
 *
 * @param rows the rows
 */
public record PayTables(List<PayRow> rows) {

  /** No tables. */
  public static final PayTables NONE = new PayTables(List.of());

  public PayTables {
    rows = List.copyOf(rows);
  }

  /** The rows of one kind. */
  public <T extends PayRow> Stream<T> all(Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * These tables with later ones. Where a later row has the subject and the first day of earlier
   * rows, all of those are replaced.
   */
  public PayTables with(PayTables later) {
    Set<String> replaced = new HashSet<>();
    later.rows.forEach(row -> replaced.add(key(row)));
    List<PayRow> all = new ArrayList<>();
    rows.stream().filter(row -> !replaced.contains(key(row))).forEach(all::add);
    all.addAll(later.rows);
    return new PayTables(all);
  }

  private static String key(PayRow row) {
    return row.kind() + "|" + row.subject() + "|" + row.source().from();
  }

  /** The same tables, compared with their acts by a person. */
  public PayTables confirmed(String by, LocalDate on) {
    return new PayTables(
        rows.stream().<PayRow>map(row -> row.from(row.source().confirmed(by, on))).toList());
  }

  /**
   * The same tables without what they say of themselves: a row that calls itself printed or
   * confirmed is unverified until a second person compares it with its act.
   */
  public PayTables unverified() {
    return new PayTables(
        rows.stream().<PayRow>map(row -> row.from(row.source().unverified())).toList());
  }

  /** The same tables as a supposition. */
  public PayTables assumed() {
    return new PayTables(
        rows.stream().<PayRow>map(row -> row.from(row.source().assumed())).toList());
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
