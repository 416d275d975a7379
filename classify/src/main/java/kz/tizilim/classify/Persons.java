package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.words.Words;
import org.jspecify.annotations.Nullable;

/** The words that call a person: nouns of posts, and what a title says of the person besides. */
final class Persons {

  /*
   * Where a cell names two posts, the second begins with such a noun in the nominative, perhaps behind
   * adjectives: «бухгалтер, главный экономист», but not «начальник отдела, службы». A profession that the
   * register does not name makes another post of the title it stands in.
   *
   * The persons of a language are data: persons.txt is made from dictionaries by a script that the file names,
   * persons-more.tsv has those of practice. A word of neither is a person by its ending («таргетолог») or as a
   * compound («видеодизайнер»), unless things.tsv has it («каталог»).
   */
  private static final WordList OF_LANGUAGE = WordList.in("persons.txt");

  private static final Set<String> OF_PRACTICE =
      Set.copyOf(
          Lexicon.GENERAL.lines("persons-more.tsv", 2).stream().map(line -> line.get(0)).toList());

  private static final Set<String> STEMS_OF_PRACTICE =
      OF_PRACTICE.stream()
          .map(word -> Words.of(word).stem(0))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> THINGS =
      Set.copyOf(Lexicon.GENERAL.lines("things.tsv", 2).stream().map(line -> line.get(0)).toList());

  private static final Set<String> DUTIES =
      Set.copyOf(
          Lexicon.GENERAL.lines("duties.tsv", 2).stream()
              .map(line -> Words.of(line.get(0)).stem(0))
              .toList());

  private static final List<String> ENDINGS =
      List.of("лог", "вед", "щик", "щица", "ист", "истка", "мейкер", "мейстер", "шы", "ші");
  private static final List<String> PLURAL = List.of("ы", "логи", "щики", "чики");
  private static final int SHORTEST_WITH_ENDING = 6;
  private static final int SHORTEST_IN_COMPOUND = 6;
  private static final int SHORTEST_BEFORE = 3;

  private static final String CONSONANTS = "бвгджзйклмнпрстфхцчшщь";
  private static final List<String> OBLIQUE =
      List.of("у", "ю", "е", "и", "ы", "ом", "ем", "ов", "ей");
  private static final String DEGREE = "degree";
  private static final String ACADEMIC = "academic";

  private final Set<String> nouns = new HashSet<>();

  /** Those of the register's own titles, and other words for them. */
  private final Set<String> ofTitles = new HashSet<>();

  /** Those of a speciality that may stand for its head: «хирург» is a врач. */
  private final Set<String> specialists = new HashSet<>();

  private final Map<String, String> nounOfStem = new HashMap<>();
  private final Set<String> professions = new HashSet<>();
  private final Map<String, List<Beside>> beside = new HashMap<>();
  private final Set<List<String>> academic = new HashSet<>();
  private final Map<String, Set<String>> professionsOfUnits = new HashMap<>();

  private final Map<String, List<Set<String>>> kinds = new HashMap<>();

  private record Beside(List<String> stems, boolean isDegree) {}

  /** The professions that a register may not name. */
  static List<String> texts(Lexicon lexicon) {
    return lexicon.lines("professions.tsv", 2).stream().map(line -> line.get(0)).toList();
  }

  /**
   * @param nouns the nouns of the register's own titles, in the nominative
   */
  Persons(Lexicon lexicon, Set<String> nouns, Synonyms synonyms, Outside outside) {
    ofTitles.addAll(nouns);
    ofTitles.addAll(synonyms.nouns());
    this.nouns.addAll(ofTitles);
    this.nouns.addAll(outside.nouns());
    professions.addAll(texts(lexicon));
    this.nouns.addAll(professions);
    this.nouns.addAll(Titles.PREFIXES);
    for (List<String> line : lexicon.lines("specialities.tsv", 3)) {
      Words words = Words.of(line.get(0));
      specialists.add(words.forms().get(words.forms().size() - 1));
    }
    this.nouns.stream().sorted().forEach(n -> nounOfStem.putIfAbsent(Words.of(n).stem(0), n));
    for (List<String> line : lexicon.lines("beside.tsv", 3)) {
      List<String> words = Words.of(line.get(0)).stems();
      if (line.get(1).equals(ACADEMIC)) {
        academic.add(words);
      } else {
        beside
            .computeIfAbsent(Words.of(line.get(0)).forms().get(0), first -> new ArrayList<>())
            .add(new Beside(words, line.get(1).equals(DEGREE)));
      }
    }
    for (List<String> line : lexicon.lines("kinds.tsv", 3)) {
      kinds
          .computeIfAbsent(line.get(1), kind -> new ArrayList<>())
          .add(Set.copyOf(Words.of(line.get(0)).stems()));
    }
    for (List<String> line : lexicon.lines("unit-professions.tsv", 3)) {
      professionsOfUnits
          .computeIfAbsent(Words.of(line.get(0)).stem(0), unit -> new HashSet<>())
          .add(Words.of(line.get(1)).stem(0));
    }
  }

