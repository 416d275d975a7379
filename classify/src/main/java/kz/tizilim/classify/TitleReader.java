package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import kz.tizilim.core.words.Words;

/** Reads the title of a row: its words, what it says of attributes, and which titles it names. */
final class TitleReader {
  private static final int MOST_REMEMBERED = 4_096;

  /** The link word before what a post is for. */
  static final String BY = "по";

  /** What «по» may be at the end of a title, where nothing is left that it could link. */
  private static final String AT_END = "п/о";

  private static final String AND = "и";

  /** The number that a fraction of a post begins with. */
  static final String ZERO = "0";

  static final int SHORTEST_UNIT = 4;

  /** The end of «эксплуатационно» of «эксплуатационно - технический». */
  static final String FIRST_OF_COMPOUND = "но";

  private static final List<String> GENITIVE_OF_KAZAKH =
      List.of("ның", "нің", "дың", "дің", "тың", "тің");

  private final WordReader words;
  private final AttributeReader attributes;
  private final Synonyms synonyms;
  private final Specialities specialities;
  private final FieldNames fields;
  private final Titles titles;
  private final Set<String> units;
  private final Institutions bodies;
  private final Persons persons;
  private final Outside outside;
  private final Possessors possessors;
  private final StrayAdjectives strayAdjectives;
  private final HeadedUnit headedUnit;
  private final OtherProfessions professions;

  /*
   * What a title names hangs on its words alone, once they are read; the noise of rows is gone by then, and a
   * few thousand titles are all there are.
   */
  private final Memo<List<String>, Reading> known = new Memo<>(MOST_REMEMBERED, WordReader::length);

  TitleReader(
      WordReader words,
      AttributeReader attributes,
      Synonyms synonyms,
      Specialities specialities,
      Titles titles,
      Institutions bodies,
      Persons persons,
      Outside outside) {
    this.words = words;
    this.attributes = attributes;
    this.synonyms = synonyms;
    this.specialities = specialities;
    this.fields = new FieldNames(synonyms, specialities);
    this.titles = titles;
    this.units = titles.units();
    this.bodies = bodies;
    this.persons = persons;
    this.outside = outside;
    this.possessors = new Possessors(words, attributes, synonyms, persons);
    this.strayAdjectives = new StrayAdjectives(titles, synonyms, persons, possessors);
    this.headedUnit = new HeadedUnit(synonyms, bodies);
    this.professions = new OtherProfessions(words, synonyms, titles, persons);
  }

  /**
   * A title, read.
   *
   * @param words its words; none if it has no letter
   * @param unit the stems of the unit
   * @param read how each word was read, in each of the readings
   * @param readings the readings that explain most of it; of several, those that the unit bears out
   * @param whole the words of one reading, with degrees and ranks in reserve
   * @param inBrackets what its brackets say of level, category and activity
   * @param isRespelled whether the row spells it otherwise
   */
  record TitleRead(
      Words words,
      List<String> unit,
      List<List<WordReader.ReadWord>> read,
      List<Reading> readings,
      List<WordReader.ReadWord> whole,
      Attributes inBrackets,
      boolean isRespelled) {
    TitleRead respelled() {
      return new TitleRead(words, unit, read, readings, whole, inBrackets, true);
    }

    /** What it says of level, category and activity; the first of two that differ. */
    Attributes attributes() {
      return inBrackets.with(first().attributes).orElse(inBrackets);
    }

    /** The likeliest reading. */
    Reading first() {
      return readings.get(0);
    }
  }

  /**
   * One way to read the title of a row.
   *
   * @param stems the words it was read as, attributes taken out
   * @param title those that tell it from other titles
   * @param attributes what it says of level, category and activity
   * @param named the titles of the register that it names
   * @param body the institution that it names; empty if it names none
   */
  record Reading(
      List<String> stems,
      Set<String> title,
      Attributes attributes,
      List<Titles.Named> named,
      Optional<Institutions.InTitle> body) {

    /** The same with these of its titles. */
    Reading with(List<Titles.Named> kept) {
      return kept.size() == named.size() ? this : new Reading(stems, title, attributes, kept, body);
    }

    /** How many words of the row its closest title explains. */
    long explained() {
      return named.isEmpty() ? 0 : named.get(0).words().size();
    }

    long wordsIn(List<String> unit) {
      return title.stream().filter(unit::contains).count();
    }
  }

