package kz.tizilim.classify;

import java.util.List;
import java.util.Set;
import kz.tizilim.core.words.KazakhStem;

/** Titles in which a person only owns something: «кабинет врача» is not a врач. */
final class Possessors {

  /*
   * A title calls its post by the noun it begins with, adjectives, numbers and words that say nothing aside; Kazakh by
   * the last one. If that noun is not a person, a person behind it counts only in the nominative («отдел кадров,
   * инспектор»); if it is, another one behind it in an oblique case is not the post («секретарь начальника отдела»).
   */
  static final int SHORTEST_THING = 3;

  private final WordReader words;
  private final AttributeReader attributes;
  private final Synonyms synonyms;
  private final Persons persons;

  Possessors(WordReader words, AttributeReader attributes, Synonyms synonyms, Persons persons) {
    this.words = words;
    this.attributes = attributes;
    this.synonyms = synonyms;
    this.persons = persons;
  }

  /** The titles without those that the words name only as the owner of something. */
  List<Titles.Named> without(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    if (read.isEmpty()) {
      return named;
    }
    String last = read.get(read.size() - 1).written();
    return WordReader.isKazakh(read) || KazakhPhrases.hasKazakhLetter(last)
        ? inKazakh(named, read)
        : inRussian(named, read);
  }

  /**
   * The titles without those that only say whose something is: «кабинет врача» and «группа
   * инженеров» are no posts.
   */
  private List<Titles.Named> inRussian(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    int at = 0;
    while (at < read.size() && !isPerson(read.get(at)) && isBeforeNoun(read.get(at))) {
      at++;
    }
    if (at < read.size() && isOblique(read.get(at))) {
      at = beginsWith(read, at);
    }
    if (at == read.size() || read.get(at).stems().stream().anyMatch(synonyms::isHeadOrDeputy)) {
      return named;
    }
    boolean person = isPerson(read.get(at));
    if (person && (!persons.isNoun(read.get(at).written()) || hasDuties(read))) {
      return named;
    }
    // «Медицинский брат» is one word in the register's own.
    Set<String> first = synonyms.words(WordReader.ReadWord.stems(read.subList(0, at + 1)));
    WordReader.ReadWord.stems(read.subList(0, at)).forEach(first::remove);
    List<WordReader.ReadWord> behind = read.subList(at + 1, read.size());
    boolean ownedByHead = !person && isOwnedByHead(behind);
    return named.stream()
        .filter(one ->
            (person && behind.stream().noneMatch(word -> isOwner(word, one.words())))
                || (first.stream().anyMatch(one.words()::contains)
                    && !(ownedByHead && one.isHeadOfUnit()))
                || behind.stream().anyMatch(word -> isInNominative(word, one.words())))
        .toList();
  }

  /** Whether words speak of the duties of another post: «с исполнением обязанностей кассира». */
  private static boolean hasDuties(List<WordReader.ReadWord> read) {
    return read.stream().anyMatch(word -> Persons.isOfDuties(word.stems().get(0)));
  }

  /** Whether a word calls the person of a title, whose something is: «отдел главного механика». */
  private boolean isOwner(WordReader.ReadWord word, Set<String> title) {
    return isOblique(word) && synonyms.words(word.stems()).stream().anyMatch(title::contains);
  }

  /**
   * Whether the adjective of a title belongs to a person who only owns what is called before him:
   * «главного» of «инженер отдела главного механика».
   */
  boolean isOfOwner(List<WordReader.ReadWord> read, int adjective) {
    if (adjective < 1 || adjective + 1 == read.size() || !isOblique(read.get(adjective + 1))) {
      return false;
    }
    WordReader.ReadWord before = read.get(adjective - 1);
    return TitleReader.isItself(before)
        && Character.isLetter(before.written().charAt(0))
        && !synonyms.isUnsaid(before.stems().get(0))
        && !synonyms.isHeadOrDeputy(before.stems().get(0))
        && !Adjectives.is(before.written());
  }

  /**
   * The same in Kazakh, which has the thing last: «дәрігер кабинеті», «есепшінің баласы». The two
   * may also change places: «баласы есепшінің».
   */
  private List<Titles.Named> inKazakh(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    int last = read.size() - 1;
    while (last > 0 && isUnsaidOrNumber(read.get(last))) {
      last--;
    }
    if (last < 1) {
      return named;
    }
    WordReader.ReadWord end = read.get(last);
    WordReader.ReadWord before = read.get(last - 1);
    if (isPerson(end)) {
      boolean owner =
          TitleReader.isGenitiveOfKazakh(end.written())
              && before.how() == WordReader.How.UNKNOWN
              && KazakhStem.isPossessed(before.written());
      return owner ? withoutPerson(named, end, before) : named;
    }
    boolean calls =
        persons.isNoun(before.written())
            || (before.how() == WordReader.How.KAZAKH && isPerson(before));
    boolean owned = end.stems().size() == 1 && KazakhStem.isPossessed(end.written());
    return calls && owned ? withoutPerson(named, before, end) : named;
  }