  /** Whether a folded word calls a person in the nominative. */
  boolean isNoun(String form) {
    return nouns.contains(form) || specialists.contains(form) || isOfLanguage(form);
  }

  /** Whether a stem is that of a word for a person, in any case. */
  boolean isPersonStem(String stem) {
    return isNounStem(stem) || OF_LANGUAGE.hasStem(stem) || STEMS_OF_PRACTICE.contains(stem);
  }

  /** Whether a folded word is listed as one that calls a person, and so is never a typo. */
  static boolean isWord(String form) {
    return OF_LANGUAGE.has(form) || OF_PRACTICE.contains(form);
  }

  /** Whether a word calls a person, or several, whatever the register names. */
  private static boolean isOfLanguage(String form) {
    return isOne(form) || isPlural(form);
  }

  private static boolean isOne(String form) {
    return isWord(form)
        || (form.length() >= SHORTEST_WITH_ENDING
            && !THINGS.contains(form)
            && (endsAsPerson(form) || isCompound(form)));
  }

  /** «Логопеды», «сборщики»; «физики» is also a form of «физика». */
  private static boolean isPlural(String form) {
    return ends(form, PLURAL) && isWord(form.substring(0, form.length() - 1));
  }

  private static boolean endsAsPerson(String form) {
    return ends(form, ENDINGS) && !OrdinaryWords.has(form);
  }

  /** «Видеодизайнер» is a дизайнер. */
  private static boolean isCompound(String form) {
    for (int at = SHORTEST_BEFORE; at <= form.length() - SHORTEST_IN_COMPOUND; at++) {
      if (OF_LANGUAGE.has(form, at) || OF_PRACTICE.contains(form.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stem is that of such a noun. */
  boolean isNounStem(String stem) {
    return nounOfStem.containsKey(stem);
  }

  /**
   * Whether a word that is shortened, misspelt or of Kazakh may be such a noun in the nominative.
   */
  boolean isNominative(String form, String stem) {
    String noun = nounOfStem.get(stem);
    if (noun == null) {
      return false;
    }
    boolean feminine = noun.endsWith("а") || noun.endsWith("я");
    boolean ends = form.endsWith("а") || form.endsWith("я");
    return feminine
        ? ends || CONSONANTS.indexOf(form.charAt(form.length() - 1)) >= 0
        : !ends && !ends(form, OBLIQUE);
  }

  private static boolean ends(String form, List<String> endings) {
    for (String ending : endings) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folded word is a profession that the register may not name, in the nominative. */
  boolean isProfession(String form) {
    return professions.contains(form) || (isOne(form) && !ofTitles.contains(form));
  }

  /** Whether words speak of the duties of another post: «психолог с функциями логопеда». */
  static boolean isOfDuties(String stem) {
    return DUTIES.contains(stem);
  }

  /** Whether a folded word may say what kind of a post something is. */
  boolean mayBeKind(String form) {
    return kinds.containsKey(form);
  }

  /** Whether a folded word says only what kind of a post with these words it is. */
  boolean isKindOf(String form, Set<String> post) {
    for (Set<String> one : kinds.getOrDefault(form, List.of())) {
      if (post.containsAll(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the unit with this noun is headed by people of that profession. */
  boolean isOfUnit(String unit, Set<String> post) {
    return professionsOfUnits.getOrDefault(unit, Set.of()).stream().anyMatch(post::contains);
  }

  /** Whether a folded word may begin what a title says of the person besides. */
  boolean mayBeginAside(String form) {
    return beside.containsKey(form);
  }

  /** Whether words are an academic title, which is not a post when it follows a degree. */
  boolean isAcademic(List<String> words) {
    return academic.contains(words);
  }

  /** Whether words have a degree among them. */
  boolean hasDegree(List<WordReader.ReadWord> words) {
    for (int at = 0; at < words.size(); at++) {
      Beside found = at(words, at);
      if (found != null && found.isDegree) {
        return true;
      }
    }
    return false;
  }

  /** The words of a title without degrees and qualifications. */
  List<WordReader.ReadWord> without(List<WordReader.ReadWord> words) {
    for (int at = 0; at < words.size(); at++) {
      Beside found = at(words, at);
      if (found != null) {
        List<WordReader.ReadWord> rest = new ArrayList<>(words.subList(0, at));
        rest.addAll(words.subList(at + found.stems.size(), words.size()));
        return without(rest);
      }
    }
    return words;
  }

  private @Nullable Beside at(List<WordReader.ReadWord> words, int at) {
    for (Beside one : beside.getOrDefault(words.get(at).written(), List.of())) {
      int end = at + one.stems.size();
      boolean is = end <= words.size();
      for (int i = at + 1; is && i < end; i++) {
        is = stem(words, i).equals(one.stems.get(i - at));
      }
      if (is) {
        return one;
      }
    }
    return null;
  }

  /** The stem as it is written: an abbreviation may read a degree as something else. */
  private static String stem(List<WordReader.ReadWord> words, int at) {
    return Words.of(words.get(at).written()).stem(0);
  }
}
