package kz.tizilim.core.register;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short keys of issuers and kinds of acts, from {@code issuers.tsv} and {@code act-kinds.tsv}. What
 * the tables lack is transliterated, so that every issuer has a key and two issuers have two.
 */
public final class Issuers {
  private static final Map<String, String> ISSUERS = table("issuers.tsv");
  private static final Map<String, String> KAZAKH = kazakh();
  private static final Map<String, String> KINDS = table("act-kinds.tsv");
  private static final Map<String, String> WORDS = words();

  private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "a", "gh", "q", "ng",
    "o", "u", "u", "h", "i"
  };

  private static final Pattern ACTING =
      Pattern.compile(
          "(?:и о|вр и о|врио|(?:временно )?исполняющ\\p{L}+ обязанности) (\\p{L}+(?:ра|ника|теля))(| .*)");
  private static final Pattern KAZAKH_ACTING =
      Pattern.compile("(.+)нің (?:м а|міндетін (?:уақытша )?атқарушы)");

  private Issuers() {}

  private static Map<String, String> table(String file) {
    Map<String, String> keys = new HashMap<>();
    for (String[] cells : TsvTable.read(file)) {
      keys.put(folded(cells[1]), cells[0]);
      keys.put(folded(cells[2]), cells[0]);
    }
    return Map.copyOf(keys);
  }

  private static Map<String, String> kazakh() {
    Map<String, String> names = new HashMap<>();
    TsvTable.read("issuers.tsv").forEach(cells -> names.putIfAbsent(folded(cells[1]), cells[2]));
    return Map.copyOf(names);
  }

  /**
   * The Kazakh name of an issuer without that of the country: «Қорғаныс министрі» for «Министр
   * обороны Республики Казахстан»; empty where the table lacks it.
   */
  public static Optional<String> kazakh(String russian) {
    return Optional.ofNullable(KAZAKH.get(folded(russian)));
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    TsvTable.read("act-kinds.tsv").forEach(cells -> words.put(cells[0], cells[1]));
    return Map.copyOf(words);
  }

  /**
   * The key of an issuer: {@code mod} for «Министр обороны Республики Казахстан». Who acts for an
   * office holder issues acts of that office.
   */
  static String issuer(String name) {
    String bare = office(folded(name));
    String known = ISSUERS.get(bare);
    return known == null ? latin(bare, '.') : known;
  }

  /** The key of a kind of act: {@code order} for «приказ», «Бұйрық». */
  static String kind(String name) {
    String bare = folded(name);
    String known = KINDS.get(bare);
    return known == null ? latin(bare, '.') : known;
  }

  /** The Russian word for the kind with that key; the key itself where the table lacks it. */
  static String word(String key) {
    return WORDS.getOrDefault(key, key);
  }

  /** Whether {@code key} is that of a kind of act in the table. */
  static boolean isKind(String key) {
    return KINDS.containsValue(key);
  }

  /** A number as it stands in an id: {@code qr-dsm-88} for «ҚР ДСМ-88». */
  static String number(String number) {
    return latin(number.strip(), '-');
  }

  /** «и о министра обороны» as «министр обороны». */
  private static String office(String folded) {
    Matcher kazakh = KAZAKH_ACTING.matcher(folded);
    if (kazakh.matches()) {
      return kazakh.group(1);
    }
    Matcher acting = ACTING.matcher(folded);
    if (!acting.matches()) {
      return folded;
    }
    String head = acting.group(1);
    String nominative =
        head.endsWith("теля")
            ? head.substring(0, head.length() - 1) + "ь"
            : head.substring(0, head.length() - 1);
    return nominative + acting.group(2);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("республики казахстан", "")
        .replace("қазақстан республикасының", "")
        .replace("қазақстан республикасы", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String latin(String text, char between) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).replace('ё', 'е').toCharArray()) {
      int at = LETTERS.indexOf(c);
      if (at >= 0) {
        out.append(LATIN[at]);
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '.' && between != '.')) {
        out.append(c);
      } else if (c == '/') {
        out.append('_');
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != between) {
        out.append(between);
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == between ? out.substring(0, end - 1) : out.toString();
  }
}
