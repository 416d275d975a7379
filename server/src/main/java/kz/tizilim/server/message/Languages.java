package kz.tizilim.server.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.message.Language;

/** Which language somebody is told things in. */
public final class Languages {
  private Languages() {}

  /** The language of that code; empty if it is none of ours. */
  public static Optional<Language> find(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.toString().equalsIgnoreCase(code.strip()))
        .findFirst();
  }

  /**
   * The language that {@code accept} prefers, a header as RFC 9110, 12.5.4 has it; Russian where it
   * names none of ours or cannot be read.
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
