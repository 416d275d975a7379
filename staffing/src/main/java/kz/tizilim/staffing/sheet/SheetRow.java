package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;

/**
 * A row that is answered.
 *
 * @param line the row of the sheet, from 1
 * @param row what it says
 * @param problem why it cannot be read
 * @param cells all its texts
 * @param remarks what a person should know of how it was read
 */
public record SheetRow(
    int line,
    StaffingRow row,
    Optional<Problem> problem,
    List<String> cells,
    List<Remark> remarks) {

  /**
   * Why a row cannot be read.
   *
   * @param column the column that cannot be read
   * @param detail why
   */
  public record Problem(Column column, Remark detail) {}
}
