package kz.tizilim.staffing;

import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.Claim.Judgement;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Provenance;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Wording;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Citation;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.EntryId;

/** A handful of answers, by the beginning of the title; one of each kind. */
final class Answers {
  private static final List<Citation> CITATIONS =
      List.of(Citation.parse("приказ № 692 от 2024-07-01, C2/11, стр. 1684-1699"));

  private Answers() {}

  static Answer to(StaffingRow row) {
    String title = row.title().strip();
    if (title.startsWith("Бухгалтер")) {
      return new Answer.Match(
          Code.parse("C2"),
          basis("Бухгалтер"),
          Wording.EXACT,
          claim(row, isAccountant(row) ? Judgement.RIGHT : Judgement.WRONG),
          Provenance.PLAIN);
    }
    if (title.startsWith("Медицинская сестра")) {
      return new Answer.Ambiguous(
          List.of(Code.parse("B3-1"), Code.parse("B4-1")),
          row.level().isBlank() ? List.of(Column.LEVEL) : List.of(),
          Optional.empty(),
          basis("Медицинская сестра"),
          Wording.EXACT,
          claim(row, Judgement.WRONG),
          Provenance.PLAIN);
    }
    if (title.startsWith("Повар")) {
      return new Answer.OutOfScope(
          Reason.SKILLED_WORKER, claim(row, Judgement.OPEN), Provenance.PLAIN);
    }
    if (title.isEmpty()) {
      return Answer.invalid(row, Reason.TITLE, Remark.text("должность не названа"));
    }
    return new Answer.NotInRegister(
        List.of(EntryId.parse("C2/3")), claim(row, Judgement.OPEN), Provenance.PLAIN);
  }

  private static boolean isAccountant(StaffingRow row) {
    return Code.find(row.claimed()).filter(Code.parse("C2")::equals).isPresent();
  }

  private static Optional<Claim> claim(StaffingRow row, Judgement judgement) {
    return row.claimed().isBlank()
        ? Optional.empty()
        : Optional.of(new Claim(row.claimed(), judgement));
  }

  private static LegalBasis basis(String title) {
    return new LegalBasis(
        List.of(EntryId.parse("C2/11")),
        CITATIONS,
        title,
        "Специалисты высшего уровня квалификации: " + title,
        List.of("Специалисты высшего уровня квалификации: " + title),
        Remark.NONE);
  }
}
