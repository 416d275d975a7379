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

  /** The stems, each once. */
  private final String[] distinctStems;

  /** For each word that {@link #typos} finds, the place of its stem among the distinct ones. */
  private final int[] stemsOfTargets;

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
    List<String> own = new ArrayList<>();
    formOfStem.keySet().forEach(stem -> own.add(stemOfForm.getOrDefault(stem, stem)));
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].length() >= SHORTEST_FORM) {
        targets.add(forms[i]);
        own.add(stems[i]);
      }
    }
    this.typos = new Typos(targets);
    Map<String, Integer> places = new LinkedHashMap<>();
    this.stemsOfTargets =
        own.stream().mapToInt(stem -> places.computeIfAbsent(stem, one -> places.size())).toArray();
    this.distinctStems = places.keySet().toArray(String[]::new);
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
    return nearest.count == 0 ? NONE : nearest.nearest();
  }

  /** Collects stems with their least distances, in the order in which they are first found. */
  private final class Nearest implements Typos.Sink {
    private int[] found = new int[8];
    private int[] edits = new int[8];
    private int count;

    @Override
    public void word(int number, int distance) {
      int stem = stemsOfTargets[number];
      for (int i = 0; i < count; i++) {
        if (found[i] == stem) {
          edits[i] = Math.min(edits[i], distance);
          return;
        }
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
        edits = Arrays.copyOf(edits, 2 * count);
      }
      edits[count] = distance;
      found[count++] = stem;
    }

    Near nearest() {
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < count; i++) {
        least = Math.min(least, edits[i]);
      }
      Set<String> near = new LinkedHashSet<>(4);
      for (int i = 0; i < count; i++) {
        if (edits[i] == least) {
          near.add(distinctStems[found[i]]);
        }
      }
      return new Near(near, least);
    }
  }
}
