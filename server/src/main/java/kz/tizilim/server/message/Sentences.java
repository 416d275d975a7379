package kz.tizilim.server.message;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;

/** The sentences of the server, by key: {@code sentences-ru.properties} and its twins. */
public final class Sentences {
  static final Messages ALL = Messages.of(Sentences.class, "sentences");

  private Sentences() {}

  /**
   * The sentence with this key, {@code {0}}, {@code {1}} … replaced by {@code words}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static String say(Language language, String key, Object... words) {
    return ALL.say(language, key, List.of(words));
  }
}
