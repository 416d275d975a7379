package kz.tizilim.staffing.correct;

import kz.tizilim.staffing.sheet.Mapping;

/**
 * A cell.
 *
 * @param sheet the place of its sheet, from 0
 * @param line its row, from 1
 * @param column its column, from 0; below 0 a column that is to be added
 */
record Cell(int sheet, int line, int column) {

  /** As spreadsheets name it: {@code H12}. */
  String name() {
    return Mapping.letters(Math.max(column, 0)) + line;
  }
}