  /** What a title says in a unit. */
  TitleRead read(String title, String unit) {
    AttributeReader.InBrackets brackets = attributes.inBrackets(title);
    Words written = words.withKazakhLetters(Words.of(brackets.rest()));
    List<String> stems = unit.isEmpty() ? List.of() : Words.of(unit).stems();
    Set<String> parts = stems.isEmpty() ? Set.of() : parts(stems);
    List<List<WordReader.ReadWord>> read =
        isUnclearAlone(written)
            ? new ArrayList<>(List.of(List.of(asWritten(written))))
            : words.readings(written);
    List<WordReader.ReadWord> whole = read.get(0);
    read.replaceAll(one -> persons.without(outside.withoutReserve(one)));
    if (read.size() > 1 && read.stream().anyMatch(one -> !professions.isNounBeforeNoun(one))) {
      read.removeIf(professions::isNounBeforeNoun);
    }
    if (read.size() > 1 && read.stream().anyMatch(this::isAnotherPost)) {
      read.removeIf(one -> !isAnotherPost(one));
    }
    if (read.size() > 1 && read.stream().anyMatch(this::isUnitOfPersons)) {
      read.removeIf(one -> !isUnitOfPersons(one));
    }
    List<Reading> readings = new ArrayList<>(read.size());
    for (List<WordReader.ReadWord> one : read) {
      Reading reading = reading(one, parts);
      Set<String> headed = stems.isEmpty() ? Set.of() : headedInUnit(reading.title, stems);
      readings.add(headed.isEmpty() ? reading : reading(one, headed));
    }
    if (readings.size() > 1) {
      keepMost(read, readings, Reading::explained);
      keepMost(read, readings, reading -> reading.wordsIn(stems));
      keepMost(read, readings, reading -> reading.attributes.count());
    }
    addLinkAtEnd(read, readings, parts);
    return new TitleRead(written, stems, read, readings, whole, brackets.attributes(), false);
  }

  /** Whether a title is only a short beginning of a word, without a full stop: «рег». */
  private boolean isUnclearAlone(Words title) {
    if (title.forms().size() != 1
        || title.marks().charAt(0) == '.'
        || Abbreviations.isClearAlone(title.forms().get(0))) {
      return false;
    }
    WordReader.ReadWord word = words.first(title, 0);
    boolean shortened =
        word.how() == WordReader.How.ABBREVIATION || word.how() == WordReader.How.SHORTENED;
    return shortened && word.stems().size() == 1;
  }

  private static WordReader.ReadWord asWritten(Words title) {
    return new WordReader.ReadWord(
        title.forms().get(0), List.of(title.forms().get(0)), WordReader.How.UNKNOWN);
  }

  private Reading reading(List<WordReader.ReadWord> read, Set<String> parts) {
    List<String> stems = headFirst(read);
    boolean unknownHead = isOfAnUnknownHead(read);
    Set<String> strays = strayAdjectives.of(read);
    Reading reading =
        unknownHead || !parts.isEmpty() || !strays.isEmpty()
            ? reading(stems, unknownHead, parts, strays)
            : known.of(stems, asked -> reading(asked, false, Set.of(), Set.of()));
    return withoutOtherPosts(withoutFields(reading, read), read);
  }

  /**
   * Adds what a title may mean that ends with «по»: «мастер ПО» may be a «мастер п/о», and also a
   * мастер whose kind is left out. Neither is more likely, so both count.
   */
  private void addLinkAtEnd(
      List<List<WordReader.ReadWord>> read, List<Reading> readings, Set<String> parts) {
    List<WordReader.ReadWord> one = read.get(0);
    int last = one.size() - 1;
    if (last < 1 || !one.get(last).written().equals(BY)) {
      return;
    }
    List<WordReader.ReadWord> other = new ArrayList<>(one.subList(0, last));
    other.add(words.first(Words.of(AT_END), 0));
    Reading reading = reading(other, parts);
    if (reading.explained() > readings.get(0).explained()) {
      read.add(other);
      readings.add(reading);
    }
  }

