package kz.tizilim.classify;

/**
 * Words of Russian and Kazakh that are near a word of the classifier, and are words of their own:
 * «труппа» is not a misspelt «группа».
 *
 * <p>They are data: the file {@code ordinary.txt}, made from dictionaries by a script that the file
 * names.
 */
final class OrdinaryWords {
  private static final WordList WORDS = WordList.in("ordinary.txt");

  private OrdinaryWords() {}

  /** Whether a folded word is one of them. */
  static boolean has(String form) {
    return WORDS.has(form);
  }
}
