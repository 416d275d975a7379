package kz.tizilim.classify;

/** Adjectives of Russian, recognized by their endings. */
final class Adjectives {

  // Compared letter by letter: regular expressions for the same took a twentieth of the time of a
  // new row.
  private static final String[] NOMINATIVE = {"ый", "ий", "ой", "ая", "яя", "ое", "ые", "ие"};
  private static final String[] OBLIQUE = {
    "ого", "его", "ому", "ему", "ой", "ей", "ую", "юю", "ых", "их", "ым", "им", "ыми", "ими"
  };
  private static final String[] OF_NO_NOUN = {
    "ая", "ое", "ый", "ые", "ого", "ому", "ую", "ых", "ыми"
  };
  private static final int SHORTEST_NOMINATIVE = 4;

  private Adjectives() {}

  /** Whether a folded word has the ending of an adjective in the nominative. */
  static boolean isNominative(String form) {
    return form.length() >= SHORTEST_NOMINATIVE && ends(form, NOMINATIVE);
  }

  /** Whether a folded word is a noun of an act or a unit: «отделение», «помещение». */
  static boolean isNounInIe(String form) {
    return form.endsWith("ение") || form.endsWith("ание");
  }

  /** Whether a folded word has an ending of an adjective that no noun declined as one has. */
  static boolean isCertain(String form) {
    return form.length() > SHORTEST_NOMINATIVE && ends(form, OF_NO_NOUN);
  }

  /** Whether a folded word has the ending of an adjective in an oblique case. */
  static boolean isOblique(String form) {
    return ends(form, OBLIQUE);
  }

  /** Whether a folded word has the ending of an adjective in any case. */
  static boolean is(String form) {
    return isNominative(form) || isOblique(form);
  }

  private static boolean ends(String form, String[] endings) {
    for (String ending : endings) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
