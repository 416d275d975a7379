package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.words.Words;

/** Reads the institution of a row: which bodies of the register it may be. */
final class RowInstitutionReader {
  private static final int MOST_REMEMBERED = 4_096;

  private final WordReader words;
  private final Institutions bodies;
  private final Memo<String, List<Institutions.Resolved>> known =
      new Memo<>(MOST_REMEMBERED, String::length);

  RowInstitutionReader(WordReader words, Institutions bodies) {
    this.words = words;
    this.bodies = bodies;
  }

  /** What an institution may be; empty where the row names none. */
  Optional<List<Institutions.Resolved>> read(String text) {
    List<Institutions.Resolved> found = known.of(text, this::resolved);
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private List<Institutions.Resolved> resolved(String text) {
    Words written = Words.of(text);
    if (written.isEmpty()) {
      return List.of();
    }
    List<List<WordReader.ReadWord>> readings = words.readings(written);
    Set<Institutions.Resolved> all = new LinkedHashSet<>();
    int most = 0;
    for (List<WordReader.ReadWord> reading : readings) {
      if (readings.size() == 1 || !missesOwner(reading, readings)) {
        Institutions.Resolved one = bodies.resolve(WordReader.ReadWord.stems(reading));
        all.add(one);
        most = Math.max(most, explained(one));
      }
    }
    // A reading that names a body by fewer words, or none, is no rival of one that names it by
    // more.
    List<Institutions.Resolved> named = new ArrayList<>(all.size());
    for (Institutions.Resolved one : all) {
      if (explained(one) == most) {
        named.add(one);
      }
    }
    return List.copyOf(named);
  }

  /**
   * Whether a reading takes for something else what another takes for the owner, where an owner
   * stands: at the end or behind another owner. «НИИ МО РК» is owned by the Республика Казахстан
   * and no «региональное командование», which «РК «Восток»» is.
   */
  private boolean missesOwner(
      List<WordReader.ReadWord> reading, List<List<WordReader.ReadWord>> readings) {
    for (int i = 1; i < reading.size(); i++) {
      int at = i;
      boolean owned = i == reading.size() - 1 || isOwner(reading.get(i - 1));
      if (owned
          && !isOwner(reading.get(i))
          && readings.stream().anyMatch(other -> isOwner(other.get(at)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwner(WordReader.ReadWord word) {
    return bodies.isOwner(word.stems().get(0));
  }

  /** How many words name the bodies of a reading. */
  private static int explained(Institutions.Resolved one) {
    int words = 0;
    for (String body : one.bodies()) {
      words = Math.max(words, countWords(body));
    }
    return one.isUnit() ? Math.max(words, 2) : words;
  }

  private static int countWords(String body) {
    int words = 1;
    for (int i = 0; i < body.length(); i++) {
      words += body.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  /** The likeliest words of an institution. */
  List<String> words(String text) {
    return words.first(Words.of(text));
  }
}
