package kz.tizilim.staffing.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers about the texts of cells, computed once for a text: tables repeat their texts. Holds at
 * most {@value #MOST} answers, and none about a text longer than {@value #LONGEST} characters.
 *
 * @param <T> the answer
 */
final class Remembered<T> {
  private static final int MOST = 4_096;
  private static final int LONGEST = 200;

  private final Map<String, T> known = new HashMap<>();
  private final Function<String, T> answer;

  /**
   * @param answer computes an answer, always the same for a text
   */
  Remembered(Function<String, T> answer) {
    this.answer = answer;
  }

  /** The answer about a text. */
  T of(String text) {
    T remembered = known.get(text);
    if (remembered != null) {
      return remembered;
    }
    T found = answer.apply(text);
    if (text.length() <= LONGEST) {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
