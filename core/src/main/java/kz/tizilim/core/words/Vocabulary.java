package kz.tizilim.core.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

  private static final Near NONE = new Near(Set.of(), 0);

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
   * The words of which a word may be a misspelling.
   *
   * @param stems their stems; empty if there are none
   * @param edits by how many edits they differ from it; 0 if there are none
   */
  public record Near(Set<String> stems, int edits) {
    public Near {
      stems = Collections.unmodifiableSet(stems);
    }
  }

  /**
   * The words that differ from a word by one typo (in a long word two), the nearest only; none for
   * a short word.
   *
   * @param form the word as written
   * @param stem the word without its ending; it may still contain a typo of the ending
   */
  public Near near(String form, String stem) {
    Nearest nearest = new Nearest();
    typos.near(stem, nearest);
    if (form.length() >= SHORTEST_FORM && !form.equals(stem)) {
      typos.near(form, nearest);
    }
    return nearest.found.isEmpty() ? NONE : nearest.nearest();
  }

  /** Collects stems with their least distances, in the order in which they are first found. */
  private final class Nearest implements Typos.Sink {
    private final List<String> found = new ArrayList<>(4);
    private int[] edits = new int[8];

    @Override
    public void word(int number, int distance) {
      String stem = stemsOfTargets.get(number);
      int at = found.indexOf(stem);
      if (at >= 0) {
        edits[at] = Math.min(edits[at], distance);
        return;
      }
      if (found.size() == edits.length) {
        edits = Arrays.copyOf(edits, 2 * edits.length);
      }
      edits[found.size()] = distance;
      found.add(stem);
    }

    Near nearest() {
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < found.size(); i++) {
        least = Math.min(least, edits[i]);
      }
      Set<String> near = new LinkedHashSet<>(4);
      for (int i = 0; i < found.size(); i++) {
        if (edits[i] == least) {
          near.add(found.get(i));
        }
      }
      return new Near(near, least);
    }
  }
}
