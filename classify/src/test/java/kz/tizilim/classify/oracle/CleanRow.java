package kz.tizilim.classify.oracle;

import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;

/** A row in canonical words; an empty text says nothing. */
record CleanRow(String title, String institution, String level, String category, String activity) {

  CleanRow withInstitution(String text) {
    return new CleanRow(title, text, level, category, activity);
  }

  CleanRow withLevel(String text) {
    return new CleanRow(title, institution, text, category, activity);
  }

  CleanRow withCategory(String text) {
    return new CleanRow(title, institution, level, text, activity);
  }

  CleanRow withActivity(String text) {
    return new CleanRow(title, institution, level, category, text);
  }

  /** The row as a staffing table would have it. */
  StaffingRow toStaffing() {
    return StaffingRow.of(title, institution)
        .with(Column.LEVEL, level)
        .with(Column.CATEGORY, category)
        .with(Column.ACTIVITY, activity);
  }

  @Override
  public String toString() {
    return String.join(" | ", title, institution, level, category, activity);
  }
}
