package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.words.KazakhStem;
import kz.tizilim.words.Vocabulary;
import kz.tizilim.words.Words;

/** Reads the words of a row as words that the register knows: abbreviations, typos, Kazakh. */
final class WordReader {

  /*
   * A word that is known is itself. Otherwise the first rule that finds something decides: a fixed
   * abbreviation of practice; a contraction («отд-ния»); a shortened word («фельд.»); a word of Kazakh; a
   * compound («финслужба»); a typo. A rule may find several words («отд.» is отдел and отделение): then the text has several
   * readings, and which of them name a title is for the titles to say. A beginning of too many words is no
   * abbreviation. A word that no rule finds stays as
   * it is, the name of a speciality or a town.
   */
  private static final int MOST_READINGS = 48;
  private static final int MOST_PER_WORD = 8;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_BEGINNING_WITHOUT_DOT = 4;
  private static final int LONGEST_END = 4;

  private static final int SHORTEST_UNIT = 4;
  private static final int SHORTEST_BEFORE_UNIT = 3;
  private static final Set<String> NO_COMPOUND =
      Set.of("под", "пол", "не", "зам", "пом", "нач", "зав");

  private static final int SHORTEST_INFLECTED = 7;

  private final Vocabulary vocabulary;
  private final Map<String, List<List<String>>> abbreviations = new HashMap<>();
  private final List<String> units;
  private final Map<String, List<List<String>>> inflected = new HashMap<>();
  private final Map<String, List<Phrase>> kazakh = new HashMap<>();

  /** Stems of Kazakh, and the Russian ones they mean; filed by the first, the longest first. */
  private record Phrase(List<String> stems, List<String> russian) {}

