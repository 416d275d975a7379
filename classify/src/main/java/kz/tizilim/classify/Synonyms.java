package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.tizilim.core.words.Words;
import org.jspecify.annotations.Nullable;

/** Words that mean the same post, brought to the register's own. */
final class Synonyms {

  /** The word to which all heads of units are brought. */
  static final String HEAD = Words.of("руководитель").stems().get(0);

  /** The words that say nothing of a post. */
  private final Set<String> unsaid = new HashSet<>();

  /** Words and phrases with their meanings, filed by the first word, the longest first. */
  private final Map<String, List<Synonym>> synonyms = new HashMap<>();

  private final Set<String> heads = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  private record Synonym(List<String> words, List<String> meaning) {}

  Synonyms(Lexicon lexicon) {
    lexicon.lines("unsaid.tsv", 3).forEach(line -> unsaid.addAll(Words.of(line.get(0)).stems()));
    for (List<String> line : lexicon.lines("synonyms.tsv", 3)) {
      List<String> words = Words.of(line.get(0)).stems();
      List<String> meaning = Words.of(line.get(1)).stems();
      synonyms
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Synonym(words, meaning));
      texts.add(line.get(0) + " " + line.get(1));
      if (meaning.equals(List.of(HEAD))) {
        heads.add(words.get(0));
      }
      if (words.size() == 1) {
        nouns.add(line.get(0));
      }
    }
    synonyms.values().forEach(list -> list.sort(Comparator.comparingInt(one -> -one.words.size())));
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
    int i = 0;
    while (i < stems.size()) {
      Synonym synonym = at(stems, i);
      if (synonym != null) {
        words.addAll(synonym.meaning);
        i += synonym.words.size();
        continue;
      }
      String stem = stems.get(i++);
      if (!isUnsaid(stem)) {
        words.add(stem);
      }
    }
    return words;
  }

  private @Nullable Synonym at(List<String> stems, int i) {
    for (Synonym synonym : synonyms.getOrDefault(stems.get(i), List.of())) {
      int end = i + synonym.words.size();
      if (end <= stems.size() && stems.subList(i, end).equals(synonym.words)) {
        return synonym;
      }
    }
    return null;
  }

  private static boolean isNumber(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (!Character.isDigit(stem.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The words that mean a post, in the nominative: «начальник», «медсестра». */
  Set<String> nouns() {
    return nouns;
  }

  /** Whether a stem says nothing of a post: a link, a number, «гражданский». */
  boolean isUnsaid(String stem) {
    return unsaid.contains(stem) || isNumber(stem);
  }

  /** Whether these words are only another word for the head of a unit. */
  boolean isHead(List<String> stems) {
    return stems.size() == 1 && heads.contains(stems.get(0));
  }

  /** Whether a word heads a unit, or makes the post of a deputy, a senior or the like. */
  boolean isHeadOrDeputy(String stem) {
    return Titles.MAKE_ANOTHER_POST.contains(stem) || heads.contains(stem);
  }
}
