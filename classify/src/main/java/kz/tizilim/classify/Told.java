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
    if (answer.reason().equals("double_post")) {
      remarks.add(Remark.of("double_post"));
    }
    if (!answer.officialTitle().isEmpty()) {
      if (!answer.detail().isNone()) {
        remarks.add(Remark.of("attention", answer.detail().in(language)));
      }
      boolean exact = answer.wording().filter(w -> w == Wording.EXACT).isPresent();
      remarks.add(Remark.of(exact ? "title.exact" : "title.variant", answer.officialTitle()));
      remarks.add(Remark.of("law", answer.cellText()));
    }
    for (Citation citation : answer.basis()) {
      remarks.add(Remark.of("basis", citation.toString()));
    }
    answer
        .claimedOk()
        .ifPresent(
            ok -> remarks.add(Remark.of(ok ? "claim.right" : "claim.wrong", answer.claimed())));
    if (!answer.nearest().isEmpty()) {
      remarks.add(Remark.of("nearest", joined(answer.nearest())));
    }
    List<String> lines = new ArrayList<>();
    remarks.forEach(remark -> lines.add(remark.in(language)));
    if (!answer.why().isEmpty()) {
      lines.add(Remark.of("why").in(language));
      answer.why().forEach(reason -> lines.add("  " + reason.in(language)));
    }
    return lines;
  }

  private static Remark verdict(Answer answer, Language language) {
    return switch (answer.verdict()) {
      case MATCH -> Remark.of("match", answer.codes().get(0).toString());
      case AMBIGUOUS ->
          answer.missing().isEmpty()
              ? Remark.of("ambiguous", joined(answer.codes()))
              : Remark.of("ambiguous.ask", joined(answer.codes()), asked(answer, language));
      case NOT_IN_REGISTER -> Remark.of("not_in_register");
      case OUT_OF_SCOPE -> Remark.of("out_of_scope", answer.detail().in(language));
      case INVALID -> Remark.of("invalid", answer.reason(), answer.detail().in(language));
    };
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
