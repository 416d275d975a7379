package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Things that are named by sets of words; finds those whose words a text has. */
final class WordSets<T> {

  /*
   * A text has all words of a set only if it has the rarest of them, so each set is filed under that word
   * alone: of three hundred titles a row is compared with three or four. What is found comes in the order of
   * filing, so that no answer hangs on the order of a hash.
   */
  private final Map<String, List<Filed<T>>> byRarest = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  private record Filed<T>(int order, Set<String> words, T thing) {}

  /**
   * @param things the things, in the order in which they are to be found
   * @param wordsOf the words of each; none has an empty set
   */
  WordSets(Collection<T> things, Function<T, Set<String>> wordsOf) {
    for (T thing : things) {
      wordsOf.apply(thing).forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    int order = 0;
    for (T thing : things) {
      Set<String> words = wordsOf.apply(thing);
      String rarest = words.stream().min(Comparator.comparingInt(this::frequency)).orElseThrow();
      byRarest
          .computeIfAbsent(rarest, word -> new ArrayList<>())
          .add(new Filed<>(order++, words, thing));
    }
  }

  /** In how many of the sets a word is. */
  int frequency(String word) {
    return frequency.getOrDefault(word, 0);
  }

  /** The things all of whose words are in {@code text}. */
  List<T> within(Set<String> text) {
    List<Filed<T>> found = new ArrayList<>();
    for (String word : text) {
      for (Filed<T> filed : byRarest.getOrDefault(word, List.of())) {
        if (filed.words.size() == 1 || text.containsAll(filed.words)) {
          found.add(filed);
        }
      }
    }
    found.sort(Comparator.comparingInt(Filed::order));
    List<T> things = new ArrayList<>(found.size());
    found.forEach(filed -> things.add(filed.thing));
    return things;
  }
}
