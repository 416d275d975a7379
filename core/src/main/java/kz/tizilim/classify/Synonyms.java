package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.words.Words;

/** Words that mean the same post, brought to the register's own. */
final class Synonyms {

  /** The word to which all heads of units are brought. */
  static final String HEAD = Words.of("руководитель").stems().get(0);

  /** The words that say nothing of a post. */
  private final Set<String> unsaid = new HashSet<>();

  private final Map<String, List<String>> meanings = new HashMap<>();
  private final Set<String> heads = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  Synonyms() {
    Lexicon.lines("unsaid.tsv", 3).forEach(line -> unsaid.addAll(Words.of(line.get(0)).stems()));
    for (List<String> line : Lexicon.lines("heads.tsv", 3)) {
      String word = Words.of(line.get(0)).stems().get(0);
      List<String> meaning = Words.of(line.get(1)).stems();
      meanings.put(word, meaning);
      texts.add(line.get(0) + " " + line.get(1));
      if (meaning.equals(List.of(HEAD))) {
        heads.add(word);
      }
    }
  }

  /** The words of the file. */
  List<String> texts() {
    return texts;
  }

  /**
   * The words that tell a title from others: synonyms replaced, links and noise left out, in order.
   */
  Set<String> words(List<String> stems) {
    Set<String> words = new LinkedHashSet<>();
    for (String stem : stems) {
      if (!unsaid.contains(stem) && !isNumber(stem)) {
        words.addAll(meanings.getOrDefault(stem, List.of(stem)));
      }
    }
    return words;
  }

  private static boolean isNumber(String stem) {
    return stem.chars().allMatch(Character::isDigit);
  }

  /** Whether these words are only another word for the head of a unit. */
  boolean isHead(List<String> stems) {
    return stems.size() == 1 && heads.contains(stems.get(0));
  }
}
