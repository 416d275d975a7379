package kz.tizilim.classify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of fields: «психология» calls nobody, «хирургия» is no хирург, though they have his
 * stem.
 */
final class FieldNames {
  private static final List<String> ENDINGS = List.of("ия", "ии", "ию", "ией");

  private final Synonyms synonyms;
  private final Specialities specialities;

  FieldNames(Synonyms synonyms, Specialities specialities) {
    this.synonyms = synonyms;
    this.specialities = specialities;
  }

  /** Whether a folded word ends as the name of a field does. */
  static boolean mayBe(String form) {
    for (String ending : ENDINGS) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these words may be the name of a field. */
  static boolean hasOne(List<WordReader.ReadWord> read) {
    for (WordReader.ReadWord word : read) {
      if (mayBe(word.written())) {
        return true;
      }
    }
    return false;
  }

  /** The titles that have a word, or the head of a speciality, besides the names of fields. */
  List<Titles.Named> without(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    Set<String> others = new LinkedHashSet<>();
    for (WordReader.ReadWord word : read) {
      if (!mayBe(word.written())) {
        others.addAll(synonyms.words(word.stems()));
      }
    }
    specialities.headOf(others).ifPresent(others::add);
    return named.stream().filter(one -> others.stream().anyMatch(one.words()::contains)).toList();
  }
}
