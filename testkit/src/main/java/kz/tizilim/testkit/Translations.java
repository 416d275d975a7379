package kz.tizilim.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the sentence files of a package: every language has each key with the same places. */
public final class Translations {
  private static final Pattern PLACE = Pattern.compile("\\{\\d");

  private Translations() {}

  /**
   * The faults of {@code name-ru.properties}, {@code name-kk.properties} and {@code
   * name-en.properties} next to {@code owner}: keys missing in one of them, and sentences whose
   * places differ from the Russian ones. Empty if there are none.
   */
  public static List<String> faults(Class<?> owner, String name) {
    Properties russian = read(owner, name + "-ru.properties");
    return Stream.of("kk", "en")
        .flatMap(language -> {
          Properties other = read(owner, name + "-" + language + ".properties");
          Set<String> keys = new TreeSet<>(russian.stringPropertyNames());
          keys.addAll(other.stringPropertyNames());
          return keys.stream()
              .filter(key ->
                  !places(russian.getProperty(key, "")).equals(places(other.getProperty(key, "")))
                      || !russian.containsKey(key)
                      || !other.containsKey(key))
              .map(key -> language + ": " + key);
        })
        .toList();
  }

  private static Set<String> places(String sentence) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(sentence).results().forEach(place -> places.add(place.group()));
    return places;
  }

  private static Properties read(Class<?> owner, String file) {
    Properties sentences = new Properties();
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError(owner.getPackageName() + " has no file " + file + ".");
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return sentences;
  }
}
