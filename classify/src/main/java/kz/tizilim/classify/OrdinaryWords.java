package kz.tizilim.classify;

import java.util.Set;

/**
 * Words of Russian and Kazakh that are near a word of the classifier, and are words of their own:
 * «труппа» is not a misspelt «группа».
 *
 * <p>They are data: the file {@code ordinary.txt}, made from dictionaries by a script that the file
 * names.
 */
final class OrdinaryWords {
  private static final WordList WORDS = WordList.in("ordinary.txt");

  /** Those that even have the stem of a word of the classifier, or that no dictionary has. */
  private static final Set<String> ONLY_THEMSELVES =
      Set.copyOf(
          Lexicon.GENERAL.lines("ordinary-more.tsv", 2).stream().map(line -> line.get(0)).toList());

  private OrdinaryWords() {}

  /**
   * Whether a folded word is read as no other, though it has the stem of one: «частый» is not
   * «часть».
   */
  static boolean isOnlyItself(String form) {
    return ONLY_THEMSELVES.contains(form);
  }

  /** Whether a folded word is one of them. */
  static boolean has(String form) {
    return WORDS.has(form);
  }
}
