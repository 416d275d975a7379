package kz.tizilim.cli;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import kz.tizilim.core.message.Remark;

/** The sentences of the command line, by key: {@code messages-ru.properties} and its twins. */
final class CliMessages {
  static final Messages ALL = Messages.of(CliMessages.class, "messages");

  private CliMessages() {}

  /** The sentence with this key; a word that is a remark is put into the same language. */
  static String say(Language language, String key, Object... words) {
    return ALL.say(
        language,
        key,
        List.of(words).stream()
            .map(word -> word instanceof Remark remark ? remark.in(language) : word)
            .toList());
  }
}
