package kz.tizilim.core.register;

/** The qualification category of a specialist, which in grades B2 to B4 is the step. */
public enum Category {
  /** Высшая, step 1. */
  HIGHEST(1, "высшая", "высшей категории"),
  /** Первая, step 2. */
  FIRST(2, "первая", "первой категории"),
  /** Вторая, step 3. */
  SECOND(3, "вторая", "второй категории"),
  /** Без категории, step 4. */
  NONE(4, "без категории", "без категории");

  private final int step;
  private final String word;
  private final String inHeading;

  Category(int step, String word, String inHeading) {
    this.step = step;
    this.word = word;
    this.inHeading = inHeading;
  }

  /** The law's word for it: «высшая», «без категории». */
  public String word() {
    return word;
  }

  /** How a heading of the law names it: «высшей категории». */
  String inHeading() {
    return inHeading;
  }

  /** The step that holds this category: 1 to 4. */
  public Step step() {
    return Step.of(step);
  }
}