  /**
   * @param texts the texts whose words are known
   * @param acronyms the acronyms of institutions
   * @param units the stems of nouns that others are put before: «финслужба» is a «служба»
   */
  WordReader(Collection<String> texts, Acronyms acronyms, Set<String> units) {
    this.units = units.stream().filter(unit -> unit.length() >= SHORTEST_UNIT).sorted().toList();
    List<String> known = new ArrayList<>(texts);
    Map<List<String>, List<String>> phrases = new LinkedHashMap<>();
    for (List<String> line : Lexicon.lines("kazakh.tsv", 4)) {
      phrases.put(
          Words.of(line.get(0)).forms().stream().map(KazakhStem::of).toList(),
          Words.of(line.get(1)).stems());
      known.add(line.get(1));
    }
    phrases.forEach((stems, russian) ->
        kazakh
            .computeIfAbsent(stems.get(0), first -> new ArrayList<>())
            .add(new Phrase(stems, russian)));
    kazakh
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(phrase -> -phrase.stems.size())));
    for (List<String> line : Lexicon.lines("abbreviations.tsv", 3)) {
      List<List<String>> readings = new ArrayList<>();
      for (String full : line.get(1).split("\\|", -1)) {
        readings.add(Words.of(full).stems());
      }
      Words abbreviation = Words.of(line.get(0));
      abbreviations.put(String.join("-", abbreviation.forms()), readings);
      if (isWord(line.get(0)) && !line.get(1).startsWith(line.get(0))) {
        inflected.putIfAbsent(abbreviation.stems().get(0), readings);
      }
    }
    acronyms
        .readings()
        .forEach((acronym, own) -> abbreviations.merge(acronym, own, WordReader::both));
    this.vocabulary = new Vocabulary(known);
  }

  /** Whether an abbreviation is a word of its own, with endings: «завскладом», «завсклада». */
  private static boolean isWord(String abbreviation) {
    return abbreviation.length() >= SHORTEST_INFLECTED
        && abbreviation.chars().allMatch(Character::isLetter);
  }

  /** The readings of two sources, those of the same words once. */
  private static List<List<String>> both(List<List<String>> one, List<List<String>> other) {
    List<List<String>> both = new ArrayList<>(one);
    for (List<String> reading : other) {
      if (both.stream().noneMatch(known -> Set.copyOf(known).equals(Set.copyOf(reading)))) {
        both.add(reading);
      }
    }
    return both;
  }

  /** How a word was read. */
  enum How {
    /** As it is written. */
    AS_WRITTEN,
    /** A fixed abbreviation of practice. */
    ABBREVIATION,
    /** Its beginning and its end. */
    CONTRACTION,
    /** Its beginning. */
    SHORTENED,
    /** The noun of a unit with the beginning of another word before it. */
    COMPOUND,
    /** A word or phrase of Kazakh. */
    KAZAKH,
    /** A word with a typo. */
    TYPO,
    /** No rule found anything. */
    UNKNOWN
  }

  /**
   * A word or phrase of a row, read.
   *
   * @param written as the row writes it, folded
   * @param stems the words it was read as
   * @param how the rule
   */
  record ReadWord(String written, List<String> stems, How how) {
    static List<String> stems(List<ReadWord> words) {
      List<String> stems = new ArrayList<>(words.size());
      words.forEach(word -> stems.addAll(word.stems));
      return List.copyOf(stems);
    }
  }

  /** Every reading of {@code words}; at least one. */
  List<List<ReadWord>> readings(Words words) {
    List<List<ReadWord>> readings = new ArrayList<>();
    readings.add(new ArrayList<>());
    int i = 0;
    while (i < words.forms().size()) {
      Found found = at(words, i);
      String written =
          found.length == 1
              ? words.forms().get(i)
              : String.join(" ", words.forms().subList(i, i + found.length));
      boolean many = readings.size() * found.readings.size() > MOST_READINGS;
      List<List<String>> next = many ? found.readings.subList(0, 1) : found.readings;
      if (next.size() == 1) {
        ReadWord word = new ReadWord(written, next.get(0), found.how);
        readings.forEach(reading -> reading.add(word));
      } else {
        readings = and(readings, next, written, found.how);
      }
      i += found.length;
    }
    return readings;
  }

  /** The first reading of {@code words}, the likeliest. */
  List<String> first(Words words) {
    return ReadWord.stems(readings(words).get(0));
  }

  /** A word of the vocabulary with this stem, for a person to read. */
  String told(String stem) {
    return vocabulary.word(stem);
  }

  private static List<List<ReadWord>> and(
      List<List<ReadWord>> before, List<List<String>> next, String written, How how) {
    List<List<ReadWord>> all = new ArrayList<>();
    for (List<ReadWord> one : before) {
      for (List<String> stems : next) {
        List<ReadWord> longer = new ArrayList<>(one);
        longer.add(new ReadWord(written, stems, how));
        all.add(longer);
      }
    }
    return all;
  }

  /** What stands at a place: how many words it takes, and how they may be read. */
  private record Found(int length, List<List<String>> readings, How how) {
    static Found one(String stem, How how) {
      return new Found(1, List.of(List.of(stem)), how);
    }

    static Found words(int length, Set<String> stems, How how) {
      return new Found(length, stems.stream().limit(MOST_PER_WORD).map(List::of).toList(), how);
    }
  }

  private Found at(Words words, int i) {
    String form = words.forms().get(i);
    String stem = words.stems().get(i);
    Optional<Found> phrase = phrase(words, i);
    if (phrase.isPresent() && (phrase.get().length > 1 || !vocabulary.has(stem))) {
      return phrase.get();
    }
    boolean hyphen = words.marks().charAt(i) == '-' && i + 1 < words.forms().size();
    if (hyphen) {
      String joined = Words.of(form + words.forms().get(i + 1)).stems().get(0);
      if (vocabulary.has(joined)) {
        return new Found(2, List.of(List.of(joined)), How.AS_WRITTEN);
      }
    }
    boolean dot = words.marks().charAt(i) == '.';
    if (vocabulary.has(stem) && !(dot && abbreviations.containsKey(form))) {
      return Found.one(stem, How.AS_WRITTEN);
    }
    if (hyphen && abbreviations.containsKey(form + "-" + words.forms().get(i + 1))) {
      return new Found(
          2,
          abbreviations.getOrDefault(form + "-" + words.forms().get(i + 1), List.of()),
          How.ABBREVIATION);
    }
    if (abbreviations.containsKey(form)) {
      return new Found(1, abbreviations.getOrDefault(form, List.of()), How.ABBREVIATION);
    }
    if (inflected.containsKey(stem)) {
      return new Found(1, inflected.getOrDefault(stem, List.of()), How.ABBREVIATION);
    }
    if (hyphen
        && form.length() >= SHORTEST_BEGINNING
        && words.forms().get(i + 1).length() <= LONGEST_END) {
      Set<String> contracted = vocabulary.between(form, words.forms().get(i + 1));
      if (!contracted.isEmpty()) {
        return Found.words(2, contracted, How.CONTRACTION);
      }
    }
    if (form.length() >= (dot ? SHORTEST_BEGINNING : SHORTEST_BEGINNING_WITHOUT_DOT)) {
      Set<String> longer = vocabulary.beginning(form);
      if (!longer.isEmpty() && longer.size() <= MOST_PER_WORD) {
        return Found.words(1, longer, How.SHORTENED);
      }
    }
    Optional<Found> compound = compound(stem);
    if (compound.isPresent()) {
      return compound.get();
    }
    Set<String> near = vocabulary.near(form, stem);
    return near.isEmpty() ? Found.one(stem, How.UNKNOWN) : Found.words(1, near, How.TYPO);
  }

  /**
   * «Финслужба» is a служба, «продсклад» a склад; what stands before is left as it is, since it is
   * no word of a title («хозотделение» is no хозяйство). But a «подотдел» is no отдел, and who is
   * «зам», «пом», «нач» or «зав» of something is no unit.
   */
  private Optional<Found> compound(String stem) {
    for (String unit : units) {
      String before = stem.substring(0, Math.max(0, stem.length() - unit.length()));
      boolean whole = before.length() >= SHORTEST_BEFORE_UNIT && stem.endsWith(unit);
      if (whole && NO_COMPOUND.stream().noneMatch(before::startsWith)) {
        String first = isAdjective(before) ? Words.of(before).stems().get(0) : before + "-";
        return Optional.of(new Found(1, List.of(List.of(first, unit)), How.COMPOUND));
      }
    }
    return Optional.empty();
  }

  /** Whether a beginning is an adjective of the register: «баннопрачечный» is «банно-прачечный». */
  private boolean isAdjective(String before) {
    return before.endsWith("о") && vocabulary.has(Words.of(before).stems().get(0));
  }

  /** The longest phrase of Kazakh that begins at {@code i}. */
  private Optional<Found> phrase(Words words, int i) {
    for (Phrase phrase : kazakh.getOrDefault(KazakhStem.of(words.forms().get(i)), List.of())) {
      if (standsAt(i, words.forms(), phrase.stems)) {
        return Optional.of(new Found(phrase.stems.size(), List.of(phrase.russian), How.KAZAKH));
      }
    }
    return Optional.empty();
  }

  private static boolean standsAt(int at, List<String> forms, List<String> stems) {
    for (int i = 1; i < stems.size(); i++) {
      if (at + i >= forms.size() || !KazakhStem.of(forms.get(at + i)).equals(stems.get(i))) {
        return false;
      }
    }
    return true;
  }
}
