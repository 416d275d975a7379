package kz.tizilim.classify;

import java.util.List;
import java.util.Set;
import kz.tizilim.core.words.KazakhStem;
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
  private final Titles titles;
  private final Persons persons;
  private final Outside outside;

  /** The stems with which the law words its titles. */
  private final Set<String> ofWordings;

  TitleWords(
      WordReader words,
      AttributeReader attributes,
      Synonyms synonyms,
      Specialities specialities,
      Titles titles,
      Persons persons,
      Outside outside,
      Set<String> ofWordings) {
    this.words = words;
    this.attributes = attributes;
    this.synonyms = synonyms;
    this.specialities = specialities;
    this.titles = titles;
    this.persons = persons;
    this.outside = outside;
    this.ofWordings = Set.copyOf(ofWordings);
  }

  /** More words that a word may be read as are told one by one. */
  private static final int MOST_READ = Long.SIZE;

  /**
   * What rules ask of a word of a title.
   *
   * @param readings the words that it may be read as
   * @param how the rule that read it
   * @param worded its stem, where a title of the law is worded with it
   * @param nominatives for each of the readings' words a bit: whether the word calls a person in
   *     the nominative by it
   * @param persons for each a bit: whether its stem is that of a person
   * @param kind the word itself, where it may say what kind a post is of
   * @param traits what it is as a word for a person, and by its letters: a bit for each question
   * @param endings the endings that it has as an adjective, and before it where it calls a person
   */
  private record Word(
      List<List<String>> readings,
      WordReader.How how,
      String worded,
      long nominatives,
      long persons,
      String kind,
      int traits,
      int endings) {}

  private int traits(String form, String stem) {
    return bits(
        persons.isNoun(form),
        persons.isProfession(form),
        Titles.isNearPrefix(stem),
        Character.isLetter(form.charAt(0)),
        Character.isDigit(form.charAt(0)),
        KazakhPhrases.hasKazakhLetter(form),
        Adjectives.isNominative(form),
        Adjectives.isOblique(form),
        form.endsWith(TitleReader.FIRST_OF_COMPOUND),
        TitleReader.isGenitiveOfKazakh(form),
        KazakhStem.isPossessed(form),
        FieldNames.mayBe(form),
        form.length() >= TitleReader.SHORTEST_UNIT,
        form.length() >= Possessors.SHORTEST_THING,
        Abbreviations.isClearAlone(form),
        form.endsWith("ой"),
        form.length() == 1,
        form.equals(TitleReader.ZERO),
        Negations.has(form),
        Adjectives.endsAsThing(form),
        Adjectives.isNounInIe(form));
  }

  private static int bits(boolean... traits) {
    int bits = 0;
    for (boolean trait : traits) {
      bits = bits << 1 | (trait ? 1 : 0);
    }
    return bits;
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
        sense.mayBeginPhrase()
            || persons.mayBeginAside(form)
            || written.isOtherAsFirst()
            || OrdinaryWords.isOnlyItself(form)
            || words.mayLackKazakhLetters(form);
    long nominatives = 0;
    long called = 0;
    int read = 0;
    for (List<String> reading : readings) {
      for (String one : reading) {
        told |= outside.mayTell(form, one);
        nominatives = nominatives << 1 | (persons.isNominative(form, one) ? 1 : 0);
        called = called << 1 | (persons.isPersonStem(one) ? 1 : 0);
        read++;
      }
    }
    told |= read > MOST_READ;
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
            traits(form, stem),
            Adjectives.endings(form)
                | (called == 0 ? 0 : Adjectives.endingsBefore(form) << Short.SIZE));
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
        || Titles.MAKE_ANOTHER_POST.contains(stem)
        || titles.mayMakeAnother(stem);
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
