package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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

  /*
   * A rank counts wherever it is written in the nominative («сержант, преподаватель»), since a title may
   * speak of sergeants («инструктор по подготовке сержантов»); at the beginning it counts in any form. A
   * trade counts only as the first words of a title.
   */
  private static final String SERVICEMAN = "serviceman";

  private final Map<List<String>, String> phrases = new LinkedHashMap<>();
  private final Map<String, String> heads = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  Outside() {
    for (List<String> line : Lexicon.lines("outside.tsv", 3)) {
      phrases.put(Words.of(line.get(0)).stems(), line.get(1));
      texts.add(line.get(0));
    }
    for (List<String> line : Lexicon.lines("outside-head.tsv", 3)) {
      heads.put(Words.of(line.get(0)).toString(), line.get(1));
      texts.add(line.get(0));
    }
  }

  /** The words of the files. */
  List<String> texts() {
    return texts;
  }

  /** Whether a title of the register has a serviceman's word of its own: «капитан порта». */
  boolean isServiceman(Collection<String> words) {
    return phrases.entrySet().stream()
        .anyMatch(e -> e.getValue().equals(SERVICEMAN) && words.containsAll(e.getKey()));
  }

  /** Whether the title is a serviceman's. */
  boolean isServiceman(Words written, List<String> read) {
    if (SERVICEMAN.equals(heads.get(written.forms().get(0)))) {
      return true;
    }
    for (Map.Entry<List<String>, String> phrase : phrases.entrySet()) {
      if (!phrase.getValue().equals(SERVICEMAN)) {
        continue;
      }
      int at = Collections.indexOfSubList(read, phrase.getKey());
      boolean nominative =
          phrase.getKey().size() > 1 || at == 0 || isWritten(written, phrase.getKey().get(0));
      if (at >= 0 && nominative) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word with this stem is written in its dictionary form. */
  private boolean isWritten(Words written, String stem) {
    int at = written.stems().indexOf(stem);
    return at < 0 || texts.contains(written.forms().get(at));
  }

  /** Why the title is a skilled worker's, by the first words; empty if it is not. */
  Optional<String> worker(Words written, List<String> read) {
    String head = heads.get(written.forms().get(0));
    if (head != null) {
      return Optional.of(head);
    }
    return phrases.entrySet().stream()
        .filter(e ->
            !e.getValue().equals(SERVICEMAN) && Collections.indexOfSubList(read, e.getKey()) == 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
