package kz.tizilim.staffing;

import kz.tizilim.classify.Column;

/**
 * Why a row cannot be read.
 *
 * @param column the column that cannot be read; the title where it is the whole row
 * @param detail why, in Russian
 */
public record RowProblem(Column column, String detail) {
  static final String NO_TEXT = "часть символов не читается: файл сохранён в другой кодировке";
}
