package kz.tizilim.staffing.correct;

import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Remark;

/** On which basis a cell is corrected, as people cite it. */
final class CorrectionBasis {
  private CorrectionBasis() {}

  /** The basis of the value of a column. */
  static Remark of(
      StaffingRow wanted,
      Column column,
      Decision decision,
      Function<StaffingRow, Answer> classifier) {
    if (column != Column.CLAIMED) {
      return Remark.of("correction.given", column.label());
    }
    if (decision.candidate().isPresent()) {
      return Remark.of("correction.candidate");
    }
    return classifier
        .apply(wanted)
        .law()
        .filter(law -> !law.citations().isEmpty())
        .map(law -> Remark.of("correction.register", law.citations().get(0).told()))
        .orElseGet(() -> Remark.of("correction.decided"));
  }
}
