package kz.tizilim.classify;

import java.util.List;
import java.util.Set;
import kz.tizilim.core.words.KazakhStem;

/** Professions next to the words of a title, with which the post is another one. */
final class OtherProfessions {
  private final WordReader words;
  private final Synonyms synonyms;
  private final Titles titles;
  private final Persons persons;

  OtherProfessions(WordReader words, Synonyms synonyms, Titles titles, Persons persons) {
    this.words = words;
    this.synonyms = synonyms;
    this.titles = titles;
    this.persons = persons;
  }

  /**
   * Whether an abbreviation is read as the noun of a post right before another noun of a person: in
   * «тех. исполнитель» it is an adjective and no техник.
   */
  boolean isNounBeforeNoun(List<WordReader.ReadWord> read) {
    for (int i = 0; i + 1 < read.size(); i++) {
      if (isNounBeforeNoun(read, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNounBeforeNoun(List<WordReader.ReadWord> read, int at) {
    WordReader.ReadWord word = read.get(at);
    return word.how().isGuess()
        && word.stems().size() == 1
        && persons.isNounStem(word.stems().get(0))
        && !synonyms.isHeadOrDeputy(word.stems().get(0))
        && !Adjectives.isNominative(words.told(word.stems().get(0)))
        && !word.isBeforeHyphen()
        && persons.isNoun(read.get(at + 1).written());
  }

  /**
   * The titles without those beside which a profession of its own stands: «педагог-ассистент» is no
   * ассистент. In an open list it is a speciality.
   */
  List<Titles.Named> without(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    List<Titles.Named> kept = named;
    if (WordReader.isKazakh(read)) {
      // The post is the last word of Kazakh.
      WordReader.ReadWord word = read.get(read.size() - 1);
      String post = word.stems().get(word.stems().size() - 1);
      boolean compound = read.size() > 1 && read.get(read.size() - 2).isBeforeHyphen();
      boolean single = word.stems().size() == 1;
      if (single
          && !word.how().isGuess()
          && !compound
          && persons.isNounStem(post)
          && !synonyms.isHeadOrDeputy(post)) {
        Set<String> own = synonyms.words(List.of(post));
        boolean beside =
            !KazakhStem.isPossessed(word.written())
                && (titles.isOpen(read.get(0).stems().get(0))
                    || kept.stream().anyMatch(one -> one.words().containsAll(own)));
        kept =
            kept.stream()
                .filter(
                    one -> one.words().containsAll(own) || (beside && isCalled(one.words(), read)))
                .toList();
      }
    }
    boolean duties = false;
    for (int i = 0; i < read.size(); i++) {
      WordReader.ReadWord word = read.get(i);
      String stem = word.stems().get(0);
      duties |= i > 0 && Persons.isOfDuties(stem) && persons.isNoun(read.get(0).written());
      if (i + 1 < read.size() && isNounBeforeNoun(read, i)) {
        String next = read.get(i + 1).stems().get(0);
        kept =
            kept.stream()
                .filter(one -> !one.words().contains(stem) || one.words().contains(next))
                .toList();
      }
      if (TitleReader.isItself(word)
          && (persons.isProfession(word.written())
              || (duties && persons.isPersonStem(stem) && !persons.isNounStem(stem)))) {
        kept =
            kept.stream()
                .filter(one ->
                    one.words().contains(stem)
                        || persons.isKindOf(word.written(), one.words())
                        || (one.words().size() == 1
                            && titles.isOpen(one.words().iterator().next())))
                .toList();
      }
    }
    return kept;
  }

  /** Whether a person is called by words of a title: «есепші (кассир)» has two posts. */
  private boolean isCalled(Set<String> title, List<WordReader.ReadWord> read) {
    return read.stream()
        .anyMatch(word ->
            persons.isNoun(word.written()) && title.containsAll(synonyms.words(word.stems())));
  }
}
