package kz.tizilim.documents.table;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Level;
import kz.tizilim.core.register.Step;

/**
 * One way to read a section: which pieces make cells, which cells make grades, and which step each
 * cell has. The numbers of grades that are not printed are still open.
 */
record SectionReading(List<Run> runs, double cost) {

  SectionReading {
    runs = List.copyOf(runs);
  }

  /** The cell that holds piece {@code piece}. */
  CellSpan cellOf(int piece) {
    return runs.get(runOf(piece)).cells().stream()
        .filter(cell -> cell.from() <= piece && piece < cell.to())
        .findFirst()
        .orElseThrow();
  }

  /** The index of the grade that holds piece {@code piece}. */
  int runOf(int piece) {
    for (int i = 0; i < runs.size(); i++) {
      if (piece < runs.get(i).to()) {
        return i;
      }
    }
    throw new IllegalArgumentException("This section has no piece " + piece + ".");
  }

  /**
   * The cells of one grade.
   *
   * @param cells its cells
   * @param printed its printed label
   * @param profile what its headings say of all its cells
   */
  record Run(List<CellSpan> cells, Optional<Label> printed, Profile profile) {
    int from() {
      return cells.get(0).from();
    }

    int to() {
      return cells.get(cells.size() - 1).to();
    }

    Optional<Grade> printedGrade() {
      return printed.flatMap(Label::grade);
    }
  }

  /**
   * One cell: pieces {@code from} up to, not including, {@code to}.
   *
   * @param printed its printed label
   */
  record CellSpan(int from, int to, Step step, Optional<Label> printed) {
    boolean hasLostItsStep() {
      return printed.isEmpty() && !step.isNone();
    }
  }

  /**
   * What the headings of a grade say: a level of qualification, headings without one, or no
   * headings.
   */
  record Profile(boolean headed, Optional<Level> level) {}
}
