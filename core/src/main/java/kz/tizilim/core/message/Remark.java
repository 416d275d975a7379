package kz.tizilim.core.message;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence told to a person, before it is put into a language.
 *
 * @param key which sentence, by its key in {@code messages-ru.properties} and its twins
 * @param words what stands in it: words of the row, of the law, or a code
 */
public record Remark(String key, List<String> words) {

  /** No remark; it is empty in every language. */
  public static final Remark NONE = text("");

  static final Messages SENTENCES = Messages.beside(Remark.class, "messages");

  private static final Map<String, List<Messages.Said>> SAID = new ConcurrentHashMap<>();

  /** What is longer is not read back: a hostile text of that length would take too long. */
  private static final int LONGEST = 4_000;

  /** A comma that is not inside brackets. */
  private static final Pattern COMMA = Pattern.compile(", (?![^(]*\\))");

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

  /** The sentence with this key in a language, with the words in it. */
  public static String say(Language language, String key, Object... words) {
    return of(key, words).in(language);
  }

  /**
   * The remark that says this in Russian, among those whose keys begin so; {@link #text} if none
   * does. What is kept is kept in Russian, and told in another language by it.
   */
  public static Remark read(String beginning, String russian) {
    if (russian.length() > LONGEST) {
      return text(russian);
    }
    return SAID.computeIfAbsent(beginning, it -> SENTENCES.said(Language.RU, it)).stream()
        .flatMap(one -> one.words(russian).map(words -> new Remark(one.key(), words)).stream())
        .findFirst()
        .orElseGet(() -> text(russian));
  }

  /**
   * What was said in Russian, in another language: sentences whose keys begin so, behind semicolons
   * or commas, and in their places such again. What is none of them stays as it is.
   */
  public static String retold(String beginning, String russian, Language language) {
    if (russian.length() > LONGEST) {
      return russian;
    }
    return Stream.of(russian.split("; "))
        .map(part -> sentences(beginning, part, language))
        .collect(Collectors.joining("; "));
  }

  private static String sentences(String beginning, String russian, Language language) {
    List<Remark> parts =
        Stream.of(COMMA.split(russian)).map(part -> read(beginning, part)).toList();
    boolean areSentences = parts.stream().allMatch(part -> part.key.startsWith(beginning));
    return (areSentences ? parts : List.of(read(beginning, russian)))
        .stream().map(part -> part.retold(beginning, language)).collect(Collectors.joining(", "));
  }

  private String retold(String beginning, Language language) {
    return key.startsWith(beginning)
        ? new Remark(key, words.stream().map(word -> sentences(beginning, word, language)).toList())
            .in(language)
        : in(language);
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
