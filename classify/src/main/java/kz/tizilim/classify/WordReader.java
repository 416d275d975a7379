package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.tizilim.core.words.KazakhStem;
import kz.tizilim.core.words.Vocabulary;
import kz.tizilim.core.words.Words;

/** Reads the words of a row as words that the register knows: abbreviations, typos, Kazakh. */
final class WordReader {

  /*
   * A word that is known is itself. Otherwise the first rule that finds something decides: a fixed
   * abbreviation of practice; a contraction («отд-ния»); a shortened word («фельд.»); a word of Kazakh; a
   * compound («финслужба»); a typo. A rule may find several words («отд.» is отдел and отделение): then the text has several
   * readings, and which of them name a title is for the titles to say. A beginning of too many words is no
   * abbreviation. A word that no rule finds stays as
   * it is, the name of a speciality or a town.
   *
   * Rows are made of few words, so what a word is by itself is remembered; what a phrase or a hyphen makes
   * of it with the next word is found anew. That made the reading of a row three times as fast.
   */
  private static final int MOST_REMEMBERED = 8_192;
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

  /** The words into which a typo is corrected. */
  private final Vocabulary corrections;

  private final Map<String, List<List<String>>> abbreviations = new HashMap<>();
  private final List<String> units;
  private final Map<String, List<List<String>>> inflected = new HashMap<>();
  private final Map<String, List<Phrase>> kazakh = new HashMap<>();

  /** By what of a word's place matters: whether a dot follows, and whether it is the first. */
  private final List<Memo<String, Alone>> known =
      Stream.generate(() -> new Memo<String, Alone>(MOST_REMEMBERED, String::length))
          .limit(4)
          .toList();

  /**
   * What a word is whatever stands beside it.
   *
   * @param isKnown whether it is a word of the vocabulary
   * @param phrases the phrases of Kazakh that may begin with it
   * @param found how it may be read
   */
  private record Alone(boolean isKnown, List<Phrase> phrases, Found found) {}

  /** Stems of Kazakh, and the Russian ones they mean; filed by the first, the longest first. */
  private record Phrase(List<String> stems, List<String> russian) {}

