package kz.tizilim.staffing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whole reports, made in memory. */
final class Reports {
  private Reports() {}

  static String text(ReportFormat format, String table) {
    return new String(bytes(format, Tables.open(table)), StandardCharsets.UTF_8);
  }

  static byte[] bytes(ReportFormat format, StaffingTable table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (table;
        ReportWriter report = ReportWriter.open(format, out, table)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        report.write(row.get(), row.get().answer(Answers::to));
      }
    }
    return out.toByteArray();
  }
}
