package kz.tizilim.staffing;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.classify.Wording;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;

/** A handful of answers, by the beginning of the title; one of each kind. */
final class Answers {
  private static final List<Citation> BASIS =
      List.of(Citation.parse("приказ № 692 от 2024-07-01, C2/11, стр. 1684-1699"));

  private Answers() {}

  static Answer to(StaffingRow row) {
    String title = row.title().strip();
    if (title.startsWith("Бухгалтер")) {
      return accountant(row);
    }
    if (title.startsWith("Медицинская сестра")) {
      return answer(
          row,
          Verdict.AMBIGUOUS,
          List.of("B3-1", "B4-1"),
          row.level().isBlank() ? List.of(Column.LEVEL) : List.of(),
          "Медицинская сестра",
          "",
          "",
          claimed(row, false));
    }
    if (title.startsWith("Повар")) {
      return answer(
          row,
          Verdict.OUT_OF_SCOPE,
          List.of(),
          List.of(),
          "",
          "skilled_worker",
          "",
          Optional.empty());
    }
    if (title.isEmpty()) {
      return Answer.invalid(
          row.rowId(), row.claimed(), Column.TITLE, Remark.text("должность не названа"));
    }
    return answer(row, Verdict.NOT_IN_REGISTER, List.of(), List.of(), "", "", "", Optional.empty());
  }

  private static Answer accountant(StaffingRow row) {
    boolean right = Code.find(row.claimed()).filter(Code.parse("C2")::equals).isPresent();
    return answer(
        row, Verdict.MATCH, List.of("C2"), List.of(), "Бухгалтер", "", "", claimed(row, right));
  }

  private static Optional<Boolean> claimed(StaffingRow row, boolean right) {
    return row.claimed().isBlank() ? Optional.empty() : Optional.of(right);
  }

  private static Answer answer(
      StaffingRow row,
      Verdict verdict,
      List<String> codes,
      List<Column> missing,
      String official,
      String reason,
      String detail,
      Optional<Boolean> ok) {
    boolean stands = !codes.isEmpty();
    return new Answer(
        row.rowId(),
        verdict,
        codes.stream().map(Code::parse).toList(),
        missing,
        stands ? List.of(EntryId.parse("C2/11")) : List.of(),
        official,
        stands ? "Специалисты высшего уровня квалификации: " + official : "",
        stands ? Optional.of(Wording.EXACT) : Optional.empty(),
        row.claimed(),
        ok,
        reason,
        Remark.text(detail),
        verdict == Verdict.NOT_IN_REGISTER ? List.of(EntryId.parse("C2/3")) : List.of(),
        stands ? BASIS : List.of(),
        List.of(),
        Remark.NONE);
  }
}
