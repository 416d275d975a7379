package kz.tizilim.server.told;

import java.util.List;
import kz.tizilim.told.Bundle;
import kz.tizilim.told.Language;

/** The sentences of the server, by key: {@code sentences-ru.properties} and its twins. */
public final class Sentences {
  static final Bundle ALL = Bundle.beside(Sentences.class, "sentences");

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