  /** A reading without the titles of which the row has only the names of fields. */
  private Reading withoutFields(Reading reading, List<WordReader.ReadWord> read) {
    return reading.named.isEmpty() || !FieldNames.hasOne(read)
        ? reading
        : reading.with(fields.without(reading.named, read));
  }

  /** Whether words are one speciality of an open list: «конструктор-технолог». */
  boolean isSpeciality(Words title) {
    return specialities.isListed(title.stems());
  }

  /** How the word at a place is read, by itself. */
  WordReader.ReadWord first(Words title, int at) {
    return words.first(title, at);
  }

  /** The stems of a title; Kazakh, which has the head last, with the head first. */
  private List<String> headFirst(List<WordReader.ReadWord> read) {
    List<String> stems = WordReader.ReadWord.stems(read);
    if (!WordReader.isKazakh(read)) {
      return stems;
    }
    int end = stems.size();
    while (end > 0 && synonyms.isUnsaid(stems.get(end - 1))) {
      // «бөлім бастығының міндетін атқарушы»
      end--;
    }
    int heads = end;
    while (heads > 0 && synonyms.isHeadOrDeputy(stems.get(heads - 1))) {
      heads--;
    }
    boolean hasHead = stems.subList(heads, end).stream().anyMatch(s -> synonyms.isHead(List.of(s)));
    if (isSomebodysPerson(read)) {
      int last = stems.size() - 1;
      List<String> turned = new ArrayList<>(List.of(stems.get(last)));
      turned.addAll(stems.subList(0, last));
      return List.copyOf(turned);
    }
    if (heads == 0 || !hasHead) {
      return stems;
    }
    List<String> turned = new ArrayList<>(stems.subList(heads, stems.size()));
    // «архив бөлімінің бастығы» heads an отдел: his unit stands right before him.
    int unit = units.contains(stems.get(heads - 1)) ? heads - 1 : heads;
    turned.addAll(stems.subList(unit, heads));
    turned.addAll(stems.subList(0, unit));
    return List.copyOf(turned);
  }

  /** Whether a post stands behind the genitive of a head: «бастықтың хатшысы» is a хатшы. */
  private boolean isSomebodysPerson(List<WordReader.ReadWord> read) {
    int last = read.size() - 1;
    if (last < 1 || !isGenitiveOfKazakh(read.get(last - 1).written())) {
      return false;
    }
    WordReader.ReadWord person = read.get(last);
    return person.stems().size() == 1
        && !person.how().isGuess()
        && !synonyms.isHeadOrDeputy(person.stems().get(0))
        && persons.isNounStem(person.stems().get(0))
        && synonyms.isHead(read.get(last - 1).stems());
  }

  /** A reading without the titles that its words only seem to name. */
  private Reading withoutOtherPosts(Reading reading, List<WordReader.ReadWord> read) {
    if (reading.named.isEmpty()) {
      return reading;
    }
    List<Titles.Named> kept = Negations.without(reading.named, read, synonyms);
    kept = kept.isEmpty() ? kept : possessors.without(kept, read);
    if (!kept.isEmpty() && kept.get(0).isHeadOfUnit()) {
      kept = headedUnit.without(kept, read);
    }
    return reading.with(professions.without(kept, read));
  }

  /** Whether a word was read as no other: «ветврач» is a ветеринарный врач. */
  static boolean isItself(WordReader.ReadWord word) {
    return word.how() == WordReader.How.AS_WRITTEN || word.how() == WordReader.How.UNKNOWN;
  }

