package kz.tizilim.classify;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that deny what is called behind them: «не бухгалтер», «вместо главного бухгалтера». */
final class Negations {
  private static final Set<String> WORDS =
      Lexicon.GENERAL.lines("negations.tsv", 2).stream()
          .map(line -> line.get(0))
          .collect(Collectors.toUnmodifiableSet());

  private Negations() {}

  /** Whether a folded word denies what follows. */
  static boolean has(String form) {
    return WORDS.contains(form);
  }

  /** The titles without those whose person is denied: adjectives may stand between. */
  static List<Titles.Named> without(
      List<Titles.Named> named, List<WordReader.ReadWord> read, Synonyms synonyms) {
    List<Titles.Named> kept = named;
    for (int i = 0; i + 1 < read.size() && !kept.isEmpty(); i++) {
      if (has(read.get(i).written())) {
        int noun = i + 1;
        while (noun + 1 < read.size() && Adjectives.is(read.get(noun).written())) {
          noun++;
        }
        Set<String> denied = synonyms.words(read.get(noun).stems());
        kept =
            kept.stream().filter(one -> denied.stream().noneMatch(one.words()::contains)).toList();
      }
    }
    return kept;
  }
}
