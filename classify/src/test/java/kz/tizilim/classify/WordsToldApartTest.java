package kz.tizilim.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Scheme;
import org.junit.jupiter.api.Test;

/**
 * The short way takes one word that no rule knows for another. A word of a file of words has to be
 * told from them, or its row is answered as the row before: «администратор сайта» as «администратор
 * зала».
 */
final class WordsToldApartTest {
  private static final Lexicon LEXICON = Lexicon.of(Scheme.parse("defence"));
  private static final int LONGEST = 40;

  private static void add(Set<String> phrases, String file, int columns, int from, int to) {
    for (List<String> line : LEXICON.lines(file, columns)) {
      for (String cell : line.subList(from, to)) {
        if (!cell.isBlank() && cell.length() < LONGEST) {
          phrases.add(cell);
        }
      }
    }
  }

  private static Set<String> ofDepartments() {
    Set<String> phrases = new LinkedHashSet<>();
    add(phrases, "medical.tsv", 2, 0, 1);
    add(phrases, "supporting.tsv", 2, 0, 1);
    return phrases;
  }

  private static Set<String> ofTitles() {
    Set<String> phrases = new LinkedHashSet<>();
    add(phrases, "attributes.tsv", 4, 0, 1);
    add(phrases, "beside.tsv", 3, 0, 1);
    add(phrases, "duties.tsv", 2, 0, 1);
    add(phrases, "kazakh.tsv", 4, 0, 1);
    add(phrases, "kinds.tsv", 3, 0, 1);
    add(phrases, "outside.tsv", 3, 0, 1);
    add(phrases, "prefixes.tsv", 3, 0, 1);
    add(phrases, "professions.tsv", 2, 0, 1);
    add(phrases, "specialities.tsv", 3, 0, 1);
    add(phrases, "synonyms.tsv", 3, 0, 1);
    add(phrases, "unsaid.tsv", 3, 0, 1);
    return phrases;
  }

  /** A word of no language with the same end. */
  private static String unknown(String phrase) {
    return "жыщбэ" + phrase.substring(Math.max(0, phrase.length() - 3));
  }

  private static List<String> takenForAnother(Set<String> phrases, List<String> titles)
      throws Exception {
    Classifier classifier = Classifier.of(Edition.parse(RowsTest.text(RowsTest.ORDER_692)));
    List<String> taken = new ArrayList<>();
    for (String title : titles) {
      for (String phrase : phrases) {
        classifier.classify(StaffingRow.of(title + " " + unknown(phrase), "в/ч 1"));
        StaffingRow row = StaffingRow.of(title + " " + phrase, "в/ч 1");
        if (!classifier.classify(row).equals(classifier.classifyInFull(row))) {
          taken.add(row.title());
        }
      }
    }
    return taken;
  }

  @Test
  void a_word_of_the_files_is_not_taken_for_an_unknown_one() throws Exception {
    assertThat(takenForAnother(ofTitles(), List.of("Бухгалтер"))).isEmpty();
    assertThat(takenForAnother(ofDepartments(), List.of("Начальник отделения"))).isEmpty();
  }

  @Test
  void a_word_that_makes_another_post_is_not_taken_for_an_unknown_one() throws Exception {
    Set<String> phrases = new LinkedHashSet<>();
    add(phrases, "another-post.tsv", 3, 1, 2);
    Set<String> titles = new LinkedHashSet<>();
    add(titles, "another-post.tsv", 3, 0, 1);
    assertThat(takenForAnother(phrases, List.copyOf(titles))).isEmpty();
  }
}
