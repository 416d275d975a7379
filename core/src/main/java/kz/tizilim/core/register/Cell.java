package kz.tizilim.core.register;

import java.util.ArrayList;
import java.util.List;

/**
 * One block × grade × step × sphere × heading, with its entries.
 *
 * <p>Grade and step are the likeliest reading. Where their evidence is {@link Evidence.Unknown} no
 * answer may rest on them alone: {@link #codes} then has every reading that fits.
 */
public record Cell(
    Grade grade,
    Step step,
    Sphere sphere,
    Heading heading,
    Evidence gradeEvidence,
    Evidence stepEvidence,
    List<Entry> entries) {

  public Cell {
    entries = List.copyOf(entries);
  }

  /** The block. */
  public Block block() {
    return grade.block();
  }

  /** The likeliest code. */
  public Code code() {
    return new Code(grade, step);
  }

  /** The code as printed, with {@code ?} for a part that the text leaves open. */
  public String printedCode() {
    String gradeText = gradeEvidence.isUnknown() ? block() + "?" : grade.toString();
    String stepText = isStepOpen() ? "?" : step.toString();
    return stepText.isEmpty() ? gradeText : gradeText + "-" + stepText;
  }

  /** Whether the text decides both grade and step. */
  public boolean isDecided() {
    return !gradeEvidence.isUnknown() && !isStepOpen();
  }

  private boolean isStepOpen() {
    return !step.isNone() && stepEvidence.isUnknown();
  }

  /** Every code that this cell may have: one where the text decides it. */
  public List<Code> codes() {
    List<String> steps = step.isNone() ? List.of("") : readings(stepEvidence, step.toString());
    List<Code> codes = new ArrayList<>();
    for (String g : readings(gradeEvidence, grade.toString())) {
      steps.forEach(s -> codes.add(new Code(Grade.parse(g), Step.parse(s))));
    }
    return List.copyOf(codes);
  }

  private static List<String> readings(Evidence evidence, String likeliest) {
    return evidence instanceof Evidence.Unknown unknown && !unknown.candidates().isEmpty()
        ? unknown.candidates()
        : List.of(likeliest);
  }
}
