package kz.tizilim.register;

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
    String stepText = stepEvidence.isUnknown() ? "?" : step.toString();
    return stepText.isEmpty() ? gradeText : gradeText + "-" + stepText;
  }

  /** Whether the text decides both grade and step. */
  public boolean isDecided() {
    return !gradeEvidence.isUnknown() && !stepEvidence.isUnknown();
  }

  /** Every code that this cell may have: one where the text decides it. */
  public List<Code> codes() {
    List<Code> codes = new ArrayList<>();
    for (String g :
        gradeEvidence instanceof Evidence.Unknown u && !u.candidates().isEmpty()
            ? u.candidates()
            : List.of(grade.toString())) {
      for (String s :
          stepEvidence instanceof Evidence.Unknown u && !u.candidates().isEmpty()
              ? u.candidates()
              : List.of(step.toString())) {
        codes.add(new Code(Grade.parse(g), Step.parse(s)));
      }
    }
    return List.copyOf(codes);
  }
}
