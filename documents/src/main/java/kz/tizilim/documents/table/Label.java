package kz.tizilim.documents.table;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.token.Token;

/**
 * A printed label of a grade or a step.
 *
 * @param grade the grade it prints; empty on a label of a step
 * @param step the step it prints; none on a label of a grade
 * @param token where it is printed
 * @param page its page
 * @param before the index, in its section, of the text token that follows it
 */
record Label(Optional<Grade> grade, Step step, Token token, int page, int before) {

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}−]");

  boolean isGrade() {
    return grade.isPresent();
  }

  /** Whether a token prints the label of a step. */
  static Optional<Step> step(Token token) {
    String text = DASHES.matcher(token.text()).replaceAll("-");
    boolean shaped =
        text.length() <= 3 && text.chars().allMatch(c -> c == '-' || (c >= '1' && c <= '9'));
    try {
      return shaped ? Optional.of(Step.parse(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The grade that a token prints the label of. */
  static Optional<Grade> grade(Token token) {
    String text = token.text();
    if (text.length() > 2 || !Character.isUpperCase(text.charAt(0))) {
      return Optional.empty();
    }
    return Code.find(text)
        .filter(code -> code.step().isNone())
        .map(Code::grade)
        .filter(g -> g.block() == Block.D || text.length() == 2);
  }

  @Override
  public String toString() {
    return grade.map(Grade::toString).orElseGet(step::toString) + "@" + token.line();
  }
}
