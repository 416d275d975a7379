package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Step;

/**
 * The steps that grades of a kind climb, lowest first: {@code 1, 1-1, 2, 2-1, …} or {@code 1, 2, 3,
 * 4}.
 *
 * @param steps the steps
 * @param last the step at which a grade of the kind is whole; one beyond it may have lost its label
 */
record Ladder(List<Step> steps, Step last) {

  private static final Ladder UNDIVIDED = new Ladder(List.of(Step.NONE), Step.NONE);
  private static final Ladder CATEGORIES =
      new Ladder(
          List.of(Category.values()).stream().map(Category::step).toList(), Category.NONE.step());

  /** The steps that are qualification categories. */
  static Ladder ofCategories() {
    return CATEGORIES;
  }

  /**
   * The steps of the grades without headings in a block: as far as the labels printed there show
   * them, and one more, since the label of the last step may be the one that was lost.
   */
  static Ladder ofLabels(Block block, List<Step> printed) {
    if (!block.hasSteps()) {
      return UNDIVIDED;
    }
    boolean halves = printed.stream().anyMatch(Step::isHalf);
    Step last = printed.stream().max(Step::compareTo).orElse(halves ? new Step(3, 1) : Step.of(4));
    List<Step> steps = new ArrayList<>();
    for (int major = 1; major <= 9; major++) {
      steps.add(Step.of(major));
      if (halves) {
        steps.add(new Step(major, 1));
      }
    }
    int end = Math.min(steps.size(), steps.indexOf(last) + 2);
    return new Ladder(List.copyOf(steps.subList(0, end)), last);
  }

  int indexOf(Step step) {
    return steps.indexOf(step);
  }

  /** What it costs that a grade ends with {@code step}. */
  double endCost(Step step) {
    if (step.equals(last)) {
      return 0;
    }
    return step.compareTo(last) < 0 ? Cost.STEPS_MISSING_AT_END : Cost.BEYOND_LAST_STEP;
  }
}
