package kz.tizilim.staffing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;

/**
 * A row of a staffing table, and where it stands.
 *
 * @param line the line of the text or the row of the sheet, from 1
 * @param row what the row says; what could not be read is empty
 * @param problem why the row cannot be read
 * @param cells all that the row holds, in the order of {@link StaffingTable#headings()}
 */
public record TableRow(
    int line, StaffingRow row, Optional<RowProblem> problem, List<String> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The answer of {@code classifier}, or {@code INVALID} where the row cannot be read. */
  public Answer answer(Function<StaffingRow, Answer> classifier) {
    return problem
        .map(p -> Answer.invalid(row, Reason.of(p.column()), Remark.text(p.detail())))
        .orElseGet(() -> classifier.apply(row));
  }
}
