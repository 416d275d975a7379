package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Provenance;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;

/**
 * A row of a staffing table, and where it is.
 *
 * @param sheet the name of its sheet; empty outside workbooks
 * @param line the line of the text or the row of the sheet, from 1
 * @param row what the row says; what could not be read is empty
 * @param problem why the row cannot be read
 * @param cells all that the row holds, in the order of {@link StaffingTable#headings()}
 * @param remarks what a person should know of how the row was read
 */
public record TableRow(
    Optional<String> sheet,
    int line,
    StaffingRow row,
    Optional<RowProblem> problem,
    List<String> cells,
    List<Remark> remarks) {
  public TableRow {
    cells = List.copyOf(cells);
    remarks = List.copyOf(remarks);
  }

  /** A row without a sheet and without remarks. */
  public TableRow(int line, StaffingRow row, Optional<RowProblem> problem, List<String> cells) {
    this(Optional.empty(), line, row, problem, cells, List.of());
  }

  /** The answer of {@code classifier}, or {@code INVALID} if the row cannot be read. */
  public Answer answer(Function<StaffingRow, Answer> classifier) {
    Answer answer =
        problem
            .map(p -> Answer.invalid(row, Reason.of(p.column()), p.detail()))
            .orElseGet(() -> classifier.apply(row));
    return remarks.isEmpty() ? answer : answer.with(withRemarks(answer.provenance()));
  }

  private Provenance withRemarks(Provenance from) {
    List<Remark> all = new ArrayList<>(from.remarks());
    all.addAll(remarks);
    return new Provenance(
        from.register(), from.caution(), all, from.institutionKnown(), from.why());
  }
}