  /**
   * An institution written inside a title is no part of it: «начальник отдела Кадетского корпуса»
   * is the head of an отдел, «начальник Центрального архива» that of the institution and not of an
   * архив. A title of the register that has the words itself keeps them.
   */
  private Reading reading(
      List<String> read, boolean isOfAnUnknownHead, Set<String> parts, Set<String> strays) {
    AttributeReader.InTitle inTitle = attributes.takenOut(read);
    List<String> stems = inTitle.stems();
    Set<String> title = synonyms.words(stems);
    title.addAll(parts);
    List<Titles.Named> whole = isOfAnUnknownHead ? List.of() : named(title, stems, strays);
    Optional<Institutions.InTitle> body = bodies.inTitle(title);
    boolean own =
        body.isEmpty()
            || whole.stream().anyMatch(one -> one.words().containsAll(body.get().words()));
    if (own || isOfAnUnknownHead) {
      return new Reading(stems, title, inTitle.attributes(), whole, Optional.empty());
    }
    Set<String> rest = new LinkedHashSet<>(title);
    // «Главный инженер Главного управления» has «главный» twice.
    rest.removeIf(word ->
        body.get().words().contains(word)
            && !(titles.isOfTitle(word) && Collections.frequency(stems, word) > 1));
    boolean head = !rest.isEmpty() && rest.stream().allMatch(Titles::isOfHead);
    List<String> withoutBody =
        stems.stream().filter(stem -> !body.get().words().contains(stem)).toList();
    List<Titles.Named> without = rest.isEmpty() ? List.of() : named(rest, withoutBody, strays);
    boolean use = head || !without.isEmpty();
    return new Reading(
        stems, use ? rest : title, inTitle.attributes(), use ? without : whole, body);
  }

