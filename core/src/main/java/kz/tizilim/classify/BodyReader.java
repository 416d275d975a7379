package kz.tizilim.classify;

import java.util.List;
import java.util.Optional;
import kz.tizilim.words.Words;

/** Reads the institution of a row: which bodies of the register it may be. */
final class BodyReader {
  private static final int MOST_REMEMBERED = 4_096;

  private final WordReader words;
  private final Bodies bodies;
  private final Memo<String, List<Bodies.Resolved>> known =
      new Memo<>(MOST_REMEMBERED, String::length);

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
    // A reading that names a body by fewer words, or none, is no rival of one that names it by
    // more.
    int most = all.stream().mapToInt(BodyReader::explained).max().orElse(0);
    List<Bodies.Resolved> closest = all.stream().filter(one -> explained(one) == most).toList();
    // «Центральный архив МО РК» is one body, and no «региональное командование» besides.
    int least = closest.stream().mapToInt(one -> one.bodies().size()).min().orElse(0);
    return closest.stream().filter(one -> one.bodies().size() == least).toList();
  }

  /** How many words name the bodies of a reading. */
  private static int explained(Bodies.Resolved one) {
    int words = one.bodies().stream().mapToInt(body -> body.split(" ", -1).length).max().orElse(0);
    return one.isUnit() ? Math.max(words, 2) : words;
  }

  /** The likeliest words of an institution. */
  List<String> words(String text) {
    return words.first(Words.of(text));
  }
}
