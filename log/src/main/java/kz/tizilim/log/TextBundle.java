package kz.tizilim.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one package in Russian, Kazakh and English, read from {@code
 * texts-ru.properties}, {@code texts-kk.properties} and {@code texts-en.properties} (UTF-8) in that
 * package; {@code {0}}, {@code {1}} … are places for words.
 */
public final class TextBundle {
  /*
   * ResourceBundle was rejected: for a language without a file it falls back to the locale of the
   * machine, and the same flaw would then read differently on two machines. MessageFormat was
   * rejected because it groups digits (65,536) and gives apostrophes a meaning.
   */
  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");

  private static final String ENGLISH = "en";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Map<String, Properties> sentences = new TreeMap<>();

  private TextBundle() {}

  /**
   * The sentences of the package of {@code owner}.
   *
   * @throws IllegalStateException if a file is missing from the program
   */
  public static TextBundle of(Class<?> owner) {
    TextBundle bundle = new TextBundle();
    for (String language : LANGUAGES) {
      bundle.sentences.put(language, read(owner, "texts-" + language + ".properties"));
    }
    return bundle;
  }

  private static Properties read(Class<?> owner, String file) {
    Properties properties = new Properties();
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(owner.getPackageName() + " has no file " + file + ".");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * The sentence with this key.
   *
   * @param words what fills its places: texts of this kind, or values that print
   * @throws IllegalArgumentException if the key is unknown
   */
  public LocalText text(String key, Object... words) {
    raw(ENGLISH, key);
    return new LocalText(this, key, words);
  }

  String say(Locale locale, String key, List<String> words) {
    String language = locale.getLanguage();
    return PLACE
        .matcher(raw(LANGUAGES.contains(language) ? language : ENGLISH, key))
        .replaceAll(place -> Matcher.quoteReplacement(words.get(Integer.parseInt(place.group(1)))));
  }

  private String raw(String language, String key) {
    Properties known = sentences.get(language);
    String sentence = known == null ? null : known.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("The text «" + key + "» is missing in " + language + ".");
    }
    return sentence;
  }
}
