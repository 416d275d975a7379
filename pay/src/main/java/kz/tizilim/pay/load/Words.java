package kz.tizilim.pay.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that mean yes, no, nothing, tenge, or one of several choices. */
final class Words {
  static final Set<String> YES = words("yes");
  static final Set<String> NO = words("no");

  private static final Set<String> TENGE = words("tenge");
  private static final Set<String> NOTHING = words("nothing");
  private static final String CHOICE = "choice:";
  private static final Map<String, String> CHOICES = choices();

  private Words() {}

  /** Whether a cell holds a dash, which people write where there is nothing. */
  static boolean isNothing(String text) {
    return NOTHING.contains(text.strip());
  }

  /** The text without the name of the currency behind its number. */
  static String withoutTenge(String text) {
    String bare = text.strip();
    String low = bare.toLowerCase(Locale.ROOT);
    String plain = low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    return TENGE.stream()
        .filter(plain::endsWith)
        .map(word -> bare.substring(0, plain.length() - word.length()).strip())
        .filter(number -> !number.isEmpty() && !Character.isLetter(last(number)))
        .findFirst()
        .orElse(bare);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** The key of a choice that {@code text} names in Russian or Kazakh; else the text. */
  static String choice(String text) {
    return CHOICES.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
  }

  private static Map<String, String> choices() {
    Map<String, String> choices = new HashMap<>();
    for (String[] row : Resource.rows("words.tsv")) {
      if (row[0].startsWith(CHOICE)) {
        choices.put(row[1], row[0].substring(CHOICE.length()));
      }
    }
    return choices;
  }

  static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (String[] row : Resource.rows("words.tsv")) {
      if (row[0].equals(kind)) {
        words.add(row[1]);
      }
    }
    return words;
  }
}
