package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.tizilim.core.words.Words;

/** Other spellings of a title that no word of the register explains as it is written. */
final class Respelling {

  /*
   * Blanks left out («главныйбухгалтер») and put between letters or parts of a word («дело производитель»), hyphens of line ends, Latin letters, the
   * other keyboard layout, English. A spelling counts only if all its words are known; which of them names
   * a title is for the caller to find. Two ways to divide a word are none.
   */
  private static final int SHORTEST_JOINED = 8;
  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_JOINED = 60;
  private static final int FEWEST_LETTERS = 3;
  private static final String KEYS =
      "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
  private static final String LAYOUT =
      "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";

  private final Predicate<String> isKnown;
  private final Map<String, String> english = new HashMap<>();
  private int longestEnglish;

  /**
   * @param isKnown whether a folded word is one of the classifier's
   */
  Respelling(Lexicon lexicon, Predicate<String> isKnown) {
    this.isKnown = isKnown;
    for (List<String> line : lexicon.lines("english.tsv", 3)) {
      english.put(line.get(0), line.get(1));
      longestEnglish = Math.max(longestEnglish, line.get(0).split(" ", -1).length);
    }
  }

  /** The other spellings of a title; none if all its words are known. */
  List<String> of(String title) {
    List<String> spellings = new ArrayList<>();
    if (Transliteration.isLatin(title)) {
      Transliteration.of(title, isKnown).ifPresent(spellings::add);
      layout(title).ifPresent(spellings::add);
      english(title).ifPresent(spellings::add);
      return spellings;
    }
    String joined = withoutGaps(title);
    divided(joined, !joined.equals(title)).ifPresent(spellings::add);
    return spellings;
  }

  private Optional<String> layout(String title) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      int key = KEYS.indexOf(title.charAt(i));
      out.append(key < 0 ? title.charAt(i) : LAYOUT.charAt(key));
    }
    String text = out.toString();
    return Optional.of(text)
        .filter(all -> Words.of(all).forms().stream().allMatch(this::isKnownOrNumber));
  }

  private boolean isKnownOrNumber(String form) {
    return Character.isDigit(form.charAt(0)) || isKnown.test(form);
  }

  private Optional<String> english(String title) {
    List<String> words = List.of(title.toLowerCase(Locale.ROOT).strip().split("[^a-z]+", -1));
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < words.size()) {
      int end = Math.min(words.size(), at + longestEnglish);
      while (end > at && !english.containsKey(String.join(" ", words.subList(at, end)))) {
        end--;
      }
      if (end == at) {
        return Optional.empty();
      }
      out.append(english.get(String.join(" ", words.subList(at, end)))).append(' ');
      at = end;
    }
    return Optional.of(out.toString().strip());
  }

  /** Letters with blanks between them joined, as far as two blanks or the end. */
  private static String withoutGaps(String title) {
    if (title.length() < 2 * FEWEST_LETTERS || title.charAt(1) != ' ') {
      return title;
    }
    String[] groups = title.strip().split("\\s{2,}", -1);
    for (int i = 0; i < groups.length; i++) {
      String[] letters = groups[i].split("\\s", -1);
      boolean spaced = letters.length >= FEWEST_LETTERS;
      for (String letter : letters) {
        spaced &= letter.length() == 1 && Character.isLetter(letter.charAt(0));
      }
      groups[i] = spaced ? String.join("", letters) : groups[i];
    }
    return String.join(" ", groups);
  }

  /** A title with its unknown words joined at hyphens or divided; empty if one stays unknown. */
  private Optional<String> divided(String title, boolean isJoined) {
    Words words = Words.of(title);
    List<String> known = new ArrayList<>();
    boolean changed = isJoined;
    int at = 0;
    while (at < words.forms().size()) {
      int end = joinedTo(words, at);
      String form = String.join("", words.forms().subList(at, end));
      if (end > at + 1 || isKnownOrNumber(form)) {
        known.add(form);
      } else {
        List<List<String>> divisions = divisions(form);
        if (divisions.size() != 1) {
          return Optional.empty();
        }
        known.addAll(divisions.get(0));
        changed = true;
      }
      changed |= end > at + 1;
      at = end;
    }
    return changed ? Optional.of(String.join(" ", known)) : Optional.empty();
  }

  /**
   * Behind the last of the words from a place on that hyphens divide and that are one known word;
   * or of two that a blank divides.
   */
  private int joinedTo(Words words, int at) {
    int last = at;
    while (last + 1 < words.forms().size() && words.marks().charAt(last) == '-') {
      last++;
    }
    for (int end = last + 1; end > at + 1; end--) {
      if (isKnown.test(String.join("", words.forms().subList(at, end)))) {
        return end;
      }
    }
    return isDividedByBlank(words, at) ? at + 2 : at + 1;
  }

  private boolean isDividedByBlank(Words words, int at) {
    if (at + 1 == words.forms().size() || words.marks().charAt(at) != ' ') {
      return false;
    }
    String first = words.forms().get(at);
    String second = words.forms().get(at + 1);
    return first.length() >= SHORTEST_PART
        && second.length() >= SHORTEST_PART
        && isKnown.test(first + second);
  }

  private List<List<String>> divisions(String form) {
    if (form.length() < SHORTEST_JOINED || form.length() > LONGEST_JOINED) {
      return List.of();
    }
    List<List<String>> all = new ArrayList<>();
    for (int at = SHORTEST_PART; at <= form.length() - SHORTEST_PART; at++) {
      String first = form.substring(0, at);
      if (isKnown.test(first)) {
        String rest = form.substring(at);
        if (isKnown.test(rest)) {
          all.add(List.of(first, rest));
        }
        for (List<String> more : divisions(rest)) {
          List<String> longer = new ArrayList<>(List.of(first));
          longer.addAll(more);
          all.add(longer);
        }
      }
    }
    return all;
  }
}
