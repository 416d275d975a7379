package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.finding.Findings;

/** Whether a document of Word has the form that the rules № 464 of 5 July 2023 ask of an act. */
public final class FormCheck {
  private static final String FONT = "Times New Roman";
  private static final double CENTIMETRE = 567;
  private static final int TOLERANCE = 15;
  private static final int POINTS_14 = 28;
  private static final int SINGLE = 240;
  private static final int INDENT = 709;
  private static final int WIDE = 1417;
  private static final int NARROW = 850;

  private final List<Finding> findings = new ArrayList<>();

  private FormCheck() {}

  /** What differs from the rules; measures are in points and centimetres. */
  public static List<Finding> of(DocumentForm form) {
    FormCheck check = new FormCheck();
    check.all(form);
    return List.copyOf(check.findings);
  }

  private void all(DocumentForm form) {
    if (form.fonts().stream().anyMatch(font -> !font.equals(FONT))) {
      warn("form-differs.font", String.join(", ", form.fonts()));
    }
    if (form.halfPoints().stream().anyMatch(size -> size != POINTS_14)) {
      warn("form-differs.size", shown(form.halfPoints(), 2));
    }
    if (form.lines().stream().anyMatch(line -> line != SINGLE)) {
      warn("form-differs.spacing", shown(form.lines(), SINGLE));
    }
    if (form.indents().stream().anyMatch(indent -> isFar(indent, INDENT))) {
      warn("form-differs.indent", shown(form.indents(), CENTIMETRE));
    }
    if (isFar(form.left(), WIDE) || isFar(form.right(), NARROW)) {
      warn(
          "form-differs.margins",
          shown(Set.of(form.left()), CENTIMETRE),
          shown(Set.of(form.right()), CENTIMETRE));
    }
    if (!form.numberAlone() || !form.firstBare()) {
      warn("form-differs.number");
    }
    if (form.hyphenated()) {
      warn("form-differs.hyphens");
    }
  }

  private static boolean isFar(int measured, int asked) {
    return Math.abs(measured - asked) > TOLERANCE;
  }

  private static String shown(Set<Integer> measures, double unit) {
    return measures.stream()
        .map(measure -> ExplanatoryNote.number(measure / unit))
        .collect(Collectors.joining(", "));
  }

  private void warn(String key, Object... words) {
    findings.add(Findings.of(Finding.Severity.WARNING, key, Lines.of(1), words));
  }
}
