package kz.tizilim.told;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Map<Language, Properties> SENTENCES = sentences();

  public Remark {
    words = List.copyOf(words);
  }

  /**
   * The sentence with this key.
   *
   * @throws IllegalArgumentException if no sentence has the key
   */
  public static Remark of(String key, Object... words) {
    if (!told(Language.RU).containsKey(key)) {
      throw new IllegalArgumentException("There is no sentence with the key " + key + ".");
    }
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
    String sentence = told(language).getProperty(key, key);
    return PLACE
        .matcher(sentence)
        .replaceAll(at -> Matcher.quoteReplacement(words.get(Integer.parseInt(at.group(1)))));
  }

  /** The sentence in Russian. */
  @Override
  public String toString() {
    return in(Language.RU);
  }

  private static Properties told(Language language) {
    return Objects.requireNonNull(SENTENCES.get(language));
  }

  private static Map<Language, Properties> sentences() {
    Map<Language, Properties> sentences = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sentences.put(language, sentences(language));
    }
    return sentences;
  }

  static Properties sentences(Language language) {
    String file = "told-" + language + ".properties";
    Properties sentences = new Properties();
    try (InputStream in = Remark.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The file of sentences " + file + " is not in the program.");
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }
}
