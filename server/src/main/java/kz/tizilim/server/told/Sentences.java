package kz.tizilim.server.told;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.told.Language;

/** The sentences of the server, by key: {@code sentences-ru.properties} and its twins. */
public final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Map<Language, Properties> ALL = read();

  private Sentences() {}

  /**
   * The sentence with this key, {@code {0}}, {@code {1}} … replaced by {@code words}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String say(Language language, String key, Object... words) {
    String sentence = of(language).getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("There is no sentence «" + key + "» in " + language + ".");
    }
    return words.length == 0
        ? sentence
        : PLACE
            .matcher(sentence)
            .replaceAll(at ->
                Matcher.quoteReplacement(String.valueOf(words[Integer.parseInt(at.group(1))])));
  }

  static Properties of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Map<Language, Properties> read() {
    Map<Language, Properties> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String file = "sentences-" + language + ".properties";
      Properties sentences = new Properties();
      try (InputStream in = Sentences.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("The file " + file + " is not in the program.");
        }
        sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, sentences);
    }
    return all;
  }
}
