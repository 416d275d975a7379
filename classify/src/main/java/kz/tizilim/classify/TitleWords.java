package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.words.Words;

/** What the rules for titles can see of a word. */
final class TitleWords implements KnownWords.Rules {

  /*
   * Whatever a rule asks of a word as it is written stands here. A rule that asks something new has to be
   * entered, or two words that it tells apart would be taken for one another; a test compares the answers to a
   * million rows with those that are read in full.
   */
  private static final String UNKNOWN = "?";
  private static final String NUMBER = "#";

  private final WordReader words;
  private final AttributeReader attributes;
  private final Synonyms synonyms;
  private final Specialities specialities;
  private final Persons persons;
  private final Outside outside;

  /** The stems with which the law words its titles. */
  private final Set<String> ofWordings;

  TitleWords(
      WordReader words,
      AttributeReader attributes,
      Synonyms synonyms,
      Specialities specialities,
      Persons persons,
      Outside outside,
      Set<String> ofWordings) {
    this.words = words;
    this.attributes = attributes;
    this.synonyms = synonyms;
    this.specialities = specialities;
    this.persons = persons;
    this.outside = outside;
    this.ofWordings = Set.copyOf(ofWordings);
  }

  /**
   * What rules ask of a word of a title.
   *
   * @param readings the words that it may be read as
   * @param how the rule that read it
   * @param worded its stem, where a title of the law is worded with it
   * @param nominatives for each reading, whether it calls a person in the nominative
   * @param persons for each reading, whether its stem is that of a person
   * @param kind the word itself, where it may say what kind a post is of
   * @param person what it is as a word for a person
   * @param form what it is by its letters
   */
  private record Word(
      List<List<String>> readings,
      WordReader.How how,
      String worded,
      List<Boolean> nominatives,
      List<Boolean> persons,
      String kind,
      Person person,
      Form form) {}

  private record Person(boolean isNoun, boolean isProfession, boolean isNearPrefix) {}

  private record Form(
      boolean isLetters,
      boolean isNumber,
      boolean isKazakh,
      boolean isNominativeAdjective,
      boolean isAdjective,
      boolean isOfCompound,
      boolean isGenitiveOfKazakh,
      boolean isLong,
      boolean isOblique) {
    static Form of(String form) {
      return new Form(
          Character.isLetter(form.charAt(0)),
          Character.isDigit(form.charAt(0)),
          WordReader.hasKazakhLetter(form),
          Adjectives.isNominative(form),
          Adjectives.isOblique(form),
          form.endsWith(TitleReader.FIRST_OF_COMPOUND),
          TitleReader.GENITIVE_OF_KAZAKH.stream().anyMatch(form::endsWith),
          form.length() >= TitleReader.SHORTEST_UNIT,
          form.endsWith("ой"));
    }
  }

  /** Two words with a hyphen between them that are read as one. */
  private record Pair(List<List<String>> readings, WordReader.How how) {}

  @Override
  public KnownWords.Seen word(String form, boolean dot) {
    Words written = new Words(List.of(form), " ");
    String stem = written.stem(0);
    WordReader.Sense sense = words.sense(form, false, dot);
    WordReader.How how = sense.read().get(0).how();
    List<List<String>> readings = sense.read().stream().map(WordReader.ReadWord::stems).toList();
    boolean told =
        sense.mayBeginPhrase() || persons.mayBeginAside(form) || written.isOtherAsFirst();
    List<Boolean> nominatives = new ArrayList<>();
    List<Boolean> called = new ArrayList<>();
    for (List<String> reading : readings) {
      for (String one : reading) {
        told |= outside.mayTell(form, one);
        nominatives.add(persons.isNominative(form, one));
        called.add(persons.isPersonStem(one));
      }
    }
    boolean number = Character.isDigit(form.charAt(0));
    boolean unknown = how == WordReader.How.UNKNOWN && !mayTell(stem);
    Word word =
        new Word(
            unknown ? List.of(List.of(number ? NUMBER : UNKNOWN)) : readings,
            how,
            ofWordings.contains(stem) ? stem : "",
            nominatives,
            called,
            persons.mayBeKind(form) ? form : "",
            new Person(persons.isNoun(form), persons.isProfession(form), Titles.isNearPrefix(stem)),
            Form.of(form));
    return new KnownWords.Seen(word, told, unknown ? stem : "");
  }

  /** Whether a stem plays a part in what a title is read as. */
  boolean mayTell(String stem) {
    boolean unsaid = synonyms.isUnsaid(stem) && !Character.isDigit(stem.charAt(0));
    return unsaid
        || words.hasStem(stem)
        || attributes.mayTell(stem)
        || specialities.isOfDepartment(stem)
        || Persons.isOfDuties(stem)
        || Titles.MAKE_ANOTHER_POST.contains(stem);
  }

  @Override
  public Object pair(String form, String next) {
    WordReader.Hyphened read = words.hyphened(form, next, false);
    return read.length() == 1
        ? new Pair(List.of(), WordReader.How.UNKNOWN)
        : new Pair(
            read.read().stream().map(WordReader.ReadWord::stems).toList(),
            read.read().get(0).how());
  }

  @Override
  public boolean seeSigns() {
    return true;
  }
}
