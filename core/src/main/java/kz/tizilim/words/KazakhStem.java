package kz.tizilim.words;

import java.util.List;

/** A Kazakh word without its endings of number, possession and case. */
public final class KazakhStem {

  /*
   * Kazakh stacks endings: «филиал-ы-ның», «бөлім-дер-і». The last goes first, at most four times, while
   * three letters are left. A consonant that softens before a vowel («бастық» — «бастығы», «мектеп» —
   * «мектебі») is hardened again. As with Russian, only words of a small dictionary have to meet.
   */
  private static final List<String> ENDINGS =
      List.of(
          "ындағы", "індегі", "дағы", "дегі", "тағы", "тегі", "ының", "інің", "ның", "нің", "дың",
          "дің", "тың", "тің", "лар", "лер", "дар", "дер", "тар", "тер", "ына", "іне", "нда", "нде",
          "дан", "ден", "тан", "тен", "ға", "ге", "қа", "ке", "на", "не", "ды", "ді", "ты", "ті",
          "да", "де", "та", "те", "сы", "сі", "ы", "і");
  private static final int SHORTEST = 3;
  private static final int MOST_ENDINGS = 4;

  private KazakhStem() {}

  /** The stem of a folded word. */
  public static String of(String word) {
    String stem = word;
    for (int n = 0; n < MOST_ENDINGS; n++) {
      String shorter = shorter(stem);
      if (shorter.equals(stem)) {
        break;
      }
      stem = shorter;
    }
    char last = stem.isEmpty() ? 0 : stem.charAt(stem.length() - 1);
    char hard = last == 'ғ' ? 'қ' : last == 'г' ? 'к' : last == 'б' ? 'п' : last;
    return hard == last ? stem : stem.substring(0, stem.length() - 1) + hard;
  }

  private static String shorter(String word) {
    for (String ending : ENDINGS) {
      if (word.length() - ending.length() >= SHORTEST && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
