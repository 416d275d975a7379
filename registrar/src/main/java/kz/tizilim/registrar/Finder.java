package kz.tizilim.registrar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.words.Vocabulary;
import kz.tizilim.core.words.Words;

/**
 * Finds entries as a person types. A word finds what begins with it or is it but for its ending and
 * a typo; what is typed in Kazakh, abbreviated or otherwise far from the law's words is read as a
 * title by the classifier. Answers hang on the edition and the text alone.
 */
final class Finder {
  /** Longer texts are cut: nobody types so much, and each word costs a look-up. */
  private static final int LONGEST = 200;

  private final Edition edition;
  private final Classifier classifier;
  private final Vocabulary vocabulary;
  private final Map<Entry, Set<String>> words = new LinkedHashMap<>();
  private final Map<Entry, Set<String>> titleWords = new LinkedHashMap<>();

  Finder(Edition edition, Classifier classifier) {
    this.edition = edition;
    this.classifier = classifier;
    this.vocabulary = new Vocabulary(edition.entries().stream().map(Entry::text).toList());
    for (Entry entry : edition.entries()) {
      words.put(entry, new HashSet<>(Words.of(entry.text()).stems()));
      Set<String> ofTitles = new HashSet<>();
      entry.titles().forEach(title -> ofTitles.addAll(Words.of(title.base()).stems()));
      titleWords.put(entry, ofTitles);
    }
  }

  /** The entries for {@code typed}, the likeliest first. */
  List<Entry> find(String typed) {
    String asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    Optional<Code> code = Code.find(asked);
    Set<Entry> found = new LinkedHashSet<>();
    code.ifPresent(it -> found.addAll(coded(it)));
    edition.entries().stream()
        .filter(entry -> entry.id().toString().equalsIgnoreCase(asked.strip()))
        .forEach(found::add);
    if (code.isEmpty()) {
      found.addAll(worded(asked));
      found.addAll(titled(asked));
    }
    return List.copyOf(found);
  }

  private List<Entry> coded(Code code) {
    return edition.cells().stream()
        .filter(cell -> cell.codes().contains(code))
        .map(Cell::entries)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Those that have every word; the ones that have them in their titles first, short ones first.
   */
  private List<Entry> worded(String asked) {
    List<Set<String>> readings = new ArrayList<>();
    for (String word : asked.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        readings.add(readings(word));
      }
    }
    if (readings.isEmpty()) {
      return List.of();
    }
    return words.keySet().stream()
        .filter(entry -> hasAll(words.getOrDefault(entry, Set.of()), readings))
        .sorted(
            Comparator.comparing((Entry entry) -> !hasAll(ofTitles(entry), readings))
                .thenComparingInt(entry -> ofTitles(entry).size()))
        .toList();
  }

  private Set<String> ofTitles(Entry entry) {
    return titleWords.getOrDefault(entry, Set.of());
  }

  private static boolean hasAll(Set<String> own, List<Set<String>> readings) {
    return readings.stream().allMatch(reading -> reading.stream().anyMatch(own::contains));
  }

  private Set<String> readings(String word) {
    List<String> stems = Words.of(word).stems();
    if (stems.isEmpty()) {
      return Set.of();
    }
    String stem = stems.get(0);
    String form = Words.of(word).forms().get(0);
    Set<String> readings = new HashSet<>(vocabulary.beginning(form));
    if (vocabulary.has(stem)) {
      readings.add(stem);
    }
    if (readings.isEmpty()) {
      readings.addAll(vocabulary.near(form, stem).stems());
    }
    return readings;
  }

  /** What the classifier makes of it as a title: those that stand, then those that come near. */
  private List<Entry> titled(String asked) {
    Answer answer = classifier.classify(StaffingRow.of(asked, ""));
    List<EntryId> ids = new ArrayList<>(answer.entries());
    ids.addAll(answer.nearest());
    return ids.stream().map(edition::find).flatMap(Optional::stream).toList();
  }
}
