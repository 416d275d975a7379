package kz.tizilim.core.register;

/** The qualification category of a specialist, which in grades B2 to B4 is the step. */
public enum Category {
  /** Высшая, step 1. */
  HIGHEST(1, "высшая"),
  /** Первая, step 2. */
  FIRST(2, "первая"),
  /** Вторая, step 3. */
  SECOND(3, "вторая"),
  /** Без категории, step 4. */
  NONE(4, "без категории");

  private final int step;
  private final String word;

  Category(int step, String word) {
    this.step = step;
    this.word = word;
  }

  /** The law's word for it: «высшая», «без категории». */
  public String word() {
    return word;
  }

  /** The step that holds this category: 1 to 4. */
  public Step step() {
    return Step.of(step);
  }
}
