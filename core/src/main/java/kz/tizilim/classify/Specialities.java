package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.words.Words;

/** Specialities written without their head word, and words that tell what a department does. */
final class Specialities {

  private final Map<Set<String>, String> heads = new HashMap<>();
  private final Map<Set<String>, Activity> departments = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  Specialities() {
    for (List<String> line : Lexicon.lines("specialities.tsv", 3)) {
      heads.put(words(line.get(0)), Words.of(line.get(1)).stems().get(0));
      texts.add(line.get(0));
    }
    Lexicon.lines("medical.tsv", 2)
        .forEach(line -> departments.put(words(line.get(0)), Activity.MAIN));
    Lexicon.lines("supporting.tsv", 2)
        .forEach(line -> departments.put(words(line.get(0)), Activity.SUPPORTING));
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(Words.of(text).stems());
  }

  /** The words of the specialities. */
  List<String> texts() {
    return texts;
  }

  /** The head word of the open list that a title without one belongs to: «терапевт» to врач. */
  Optional<String> headOf(Set<String> title) {
    return heads.entrySet().stream()
        .filter(e -> title.containsAll(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * What a department does by these words, the longest phrase first; empty where they do not say.
   */
  Optional<Activity> department(Set<String> words) {
    int longest = 0;
    Optional<Activity> activity = Optional.empty();
    for (Map.Entry<Set<String>, Activity> phrase : departments.entrySet()) {
      if (!words.containsAll(phrase.getKey()) || phrase.getKey().size() < longest) {
        continue;
      }
      boolean longer = phrase.getKey().size() > longest;
      boolean agrees = longer || activity.filter(phrase.getValue()::equals).isPresent();
      activity = agrees ? Optional.of(phrase.getValue()) : Optional.empty();
      longest = phrase.getKey().size();
    }
    return activity;
  }
}
