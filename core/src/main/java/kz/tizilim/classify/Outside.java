package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.words.Words;

/**
 * Posts that the register excludes: servicemen by any word of theirs, skilled workers by their
 * trade.
 */
final class Outside {
  private final Map<List<String>, String> reasons = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();

  Outside() {
    for (List<String> line : Lexicon.lines("outside.tsv", 3)) {
      reasons.put(Words.of(line.get(0)).stems(), line.get(1));
      texts.add(line.get(0));
    }
  }

  /** The words of the file. */
  List<String> texts() {
    return texts;
  }

  /** {@code serviceman} if a word of the title is a serviceman's. */
  Optional<String> serviceman(List<String> title) {
    return reasons.entrySet().stream()
        .filter(e ->
            e.getValue().equals("serviceman") && Collections.indexOfSubList(title, e.getKey()) >= 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether a title of the register has a serviceman's word of its own: «капитан порта». */
  boolean isServiceman(Collection<String> words) {
    return reasons.entrySet().stream()
        .anyMatch(e -> e.getValue().equals("serviceman") && words.containsAll(e.getKey()));
  }

  /** {@code skilled_worker} if the title begins with a worker's trade. */
  Optional<String> worker(List<String> title) {
    return reasons.entrySet().stream()
        .filter(e ->
            e.getValue().equals("skilled_worker")
                && Collections.indexOfSubList(title, e.getKey()) == 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
