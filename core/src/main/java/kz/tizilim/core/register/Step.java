package kz.tizilim.core.register;

/**
 * A division of a grade (ступень): {@code 1}, {@code 1-1}, … A grade that has none has the step
 * {@link #NONE}, which prints as nothing.
 *
 * @param major 1 to 9, or 0 for none
 * @param minor 1 to 9, or 0 where the step has one part
 */
public record Step(int major, int minor) implements Comparable<Step> {

  /** The step of a grade that is not divided. */
  public static final Step NONE = new Step(0, 0);

  public Step {
    if (major < 0 || major > 9 || minor < 0 || minor > 9 || (major == 0 && minor != 0)) {
      throw new IllegalArgumentException("There is no step " + major + "-" + minor + ".");
    }
  }

  /** The whole step {@code major}. */
  public static Step of(int major) {
    return new Step(major, 0);
  }

  /** Parses what {@link #toString} prints: {@code 2}, {@code 2-1}, or nothing for {@link #NONE}. */
  public static Step parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    boolean whole = text.length() == 1;
    if (!(whole || (text.length() == 3 && text.charAt(1) == '-'))) {
      throw new IllegalArgumentException(
          "«" + text + "» is no step. Maybe «1» or «1-1» was meant.");
    }
    return new Step(digit(text, 0), whole ? 0 : digit(text, 2));
  }

  private static int digit(String text, int at) {
    char c = text.charAt(at);
    if (c < '1' || c > '9') {
      throw new IllegalArgumentException(
          "«" + text + "» is no step: «" + c + "» is not a digit from 1 to 9.");
    }
    return c - '0';
  }

  /** Whether the grade is not divided into steps. */
  public boolean isNone() {
    return major == 0;
  }

  /** Whether the step has a second part, as {@code 1-1} has. */
  public boolean isHalf() {
    return minor > 0;
  }

  @Override
  public int compareTo(Step other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    if (isNone()) {
      return "";
    }
    return isHalf() ? major + "-" + minor : Integer.toString(major);
  }
}
