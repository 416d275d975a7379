package kz.tizilim.core.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grade and a step, by which pay is found: {@code A1-1}, {@code A1-1-1}, {@code B2-4}, {@code
 * C2}, {@code D}. Printed in Latin letters with ASCII hyphens, whatever it was read from.
 *
 * @param grade the grade
 * @param step the step, {@link Step#NONE} in a grade without steps
 */
public record Code(Grade grade, Step step) implements Comparable<Code> {

  /*
   * Staffing tables write one code in many ways: «А1-3-1», «В-3-1» (a dash after the letter), «Б3-3»,
   * «звено С3», «B2 1», «b4—2», «А3 – 3». All of them are a letter, at most three digits, and between
   * them any dashes, dots and spaces. Anything else is not a code: a list («B4-1,-В4-4»), a worker's
   * category («2р»), a step where the law has none («C2-1»).
   */
  private static final Pattern WORDS =
      Pattern.compile(
          "звено|ступень|блок|буын|саты|код", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}\\u2212\\u00AD\\u00A0.]+");
  private static final Pattern SHAPE =
      Pattern.compile("([ABCDАБВСД])-?(?:(\\d)(?:-(\\d)(?:-(\\d))?)?)?");

  public Code {
    if (!step.isNone() && !grade.block().hasSteps()) {
      throw new IllegalArgumentException(
          "Grade " + grade + " has no steps, so there is no step " + step + " in it.");
    }
    if (step.isHalf() && !grade.block().hasHalfSteps()) {
      throw new IllegalArgumentException(
          "Grade " + grade + " has only whole steps, so there is no step " + step + " in it.");
    }
  }

  /** The code of a grade without steps. */
  public static Code of(Grade grade) {
    return new Code(grade, Step.NONE);
  }

  /**
   * Parses a code in any spelling seen in use.
   *
   * @throws IllegalArgumentException if {@code text} is no code; see {@link #find}
   */
  public static Code parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "«" + text + "» is no code. Maybe one like A1-3-1, B2-4, C2 or D was meant."));
  }

  /** The code that {@code text} spells in any way seen in use; empty if it spells none. */
  public static Optional<Code> find(String text) {
    if (text.length() > 64) {
      return Optional.empty();
    }
    Matcher m = SHAPE.matcher(bare(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    Block block = Block.of(m.group(1).charAt(0));
    int number = digit(m.group(2));
    int major = digit(m.group(3));
    int minor = digit(m.group(4));
    boolean legal =
        block.hasNumberedGrades()
            ? number > 0 && (major == 0 || block.hasSteps()) && (minor == 0 || block.hasHalfSteps())
            : !"0".equals(m.group(2)) && major == 0;
    boolean zero = "0".equals(m.group(3)) || "0".equals(m.group(4));
    return legal && !zero
        ? Optional.of(new Code(new Grade(block, number), new Step(major, minor)))
        : Optional.empty();
  }

  /** Whether {@code text} is spelled as a code, be it one that no register can have: «C2-1». */
  public static boolean isSpelled(String text) {
    return text.length() <= 64 && SHAPE.matcher(bare(text)).matches();
  }

  private static String bare(String text) {
    String bare = WORDS.matcher(text).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    return trimHyphens(SEPARATORS.matcher(bare).replaceAll("-"));
  }

  /** Whether it names a grade of a block with steps, and no step of it. */
  public boolean lacksItsStep() {
    return step.isNone() && grade.block().hasSteps();
  }

  private static int digit(@org.jspecify.annotations.Nullable String text) {
    return text == null ? 0 : text.charAt(0) - '0';
  }

  private static String trimHyphens(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == '-') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == '-') {
      to--;
    }
    return text.substring(from, to);
  }

  @Override
  public int compareTo(Code other) {
    int byGrade = grade.compareTo(other.grade);
    return byGrade != 0 ? byGrade : step.compareTo(other.step);
  }

  @Override
  public String toString() {
    return step.isNone() ? grade.toString() : grade + "-" + step;
  }
}
