package kz.tizilim.core.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a bundle with its places: {@code {0}} is a word, and {@code {0, plural, one {#
 * строка} few {# строки} many {# строк}}} the form that belongs to a number, with the number itself
 * in the place of {@code #}. A form may have places too. Braces around anything else are text.
 *
 * @param language its language
 * @param text the sentence as the bundle has it
 */
record Sentence(Language language, String text) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:}|, plural, )");
  private static final Pattern FORM = Pattern.compile(" *([a-z]+) \\{");

  /**
   * The sentence with its places filled.
   *
   * @throws IllegalArgumentException if it has more places than there are words, or a plural
   *     without the form of its number
   */
  String with(List<?> words) {
    return filled(text, words, "#");
  }

  /**
   * @param number what stands in the place of {@code #}
   */
  private String filled(String part, List<?> words, String number) {
    StringBuilder filled = new StringBuilder(part.length() + 16);
    Matcher place = PLACE.matcher(part);
    int from = 0;
    while (place.find(from)) {
      filled.append(part.substring(from, place.start()).replace("#", number));
      String word = word(place.group(1), words);
      if (place.group().endsWith("}")) {
        filled.append(word);
        from = place.end();
      } else {
        int close = close(part, place.start());
        Map<String, String> forms = forms(part.substring(place.end(), close));
        filled.append(filled(form(forms, PluralForm.of(language, word)), words, word));
        from = close + 1;
      }
    }
    return filled.append(part.substring(from).replace("#", number)).toString();
  }

  private String word(String place, List<?> words) {
    int at = Integer.parseInt(place);
    if (at >= words.size()) {
      throw new IllegalArgumentException("There is no word {" + at + "} for «" + text + "».");
    }
    return String.valueOf(words.get(at));
  }

  /** The text of a form; what has no form for a fraction has that of many. */
  private String form(Map<String, String> forms, PluralForm form) {
    String found = forms.get(form.toString());
    if (found == null && form == PluralForm.OTHER) {
      found = forms.get(PluralForm.MANY.toString());
    }
    if (found == null) {
      throw new IllegalArgumentException("There is no form «" + form + "» in «" + text + "».");
    }
    return found;
  }

  private Map<String, String> forms(String text) {
    Map<String, String> forms = new LinkedHashMap<>();
    Matcher form = FORM.matcher(text);
    int from = 0;
    while (form.find(from)) {
      int close = close(text, form.end() - 1);
      forms.put(form.group(1), text.substring(form.end(), close));
      from = close + 1;
    }
    return forms;
  }

  /** The brace that closes the one at a place. */
  private int close(String text, int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("A brace is not closed in «" + this.text + "».");
  }

  /** The numbers of its places, in plurals too. */
  Set<Integer> places() {
    Set<Integer> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(place -> places.add(Integer.parseInt(place.group(1))));
    return places;
  }

  /** Whether it has a form that depends on a number. */
  boolean hasPlural() {
    return text.contains(", plural, ");
  }
}
