package kz.tizilim.log;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A sentence in Russian, Kazakh and English: a key in a {@link TextBundle} and the words that fill
 * its places. A word that is itself a {@code LocalText} is rendered in the same language. Prints in
 * English.
 */
public final class LocalText {
  private final TextBundle bundle;
  private final String key;
  private final List<Object> words;

  LocalText(TextBundle bundle, String key, Object... words) {
    this.bundle = bundle;
    this.key = key;
    this.words = Stream.of(words).map(LocalText::constant).toList();
  }

  private static Object constant(Object word) {
    return word instanceof LocalText ? word : String.valueOf(word);
  }

  /** The sentence in Russian, Kazakh or, for every other locale, English. */
  public String in(Locale locale) {
    return bundle.say(
        locale,
        key,
        words.stream()
            .map(word -> word instanceof LocalText text ? text.in(locale) : word.toString())
            .toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocalText that
        && bundle == that.bundle
        && key.equals(that.key)
        && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + words.hashCode();
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
