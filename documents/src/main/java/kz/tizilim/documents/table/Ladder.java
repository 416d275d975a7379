package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.register.Block;
import kz.tizilim.register.Category;
import kz.tizilim.register.Step;

/**
 * The steps that grades of a kind climb, lowest first: {@code 1, 1-1, 2, 2-1, …} or {@code 1, 2, 3,
 * 4}.
 */
record Ladder(List<Step> steps) {

  private static final Ladder UNDIVIDED = new Ladder(List.of(Step.NONE));
  private static final Ladder CATEGORIES =
      new Ladder(List.of(Category.values()).stream().map(Category::step).toList());

  /** The steps that are qualification categories. */
  static Ladder ofCategories() {
    return CATEGORIES;
  }

  /**
   * The steps of the grades without headings in a block, as far as the labels printed there show
   * them.
   */
  static Ladder ofLabels(Block block, List<Step> printed) {
    if (!block.hasSteps()) {
      return UNDIVIDED;
    }
    boolean halves = printed.stream().anyMatch(Step::isHalf);
    Step last = printed.stream().max(Step::compareTo).orElse(halves ? new Step(3, 1) : Step.of(4));
    List<Step> steps = new ArrayList<>();
    for (int major = 1; major <= last.major(); major++) {
      steps.add(Step.of(major));
      if (halves && (major < last.major() || last.isHalf())) {
        steps.add(new Step(major, 1));
      }
    }
    return new Ladder(List.copyOf(steps));
  }

  int indexOf(Step step) {
    return steps.indexOf(step);
  }

  int size() {
    return steps.size();
  }
}
