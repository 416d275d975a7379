package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.words.Words;

/** Reads the institution of a row: which bodies of the register it may be. */
final class RowInstitutionReader {
  private static final int MOST_REMEMBERED = 4_096;
  private static final int SHORTEST_SPACED = 3;

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
    Words written = withoutSpaces(Words.of(text));
    if (written.isEmpty()) {
      return List.of();
    }
    List<List<WordReader.ReadWord>> readings = words.readings(written);
    List<List<String>> all =
        readings.stream()
            .filter(reading -> !missesOwner(reading, readings))
            .map(WordReader.ReadWord::stems)
            .toList();
    // A reading that names a body by fewer words, or none, is no rival of one that names it by
    // more.
    int most = all.stream().mapToInt(this::explained).max().orElse(0);
    return all.stream()
        .filter(stems -> explained(stems) == most)
        .flatMap(stems -> bodies.readings(stems).stream())
        .distinct()
        .toList();
  }

  /** An institution whose acronym is written with spaces, «В Т Ш», without them. */
  private Words withoutSpaces(Words written) {
    List<String> forms = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    int i = 0;
    while (i < written.forms().size()) {
      int end = i;
      while (end < written.forms().size() && written.forms().get(end).length() == 1) {
        end++;
      }
      String joined = String.join("", written.forms().subList(i, Math.max(end, i + 1)));
      boolean acronym = end - i >= SHORTEST_SPACED && !words.isUnknown(joined);
      int last = acronym ? end - 1 : i;
      forms.add(acronym ? joined : written.forms().get(i));
      marks.append(written.marks().charAt(last));
      i = last + 1;
    }
    return new Words(forms, marks.toString());
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
  private int explained(List<String> stems) {
    Institutions.Resolved one = bodies.resolve(stems);
    int words = one.bodies().stream().mapToInt(body -> body.split(" ", -1).length).max().orElse(0);
    return one.isUnit() ? Math.max(words, 2) : words;
  }

  /** The likeliest words of an institution. */
  List<String> words(String text) {
    return words.first(withoutSpaces(Words.of(text)));
  }
}
