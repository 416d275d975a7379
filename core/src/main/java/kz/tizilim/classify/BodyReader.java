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
            .filter(reading -> !isRepublicTakenForCommand(reading))
            .map(WordReader.ReadWord::stems)
            .map(bodies::resolve)
            .distinct()
            .toList();
    // A reading that names a body by fewer words, or none, is no rival of one that names it by
    // more.
    int most = all.stream().mapToInt(BodyReader::explained).max().orElse(0);
    return all.stream().filter(one -> explained(one) == most).toList();
  }

  /**
   * Whether a reading takes «РК» for a «региональное командование» where it is the republic that
   * owns what stands before: «НИИ МО РК», «Центральный архив РК», but «РК «Восток»».
   */
  private static boolean isRepublicTakenForCommand(List<WordReader.ReadWord> reading) {
    for (int i = 1; i < reading.size(); i++) {
      WordReader.ReadWord word = reading.get(i);
      boolean owned = i == reading.size() - 1 || Bodies.isOwner(reading.get(i - 1).stems());
      if (word.written().equals("рк") && owned && !Bodies.isOwner(word.stems())) {
        return true;
      }
    }
    return false;
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
