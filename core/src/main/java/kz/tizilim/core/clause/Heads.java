package kz.tizilim.core.clause;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that head a unit: «Руководитель», «Заместитель начальника», «Заведующий (начальник)».
 */
final class Heads {

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:(?:Заместитель|Помощник) )?(?:(?:Р|р)уководител[ья]|(?:Н|н)ачальник[а]?|(?:З|з)аведующ(?:ий|его|ая)|(?:Д|д)иректор[а]?)(?: ?\\([^)]*\\))?(?!\\p{L})");

  private Heads() {}

  /** Whether a text is a head and nothing more. */
  static boolean isHead(String text) {
    return HEAD.matcher(text).matches();
  }

  /** Whether a text begins with a head. */
  static boolean begins(String text) {
    return HEAD.matcher(text).lookingAt();
  }

  /** The head with which a text begins. */
  static Optional<String> of(String text) {
    Matcher m = HEAD.matcher(text);
    return m.lookingAt() ? Optional.of(m.group()) : Optional.empty();
  }
}
