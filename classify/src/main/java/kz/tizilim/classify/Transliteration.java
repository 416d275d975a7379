package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words of Russian and Kazakh in Latin letters, as passports, GOST and the Kazakh alphabet have it.
 */
final class Transliteration {

  /*
   * One spelling may be of several words («y» is й, ы or и), so all of them are tried, the longest groups of
   * letters first, until one is known. A soft sign that passports leave out is put back behind л and н.
   */
  private static final int MOST = 600;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_GROUP = 4;
  private static final Map<String, String> LETTERS = new LinkedHashMap<>();

  static {
    put(
        "shch:щ sch:щ zh:ж kh:х ts:ц tc:ц tz:ц ch:ч sh:ш yu:ю iu:ю ju:ю ya:я ia:я ja:я yo:е jo:е ye:е je:е");
    put(
        "yi:ый yj:ый yy:ый ij:ий iy:ий ii:ий a:а b:б v:в g:г d:д e:е,э z:з i:и,й,і j:й,ж k:к l:л,ль m:м");
    put("n:н,нь o:о p:п r:р s:с t:т,ть u:у f:ф h:х c:ц,к x:кс,х y:й,ы,и w:в q:қ,к ':ь");
    put(
        "ä:ә ö:ө ü:ү,ю ū:ұ ğ:ғ ñ:ң ň:ң ş:ш š:ш ž:ж č:ч ç:ч ı:і é:е,э è:е á:ә ó:ө ú:ү ŋ:ң þ:ш ŝ:щ â:я û:ю");
  }

  private Transliteration() {}

  private static void put(String letters) {
    for (String pair : letters.split(" ", -1)) {
      LETTERS.put(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));
    }
  }

  /** Whether a text has Latin letters and no others. */
  static boolean isLatin(String text) {
    boolean latin = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
          return false;
        }
        latin = true;
      }
    }
    return latin;
  }

  /** A text in Cyrillic, all of whose words are known; empty if a word is not. */
  static Optional<String> of(String text, Predicate<String> isKnown) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
    int at = 0;
    while (at < lower.length()) {
      int end = at;
      while (end < lower.length() && isOfWord(lower.charAt(end))) {
        end++;
      }
      if (end == at) {
        out.append(lower.charAt(at++));
        continue;
      }
      String word = lower.substring(at, end);
      Optional<String> known = word(word, isKnown);
      if (known.isEmpty()) {
        return known;
      }
      out.append(known.get());
      at = end;
    }
    return Optional.of(out.toString());
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '\'';
  }

  private static Optional<String> word(String word, Predicate<String> isKnown) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    List<String> spellings = List.of("");
    List<Integer> places = List.of(0);
    while (!spellings.isEmpty()) {
      List<String> longer = new ArrayList<>();
      List<Integer> further = new ArrayList<>();
      for (int i = 0; i < spellings.size(); i++) {
        int at = places.get(i);
        if (at == word.length()) {
          if (isKnown.test(spellings.get(i))) {
            return Optional.of(spellings.get(i));
          }
          continue;
        }
        for (int length = Math.min(LONGEST_GROUP, word.length() - at); length > 0; length--) {
          String letters = LETTERS.get(word.substring(at, at + length));
          if (letters != null) {
            for (String one : letters.split(",", -1)) {
              longer.add(spellings.get(i) + one);
              further.add(at + length);
            }
          }
        }
      }
      int most = Math.min(MOST, longer.size());
      spellings = longer.subList(0, most);
      places = further.subList(0, most);
    }
    return Optional.empty();
  }
}
