package kz.tizilim.server.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What templates ask of a word: the key of its sentence, its form in an address. */
@TemplateExtension
final class Keys {
  private static final Map<String, String> VALUES =
      Map.of(
          "высший", "value.higher",
          "средний", "value.middle",
          "высшая", "value.highest",
          "первая", "value.first",
          "вторая", "value.second",
          "без категории", "value.none",
          "основной", "value.main",
          "обеспечивающий", "value.supporting");

  private Keys() {}

  static String menuKey(String section) {
    return "menu." + section;
  }

  static String blockKey(String letter) {
    return "block." + letter.toUpperCase(Locale.ROOT);
  }

  static String columnKey(String column) {
    return "column." + column;
  }

  static String askKey(String column) {
    return "ask." + column;
  }

  /** The sentence of a value that rows have in Russian. */
  static String valueKey(String value) {
    return VALUES.getOrDefault(value, value);
  }

  /** A text that begins a line, with a capital letter. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
