package kz.tizilim.core.words;

import java.util.List;

/** A Kazakh word without its endings of number, possession and case. */
public final class KazakhStem {

  /*
   * Kazakh stacks endings: «филиал-ы-ның», «бөлім-дер-і». The last one is removed first, at most
   * four times, while three letters are left. A consonant that softens before a vowel («бастық» —
   * «бастығы», «мектеп» — «мектебі») is hardened again. As with Russian, only words of a small
   * dictionary have to match. The «с» of «шеберхана-сы-ның» goes with what follows it, as it does in «шеберхана-сы».
   */
  private static final Endings ENDINGS =
      new Endings(
          List.of(
              "сының", "сінің", "сында", "сінде", "сына", "сіне", "сындағы", "сіндегі", "сынан",
              "сінен", "ындағы", "індегі", "дағы", "дегі", "тағы", "тегі", "ының", "інің", "ның",
              "нің", "дың", "дің", "тың", "тің", "лар", "лер", "дар", "дер", "тар", "тер", "ына",
              "іне", "нда", "нде", "дан", "ден", "тан", "тен", "ға", "ге", "қа", "ке", "на", "не",
              "ды", "ді", "ты", "ті", "да", "де", "та", "те", "сы", "сі", "ы", "і"),
          3);
  private static final int MOST_ENDINGS = 4;

  /**
   * «комитеті» is «комитет» and «і», but «ті» is an ending too, and «комите» is left. So a letter
   * that begins an ending is also removed from the end of any longer word: «комитет» becomes
   * «комите» as well.
   */
  private static final String MAY_BE_OF_ENDING = "тдс";

  private static final int SHORTEST_TO_CUT = 4;

  private KazakhStem() {}

  /**
   * Whether a folded word may have an ending of possession: «көмекшісі» is somebody's, «есепші» and
   * «кассир» are not.
   */
  public static boolean isPossessed(String word) {
    boolean vowel = word.endsWith("ы") || word.endsWith("і");
    return vowel && !word.endsWith("шы") && !word.endsWith("ші");
  }

  /** The stem of a folded word. */
  public static String of(String word) {
    int length = word.length();
    for (int n = 0; n < MOST_ENDINGS; n++) {
      length = ENDINGS.without(word, length);
    }
    if (length > SHORTEST_TO_CUT && MAY_BE_OF_ENDING.indexOf(word.charAt(length - 1)) >= 0) {
      length--;
    }
    String stem = word.substring(0, length);
    char last = stem.isEmpty() ? 0 : stem.charAt(length - 1);
    char hard = last == 'ғ' ? 'қ' : last == 'г' ? 'к' : last == 'б' ? 'п' : last;
    return hard == last ? stem : stem.substring(0, length - 1) + hard;
  }
}
