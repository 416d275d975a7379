package kz.tizilim.core.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that matter, and a lookup of words that are shortened or have a typo. */
public final class Vocabulary {

  /** For shorter forms, typos are looked up by the stem. */
  private static final int SHORTEST_FORM = 5;

  private static final Near NONE = new Near(Set.of(), 0);

  /** The forms in order, each with its stem. */
  private final String[] forms;

  private final String[] stems;
  private final Map<String, String> formOfStem = new LinkedHashMap<>();

  /** Made when the first typo is looked up: most vocabularies are never asked for one. */
  private volatile @Nullable Targets targets;

  /** A vocabulary of the words in {@code texts}. */
  public Vocabulary(Collection<String> texts) {
    // The words of texts come again and again: a hash for each is less than a place in order.
    Map<String, String> stemOfForm = new HashMap<>();
    for (String text : texts) {
      Words words = Words.of(text);
      for (int i = 0; i < words.forms().size(); i++) {
        String form = words.forms().get(i);
        String stem = words.stem(i);
        stemOfForm.put(form, stem);
        formOfStem.putIfAbsent(stem, form);
      }
    }
    this.forms = stemOfForm.keySet().toArray(String[]::new);
    Arrays.sort(forms);
    this.stems = new String[forms.length];
    Arrays.setAll(stems, i -> Objects.requireNonNull(stemOfForm.get(forms[i])));
  }

  /** The words that a typo may be of: the stems, and the forms that are long enough. */
  private static final class Targets {
    private final Typos typos;

    /** The stems, each once. */
    private final String[] stems;

    /** For each word that {@link #typos} finds, the place of its stem. */
    private final int[] stemOf;

    Targets(Vocabulary words) {
      List<String> targets = new ArrayList<>(words.formOfStem.keySet());
      List<String> own = new ArrayList<>();
      words.formOfStem.keySet().forEach(stem -> own.add(words.stemOfForm(stem)));
      for (int i = 0; i < words.forms.length; i++) {
        if (words.forms[i].length() >= SHORTEST_FORM) {
          targets.add(words.forms[i]);
          own.add(words.stems[i]);
        }
      }
      this.typos = new Typos(targets);
      Map<String, Integer> places = new LinkedHashMap<>();
      this.stemOf =
          own.stream()
              .mapToInt(stem -> places.computeIfAbsent(stem, one -> places.size()))
              .toArray();
      this.stems = places.keySet().toArray(String[]::new);
    }
  }

  /** The stem of a form. A stem that is not itself a form is returned as it is. */
  private String stemOfForm(String form) {
    int at = Arrays.binarySearch(forms, form);
    return at < 0 ? form : stems[at];
  }

  private Targets targets() {
    Targets known = targets;
    if (known == null) {
      known = new Targets(this);
      targets = known;
    }
    return known;
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
    Targets asked = targets();
    Nearest nearest = new Nearest(asked);
    asked.typos.near(stem, nearest);
    if (form.length() >= SHORTEST_FORM && !form.equals(stem)) {
      asked.typos.near(form, nearest);
    }
    return nearest.count == 0 ? NONE : nearest.nearest();
  }

  /** Collects stems with their least distances, in the order in which they are first found. */
  private static final class Nearest implements Typos.Sink {
    private final Targets targets;
    private int[] found = new int[8];
    private int[] edits = new int[8];
    private int count;

    Nearest(Targets targets) {
      this.targets = targets;
    }

    @Override
    public void word(int number, int distance) {
      int stem = targets.stemOf[number];
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
          near.add(targets.stems[found[i]]);
        }
      }
      return new Near(near, least);
    }
  }
}
