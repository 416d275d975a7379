package kz.tizilim.core.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that matter, and what a word written otherwise may be among them: shortened, or with a
 * typo.
 */
public final class Vocabulary {

  /** A form shorter than this is no source of typos: its stem is. */
  private static final int SHORTEST_FORM = 5;

  /** The forms in order, and the stem of each. */
  private final String[] forms;

  private final String[] stems;
  private final Map<String, String> formOfStem = new LinkedHashMap<>();
  private final Typos typos;

  /** What each word that {@link #typos} finds is without its ending. */
  private final List<String> stemsOfTargets;

  /** A vocabulary of the words in {@code texts}. */
  public Vocabulary(Collection<String> texts) {
    Map<String, String> stemOfForm = new TreeMap<>();
    for (String text : texts) {
      Words words = Words.of(text);
      for (int i = 0; i < words.forms().size(); i++) {
        stemOfForm.put(words.forms().get(i), words.stems().get(i));
        formOfStem.putIfAbsent(words.stems().get(i), words.forms().get(i));
      }
    }
    this.forms = stemOfForm.keySet().toArray(String[]::new);
    this.stems = stemOfForm.values().toArray(String[]::new);
    List<String> targets = new ArrayList<>(formOfStem.keySet());
    this.stemsOfTargets = new ArrayList<>();
    formOfStem.keySet().forEach(stem -> stemsOfTargets.add(stemOfForm.getOrDefault(stem, stem)));
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].length() >= SHORTEST_FORM) {
        targets.add(forms[i]);
        stemsOfTargets.add(stems[i]);
      }
    }
    this.typos = new Typos(targets);
  }

  /** Whether a stem is among its words. */
  public boolean has(String stem) {
    return formOfStem.containsKey(stem);
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
    int at = Arrays.binarySearch(forms, beginning);
    for (int i = at < 0 ? -at - 1 : at; i < forms.length; i++) {
      if (!forms[i].startsWith(beginning)) {
        break;
      }
      if (forms[i].endsWith(end) && forms[i].length() > beginning.length() + end.length()) {
        found.add(stems[i]);
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
    Typos.Found found =
        (number, distance) -> distances.merge(stemsOfTargets.get(number), distance, Math::min);
    typos.near(stem, found);
    if (form.length() >= SHORTEST_FORM && !form.equals(stem)) {
      typos.near(form, found);
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
}
