package kz.tizilim.staffing;

import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Remark;

/**
 * Why a row cannot be read.
 *
 * @param column the column that cannot be read; the title if it is the whole row
 * @param detail why
 */
public record RowProblem(Column column, Remark detail) {
  static RowProblem encoding(Column column) {
    return new RowProblem(column, Remark.of("row.encoding"));
  }
}
