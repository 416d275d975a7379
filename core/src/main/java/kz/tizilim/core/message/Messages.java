package kz.tizilim.core.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences by key, in every language. {@code {0}}, {@code {1}} … are places; where a noun follows
 * a number, its form is chosen by it: {@code {0, plural, one {# строка} few {# строки} many {#
 * строк}}} in Russian, {@code {0, plural, one {# row} other {# rows}}} in English, and in Kazakh,
 * which has one form after every number, simply {@code {0} жол}.
 */
public final class Messages {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Class<?> room;
  private final String name;

  /** What was read so far: a program that speaks one language reads one file. */
  private final Map<Language, Properties> all = new ConcurrentHashMap<>();

  private Messages(Class<?> room, String name) {
    this.room = room;
    this.name = name;
  }

  /**
   * The sentences in the package of a class, in the UTF-8 files {@code name-ru.properties}, {@code
   * name-kk.properties} and {@code name-en.properties}. A file is read when its language is first
   * asked for; every method throws an {@link IllegalStateException} if it is not in the program.
   */
  public static Messages of(Class<?> room, String name) {
    return new Messages(room, name);
  }

  private static Properties read(Class<?> room, String file) {
    Properties sentences = new Properties();
    try (InputStream in = room.getResourceAsStream(file)) {
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

  /** The keys of a language. */
  public Set<String> keys(Language language) {
    return of(language).stringPropertyNames();
  }

  /**
   * The sentence with this key, with its places unfilled.
   *
   * @throws IllegalArgumentException if the key is unknown
   */
  public String raw(Language language, String key) {
    String sentence = of(language).getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException(
          "The sentence «" + key + "» is missing in " + language + ".");
    }
    return sentence;
  }

  /**
   * The sentence with this key, with its places filled. A word may be a {@link Remark}, which is
   * rendered in the same language, or a list, which is joined by commas.
   *
   * @throws IllegalArgumentException if the key is unknown, or the sentence has more places than
   *     there are words
   */
  public String say(Language language, String key, List<?> words) {
    String sentence = raw(language, key);
    return words.isEmpty()
        ? sentence
        : new Sentence(language, sentence)
            .with(words.stream().map(word -> text(language, word)).toList());
  }

  private static String text(Language language, Object word) {
    if (word instanceof Collection<?> list) {
      return list.stream().map(one -> text(language, one)).collect(Collectors.joining(", "));
    }
    return word instanceof Remark remark ? remark.in(language) : String.valueOf(word);
  }

  /** The numbers of the places of a sentence. */
  public Set<Integer> places(Language language, String key) {
    return new Sentence(language, raw(language, key)).places();
  }

  /**
   * The sentences whose keys have this beginning, to recognise texts that were made with them;
   * those with the most words of their own first. A sentence with a plural cannot be recognised.
   */
  List<Said> said(Language language, String beginning) {
    return keys(language).stream()
        .filter(key -> key.startsWith(beginning))
        .filter(key -> !new Sentence(language, raw(language, key)).hasPlural())
        .map(key -> Said.of(key, raw(language, key)))
        .sorted(Comparator.comparingInt(Said::length).reversed().thenComparing(Said::key))
        .toList();
  }

  /** A sentence as a pattern whose groups are the words in its places. */
  record Said(String key, Pattern pattern, List<Integer> order, int length) {
    static Said of(String key, String sentence) {
      StringBuilder pattern = new StringBuilder();
      List<Integer> order = new ArrayList<>();
      Matcher place = PLACE.matcher(sentence);
      int from = 0;
      while (place.find()) {
        pattern.append(Pattern.quote(sentence.substring(from, place.start()))).append("(.*?)");
        order.add(Integer.parseInt(place.group(1)));
        from = place.end();
      }
      pattern.append(Pattern.quote(sentence.substring(from)));
      int length = PLACE.matcher(sentence).replaceAll("").length();
      return new Said(
          key, Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(order), length);
    }

    /** The words with which the sentence makes this text; empty if it does not. */
    Optional<List<String>> words(String said) {
      Matcher matcher = pattern.matcher(said);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      TreeMap<Integer, String> words = new TreeMap<>();
      for (int i = 0; i < order.size(); i++) {
        String word = matcher.group(i + 1);
        if (!word.equals(words.getOrDefault(order.get(i), word))) {
          return Optional.empty();
        }
        words.put(order.get(i), word);
      }
      return Optional.of(List.copyOf(words.values()));
    }
  }

  private Properties of(Language language) {
    return all.computeIfAbsent(language, one -> read(room, name + "-" + one + ".properties"));
  }
}
