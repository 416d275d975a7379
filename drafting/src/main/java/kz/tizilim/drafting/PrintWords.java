package kz.tizilim.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.amend.ActLanguage;

/** The words of a print around the law's text, in one language. */
final class PrintWords {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Properties words;

  private PrintWords(Properties words) {
    this.words = words;
  }

  /** The words in that language that the file {@code name}-ru.properties or its twin holds. */
  static PrintWords of(String name, ActLanguage language) {
    String file = name + "-" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    Properties words = new Properties();
    try (InputStream in = PrintWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The file of words " + file + " is not in the program.");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PrintWords(words);
  }

  /** The keys of all words. */
  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The words with that key as they are; empty if there are none. */
  Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /**
   * The words with that key, {@code values} in their places.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  String of(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("There are no words with the key «" + key + "».");
    }
    return PLACE
        .matcher(text)
        .replaceAll(
            at -> Matcher.quoteReplacement(values[Integer.parseInt(at.group(1))].toString()));
  }
}
