package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.tizilim.core.words.Words;

/**
 * The words of an institution's name that do not say which institution it is: whose it is
 * («Министерства обороны Республики Казахстан»), and links.
 */
final class Owners {
  private static final Set<String> LINKS =
      Set.of("и", "или", "по", "в", "том", "числе", "числ", "для", "на", "с", "при", "о", "об");

  private final Set<String> words = new HashSet<>();

  /** Owners of several words, by the last. */
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  Owners(Lexicon lexicon) {
    for (List<String> line : lexicon.lines("owners.tsv", 2)) {
      List<String> stems = Words.of(line.get(0)).stems();
      if (stems.size() == 1) {
        words.add(stems.get(0));
      } else {
        phrases.computeIfAbsent(stems.get(stems.size() - 1), last -> new ArrayList<>()).add(stems);
      }
    }
  }

  /** The words that say which institution it is; all of them if none does. */
  List<String> without(List<String> stems) {
    List<String> telling = new ArrayList<>(stems.size());
    for (int i = 0; i < stems.size(); i++) {
      if (!LINKS.contains(stems.get(i)) && !isOwner(stems, i)) {
        telling.add(stems.get(i));
      }
    }
    return telling.isEmpty() ? stems : telling;
  }

  private boolean isOwner(List<String> stems, int at) {
    if (words.contains(stems.get(at))) {
      return true;
    }
    for (List<String> phrase : phrases.getOrDefault(stems.get(at), List.of())) {
      int from = at + 1 - phrase.size();
      if (from >= 0 && stems.subList(from, at + 1).equals(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word by itself names an owner: «МО», «Республика». */
  boolean has(String stem) {
    return words.contains(stem);
  }

  /** Whether a word may be an owner, part of one, or a link. */
  boolean mayBe(String stem) {
    return words.contains(stem) || phrases.containsKey(stem) || LINKS.contains(stem);
  }

  /** The words of a name that say which institution it is, in a form that can be compared. */
  String key(String name) {
    return key(without(Words.of(name).stems()));
  }

  /** The key of an institution with these words. */
  static String key(List<String> stems) {
    return String.join(" ", new TreeSet<>(stems));
  }
}
