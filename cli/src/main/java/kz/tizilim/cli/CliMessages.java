package kz.tizilim.cli;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The sentences of the command line, by key: {@code messages-ru.properties} and the files of the
 * other languages.
 */
final class CliMessages {
  private static final int MOST_COLUMNS = 20;

  static final Messages ALL = Messages.of(CliMessages.class, "messages");

  private CliMessages() {}

  /** The sentence with this key, its places filled. */
  static String say(Language language, String key, Object... words) {
    return ALL.say(language, key, List.of(words));
  }

  /** The same in Russian, the language of the commands. */
  static String say(String key, Object... words) {
    return say(Language.RU, key, words);
  }

  /** The columns of a table that say nothing here, by their headings; not all of very many. */
  static String unusedColumns(Language language, List<String> headings) {
    if (headings.size() <= MOST_COLUMNS) {
      return say(language, "check.unused", String.join(", ", headings));
    }
    String first = String.join(", ", headings.subList(0, MOST_COLUMNS));
    return say(language, "check.unused.more", first, headings.size() - MOST_COLUMNS);
  }

  /** A refusal of what the user typed, for the reason with this key. */
  static ParameterException refusal(CommandSpec spec, String key, Object... words) {
    return new ParameterException(spec.commandLine(), say(key, words));
  }
}
