package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Citation;

/** An answer told to a person. */
public final class Told {

  private Told() {}

  /** The lines of {@code answer}, the law's words quoted and cited. */
  public static List<String> lines(Answer answer, Language language) {
    List<Remark> remarks = new ArrayList<>();
    remarks.add(verdict(answer, language));
    if (answer.reason().filter(reason -> reason == Reason.DOUBLE_POST).isPresent()) {
      remarks.add(Remark.of("double_post"));
    }
    answer.fold(
        match -> remarks.addAll(law(match.basis(), match.wording(), language)),
        ambiguous -> remarks.addAll(law(ambiguous.basis(), ambiguous.wording(), language)),
        notInRegister -> false,
        outOfScope -> false,
        invalid -> false);
    answer
        .isClaimRight()
        .ifPresent(ok ->
            remarks.add(
                Remark.of(
                    ok ? "claim.right" : "claim.wrong", answer.claim().orElseThrow().text())));
    if (!answer.nearest().isEmpty()) {
      remarks.add(Remark.of("nearest", joined(answer.nearest())));
    }
    List<String> lines = new ArrayList<>();
    remarks.forEach(remark -> lines.add(remark.in(language)));
    if (!answer.provenance().why().isEmpty()) {
      lines.add(Remark.of("why").in(language));
      answer.provenance().why().forEach(reason -> lines.add("  " + reason.in(language)));
    }
    return lines;
  }

  private static List<Remark> law(LegalBasis basis, Wording wording, Language language) {
    List<Remark> remarks = new ArrayList<>();
    if (!basis.notPrinted().isNone()) {
      remarks.add(Remark.of("attention", basis.notPrinted().in(language)));
    }
    remarks.add(
        Remark.of(wording == Wording.EXACT ? "title.exact" : "title.variant", basis.title()));
    remarks.add(Remark.of("law", basis.text()));
    for (Citation citation : basis.citations()) {
      remarks.add(Remark.of("basis", citation.toString()));
    }
    return remarks;
  }

  private static Remark verdict(Answer answer, Language language) {
    return answer.fold(
        match -> Remark.of("match", match.code()),
        ambiguous ->
            ambiguous.missing().isEmpty()
                ? Remark.of("ambiguous", joined(ambiguous.codes()))
                : Remark.of("ambiguous.ask", joined(ambiguous.codes()), asked(answer, language)),
        notInRegister -> Remark.of("not_in_register"),
        outOfScope ->
            Remark.of("out_of_scope", Remark.of(outOfScope.why().toString()).in(language)),
        invalid -> Remark.of("invalid", invalid.why(), invalid.detail().in(language)));
  }

  private static String asked(Answer answer, Language language) {
    return answer.missing().stream()
        .map(column -> Remark.of("ask." + column.name().toLowerCase(Locale.ROOT)).in(language))
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<?> things) {
    return things.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
