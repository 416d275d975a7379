package kz.tizilim.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that matter, and what a word written otherwise may be among them: shortened, or with a
 * typo.
 */
public final class Vocabulary {

  /*
   * Typos are found by deletes (W. Garbe's symmetric delete): every stem is filed under itself and under
   * every form of it with one letter (two, from eight letters on) left out; a word with a typo meets its
   * stem under a form that both share, and the true distance (Damerau: a swap of neighbours counts one)
   * decides. Short words have no typos: too many of them are one letter apart.
   */
  private static final int SHORTEST_WITH_TYPO = 4;
  private static final int SHORTEST_WITH_TWO = 8;
  private static final int SHORTEST_FORM = 5;

  private final NavigableMap<String, String> stemOfForm = new TreeMap<>();
  private final Map<String, String> formOfStem = new HashMap<>();
  private final Set<String> stems = new LinkedHashSet<>();
  private final Map<String, List<String>> deletes = new HashMap<>();

  /** A vocabulary of the words in {@code texts}. */
  public Vocabulary(Collection<String> texts) {
    for (String text : texts) {
      Words words = Words.of(text);
      for (int i = 0; i < words.forms().size(); i++) {
        stemOfForm.put(words.forms().get(i), words.stems().get(i));
        formOfStem.putIfAbsent(words.stems().get(i), words.forms().get(i));
        stems.add(words.stems().get(i));
      }
    }
    stems.forEach(this::file);
    stemOfForm.keySet().stream().filter(form -> form.length() >= SHORTEST_FORM).forEach(this::file);
  }

  private void file(String word) {
    for (String shorter : deletes(word)) {
      deletes.computeIfAbsent(shorter, s -> new ArrayList<>(1)).add(word);
    }
  }

  /** Whether a stem is among its words. */
  public boolean has(String stem) {
    return stems.contains(stem);
  }

  /** A word with this stem, as it first came; the stem itself if it is not among them. */
  public String word(String stem) {
    return formOfStem.getOrDefault(stem, stem);
  }

  /** The stems of all words that begin with {@code beginning}. */
  public Set<String> beginning(String beginning) {
    return between(beginning, "");
  }

  /** The stems of all words that begin with {@code beginning} and end with {@code end}. */
  public Set<String> between(String beginning, String end) {
    Set<String> found = new LinkedHashSet<>();
    for (Map.Entry<String, String> word : stemOfForm.tailMap(beginning, true).entrySet()) {
      if (!word.getKey().startsWith(beginning)) {
        break;
      }
      if (word.getKey().endsWith(end)
          && word.getKey().length() > beginning.length() + end.length()) {
        found.add(word.getValue());
      }
    }
    return found;
  }

  /**
   * The stems of the words that are one typo (two in a long word) from a word, the nearest only;
   * none if it is short.
   *
   * @param form the word as written
   * @param stem the word without its ending, in which a typo of the ending may have been left
   */
  public Set<String> near(String form, String stem) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    near(stem, distances);
    if (form.length() >= SHORTEST_FORM) {
      near(form, distances);
    }
    int nearest = distances.values().stream().min(Integer::compare).orElse(0);
    Set<String> near = new LinkedHashSet<>();
    distances.forEach((candidate, distance) -> {
      if (distance == nearest) {
        near.add(candidate);
      }
    });
    return near;
  }

  private void near(String word, Map<String, Integer> distances) {
    if (word.length() < SHORTEST_WITH_TYPO) {
      return;
    }
    for (String shorter : deletes(word)) {
      for (String candidate : deletes.getOrDefault(shorter, List.of())) {
        int most = Math.min(word.length(), candidate.length()) >= SHORTEST_WITH_TWO ? 2 : 1;
        int distance = distance(word, candidate);
        if (distance <= most
            && candidate.length() >= SHORTEST_WITH_TYPO
            && word.length() > SHORTEST_WITH_TYPO - 1) {
          distances.merge(stemOfForm.getOrDefault(candidate, candidate), distance, Math::min);
        }
      }
    }
  }

  private static Set<String> deletes(String stem) {
    Set<String> all = new LinkedHashSet<>();
    all.add(stem);
    if (stem.length() >= SHORTEST_WITH_TYPO) {
      withoutOne(stem, all);
    }
    if (stem.length() >= SHORTEST_WITH_TWO - 1) {
      for (String shorter : List.copyOf(all)) {
        withoutOne(shorter, all);
      }
    }
    return all;
  }

  private static void withoutOne(String word, Set<String> all) {
    for (int i = 0; i < word.length(); i++) {
      all.add(word.substring(0, i) + word.substring(i + 1));
    }
  }

  /** The Damerau–Levenshtein distance (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
