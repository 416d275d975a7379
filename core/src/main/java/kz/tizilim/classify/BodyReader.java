package kz.tizilim.classify;

import java.util.List;
import java.util.Optional;
import kz.tizilim.words.Words;

/** Reads the institution of a row: which bodies of the register it may be. */
final class BodyReader {
  private static final int MOST_REMEMBERED = 4_096;

  private final WordReader words;
  private final Bodies bodies;
  private final Memo<String, List<Bodies.Resolved>> known = new Memo<>(MOST_REMEMBERED);

  BodyReader(WordReader words, Bodies bodies) {
    this.words = words;
    this.bodies = bodies;
  }

  /** What an institution may be; empty where the row names none. */
  Optional<List<Bodies.Resolved>> read(String text) {
    List<Bodies.Resolved> found = known.of(text, this::resolved);
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private List<Bodies.Resolved> resolved(String text) {
    Words written = Words.of(text);
    if (written.isEmpty()) {
      return List.of();
    }
    List<Bodies.Resolved> all =
        words.readings(written).stream()
            .map(WordReader.ReadWord::stems)
            .map(bodies::resolve)
            .distinct()
            .toList();
    // A reading that names nothing is no rival of one that names a body.
    List<Bodies.Resolved> named =
        all.stream().filter(one -> one.isUnit() || !one.bodies().isEmpty()).toList();
    return named.isEmpty() ? all : named;
  }

  /** The likeliest words of an institution. */
  List<String> words(String text) {
    return words.first(Words.of(text));
  }
}
