package kz.tizilim.drafting.open;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Messages;
import kz.tizilim.drafting.rdf.RdfTerm;

/** The names that the open forms give to what the law does not name, in three languages. */
final class OpenWords {
  private static final Messages WORDS = Messages.of(OpenWords.class, "open");

  private OpenWords() {}

  /** The words with that key in each language. */
  static List<RdfTerm> in(String key, Object... values) {
    List<RdfTerm> all = new ArrayList<>();
    for (Language language : Language.values()) {
      all.add(new RdfTerm.Words(say(language, key, values), language.toString()));
    }
    return all;
  }

  static String say(Language language, String key, Object... values) {
    return WORDS.say(language, key, List.of(values));
  }
}
