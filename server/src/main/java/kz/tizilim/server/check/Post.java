package kz.tizilim.server.check;

import java.util.Optional;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.staffing.correct.Decision;

/**
 * A post of a table: all rows that say the same of it and are answered alike.
 *
 * @param number its number in the check, from 1
 * @param row what its rows say; the unit is that of the first one
 * @param sheet the sheet of the first one; empty outside workbooks
 * @param line where the first one is
 * @param rows how many rows there are
 * @param isReadable whether they can be read, so that something can be decided
 * @param first the answer to the rows as they were uploaded
 * @param decision what was decided
 * @param now the answer to the rows with that decision
 */
public record Post(
    int number,
    StaffingRow row,
    Optional<String> sheet,
    int line,
    long rows,
    boolean isReadable,
    Answer first,
    Decision decision,
    Answer now) {

  /** What was wrong with it when it was uploaded; empty if nothing was. */
  public Optional<Trouble> firstTrouble() {
    return Trouble.of(first);
  }

  /** What is left to do; empty if nothing is. */
  public Optional<Trouble> trouble() {
    boolean isChosen =
        decision.candidate().filter(now.codes()::contains).isPresent()
            || decision.left().isPresent();
    return isChosen ? Optional.empty() : Trouble.of(now);
  }

  /** Whether it has, or had, that trouble: a post that was settled stays in its list. */
  public boolean isOf(Trouble trouble) {
    return firstTrouble().filter(trouble::equals).isPresent()
        || trouble().filter(trouble::equals).isPresent();
  }

  /** The same with one row more. */
  Post counted() {
    return new Post(number, row, sheet, line, rows + 1, isReadable, first, decision, now);
  }

  /** The same with another decision and the answer to it. */
  Post decided(Decision other, Answer answer) {
    return new Post(number, row, sheet, line, rows, isReadable, first, other, answer);
  }
}
