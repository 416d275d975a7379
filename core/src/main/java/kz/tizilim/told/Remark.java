package kz.tizilim.told;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence told to a person, before it is put into a language.
 *
 * @param key which sentence, by its key in {@code told-ru.properties} and its twins
 * @param words what stands in it: words of the row, of the law, or a code
 */
public record Remark(String key, List<String> words) {

  /** No remark; it is empty in every language. */
  public static final Remark NONE = text("");

  static final Bundle SENTENCES = Bundle.beside(Remark.class, "told");

  public Remark {
    words = List.copyOf(words);
  }

  /**
   * The sentence with this key.
   *
   * @throws IllegalArgumentException if no sentence has the key
   */
  public static Remark of(String key, Object... words) {
    SENTENCES.raw(Language.RU, key);
    return new Remark(key, Stream.of(words).map(String::valueOf).toList());
  }

  /** A remark that is the same in every language. */
  public static Remark text(String text) {
    return new Remark("text", List.of(text));
  }

  /** Whether it says nothing. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** The sentence in a language. */
  public String in(Language language) {
    return SENTENCES.say(language, key, words);
  }

  /** The sentence in Russian. */
  @Override
  public String toString() {
    return in(Language.RU);
  }
}
