package kz.tizilim.spark;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;

/** The sentences of the program. */
final class SparkMessages {
  static final Messages ALL = Messages.of(SparkMessages.class, "messages");

  private SparkMessages() {}

  static String say(Language language, String key, Object... words) {
    return ALL.say(language, key, List.of(words));
  }
}
