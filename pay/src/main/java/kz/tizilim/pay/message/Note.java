package kz.tizilim.pay.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import kz.tizilim.core.message.Remark;

/**
 * A sentence on pay, before it is rendered in a language.
 *
 * @param key the key of the sentence in {@code messages-ru.properties} and the files of the other
 *     languages
 * @param words what fills its places: texts; sums of money, which are rendered with the signs of
 *     the language; days; other sentences; lists of these
 */
public record Note(String key, List<Object> words) {
  private static final Messages SENTENCES = Messages.of(Note.class, "messages");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  public Note {
    words = List.copyOf(words);
  }

  /**
   * The sentence with this key.
   *
   * @throws IllegalArgumentException if no sentence has the key
   */
  public static Note of(String key, Object... words) {
    SENTENCES.raw(Language.RU, key);
    return new Note(key, List.of(words));
  }

  /** Whether there is a sentence with this key. */
  public static boolean exists(String key) {
    return SENTENCES.keys(Language.RU).contains(key);
  }

  /** The sentence with this key in a language, with the words in it. */
  public static String say(Language language, String key, Object... words) {
    return of(key, words).in(language);
  }

  /** The sentence in a language. */
  public String in(Language language) {
    return SENTENCES.say(language, key, words.stream().map(word -> text(language, word)).toList());
  }

  /** A word as the language writes it. */
  public static String text(Language language, Object word) {
    if (word instanceof Note note) {
      return note.in(language);
    }
    if (word instanceof Remark remark) {
      return remark.in(language);
    }
    if (word instanceof BigDecimal number) {
      return number(language, number);
    }
    if (word instanceof LocalDate day) {
      return DAY.format(day);
    }
    if (word instanceof Collection<?> list) {
      return list.stream().map(one -> text(language, one)).collect(Collectors.joining(", "));
    }
    return String.valueOf(word);
  }

  /**
   * A number with groups of three digits, separated by no-break spaces, and the decimal sign of the
   * language.
   */
  public static String number(Language language, BigDecimal number) {
    String plain = number.toPlainString();
    String sign = plain.startsWith("-") ? "−" : "";
    String bare = plain.startsWith("-") ? plain.substring(1) : plain;
    int point = bare.indexOf('.');
    String whole = point < 0 ? bare : bare.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, '\u00A0');
    }
    String rest =
        point < 0 ? "" : (language == Language.EN ? "." : ",") + bare.substring(point + 1);
    return sign + grouped + rest;
  }

  /** The sentence in Russian. */
  @Override
  public String toString() {
    return in(Language.RU);
  }
}
