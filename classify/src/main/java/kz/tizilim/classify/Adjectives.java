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
  private static final String[] OF_THING = {"ий", "ия", "ию", "ией", "иям", "иями", "иях"};
  private static final int SHORTEST_NOMINATIVE = 4;

  /** The letters before the «ий» of an adjective. */
  private static final String BEFORE_SOFT = "нкгхшщчж";

  private Adjectives() {}

  /** Whether a folded word has the ending of an adjective in the nominative. */
  static boolean isNominative(String form) {
    return form.length() >= SHORTEST_NOMINATIVE && ends(form, NOMINATIVE);
  }

  /** Whether a folded word is a noun of an act or a unit: «отделение», «помещение». */
  static boolean isNounInIe(String form) {
    return form.endsWith("ение") || form.endsWith("ание");
  }

  /**
   * Whether a folded word ends as nouns that a person's noun is part of: «лекторий», «психология».
   */
  static boolean endsAsThing(String form) {
    return ends(form, OF_THING);
  }

  /** Whether a folded word has an ending of an adjective that no noun declined as one has. */
  static boolean isCertain(String form) {
    return form.length() > SHORTEST_NOMINATIVE && ends(form, OF_NO_NOUN);
  }

  /** Whether a folded word has the ending of an adjective in an oblique case. */
  static boolean isOblique(String form) {
    return ends(form, OBLIQUE);
  }

  /*
   * Endings of adjectives that stand together with the same nouns, and for the ending of a noun in an oblique case the
   * bits of those that do. A noun may have one ending in several cases: «бухгалтера», «2 бухгалтера».
   */
  private static final String[][] AGREEING = {
    {"ого", "его"},
    {"ому", "ему"},
    {"ым", "им"},
    {"ой", "ей"},
    {"ую", "юю"},
    {"ых", "их"},
    {"ыми", "ими"},
    {"ые", "ие"},
    {"ом", "ем"}
  };
  private static final int GENITIVE = 1;
  private static final int DATIVE = 1 << 1;
  private static final int INSTRUMENTAL = 1 << 2;
  private static final int FEMININE = 1 << 3;
  private static final int ACCUSATIVE = 1 << 4;
  private static final int OF_MANY = 1 << 5;
  private static final int BY_MANY = 1 << 6;
  private static final int MANY = 1 << 7;
  private static final int PREPOSITIONAL = 1 << 8;

  /** The endings with which a folded word may be an adjective beside a noun, a bit for each. */
  static int endings(String form) {
    int bits = 0;
    for (int i = 0; i < AGREEING.length; i++) {
      bits |= form.length() >= SHORTEST_NOMINATIVE && ends(form, AGREEING[i]) ? 1 << i : 0;
    }
    return bits;
  }

  /** The endings of an adjective that may stand before a folded noun in an oblique case. */
  static int endingsBefore(String noun) {
    char last = noun.charAt(noun.length() - 1);
    return switch (last) {
      case 'а', 'я' -> GENITIVE | OF_MANY;
      case 'у', 'ю' -> DATIVE | ACCUSATIVE;
      case 'ы', 'и' -> noun.endsWith("ми") ? BY_MANY : FEMININE | MANY | OF_MANY;
      case 'м' -> INSTRUMENTAL;
      case 'й' -> noun.endsWith("ой") ? FEMININE : OF_MANY;
      case 'е' -> FEMININE | PREPOSITIONAL;
      default -> OF_MANY;
    };
  }

  /**
   * Whether a word of the vocabulary is an adjective: it is told in any of its forms, and «станций»
   * is none.
   */
  static boolean isTold(String form) {
    boolean soft = form.endsWith("ий") && form.length() > 2;
    return is(form) && (!soft || BEFORE_SOFT.indexOf(form.charAt(form.length() - 3)) >= 0);
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
