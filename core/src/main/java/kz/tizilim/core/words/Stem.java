package kz.tizilim.core.words;

import java.util.List;

/** A Russian word without its ending of case, number and gender. */
final class Stem {

  /*
   * Not a stemmer for all of Russian: it only has to map the forms of one word of a title or
   * institution to one stem («архивом», «архива», «архив»), and must never map two words of the
   * register to one («архивист», «архивариус»; «мастер», «мастерская»). So only endings are
   * removed, no suffixes, and the longest ending first. A stem keeps at least three letters.
   */
  private static final Endings ENDINGS =
      new Endings(
          List.of(
              "иями", "ыми", "ими", "ями", "ами", "ого", "его", "ому", "ему", "иях", "иям", "ием",
              "ией", "ая", "яя", "ое", "ее", "ый", "ий", "ой", "ей", "ым", "им", "ых", "их", "ую",
              "юю", "ые", "ие", "ях", "ах", "ям", "ам", "ем", "ом", "ев", "ов", "ью", "ье", "ья",
              "ия", "ию", "ии", "и", "ы", "ь", "ю", "я", "а", "е", "о", "у", "й"),
          3);

  private Stem() {}

  static String of(String word) {
    String irregular = IrregularStems.anywhere(word);
    if (irregular != null) {
      return irregular;
    }
    return word.substring(0, ENDINGS.without(word, word.length()));
  }
}
