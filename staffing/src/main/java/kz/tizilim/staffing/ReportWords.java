package kz.tizilim.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Claim;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.LegalBasis;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.grid.Text;

/**
 * Answers for people, in a language. The words of the law stay in its own.
 *
 * @param language the language
 */
record ReportWords(Language language) {
  /** The sentences of reports. */
  static final Messages SENTENCES = Messages.of(ReportWords.class, "report");

  /** The sentence with this key. */
  String say(String key, Object... words) {
    return SENTENCES.say(language, key, List.of(words));
  }

  /** The sentence with this key in every language. */
  static List<String> inAll(String key) {
    return Arrays.stream(Language.values()).map(one -> SENTENCES.raw(one, key)).toList();
  }

  /** A number with its thousands apart. */
  String number(long number) {
    String grouped = String.format(Locale.ROOT, "%,d", number);
    return language == Language.EN ? grouped : grouped.replace(',', '\u00A0');
  }

  String column(Column column) {
    return column.label().in(language);
  }

  String verdict(Verdict verdict) {
    return verdict.label().in(language);
  }

  String reason(Reason reason) {
    return reason.label().in(language);
  }

  /** The result of a row: a wrong code is one of its own, whatever else the answer says. */
  String verdict(Answer answer) {
    if (Claims.isWrong(answer)) {
      return say("verdict.wrong");
    }
    String verdict = verdict(answer.verdict());
    return answer.fold(
        match -> verdict,
        ambiguous -> say("verdict.codes", verdict, codes(ambiguous)),
        notInRegister -> verdict,
        outOfScope -> say("verdict.codes", verdict, reason(outOfScope.why())),
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

  String claim(Answer answer) {
    return answer.claim().map(claim -> claim(answer, claim)).orElse("");
  }

  private String claim(Answer answer, Claim claim) {
    return switch (claim.judgement()) {
      case RIGHT -> say("claim.right");
      case WRONG -> wrong(answer, claim);
      case OPEN -> say("claim.open");
      case UNREADABLE -> say("claim.unreadable", claim.text().strip());
    };
  }

  private String wrong(Answer answer, Claim claim) {
    String stated = claim.text().strip();
    return answer.codes().isEmpty()
        ? say("claim.wrong.no-code", stated)
        : say("claim.wrong", stated, codes(answer));
  }

  /** What is missing and why; the caution, which is the same for all rows, is in the totals. */
  String why(Answer answer) {
    List<String> why =
        new ArrayList<>(
            answer.fold(
                match -> List.of(),
                ambiguous -> List.of(open(ambiguous)),
                notInRegister -> List.of(),
                outOfScope -> List.of(),
                invalid -> List.of(say("why.invalid", reason(invalid.why())))));
    if (!answer.detail().isNone()) {
      why.add(answer.detail().in(language));
    }
    if (answer.hasUnknownInstitution()) {
      why.add(say("why.institution-unknown"));
    }
    answer.provenance().remarks().stream()
        .map(remark -> withoutStop(remark.in(language)))
        .forEach(why::add);
    if (!answer.nearest().isEmpty()) {
      why.add(say("why.nearest", joined(answer.nearest())));
    }
    return String.join("; ", why);
  }

  private static String withoutStop(String remark) {
    return remark.endsWith(".") ? remark.substring(0, remark.length() - 1) : remark;
  }

  private String open(Answer.Ambiguous answer) {
    if (answer.missing().isEmpty()) {
      return answer.why().map(this::reason).orElseGet(() -> say("why.repeated"));
    }
    return say(
        "why.missing",
        answer.missing().stream().map(this::column).collect(Collectors.joining(", ")));
  }

  static String entries(Answer answer) {
    return joined(answer.entries());
  }

  /** The law's own words, and where they are. */
  String law(Answer answer) {
    return answer.law().map(law -> law(answer.codes(), law)).orElse("");
  }

  private String law(List<Code> codes, LegalBasis law) {
    return String.join(
        "\n",
        say("law", law.title(), joined(codes)),
        Text.cut(law.text(), 400),
        say("law.entry", Text.cut(joined(law.entries()), 200)),
        law.citations().get(0).told().in(language));
  }

  /** A remark as a sentence of its own. */
  String sentence(Remark remark) {
    return sentence(withoutStop(remark.in(language)));
  }

  /** A text as a sentence of its own. */
  static String sentence(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  static String joined(List<?> parts) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
