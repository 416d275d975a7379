package kz.tizilim.server.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Language;

/** The language of an answer. */
public final class Languages {
  private Languages() {}

  /** The language with that code; empty if it is not one of ours. */
  public static Optional<Language> find(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.toString().equalsIgnoreCase(code.strip()))
        .findFirst();
  }

  /**
   * The language that {@code accept} prefers, a header as RFC 9110, 12.5.4 has it; Russian where it
   * names none of ours, or cannot be parsed.
   */
  public static Language accepted(String accept) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accept);
      for (Locale.LanguageRange range : ranges) {
        Optional<Language> language = find(range.getRange().split("-", 2)[0]);
        if (range.getWeight() > 0 && language.isPresent()) {
          return language.get();
        }
      }
      return Language.RU;
    } catch (IllegalArgumentException e) {
      return Language.RU;
    }
  }
}
