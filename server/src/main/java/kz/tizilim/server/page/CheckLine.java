package kz.tizilim.server.page;

import java.time.Instant;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.check.Check;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.message.Sentences;

/**
 * A check in the list of those of a browser.
 *
 * @param id of the check
 * @param name the name of the file
 * @param since when it was uploaded
 * @param figures what is known of it
 * @param until when it is deleted
 */
record CheckLine(String id, String name, String since, String figures, String until) {
  static CheckLine of(Check check, Instant until, Language language) {
    String figures =
        switch (check.state()) {
          case UPLOADED -> Sentences.say(language, "check.list.uploaded", check.rows());
          case RUNNING -> Sentences.say(language, "check.list.running", check.done(), check.rows());
          case DONE ->
              Sentences.say(language, "check.list.done", check.rows(), check.posts().left());
          case CANCELLED -> Sentences.say(language, "check.list.cancelled");
          case FAILED -> check.error(language);
        };
    return new CheckLine(
        check.id(), check.name(), Moment.text(check.since()), figures, Moment.text(until));
  }
}