  private boolean isUnsaidOrNumber(WordReader.ReadWord word) {
    return !Character.isLetter(word.written().charAt(0))
        || word.stems().stream().allMatch(synonyms::isUnsaid);
  }

  /** The titles without those of a person to whom a thing belongs that they do not name. */
  private List<Titles.Named> withoutPerson(
      List<Titles.Named> named, WordReader.ReadWord person, WordReader.ReadWord thing) {
    Set<String> called = synonyms.words(person.stems());
    return named.stream()
        .filter(one ->
            !one.words().containsAll(called)
                || thing.stems().stream().anyMatch(one.words()::contains))
        .toList();
  }

  /**
   * Where the noun is that a title begins with whose first person stands in an oblique case: what
   * is no adjective of the person is what he owns («приемная секретаря», «звено диспетчеров»).
   */
  private int beginsWith(List<WordReader.ReadWord> read, int person) {
    int endings = Adjectives.endingsBefore(read.get(person).written());
    for (int i = 0; i < person; i++) {
      if (!isBeforeOblique(read.get(i), read.get(i + 1), endings)) {
        return i;
      }
    }
    return person;
  }

  private boolean isBeforeOblique(WordReader.ReadWord word, WordReader.ReadWord next, int endings) {
    String form = word.written();
    if (word.stems().stream().allMatch(one -> synonyms.isUnsaid(one) || attributes.mayTell(one))
        || !Character.isLetter(form.charAt(0))
        || form.length() == 1
        || word.isBeforeHyphen()) {
      return true;
    }
    return word.how().isGuess()
        ? word.how() != WordReader.How.SHORTENED
            && Adjectives.isTold(words.told(word.stems().get(0)))
        : (Adjectives.endings(form) & endings) != 0
            || (form.endsWith(TitleReader.FIRST_OF_COMPOUND) && Adjectives.is(next.written()));
  }

  /**
   * Whether a head behind the noun that a title begins with only owns it: «гараж начальника» is
   * none, «отдел кадров, начальник» and «склад: и. о. начальника» are.
   */
  private boolean isOwnedByHead(List<WordReader.ReadWord> behind) {
    boolean owner = false;
    for (int i = 0; i < behind.size(); i++) {
      WordReader.ReadWord word = behind.get(i);
      if (synonyms.isHead(word.stems())) {
        boolean acting = i > 0 && synonyms.isUnsaid(behind.get(i - 1).stems().get(0));
        if (acting || word.how() != WordReader.How.AS_WRITTEN || persons.isNoun(word.written())) {
          return false;
        }
        owner = true;
      }
    }
    return owner;
  }

  /** Whether a word calls a person, and not in the nominative. */
  boolean isOblique(WordReader.ReadWord word) {
    return word.how() == WordReader.How.AS_WRITTEN
        && isPerson(word)
        && !persons.isNoun(word.written());
  }

  /** Whether a word may stand before the noun that a title begins with. */
  private boolean isBeforeNoun(WordReader.ReadWord word) {
    String stem = word.stems().get(0);
    String form = word.how().isGuess() ? words.told(stem) : word.written();
    return word.stems().stream().allMatch(one -> synonyms.isUnsaid(one) || attributes.mayTell(one))
        || !Character.isLetter(form.charAt(0))
        || form.length() < SHORTEST_THING
        || (!Adjectives.isNounInIe(form) && (TitleReader.isBetween(word) || Adjectives.is(form)));
  }

  /** «Лекторий» has the stem of «лектор», but an ending that no form of it has. */
  private boolean isPerson(WordReader.ReadWord word) {
    if (persons.isNoun(word.written())) {
      return true;
    }
    boolean mayBe = !TitleReader.isItself(word) || !Adjectives.endsAsThing(word.written());
    return word.stems().stream()
        .anyMatch(stem -> (mayBe && persons.isPersonStem(stem)) || synonyms.isHeadOrDeputy(stem));
  }

  private boolean isInNominative(WordReader.ReadWord word, Set<String> title) {
    return synonyms.words(word.stems()).stream()
        .filter(title::contains)
        .anyMatch(stem ->
            persons.isNoun(word.written())
                || word.how() == WordReader.How.FEMININE
                || (word.how() != WordReader.How.AS_WRITTEN
                    && persons.isNominative(word.written(), stem)));
  }
}
