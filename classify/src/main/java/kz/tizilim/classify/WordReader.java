package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final int MOST_REMEMBERED = 4_096;
  private static final int MOST_OTHER_AS_FIRST = 64;
  private static final int MOST_READINGS = 48;
  private static final int MOST_PER_WORD = 8;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_BEGINNING_WITHOUT_DOT = 4;
  private static final int LONGEST_END = 4;

  private static final int LONGEST_SHORT = 3;
  private static final int SHORTEST_UNIT = 4;
  private static final int SHORTEST_BEFORE_UNIT = 3;
  private static final Set<String> NO_COMPOUND =
      Set.of("под", "пол", "не", "зам", "пом", "нач", "зав");

  /** What becomes of the beginning of a compound. */
  enum Compounds {
    /** It stays as it is: in titles «хозотделение» is an отделение, but no хозяйство. */
    KEPT,
    /** It is read too: as an institution «военгоспиталь» is a военный госпиталь. */
    READ
  }

  /** The end of a woman's stem, how many of its letters a man's has not, and what he has there. */
  private record Feminine(String end, int more, String man) {}

  private static final List<Feminine> FEMININE =
      List.of(
          new Feminine("рш", 1, ""),
          new Feminine("нтш", 1, ""),
          new Feminine("нтк", 1, ""),
          new Feminine("истк", 1, ""),
          new Feminine("шериц", 2, ""),
          new Feminine("тельниц", 4, ""),
          new Feminine("ниц", 1, "к"),
          new Feminine("чиц", 1, "к"),
          new Feminine("щиц", 1, "к"));

  private static final int SHORTEST_MASCULINE = 5;

  private static final List<String> CHAIN = List.of("зам", "пом", "нач", "зав");

  private final Vocabulary vocabulary;

  /** The words into which a typo is corrected. */
  private final Vocabulary corrections;

  private final Abbreviations abbreviations;
  private final KazakhPhrases kazakh;
  private final List<String> units;
  private final Compounds compounds;

  /** The same units in their order, those that end with one letter together. */
  private final Map<Character, List<String>> unitsByLastLetter = new HashMap<>();

  /** Beginnings of compounds: «авто», «фото». */
  private final Set<String> combining = new HashSet<>();

  /**
   * By what of a word's place matters: whether a dot follows, and whether it has another stem as
   * the first.
   */
  private final List<Memo<String, Alone>> known =
      Stream.of(MOST_REMEMBERED, MOST_OTHER_AS_FIRST, MOST_REMEMBERED, MOST_OTHER_AS_FIRST)
          .map(most -> new Memo<String, Alone>(most, String::length))
          .toList();

  /** The words of Kazakh that are meant by words typed without its letters. */
  private final Memo<String, String> withLetters = new Memo<>(MOST_REMEMBERED, String::length);

  /**
   * What a word is whatever stands beside it.
   *
   * @param isKnown whether it is a word of the vocabulary
   * @param phrases the phrases of Kazakh that may begin with it
   * @param found how it may be read
   */
  private record Alone(boolean isKnown, List<KazakhPhrases.Phrase> phrases, Found found) {}

  /**
   * @param texts the texts whose words are known
   * @param corrections the texts into whose words a typo is corrected
   * @param units the stems of nouns that others are put before: «финслужба» is a «служба»
   * @param compounds what becomes of what is put before them
   */
  WordReader(
      Lexicon lexicon,
      Collection<String> texts,
      Collection<String> corrections,
      Abbreviations abbreviations,
      KazakhPhrases kazakh,
      Set<String> units,
      Compounds compounds) {
    this.compounds = compounds;
    this.corrections = new Vocabulary(corrections);
    this.abbreviations = abbreviations;
    this.kazakh = kazakh;
    this.units = units.stream().filter(unit -> unit.length() >= SHORTEST_UNIT).sorted().toList();
    for (String unit : this.units) {
      unitsByLastLetter
          .computeIfAbsent(unit.charAt(unit.length() - 1), letter -> new ArrayList<>())
          .add(unit);
    }
    lexicon.lines("combining.tsv", 2).forEach(line -> combining.add(line.get(0)));
    List<String> known = new ArrayList<>(texts);
    known.addAll(kazakh.russian());
    this.vocabulary = new Vocabulary(known);
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
    /** The word for a woman in a post that the register names for a man. */
    FEMININE,
    /** No rule found anything. */
    UNKNOWN;

    /** Whether the word may have been meant otherwise. */
    boolean isGuess() {
      return this == ABBREVIATION || this == SHORTENED || this == TYPO || this == FAR_TYPO;
    }
  }

  /**
   * A word or phrase of a row, read.
   *
   * @param written as the row writes it, folded
   * @param stems the words it was read as
   * @param how the rule
   * @param isBeforeHyphen whether a hyphen stands right behind it
   */
  record ReadWord(String written, List<String> stems, How how, boolean isBeforeHyphen) {
    ReadWord(String written, List<String> stems, How how) {
      this(written, stems, how, false);
    }

    ReadWord beforeHyphen() {
      return new ReadWord(written, stems, how, true);
    }

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

  /**
   * The words, with the letters of Kazakh where they were typed without: «болим бастыгы». A short
   * word is one of Kazakh only beside others: «ага есепші».
   */
  Words withKazakhLetters(Words words) {
    List<String> forms = words.forms();
    boolean changed = false;
    boolean isKazakh = false;
    boolean hasShort = false;
    for (String form : forms) {
      String meant = withKazakhLetters(form);
      changed |= !meant.equals(form);
      isKazakh |= KazakhPhrases.hasKazakhLetter(meant);
      hasShort |= form.length() <= LONGEST_SHORT;
    }
    if (!changed && !(isKazakh && hasShort)) {
      return words;
    }
    List<String> meant = new ArrayList<>(forms);
    meant.replaceAll(
        form -> form.length() <= LONGEST_SHORT ? withShortLetters(form) : withKazakhLetters(form));
    return new Words(meant, words.marks());
  }

  /** Whether a word may be meant as one of Kazakh that was typed without its letters. */
  boolean mayLackKazakhLetters(String form) {
    return !withKazakhLetters(form).equals(form) || !withShortLetters(form).equals(form);
  }

  private String withKazakhLetters(String form) {
    return kazakh.mayLackLetters(form) ? withLetters.of(form, this::meant) : form;
  }

  private String withShortLetters(String form) {
    return form.length() > LONGEST_SHORT || knows(form)
        ? form
        : kazakh.withLetters(form).orElse(form);
  }

  private String meant(String form) {
    Words word = new Words(List.of(form), " ");
    boolean known =
        vocabulary.has(word.stem(0))
            || vocabulary.has(word.laterStem(0))
            || kazakh.hasWord(form)
            || !abbreviations.of(form).isEmpty()
            || OrdinaryWords.has(form)
            || Persons.isWord(form);
    return known ? form : kazakh.withLetters(form).orElse(form);
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

  /**
   * How a word is read wherever it stands alone.
   *
   * @param read its readings
   * @param mayBeginPhrase whether a phrase of Kazakh may begin with it
   */
  record Sense(List<ReadWord> read, boolean mayBeginPhrase) {}

  /**
   * How a word is read.
   *
   * @param first whether it is the first of its text
   * @param dot whether a dot stands behind it
   */
  Sense sense(String form, boolean first, boolean dot) {
    Words word = new Words(List.of(form), dot ? "." : " ");
    Alone alone = alone(form, word, first, dot);
    boolean phrase = alone.phrases.stream().anyMatch(one -> one.stems().size() > 1);
    String stem = first ? word.stem(0) : word.laterStem(0);
    KazakhPhrases.Phrase own = phrase || alone.phrases.isEmpty() ? null : alone.phrases.get(0);
    boolean isKazakh = own != null && !alone.isKnown && !own.russian().equals(List.of(stem));
    return new Sense(
        isKazakh
            ? Found.texts(1, form, KazakhPhrases.meanings(alone.phrases, word, 0, 1), How.KAZAKH)
                .read
            : alone.found.read,
        phrase);
  }

  /**
   * How a word and the one behind its hyphen are read: together, or the first by itself.
   *
   * @param length how many of the two are read
   */
  record Hyphened(int length, List<ReadWord> read) {}

  /** How a word is read before a hyphen. */
  Hyphened hyphened(String form, String next, boolean first) {
    Alone alone = alone(form, new Words(List.of(form), "-"), first, false);
    Found found = hyphened(form, next, alone.found.beforeHyphen());
    return new Hyphened(found.length, found.read);
  }

  private Alone alone(String form, Words word, boolean first, boolean dot) {
    return known.get((dot ? 2 : 0) + (first ? 1 : 0)).of(form, one -> alone(word, 0, first, dot));
  }

  /** Whether no rule finds anything for a folded word. */
  boolean isUnknown(String form) {
    return sense(form, false, false).read().get(0).how == How.UNKNOWN;
  }

  /** Whether the vocabulary has a stem. */
  boolean hasStem(String stem) {
    return vocabulary.has(stem);
  }

  /** Whether a folded word is known as it is written, in Russian or Kazakh. */
  boolean knows(String form) {
    return vocabulary.has(Words.of(form).stem(0)) || kazakh.hasWord(form);
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

  /** Whether another word than the one at a place is of Kazakh: «топ бастығы», «начальник топ». */
  private boolean hasKazakhBeside(Words words, int at) {
    for (int i = 0; i < words.forms().size(); i++) {
      String form = words.forms().get(i);
      boolean russian = vocabulary.has(words.laterStem(i)) || OrdinaryWords.isOnlyItself(form);
      if (i != at && !russian && kazakh.hasWord(form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKazakh(Words words) {
    return words.forms().stream().anyMatch(KazakhPhrases::hasKazakhLetter);
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

    /** The same with a hyphen behind it. */
    Found beforeHyphen() {
      return new Found(length, read.stream().map(ReadWord::beforeHyphen).toList());
    }
  }

  private Found at(Words words, int i) {
    String form = words.forms().get(i);
    char mark = words.marks().charAt(i);
    boolean dot = mark == '.';
    // As the first word «техники» is the plural of техник, but not in Kazakh.
    boolean first = i == 0 && words.isOtherAsFirst() && !isKazakh(words);
    Alone alone =
        known.get((dot ? 2 : 0) + (first ? 1 : 0)).of(form, word -> alone(words, i, first, dot));
    for (KazakhPhrases.Phrase phrase : alone.phrases) {
      int length = phrase.stems().size();
      if (length == 1 && OrdinaryWords.isOnlyItself(form) && !hasKazakhBeside(words, i)) {
        break;
      }
      if (phrase.standsAt(i, words)) {
        boolean russian = words.stems().subList(i, i + length).equals(phrase.russian());
        if (!russian && (length > 1 || !alone.isKnown)) {
          String written = String.join(" ", words.forms().subList(i, i + length));
          return Found.texts(
              length, written, KazakhPhrases.meanings(alone.phrases, words, i, length), How.KAZAKH);
        }
        break;
      }
    }
    return mark == '-' && i + 1 < words.forms().size()
        ? hyphened(form, words.forms().get(i + 1), alone.found.beforeHyphen())
        : alone.found;
  }

  private Alone alone(Words words, int i, boolean first, boolean dot) {
    String form = words.forms().get(i);
    String stem = first ? words.stem(i) : words.laterStem(i);
    List<KazakhPhrases.Phrase> phrases = kazakh.beginningWith(form, dot);
    return new Alone(vocabulary.has(stem), phrases, alone(form, stem, dot));
  }

  /** What words of Kazakh that begin so mean; «бухтың» is of a «бух». */
  private List<List<String>> shortKazakh(String form, boolean dot) {
    List<List<String>> meanings = dot ? kazakh.shortened(form) : List.of();
    String stem = KazakhStem.of(form);
    return meanings.isEmpty() && !stem.equals(form) && TitleReader.isGenitiveOfKazakh(form)
        ? abbreviations.of(stem)
        : meanings.subList(0, Math.min(MOST_PER_WORD, meanings.size()));
  }

  /** A word with the next one behind a hyphen, or by itself if the two make nothing. */
  private Found hyphened(String form, String next, Found alone) {
    String written = form + " " + next;
    Words one = Words.of(form + next);
    String joined = one.stem(0);
    // «1-категории» is two words without its hyphen too.
    if (one.forms().size() == 1 && vocabulary.has(joined)) {
      return Found.texts(2, written, List.of(List.of(joined)), How.AS_WRITTEN);
    }
    if (alone.is(How.AS_WRITTEN)) {
      return alone;
    }
    List<List<String>> abbreviated = abbreviations.of(form + "-" + next);
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
    if (!dot && OrdinaryWords.isOnlyItself(form)) {
      return Found.one(form, List.of(form), How.UNKNOWN);
    }
    List<List<String>> abbreviated = abbreviations.of(form, dot);
    if (vocabulary.has(stem) && !(dot && !abbreviated.isEmpty())) {
      return Found.one(form, List.of(stem), How.AS_WRITTEN);
    }
    if (abbreviated.isEmpty()) {
      abbreviated = abbreviations.ofInflected(stem);
    }
    if (!abbreviated.isEmpty()) {
      return Found.texts(1, form, abbreviated, How.ABBREVIATION);
    }
    String masculine = masculine(stem);
    if (!masculine.isEmpty()) {
      return Found.one(form, List.of(masculine), How.FEMININE);
    }
    List<String> chain = chain(form);
    if (!chain.isEmpty()) {
      return Found.one(form, chain, How.ABBREVIATION);
    }
    // A word of the language is itself, but with a dot it is shortened.
    boolean ordinary = !dot && (OrdinaryWords.has(form) || Persons.isWord(form));
    if (!ordinary && form.length() >= (dot ? SHORTEST_BEGINNING : SHORTEST_BEGINNING_WITHOUT_DOT)) {
      Set<String> longer = vocabulary.beginning(form);
      if (!longer.isEmpty() && longer.size() <= MOST_PER_WORD) {
        return Found.words(1, form, longer, How.SHORTENED);
      }
    }
    List<List<String>> shortKazakh = ordinary ? List.of() : shortKazakh(form, dot);
    if (!shortKazakh.isEmpty()) {
      return Found.texts(1, form, shortKazakh, How.KAZAKH);
    }
    List<String> compound =
        compounds == Compounds.KEPT ? compound(stem, ordinary) : compoundRead(form, stem);
    if (!compound.isEmpty()) {
      return Found.one(form, compound, How.COMPOUND);
    }
    if (ordinary) {
      return Found.one(form, List.of(stem), How.UNKNOWN);
    }
    Vocabulary.Near near = corrections.near(form, stem);
    return near.stems().isEmpty() || isDerived(stem, near) || isOtherKind(form, near)
        ? Found.one(form, List.of(stem), How.UNKNOWN)
        : Found.words(1, form, near.stems(), near.edits() > 1 ? How.FAR_TYPO : How.TYPO);
  }

  /**
   * Whether a word is made from those it could be corrected into: «менеджерский» is no misspelt
   * «менеджер», it has more behind it; «сосекретарь» has more before.
   */
  private static boolean isDerived(String stem, Vocabulary.Near near) {
    return near.edits() > 1
        && near.stems().stream().allMatch(one -> stem.startsWith(one) || stem.endsWith(one));
  }

  /**
   * Whether an adjective was corrected into words that are none: «коменданское» is no misspelt
   * «комендант».
   */
  private boolean isOtherKind(String form, Vocabulary.Near near) {
    return Adjectives.isCertain(form)
        && near.stems().stream().noneMatch(stem -> Adjectives.is(corrections.word(stem)));
  }

  /**
   * The stem of the man's word for a woman's: «бухгалтерша», «лаборантка», «фельдшерица»,
   * «воспитательница», «начальница», «переводчица»; empty if there is none.
   */
  private String masculine(String stem) {
    for (Feminine feminine : FEMININE) {
      int length = stem.length() - feminine.more;
      if (length >= SHORTEST_MASCULINE && stem.endsWith(feminine.end)) {
        String man = stem.substring(0, length) + feminine.man;
        if (vocabulary.has(man)) {
          return man;
        }
      }
    }
    return "";
  }

  /**
   * A chain of abbreviations written as one word: «помначотдела». It has a head («нач», «зав»);
   * «замотдела» is not a known post.
   */
  private List<String> chain(String form) {
    List<String> chain = new ArrayList<>();
    boolean head = false;
    String rest = form;
    boolean found = true;
    while (found) {
      found = false;
      for (String link : CHAIN) {
        if (rest.length() > link.length() + 2 && rest.startsWith(link)) {
          chain.addAll(abbreviations.of(link).get(0));
          head |= link.equals("нач") || link.equals("зав");
          rest = rest.substring(link.length());
          found = true;
          break;
        }
      }
    }
    String unit = Words.of(rest).stem(0);
    if (!head || !units.contains(unit)) {
      return List.of();
    }
    chain.add(unit);
    return List.copyOf(chain);
  }

  /**
   * «Финслужба» is a служба, «продсклад» a склад; what stands before is left as it is, since it is
   * no word of a title («хозотделение» is no хозяйство). But a «подотдел» is no отдел, and who is
   * «зам», «пом», «нач» or «зав» of something is not a unit. Nor is a word of the language, unless
   * it begins with an abbreviation: «запчасть» is no часть, «санчасть» is one.
   */
  private List<String> compound(String stem, boolean ordinary) {
    char last = stem.charAt(stem.length() - 1);
    for (String unit : unitsByLastLetter.getOrDefault(last, List.of())) {
      int length = stem.length() - unit.length();
      if (length < SHORTEST_BEFORE_UNIT || !stem.endsWith(unit)) {
        continue;
      }
      String before = stem.substring(0, length);
      if ((!ordinary || !abbreviations.of(before).isEmpty() || combining.contains(before))
          && NO_COMPOUND.stream().noneMatch(before::startsWith)) {
        String first = isAdjective(before) ? Words.of(before).stem(0) : before + "-";
        return List.of(first, unit);
      }
    }
    return List.of();
  }

  /**
   * The words of a compound: «санэпидцентр» is a «санитарно-эпидемиологический центр»,
   * «военнотехнический» is «военно-технический».
   */
  private List<String> compoundRead(String form, String stem) {
    for (String unit : units) {
      int length = stem.length() - unit.length();
      if (length >= SHORTEST_BEFORE_UNIT && stem.endsWith(unit)) {
        List<List<String>> before = abbreviations.of(stem.substring(0, length));
        if (before.size() == 1) {
          List<String> words = new ArrayList<>(before.get(0));
          words.add(unit);
          return List.copyOf(words);
        }
      }
    }
    if (Adjectives.isCertain(form)) {
      int last = form.length() - SHORTEST_UNIT;
      for (int o = SHORTEST_BEFORE_UNIT; o < last; o++) {
        if (form.charAt(o) == 'о') {
          String first = Words.of(form.substring(0, o + 1)).stem(0);
          String second = Words.of(form.substring(o + 1)).stem(0);
          if (vocabulary.has(first) && vocabulary.has(second)) {
            return List.of(first, second);
          }
        }
      }
    }
    return List.of();
  }

  /** Whether a beginning is an adjective of the register: «баннопрачечный» is «банно-прачечный». */
  private boolean isAdjective(String before) {
    return before.endsWith("о") && vocabulary.has(Words.of(before).stem(0));
  }
}