  /** Whether a folded word has an ending of the genitive of Kazakh. */
  static boolean isGenitiveOfKazakh(String form) {
    for (String ending : GENITIVE_OF_KAZAKH) {
      if (form.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word may stand between an adjective and its noun: «старших и младших классов». */
  static boolean isBetween(WordReader.ReadWord word) {
    String form = word.written();
    return Adjectives.is(form)
        || form.equals(AND)
        || form.endsWith(FIRST_OF_COMPOUND)
        || word.isBeforeHyphen();
  }

  /**
   * Whether a title begins with a shortened unit and calls the people of it behind: «отд.
   * экономистов», «гр. инженеров».
   */
  private boolean isUnitOfPersons(List<WordReader.ReadWord> read) {
    WordReader.ReadWord first = read.get(0);
    return read.size() > 1
        && first.how() == WordReader.How.ABBREVIATION
        && first.stems().size() == 1
        && units.contains(first.stems().get(0))
        && possessors.isOblique(read.get(1));
  }

  /**
   * Whether the first or the last word of a title makes another post of it, numbers aside: «Ст.
   * медсестра» and «медсестра ст.» are a старшая медсестра, though «1 ст.» is a ставка, «0,5 ст.
   * медсестры» half of one and «начальник ст.» heads a станция.
   */
  private boolean isAnotherPost(List<WordReader.ReadWord> read) {
    boolean fraction =
        read.size() > 2
            && read.get(0).written().equals(ZERO)
            && !Character.isLetter(read.get(1).written().charAt(0));
    for (WordReader.ReadWord word : fraction ? read.subList(3, read.size()) : read) {
      if (Character.isLetter(word.written().charAt(0))) {
        if (Titles.MAKE_ANOTHER_POST.contains(word.stems().get(0))) {
          return true;
        }
        break;
      }
    }
    int last = read.size() - 1;
    if (last < 1 || !Titles.MAKE_ANOTHER_POST.contains(read.get(last).stems().get(0))) {
      return false;
    }
    WordReader.ReadWord before = read.get(last - 1);
    List<String> stems = before.stems();
    return Character.isLetter(before.written().charAt(0))
        && !synonyms.isHead(List.of(stems.get(stems.size() - 1)));
  }

  /**
   * Whether a word that no rule knows stands right before the head of a unit: it may be a deputy
   * that is written past recognition («замистит. начальника»), and that is another post. So is what
   * differs from «главный» only in its first letter.
   */
  private boolean isOfAnUnknownHead(List<WordReader.ReadWord> read) {
    for (int i = 1; i < read.size(); i++) {
      WordReader.ReadWord before = read.get(i - 1);
      boolean unknown =
          before.how() == WordReader.How.UNKNOWN && Character.isLetter(before.written().charAt(0));
      if (unknown
          && !synonyms.isUnsaid(before.stems().get(0))
          && (synonyms.isHead(read.get(i).stems()) || Titles.isNearPrefix(before.stems().get(0)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The titles that a row names, by its own words, as a deputy with a duty or as a speciality of an
   * open list.
   */
  private List<Titles.Named> named(Set<String> title, List<String> stems, Set<String> strays) {
    List<Titles.Named> named = title.isEmpty() ? List.of() : titles.named(title, strays);
    if (!named.isEmpty()) {
      return named;
    }
    if (title.contains(Synonyms.HEAD)) {
      return deputy(stems).map(titles::named).orElse(named);
    }
    Optional<String> head = specialities.headOf(title);
    boolean other =
        title.stream()
            .anyMatch(word -> Titles.MAKE_ANOTHER_POST.contains(word) && !strays.contains(word));
    if (head.isEmpty() || other) {
      return named;
    }
    Set<String> headed = new LinkedHashSet<>(Set.of(head.get()));
    headed.addAll(title);
    return titles.named(headed, strays);
  }

  /**
   * A deputy or assistant of a head, without what he answers for: «заместитель начальника по тылу».
   * What follows «по» is no unit. Kazakh has it before: «директордың оқу ісі жөніндегі орынбасары».
   */
  private Optional<Set<String>> deputy(List<String> stems) {
    int by = stems.indexOf(BY);
    if (by < 1) {
      return Optional.empty();
    }
    if (by == stems.size() - 1) {
      // Kazakh, turned: «орынбасар директор оқу ісі жөніндегі».
      List<String> heads = stems.stream().takeWhile(synonyms::isHeadOrDeputy).toList();
      return Optional.of(synonyms.words(heads)).filter(TitleReader::isDeputyOfHead);
    }
    List<String> before = stems.subList(0, by);
    List<String> around = List.of(stems.get(0), stems.get(stems.size() - 1));
    return Stream.of(before, by == stems.size() - 2 ? around : before)
        .map(synonyms::words)
        .filter(TitleReader::isDeputyOfHead)
        .findFirst();
  }

  private static boolean isDeputyOfHead(Set<String> words) {
    return words.size() == 2
        && words.contains(Synonyms.HEAD)
        && words.stream().allMatch(Titles::isOfHead);
  }

  /**
   * The words of a longer title that a unit makes of the head of it: «начальник лаборатории» in an
   * «учебная лаборатория»; none if the unit makes no other title.
   */
  private Set<String> headedInUnit(Set<String> title, List<String> unit) {
    if (title.size() != 2 || !title.contains(Synonyms.HEAD)) {
      return Set.of();
    }
    Set<String> headed = synonyms.words(unit);
    if (!headed.containsAll(title.stream().filter(word -> !Titles.isOfHead(word)).toList())) {
      return Set.of();
    }
    headed.add(Synonyms.HEAD);
    Set<String> longest = title;
    for (Titles.Named named : titles.named(headed)) {
      if (named.words().size() > longest.size() && named.words().containsAll(title)) {
        longest = named.words();
      }
    }
    return longest.size() > title.size() ? longest : Set.of();
  }

  /** A title that the law ties to a part of the institution may leave that part to the unit. */
  private Set<String> parts(List<String> unit) {
    Set<String> parts = new LinkedHashSet<>();
    for (Set<String> part : titles.partsInUnit()) {
      if (unit.containsAll(part)) {
        parts.addAll(part);
      }
    }
    return parts;
  }

  /** The head of an отделение whose words, or whose unit, say what it does, has that activity. */
  Attributes inDepartment(Reading reading, List<String> unit, Attributes attributes) {
    if (attributes.activity().isPresent() || !isHeadOfDepartment(reading)) {
      return attributes;
    }
    Optional<Activity> activity =
        specialities
            .department(reading.title)
            .or(() -> specialities.department(new LinkedHashSet<>(unit)));
    return new Attributes(attributes.level(), attributes.category(), activity);
  }

  static boolean isHeadOfDepartment(Reading reading) {
    for (Titles.Named one : reading.named) {
      if (one.words().equals(Titles.HEAD_OF_DEPARTMENT)) {
        return true;
      }
    }
    return false;
  }

  private static void keepMost(
      List<List<WordReader.ReadWord>> read,
      List<Reading> readings,
      ToLongFunction<Reading> measure) {
    long most = readings.stream().mapToLong(measure).max().orElse(0);
    for (int i = readings.size() - 1; i >= 0; i--) {
      if (measure.applyAsLong(readings.get(i)) < most) {
        readings.remove(i);
        read.remove(i);
      }
    }
  }
}