  /**
   * @param texts the texts whose words are known
   * @param corrections the texts into whose words a typo is corrected
   * @param acronyms the acronyms of institutions
   * @param units the stems of nouns that others are put before: «финслужба» is a «служба»
   */
  WordReader(
      Collection<String> texts,
      Collection<String> corrections,
      Acronyms acronyms,
      Set<String> units) {
    this.corrections = new Vocabulary(corrections);
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
    /** A long word with two typos. */
    FAR_TYPO,
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
      List<String> stems = new ArrayList<>(words.size() + 2);
      for (ReadWord word : words) {
        stems.addAll(word.stems);
      }
      return List.copyOf(stems);
    }
  }

  /** How many letters words have. */
  static int length(List<String> words) {
    int length = 0;
    for (String word : words) {
      length += word.length();
    }
    return length;
  }

  /** Every reading of {@code words}; at least one. */
  List<List<ReadWord>> readings(Words words) {
    List<List<ReadWord>> readings = new ArrayList<>();
    readings.add(new ArrayList<>(words.forms().size()));
    int i = 0;
    while (i < words.forms().size()) {
      Found found = at(words, i);
      boolean many = readings.size() * found.read.size() > MOST_READINGS;
      if (many || found.read.size() == 1) {
        ReadWord word = found.read.get(0);
        readings.forEach(reading -> reading.add(word));
      } else {
        readings = and(readings, found.read);
      }
      i += found.length;
    }
    return readings;
  }

  /** The likeliest reading of the word at a place. */
  ReadWord first(Words words, int at) {
    return at(words, at).read.get(0);
  }

  /** The first reading of {@code words}, the likeliest. */
  List<String> first(Words words) {
    return ReadWord.stems(readings(words).get(0));
  }

  /** A word of the vocabulary with this stem, for a person to read. */
  String told(String stem) {
    return vocabulary.word(stem);
  }

  private static List<List<ReadWord>> and(List<List<ReadWord>> before, List<ReadWord> next) {
    List<List<ReadWord>> all = new ArrayList<>(before.size() * next.size());
    for (List<ReadWord> one : before) {
      for (ReadWord word : next) {
        List<ReadWord> longer = new ArrayList<>(one);
        longer.add(word);
        all.add(longer);
      }
    }
    return all;
  }

  /** Whether one of these words is read as Kazakh. */
  static boolean isKazakh(List<ReadWord> words) {
    for (ReadWord word : words) {
      if (word.how == How.KAZAKH) {
        return true;
      }
    }
    return false;
  }

  /** What stands at a place: how many words it takes, and how they may be read by one rule. */
  private record Found(int length, List<ReadWord> read) {
    static Found one(String written, List<String> stems, How how) {
      return new Found(1, List.of(new ReadWord(written, stems, how)));
    }

    static Found texts(int length, String written, List<List<String>> readings, How how) {
      return new Found(
          length, readings.stream().map(stems -> new ReadWord(written, stems, how)).toList());
    }

    static Found words(int length, String written, Set<String> stems, How how) {
      return texts(
          length, written, stems.stream().limit(MOST_PER_WORD).map(List::of).toList(), how);
    }

    boolean is(How how) {
      return read.get(0).how == how;
    }
  }

  private Found at(Words words, int i) {
    String form = words.forms().get(i);
    char mark = words.marks().charAt(i);
    boolean dot = mark == '.';
    Alone alone =
        known.get((dot ? 2 : 0) + (i == 0 ? 1 : 0)).of(form, word -> alone(words, i, dot));
    for (Phrase phrase : alone.phrases) {
      int length = phrase.stems.size();
      if (standsAt(i, words.forms(), phrase.stems)) {
        boolean russian = words.stems().subList(i, i + length).equals(phrase.russian);
        if (!russian && (length > 1 || !alone.isKnown)) {
          String written = String.join(" ", words.forms().subList(i, i + length));
          return Found.texts(length, written, List.of(phrase.russian), How.KAZAKH);
        }
        break;
      }
    }
    return mark == '-' && i + 1 < words.forms().size()
        ? hyphened(form, words.forms().get(i + 1), alone.found)
        : alone.found;
  }

  private Alone alone(Words words, int i, boolean dot) {
    String form = words.forms().get(i);
    String stem = words.stem(i);
    return new Alone(
        vocabulary.has(stem),
        kazakh.getOrDefault(KazakhStem.of(form), List.of()),
        alone(form, stem, dot));
  }

  /** A word with the next one behind a hyphen, or by itself if the two make nothing. */
  private Found hyphened(String form, String next, Found alone) {
    String written = form + " " + next;
    String joined = Words.of(form + next).stem(0);
    if (vocabulary.has(joined)) {
      return Found.texts(2, written, List.of(List.of(joined)), How.AS_WRITTEN);
    }
    if (alone.is(How.AS_WRITTEN)) {
      return alone;
    }
    List<List<String>> abbreviated = abbreviations.getOrDefault(form + "-" + next, List.of());
    if (!abbreviated.isEmpty()) {
      return Found.texts(2, written, abbreviated, How.ABBREVIATION);
    }
    boolean contraction = form.length() >= SHORTEST_BEGINNING && next.length() <= LONGEST_END;
    if (contraction && !alone.is(How.ABBREVIATION)) {
      Set<String> contracted = vocabulary.between(form, next);
      if (!contracted.isEmpty()) {
        return Found.words(2, written, contracted, How.CONTRACTION);
      }
    }
    return alone;
  }

  private Found alone(String form, String stem, boolean dot) {
    List<List<String>> abbreviated = abbreviations.getOrDefault(form, List.of());
    if (vocabulary.has(stem) && !(dot && !abbreviated.isEmpty())) {
      return Found.one(form, List.of(stem), How.AS_WRITTEN);
    }
    if (abbreviated.isEmpty()) {
      abbreviated = inflected.getOrDefault(stem, List.of());
    }
    if (!abbreviated.isEmpty()) {
      return Found.texts(1, form, abbreviated, How.ABBREVIATION);
    }
    // A word of the language is itself, but with a dot it is shortened.
    boolean ordinary = !dot && OrdinaryWords.has(form);
    if (!ordinary
        && form.length() >= (dot ? SHORTEST_BEGINNING : SHORTEST_BEGINNING_WITHOUT_DOT)) {
      Set<String> longer = vocabulary.beginning(form);
      if (!longer.isEmpty() && longer.size() <= MOST_PER_WORD) {
        return Found.words(1, form, longer, How.SHORTENED);
      }
    }
    List<String> compound = compound(stem, ordinary);
    if (!compound.isEmpty()) {
      return Found.one(form, compound, How.COMPOUND);
    }
    Set<String> near = ordinary ? Set.of() : corrections.near(form, stem);
    if (near.isEmpty()) {
      return Found.one(form, List.of(stem), How.UNKNOWN);
    }
    boolean far = corrections.edits(form, stem) > 1;
    return Found.words(1, form, near, far ? How.FAR_TYPO : How.TYPO);
  }

  /**
   * «Финслужба» is a служба, «продсклад» a склад; what stands before is left as it is, since it is
   * no word of a title («хозотделение» is no хозяйство). But a «подотдел» is no отдел, and who is
   * «зам», «пом», «нач» or «зав» of something is no unit. Nor is a word of the language, unless it
   * begins with an abbreviation: «запчасть» is no часть, «санчасть» is one.
   */
  private List<String> compound(String stem, boolean ordinary) {
    for (String unit : units) {
      String before = stem.substring(0, Math.max(0, stem.length() - unit.length()));
      boolean whole = before.length() >= SHORTEST_BEFORE_UNIT && stem.endsWith(unit);
      if (whole
          && (!ordinary || abbreviations.containsKey(before))
          && NO_COMPOUND.stream().noneMatch(before::startsWith)) {
        String first = isAdjective(before) ? Words.of(before).stem(0) : before + "-";
        return List.of(first, unit);
      }
    }
    return List.of();
  }

  /** Whether a beginning is an adjective of the register: «баннопрачечный» is «банно-прачечный». */
  private boolean isAdjective(String before) {
    return before.endsWith("о") && vocabulary.has(Words.of(before).stem(0));
  }

  /** Whether the words from a place on are a phrase; its first word is. */
  private static boolean standsAt(int at, List<String> forms, List<String> stems) {
    for (int i = 1; i < stems.size(); i++) {
      if (at + i >= forms.size() || !KazakhStem.of(forms.get(at + i)).equals(stems.get(i))) {
        return false;
      }
    }
    return true;
  }
}
