package kz.tizilim.registrar.ask;

import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Answers with their provenance, one value for equal rows. Safe for use by many threads.
 *
 * <p>The classifier gives equal rows the same value, and reports write what they wrote before for a
 * value that they know; both would be lost if each row had a copy of its own.
 */
final class SharedAnswers {
  private static final int PLACES = 8_192;

  /** Immutable, so a place that two threads write holds one or the other, both right. */
  private record Known(Answer plain, Answer answer) {}

  private final @Nullable Known[] places = new Known[PLACES];

  /** {@code plain} with that provenance. */
  @SuppressWarnings(
      "ReferenceEquality") // two equal answers are two values here; to compare is dear
  Answer with(Answer plain, Provenance provenance) {
    int place = System.identityHashCode(plain) & (PLACES - 1);
    Known known = places[place];
    if (known != null && known.plain == plain && known.answer.provenance().equals(provenance)) {
      return known.answer;
    }
    Answer answer = plain.with(provenance);
    places[place] = new Known(plain, answer);
    return answer;
  }
}
