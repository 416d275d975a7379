package kz.tizilim.classify;

import java.util.List;

/** The unit that the post of a title heads. */
final class HeadedUnit {
  private final Synonyms synonyms;
  private final Institutions bodies;

  HeadedUnit(Synonyms synonyms, Institutions bodies) {
    this.synonyms = synonyms;
    this.bodies = bodies;
  }

  /** The titles without those of heads of another unit than the one that is headed. */
  List<Titles.Named> without(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    String headed = otherUnit(named, read);
    return headed.isEmpty() ? named : named.stream().filter(one -> isUnitOf(one, headed)).toList();
  }

  /**
   * Whether a title may be that of the head of this unit: of «заведующий производством столовой»
   * the производство is headed.
   */
  private static boolean isUnitOf(Titles.Named title, String unit) {
    return !title.hasHeadBeforeUnit() || title.words().contains(unit);
  }

  /**
   * The stem of the noun right behind the head of a title, adjectives aside; empty if there is
   * none, or if it is shortened and may be part of what follows («начальник ИТ-отдела»).
   */
  private String otherUnit(List<Titles.Named> named, List<WordReader.ReadWord> read) {
    if (WordReader.isKazakh(read)) {
      return "";
    }
    int at = 0;
    while (at < read.size() && !synonyms.isHead(read.get(at).stems())) {
      String before = read.get(at).stems().get(0);
      if (!synonyms.isHeadOrDeputy(before)
          && named.stream().anyMatch(one -> one.words().contains(before))) {
        return "";
      }
      at++;
    }
    for (int i = at + 1; i < read.size(); i++) {
      WordReader.ReadWord word = read.get(i);
      String stem = word.stems().get(0);
      if (!synonyms.isHeadOrDeputy(stem)
          && named.stream().anyMatch(one -> one.words().contains(stem))) {
        return "";
      }
      boolean skipped =
          TitleReader.isBetween(word)
              || Adjectives.isNominative(word.written())
              || synonyms.isHeadOrDeputy(stem)
              || bodies.isNoun(stem);
      if (!skipped) {
        boolean noun =
            TitleReader.isItself(word) && word.written().length() >= TitleReader.SHORTEST_UNIT;
        return noun && !synonyms.isUnsaid(stem) ? stem : "";
      }
    }
    return "";
  }
}
