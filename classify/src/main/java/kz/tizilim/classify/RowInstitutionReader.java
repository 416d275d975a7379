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
    if (readings.size() == 1) {
      return bodies.readings(WordReader.ReadWord.stems(readings.get(0)));
    }
    List<List<String>> all = new ArrayList<>(readings.size());
    int most = 0;
    for (List<WordReader.ReadWord> reading : readings) {
      if (!missesOwner(reading, readings)) {
        List<String> stems = WordReader.ReadWord.stems(reading);
        all.add(stems);
        most = Math.max(most, explained(stems));
      }
    }
    // A reading that names a body by fewer words, or none, is no rival of one that names it by
    // more.
    Set<Institutions.Resolved> named = new LinkedHashSet<>();
    for (List<String> stems : all) {
      if (explained(stems) == most) {
        named.addAll(bodies.readings(stems));
      }
    }
    return List.copyOf(named);
  }

  /** An institution whose acronym is written with spaces, «В Т Ш», without them. */
  private Words withoutSpaces(Words written) {
    int inRow = 0;
    boolean mayBeSpaced = false;
    for (String form : written.forms()) {
      inRow = isLetter(form) ? inRow + 1 : 0;
      mayBeSpaced |= inRow >= SHORTEST_SPACED;
    }
    if (!mayBeSpaced) {
      return written;
    }
    List<String> forms = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    int i = 0;
    while (i < written.forms().size()) {
      int end = i;
      while (end < written.forms().size() && isLetter(written.forms().get(end))) {
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

  /** Whether a word is one letter, which may be one of a spaced acronym. */
  static boolean isLetter(String form) {
    return form.length() == 1 && Character.isLetter(form.charAt(0));
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
    return words.first(withoutSpaces(Words.of(text)));
  }
}
