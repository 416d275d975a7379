package kz.tizilim.classify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adjectives of the register's titles that belong to another noun in a row's title. */
final class StrayAdjectives {
  private final Titles titles;
  private final Synonyms synonyms;
  private final Persons persons;
  private final Possessors possessors;

  StrayAdjectives(Titles titles, Synonyms synonyms, Persons persons, Possessors possessors) {
    this.titles = titles;
    this.synonyms = synonyms;
    this.persons = persons;
    this.possessors = possessors;
  }

  /**
   * The adjectives of titles that belong to another noun here: «бухгалтер главного корпуса» is no
   * главный бухгалтер, «преподаватель старших классов» no старший. An adjective before a person is
   * none of them, whatever its case.
   */
  Set<String> of(List<WordReader.ReadWord> read) {
    Set<String> strays = Set.of();
    for (int i = 0; i + 1 < read.size(); i++) {
      if (isAdjectiveOfTitle(read.get(i)) && isStray(read, i)) {
        strays = strays.isEmpty() ? new LinkedHashSet<>() : strays;
        strays.add(read.get(i).stems().get(0));
      }
    }
    // «Главный бухгалтер главного корпуса» is one all the same; «медсестра» is a медицинская
    // сестра.
    for (int i = 0; i < read.size() && !strays.isEmpty(); i++) {
      boolean stray = i + 1 < read.size() && isAdjectiveOfTitle(read.get(i)) && isStray(read, i);
      if (!stray) {
        strays.removeAll(synonyms.words(read.get(i).stems()));
      }
    }
    return strays;
  }

  private boolean isAdjectiveOfTitle(WordReader.ReadWord word) {
    return word.stems().size() == 1 && titles.isOfTitle(word.stems().get(0));
  }

  private boolean isStray(List<WordReader.ReadWord> read, int at) {
    WordReader.ReadWord word = read.get(at);
    boolean kazakh = word.how() == WordReader.How.KAZAKH;
    if (!kazakh && !Adjectives.isOblique(word.written())) {
      return false;
    }
    int noun = at + 1;
    while (noun < read.size() - 1 && TitleReader.isBetween(read.get(noun))) {
      noun++;
    }
    WordReader.ReadWord next = read.get(noun);
    String stem = next.stems().get(0);
    String own = word.stems().get(0);
    if (!kazakh && possessors.isOfOwner(read, at)) {
      return true;
    }
    return Character.isLetter(next.written().charAt(0))
        && !titles.isBefore(own, stem)
        && !persons.isPersonStem(stem)
        && !synonyms.isUnsaid(stem)
        && !synonyms.isHeadOrDeputy(stem)
        && (!kazakh || TitleReader.isGenitiveOfKazakh(next.written()));
  }
}
