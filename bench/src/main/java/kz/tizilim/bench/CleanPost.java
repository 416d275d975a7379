package kz.tizilim.bench;

import java.util.List;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;

/**
 * A title of the register in an institution of the register, written without noise.
 *
 * @param row the clean row
 * @param institution where the post is
 * @param codes its codes; empty if the register does not name the title for that institution
 */
record CleanPost(StaffingRow row, Institution institution, List<Code> codes) {
  CleanPost {
    codes = List.copyOf(codes);
  }

  boolean isRegistered() {
    return !codes.isEmpty();
  }

  /** The text that a full-text search looks for. */
  static String text(StaffingRow row) {
    return row.title() + " " + row.institution();
  }

  /** The columns other than text (level, category and activity) as one key. */
  static String columns(StaffingRow row) {
    return row.level() + "|" + row.category() + "|" + row.activity();
  }

  /** A clean row. */
  static StaffingRow row(String title, String level, String category, String activity) {
    return StaffingRow.of(title, "")
        .with(Column.LEVEL, level)
        .with(Column.CATEGORY, category)
        .with(Column.ACTIVITY, activity);
  }
}
