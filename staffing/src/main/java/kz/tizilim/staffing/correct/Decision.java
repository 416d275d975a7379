package kz.tizilim.staffing.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;

/**
 * All that a person decided of a post, in order; what was decided last holds. Prints as its choices
 * with blanks between them, and is parsed from them.
 */
public record Decision(List<Choice> choices) {

  /** Nothing is decided. */
  public static final Decision NONE = new Decision(List.of());

  /** The register's code is taken. */
  public static final Decision REGISTER = new Decision(List.of(new Choice.RegisterCode()));

  public Decision {
    choices = List.copyOf(choices);
  }

  /** Whether nothing is decided. */
  public boolean isNone() {
    return choices.isEmpty();
  }

  /** The same and one choice more. */
  public Decision and(Choice choice) {
    List<Choice> all = new ArrayList<>(choices);
    all.add(choice);
    return new Decision(all);
  }

  /** The row with the values that were completed, before a code is taken. */
  public StaffingRow completed(StaffingRow row) {
    StaffingRow completed = row;
    for (Choice choice : choices) {
      StaffingRow before = completed;
      completed =
          choice.fold(
              value -> before.with(value.column(), value.text()),
              candidate -> before,
              registerCode -> before,
              left -> before);
    }
    return completed;
  }

  /**
   * The row as it is to read: with its completed values and the code that was chosen or that the
   * register gives.
   */
  public StaffingRow applied(StaffingRow row, Function<StaffingRow, Answer> classifier) {
    StaffingRow completed = completed(row);
    Optional<Code> code =
        takesRegister()
            ? classifier
                .apply(completed)
                .fold(
                    match -> Optional.of(match.code()),
                    ambiguous -> Optional.empty(),
                    notInRegister -> Optional.empty(),
                    outOfScope -> Optional.empty(),
                    invalid -> Optional.empty())
            : candidate();
    return code.map(one -> stated(completed, one)).orElse(completed);
  }

  /** The row with a code; its own spelling stays where it is that code. */
  private static StaffingRow stated(StaffingRow row, Code code) {
    return Code.find(row.claimed()).filter(code::equals).isPresent()
        ? row
        : row.with(Column.CLAIMED, code.toString());
  }

  /** Whether the register's code is taken. */
  public boolean takesRegister() {
    return lastCode()
        .filter(choice -> choice.fold(value -> false, one -> false, code -> true, left -> false))
        .isPresent();
  }

  /** The code that was chosen among several; empty if none was, or the register's is taken. */
  public Optional<Code> candidate() {
    return lastCode()
        .flatMap(choice ->
            choice.fold(
                value -> Optional.<Code>empty(),
                candidate -> Optional.of(candidate.code()),
                registerCode -> Optional.empty(),
                left -> Optional.empty()));
  }

  private Optional<Choice> lastCode() {
    return choices.stream()
        .filter(choice -> choice.fold(value -> false, one -> true, code -> true, left -> false))
        .reduce((first, second) -> second);
  }

  /** Why the post stays as it is; empty unless that was the last decision. */
  public Optional<String> left() {
    return choices.isEmpty()
        ? Optional.empty()
        : choices
            .get(choices.size() - 1)
            .fold(
                value -> Optional.<String>empty(),
                candidate -> Optional.empty(),
                registerCode -> Optional.empty(),
                left -> Optional.of(left.remark()));
  }

  /** The decision that a text prints; empty if it prints none. */
  public static Optional<Decision> parse(String text) {
    List<Choice> choices = new ArrayList<>();
    Matcher choice = Choice.Printed.CHOICE.matcher(text);
    int end = 0;
    while (end < text.length() && choice.find(end)) {
      Optional<Choice> one = Choice.parse(choice.group());
      if (choice.start() != end || one.isEmpty()) {
        return Optional.empty();
      }
      choices.add(one.get());
      end = Math.min(text.length(), choice.end() + 1);
    }
    return end == text.length() && (!choices.isEmpty() || text.isEmpty())
        ? Optional.of(new Decision(choices))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return choices.stream().map(Choice::toString).collect(Collectors.joining(" "));
  }
}
