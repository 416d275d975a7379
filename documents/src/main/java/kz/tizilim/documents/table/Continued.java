package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Step;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.table.Spans.Span;

/** Rows that go on under a label above, though their own cell of labels is empty and not merged. */
final class Continued {

  /*
   * Not every editor merges cells: below «А3 | 1 | …» a row «| 3 | …» is of A3 too, and a row «| | …» is of
   * its step. A row is taken for such only where the steps go on rising; where they begin again, a grade
   * has lost its label. Where a document has pages, they cut merged cells, and Spans decides instead.
   */
  private Continued() {}

  /** The spans of steps, those without a label joined to the one above them. */
  static List<Span> rows(List<Span> steps, List<GridCell> names) {
    if (isPaged(names)) {
      return steps;
    }
    List<Span> joined = new ArrayList<>();
    for (Span span : steps) {
      boolean goesOn =
          !joined.isEmpty()
              && span.label().isEmpty()
              && isRightBelow(last(joined), span)
              && last(joined).label().isPresent()
              && names.stream().anyMatch(name -> span.holds(name) && !name.lines().isEmpty());
      if (goesOn) {
        Span above = joined.remove(joined.size() - 1);
        joined.add(new Span(above.top(), span.bottom(), above.label(), above.sure()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** The spans of grades, those without a label joined to the one above where the steps go on. */
  static List<Span> grades(List<Span> grades, List<Span> steps, List<GridCell> names) {
    if (isPaged(names)) {
      return grades;
    }
    List<Span> joined = new ArrayList<>();
    for (Span span : grades) {
      boolean goesOn =
          !joined.isEmpty()
              && span.label().isEmpty()
              && isRightBelow(last(joined), span)
              && last(joined).label().isPresent()
              && rises(last(joined), span, steps);
      if (goesOn) {
        Span above = joined.remove(joined.size() - 1);
        joined.add(new Span(above.top(), span.bottom(), above.label(), above.sure()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean isPaged(List<GridCell> names) {
    return names.stream().mapToInt(GridCell::page).distinct().count() > 1;
  }

  private static boolean isRightBelow(Span above, Span below) {
    double slack = Math.min(Spans.TOUCH, (below.bottom() - below.top()) / 4);
    return Math.abs(above.bottom() - below.top()) <= slack;
  }

  /**
   * Whether the first step in the rows of {@code below} is higher than the last in {@code above}.
   */
  private static boolean rises(Span above, Span below, List<Span> steps) {
    Optional<Step> last = Optional.empty();
    Optional<Step> first = Optional.empty();
    for (Span step : steps) {
      Optional<Step> printed =
          step.label().map(DrawnLabel::of).flatMap(DrawnLabel::label).flatMap(Label::step);
      if (above.top() <= step.top() && step.top() < above.bottom()) {
        last = printed;
      } else if (first.isEmpty() && below.top() <= step.top() && step.top() < below.bottom()) {
        first = printed;
      }
    }
    boolean sameStep =
        steps.stream().anyMatch(s -> s.top() < below.top() && below.top() < s.bottom());
    return steps.isEmpty()
        || sameStep
        || (last.isPresent() && first.isPresent() && last.get().compareTo(first.get()) < 0);
  }

  private static Span last(List<Span> spans) {
    return spans.get(spans.size() - 1);
  }
}
