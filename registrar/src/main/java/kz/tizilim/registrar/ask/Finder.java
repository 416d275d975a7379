package kz.tizilim.registrar.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Reason;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Title;
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
  private final Suggestions titles;
  private final Suggestions institutions;
  private final Map<Entry, Set<String>> words = new LinkedHashMap<>();

  /** The words of each title of an entry. */
  private final Map<Entry, List<Set<String>>> titleWords = new HashMap<>();

  Finder(Edition edition, Classifier classifier) {
    this.edition = edition;
    this.classifier = classifier;
    this.vocabulary = new Vocabulary(edition.entries().stream().map(Entry::text).toList());
    this.titles =
        new Suggestions(
            edition.entries().stream()
                .flatMap(entry -> entry.titles().stream())
                .map(Title::base)
                .toList());
    this.institutions =
        new Suggestions(
            edition.entries().stream().flatMap(entry -> entry.institutions().stream()).toList());
    for (Entry entry : edition.entries()) {
      words.put(entry, new HashSet<>(Words.of(entry.text()).stems()));
      titleWords.put(entry, entry.titles().stream().map(Finder::words).toList());
    }
  }

  /** Titles of the register that complete what was typed. */
  Suggestions titles() {
    return titles;
  }

  /** Institutions that the register names, in its words, that complete what was typed. */
  Suggestions institutions() {
    return institutions;
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

  /** Why the register excludes what was typed as a title; empty where it does not. */
  Optional<Reason> outside(String typed) {
    return Code.find(typed).isPresent() || typed.isBlank()
        ? Optional.empty()
        : classifier
            .classify(StaffingRow.of(typed, ""))
            .fold(
                match -> Optional.empty(),
                ambiguous -> Optional.empty(),
                notInRegister -> Optional.empty(),
                outOfScope -> Optional.of(outOfScope.why()),
                invalid -> Optional.empty());
  }

  /** Those of the titles that were meant: by every word typed, else as the classifier reads it. */
  List<Title> meant(List<Title> titles, String typed) {
    List<Set<String>> readings = allReadings(typed);
    List<Title> named =
        titles.stream()
            .filter(title -> !readings.isEmpty() && hasAll(words(title), readings))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    Set<String> read =
        classifier
            .classify(StaffingRow.of(typed, ""))
            .law()
            .map(law -> Set.copyOf(Words.of(law.title()).stems()))
            .orElse(Set.of());
    return titles.stream().filter(title -> words(title).equals(read)).toList();
  }

  /** Of a code, or of a grade whose step was not typed. */
  private List<Entry> coded(Code code) {
    return edition.cells().stream()
        .filter(cell ->
            cell.codes().contains(code)
                || (code.lacksItsStep() && cell.grade().equals(code.grade())))
        .map(Cell::entries)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Those that have every word: first the ones with exactly this title, then those that have the
   * words in one title, then in their titles, short ones first.
   */
  private List<Entry> worded(String asked) {
    List<Set<String>> readings = allReadings(asked);
    if (readings.isEmpty()) {
      return List.of();
    }
    Set<String> exact = new HashSet<>(Words.of(asked).stems());
    return words.keySet().stream()
        .filter(entry -> hasAll(words.getOrDefault(entry, Set.of()), readings))
        .sorted(
            Comparator.comparing((Entry entry) -> noTitle(entry, stems -> stems.equals(exact)))
                .thenComparing(entry -> noTitle(entry, stems -> hasAll(stems, readings)))
                .thenComparing(entry -> !hasAll(ofTitles(entry), readings))
                .thenComparingInt(entry -> ofTitles(entry).size()))
        .toList();
  }

  private boolean noTitle(Entry entry, Predicate<Set<String>> fits) {
    return titleWords.getOrDefault(entry, List.of()).stream().noneMatch(fits);
  }

  private static Set<String> words(Title title) {
    return new HashSet<>(Words.of(title.base()).stems());
  }

  private List<Set<String>> allReadings(String asked) {
    List<Set<String>> readings = new ArrayList<>();
    for (String word : asked.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        readings.add(readings(word));
      }
    }
    return readings;
  }

  private Set<String> ofTitles(Entry entry) {
    Set<String> all = new HashSet<>();
    titleWords.getOrDefault(entry, List.of()).forEach(all::addAll);
    return all;
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
