package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.StaffingTable;
import kz.tizilim.staffing.sheet.SkippedRows;

/** Names what of a staffing table was not read, so that nothing is left out without a word. */
final class NotRead {
  private NotRead() {}

  /**
   * Prints what to know of the reading of a table, its unused columns and the rows that are no
   * posts, one line each.
   */
  static void print(
      StaffingTable table, List<String> unusedColumns, Language language, PrintWriter err) {
    for (Remark note : table.notes()) {
      err.println("  " + note.in(language));
    }
    if (!unusedColumns.isEmpty()) {
      err.println("  " + CliMessages.unusedColumns(language, unusedColumns));
    }
    for (SkippedRows.Run run : table.skipped().runs()) {
      err.println("  " + run.line().in(language));
    }
    if (table.skipped().more() > 0) {
      err.println("  " + Remark.of("skipped.line.more", table.skipped().more()).in(language));
    }
    err.flush();
  }
}
