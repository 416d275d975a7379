package kz.tizilim.core.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence for people, before it is rendered in a language.
 *
 * @param key the key of the sentence in {@code messages-ru.properties} and the files of the other
 *     languages
 * @param words the words that fill its places: texts, such as words of the row, of the law or a
 *     code; remarks, which are rendered in the same language; lists of either, which are joined by
 *     commas
 */
public record Remark(String key, List<Object> words) {

  /** No remark; it is empty in every language. */
  public static final Remark NONE = text("");

  static final Messages SENTENCES = Messages.of(Remark.class, "messages");

  private static final Map<String, List<Messages.Said>> SAID = new ConcurrentHashMap<>();

  /** Longer texts are not read back: a hostile text of that length would take too long. */
  private static final int LONGEST = 4_000;

  /** A comma that is not inside brackets. */
  private static final Pattern COMMA = Pattern.compile(", (?![^(]*\\))");

  public Remark {
    words = words.stream().map(Remark::constant).toList();
  }

  /**
   * The sentence with this key.
   *
   * @throws IllegalArgumentException if no sentence has the key
   */
  public static Remark of(String key, Object... words) {
    SENTENCES.raw(Language.RU, key);
    return new Remark(key, List.of(words));
  }

  private static Object constant(Object word) {
    if (word instanceof Collection<?> list) {
      return list.stream().map(Remark::constant).toList();
    }
    return word instanceof Remark ? word : String.valueOf(word);
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
   * The remark whose Russian text this is, among the keys with this beginning; {@link #text} if
   * there is none. Records keep Russian texts; this renders them in another language.
   */
  public static Remark read(String beginning, String russian) {
    if (russian.length() > LONGEST) {
      return text(russian);
    }
    return SAID.computeIfAbsent(beginning, it -> SENTENCES.said(Language.RU, it)).stream()
        .flatMap(one ->
            one.words(russian).map(words -> new Remark(one.key(), List.copyOf(words))).stream())
        .findFirst()
        .orElseGet(() -> text(russian));
  }

  /**
   * Renders a Russian text in another language. It consists of sentences whose keys have this
   * beginning, separated by semicolons or commas, and their places may contain such sentences
   * again. Other texts stay as they are.
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
    if (!key.startsWith(beginning)) {
      return in(language);
    }
    return SENTENCES.say(
        language,
        key,
        words.stream().map(word -> sentences(beginning, word.toString(), language)).toList());
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
