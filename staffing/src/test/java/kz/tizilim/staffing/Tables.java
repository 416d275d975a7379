package kz.tizilim.staffing;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Column;

/** Staffing tables from text, and back to text that a person can check. */
final class Tables {
  private Tables() {}

  static StaffingTable open(String text) {
    return open(text.getBytes(StandardCharsets.UTF_8));
  }

  static StaffingTable open(String text, Charset charset) {
    return open(text.getBytes(charset));
  }

  static StaffingTable open(byte[] bytes) {
    return StaffingTable.open(new ByteArrayInputStream(bytes), "штат");
  }

  static String rows(String text) {
    return rows(open(text));
  }

  /** One line a row: the line it stands on, its key, what it says, its problem. */
  static String rows(StaffingTable table) {
    StringBuilder rows = new StringBuilder();
    try (table) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        rows.append(print(row.get())).append('\n');
      }
    }
    return rows.toString();
  }

  private static String print(TableRow row) {
    String says =
        Stream.of(Column.values())
            .filter(column -> column != Column.ROW_ID && !row.row().text(column).isEmpty())
            .map(column -> row.row().text(column).replace("\n", "\\n"))
            .collect(Collectors.joining(" | "));
    return row.line()
        + " #"
        + row.row().rowId()
        + " "
        + says
        + row.problem().map(p -> " ! " + p.column() + ": " + p.detail()).orElse("");
  }

  /** One line a column: its words and what it means. */
  static String headings(StaffingTable table) {
    try (table) {
      return table.headings().stream()
          .map(h -> h.text() + "=" + h.column().map(Column::toString).orElse("?"))
          .collect(Collectors.joining(", "));
    }
  }
}
