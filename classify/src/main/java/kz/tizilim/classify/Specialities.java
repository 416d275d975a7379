package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.core.words.Words;

/** Specialities written without their head word, and words that tell what a department does. */
final class Specialities {

  private final WordSets<Headed> heads;
  private final WordSets<Department> departments;
  private final Set<List<String>> listed = new HashSet<>();
  private final List<String> texts = new ArrayList<>();

  /** A speciality, and the head word of the open list it belongs to. */
  private record Headed(Set<String> words, String head) {}

  /** Words of a department, and what it does. */
  private record Department(Set<String> words, Activity activity) {}

  Specialities(Lexicon lexicon) {
    List<Headed> specialities = new ArrayList<>();
    for (List<String> line : lexicon.lines("specialities.tsv", 3)) {
      specialities.add(new Headed(words(line.get(0)), Words.of(line.get(1)).stems().get(0)));
      listed.add(Words.of(line.get(0)).stems());
      texts.add(line.get(0));
    }
    this.heads = new WordSets<>(specialities, Headed::words);
    List<Department> all = new ArrayList<>();
    lexicon
        .lines("medical.tsv", 2)
        .forEach(line -> all.add(new Department(words(line.get(0)), Activity.MAIN)));
    lexicon
        .lines("supporting.tsv", 2)
        .forEach(line -> all.add(new Department(words(line.get(0)), Activity.SUPPORTING)));
    this.departments = new WordSets<>(all, Department::words);
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(Words.of(text).stems());
  }

  /** The words of the specialities. */
  List<String> texts() {
    return texts;
  }

  /** Whether a stem is a word that tells what a department does. */
  boolean isOfDepartment(String stem) {
    return departments.frequency(stem) > 0;
  }

  /** Whether these words are one of the specialities, as it is listed. */
  boolean isListed(List<String> stems) {
    return listed.contains(stems);
  }

  /**
   * The head word of the open list that a title without one belongs to: «терапевт» to врач; empty
   * where it has specialities of two lists.
   */
  Optional<String> headOf(Set<String> title) {
    Set<String> found = new HashSet<>();
    heads.within(title).forEach(one -> found.add(one.head));
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /**
   * What a department does by these words, the longest phrase first; empty where they do not say.
   */
  Optional<Activity> department(Set<String> words) {
    int longest = 0;
    Optional<Activity> activity = Optional.empty();
    for (Department phrase : departments.within(words)) {
      if (phrase.words.size() < longest) {
        continue;
      }
      boolean longer = phrase.words.size() > longest;
      boolean agrees = longer || activity.filter(phrase.activity::equals).isPresent();
      activity = agrees ? Optional.of(phrase.activity) : Optional.empty();
      longest = phrase.words.size();
    }
    return activity;
  }
}
