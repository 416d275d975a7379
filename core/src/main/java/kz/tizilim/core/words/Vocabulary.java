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

/** The words that matter, and a lookup of words that are shortened or have a typo. */
public final class Vocabulary {

  /** For shorter forms, typos are looked up by the stem. */
  private static final int SHORTEST_FORM = 5;

  /** The forms in order, each with its stem. */
  private final String[] forms;

  private final String[] stems;
  private final Map<String, String> formOfStem = new LinkedHashMap<>();
  private final Typos typos;

  /** The stem of each word that {@link #typos} finds. */
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

  /** The first word with this stem; the stem itself if there is none. */
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
   * The stems of the words that differ from a word by one typo (in a long word two), the nearest
   * only; empty for a short word.
   *
   * @param form the word as written
   * @param stem the word without its ending; it may still contain a typo of the ending
   */
  public Set<String> near(String form, String stem) {
    Map<String, Integer> distances = distances(form, stem);
    int nearest = nearest(distances);
    Set<String> near = new LinkedHashSet<>();
    distances.forEach((candidate, distance) -> {
      if (distance == nearest) {
        near.add(candidate);
      }
    });
    return near;
  }

  /** By how many edits the words that {@link #near} finds differ; 0 if there are none. */
  public int edits(String form, String stem) {
    return nearest(distances(form, stem));
  }

  private static int nearest(Map<String, Integer> distances) {
    return distances.values().stream().min(Integer::compare).orElse(0);
  }

  private Map<String, Integer> distances(String form, String stem) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    Typos.Sink found =
        (number, distance) -> distances.merge(stemsOfTargets.get(number), distance, Math::min);
    typos.near(stem, found);
    if (form.length() >= SHORTEST_FORM && !form.equals(stem)) {
      typos.near(form, found);
    }
    return distances;
  }
}
