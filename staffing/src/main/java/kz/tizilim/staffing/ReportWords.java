package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.grid.Text;

/** Answers in Russian, for people. */
final class ReportWords {
  private ReportWords() {}

  static String column(Column column) {
    return column.label().toString();
  }

  static String verdict(Verdict verdict) {
    return verdict.label().toString();
  }

  static String reason(Reason reason) {
    return reason.label().toString();
  }

  static String verdict(Answer answer) {
    String verdict = verdict(answer.verdict());
    return answer.fold(
        match -> verdict,
        ambiguous -> verdict + ": " + joined(ambiguous.codes()),
        notInRegister -> verdict,
        outOfScope -> verdict + ": " + reason(outOfScope.why()),
        invalid -> verdict);
  }

  static String codes(Answer answer) {
    return joined(answer.codes());
  }

  static String code(Answer answer) {
    return answer.fold(
        match -> match.code().toString(),
        ambiguous -> "",
        notInRegister -> "",
        outOfScope -> "",
        invalid -> "");
  }

  static String title(Answer answer) {
    return answer.law().map(LegalBasis::title).orElse("");
  }

  static String claim(Answer answer) {
    return answer.claim().map(claim -> claim(answer, claim)).orElse("");
  }

  private static String claim(Answer answer, Claim claim) {
    return switch (claim.judgement()) {
      case RIGHT -> "верно";
      case WRONG -> wrong(answer, claim);
      case OPEN -> "не проверено";
      case UNREADABLE -> "не читается как код: " + claim.text().strip();
    };
  }

  private static String wrong(Answer answer, Claim claim) {
    return "неверно: заявлено " + claim.text().strip() + ", по реестру " + codes(answer);
  }

  static String why(Answer answer) {
    List<String> why =
        new ArrayList<>(
            answer.fold(
                match -> List.of(),
                ambiguous -> List.of(open(ambiguous)),
                notInRegister -> List.of(),
                outOfScope -> List.of(),
                invalid -> List.of("не читается: " + reason(invalid.why()))));
    if (!answer.detail().isNone()) {
      why.add(answer.detail().toString());
    }
    answer.provenance().remarks().stream()
        .map(Object::toString)
        .map(ReportWords::withoutStop)
        .forEach(why::add);
    if (!answer.nearest().isEmpty()) {
      why.add("ближайшие записи: " + joined(answer.nearest()));
    }
    if (!answer.provenance().caution().isNone()) {
      why.add(answer.provenance().caution().toString());
    }
    return String.join("; ", why);
  }

  private static String withoutStop(String remark) {
    return remark.endsWith(".") ? remark.substring(0, remark.length() - 1) : remark;
  }

  private static String open(Answer.Ambiguous answer) {
    if (answer.missing().isEmpty()) {
      return answer
          .why()
          .map(ReportWords::reason)
          .orElse("реестр сам называет эту должность не раз");
    }
    return "не хватает: "
        + answer.missing().stream().map(ReportWords::column).collect(Collectors.joining(", "));
  }

  static String entries(Answer answer) {
    return joined(answer.entries());
  }

  /** The law's own words, and where they stand. */
  static String law(Answer answer) {
    return answer.law().map(law -> law(answer.codes(), law)).orElse("");
  }

  private static String law(List<Code> codes, LegalBasis law) {
    return String.join(
        "\n",
        "По реестру: " + law.title() + " — " + joined(codes),
        Text.cut(law.text(), 400),
        "Запись: " + Text.cut(joined(law.entries()), 200),
        law.citations().get(0).toString());
  }

  /** A remark as a sentence of its own. */
  static String sentence(Remark remark) {
    String text = remark.toString();
    return text.isEmpty()
        ? text
        : Character.toUpperCase(text.charAt(0))
            + text.substring(1)
            + (text.endsWith(".") ? "" : ".");
  }

  static String joined(List<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
