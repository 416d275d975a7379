package kz.tizilim.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Level;
import kz.tizilim.core.register.Title;

/**
 * Every title of an edition in every institution of the edition: the pairs that have a code, and
 * the pairs that the register does not name.
 *
 * @param registered the pairs with a code
 * @param refused the pairs «registered title × wrong institution»
 * @param printed how many pairs the law prints in one entry
 * @param disputed how many of these have a printed code that is not among the classifier's codes
 */
record CleanPosts(List<CleanPost> registered, List<CleanPost> refused, int printed, int disputed) {

  /*
   * The reference answer is the classifier's own answer to the clean row: the law says
   * «учреждений», and only the classifier knows which institutions that means. So a mistake on a
   * clean row is invisible to this benchmark. The pairs that the law itself prints in one entry are
   * checked against the printed code, and their number is printed.
   */
  private static final Map<String, List<String>> OPEN =
      Map.of(
          "врач всех специальностей",
          List.of("Врач-хирург", "Врач-терапевт", "Врач-стоматолог", "Врач-рентгенолог"),
          "инженер всех специальностей",
          List.of("Инженер", "Инженер-программист", "Инженер-энергетик", "Инженер по охране труда"),
          "техники всех наименований",
          List.of("Техник", "Техник-смотритель", "Техник-технолог", "Техник по учету"),
          "художники всех наименований",
          List.of("Художник", "Художник-оформитель", "Художник-постановщик"));
  private static final Set<String> HEADS = Set.of("заведующий", "начальник");

  CleanPosts {
    registered = List.copyOf(registered);
    refused = List.copyOf(refused);
  }

  static CleanPosts of(Edition edition) {
    Classifier classifier = Classifier.of(edition);
    Set<Institution> institutions = Institution.in(edition);
    Set<StaffingRow> titles = new LinkedHashSet<>();
    int printed = 0;
    int disputed = 0;
    for (Cell cell : edition.cells()) {
      for (Entry entry : cell.entries()) {
        List<StaffingRow> own =
            entry.titles().stream().flatMap(t -> rows(cell, t).stream()).toList();
        titles.addAll(own);
        for (StaffingRow row : own) {
          for (String law : entry.institutions()) {
            Answer answer = classifier.classify(in(Institution.of(law), row));
            printed++;
            disputed += answer.codes().contains(cell.code()) ? 0 : 1;
          }
        }
      }
    }
    List<CleanPost> registered = new ArrayList<>();
    List<CleanPost> refused = new ArrayList<>();
    for (StaffingRow title : titles) {
      for (Institution institution : institutions) {
        StaffingRow row = in(institution, title);
        Answer answer = classifier.classify(row);
        CleanPost post = new CleanPost(row, institution, answer.codes());
        if (post.isRegistered()) {
          registered.add(post);
        } else if (answer.verdict() == Verdict.NOT_IN_REGISTER) {
          refused.add(post);
        }
      }
    }
    return new CleanPosts(registered, refused, printed, disputed);
  }

  private static StaffingRow in(Institution institution, StaffingRow row) {
    return row.with(Column.INSTITUTION, institution.name());
  }

  /** The clean rows of a title, without institution. */
  private static List<StaffingRow> rows(Cell cell, Title title) {
    String level = cell.heading().level().map(Level::word).orElse("");
    String category = cell.heading().category().map(Category::word).orElse("");
    String activity =
        title.brackets().stream()
            .filter(bracket -> bracket.endsWith("вида деятельности"))
            .map(bracket -> bracket.startsWith("основного") ? "основной" : "обеспечивающий")
            .findFirst()
            .orElse("");
    return texts(title).stream()
        .map(text -> CleanPost.row(text, level, category, activity))
        .toList();
  }

  /** A title as a person writes it: one of the heads, one of the kinds in its brackets. */
  private static List<String> texts(Title title) {
    List<String> open = OPEN.get(title.base().toLowerCase(Locale.ROOT));
    if (open != null) {
      return open;
    }
    String[] headAndRest = capital(title.base()).split(" ", 2);
    List<String> heads = new ArrayList<>(List.of(headAndRest[0]));
    List<String> kinds = new ArrayList<>();
    for (String bracket : title.brackets()) {
      if (HEADS.contains(bracket)) {
        heads.add(capital(bracket));
      } else if (bracket.contains(" ") && !bracket.endsWith("вида деятельности")) {
        kinds.addAll(kinds(bracket));
      }
    }
    String rest = headAndRest.length > 1 ? headAndRest[1] : "";
    List<String> ends = kinds.isEmpty() ? List.of("") : kinds;
    return heads.stream()
        .flatMap(head -> ends.stream().map(end -> (head + " " + rest).strip() + " " + end))
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** «по спорту, танцам» is «по спорту» and «по танцам». */
  private static List<String> kinds(String bracket) {
    String list = bracket.replace("в том числе ", "");
    String link = list.startsWith("по ") ? "по " : "";
    return Arrays.stream(list.split(", ", -1))
        .map(kind -> kind.startsWith("по ") ? kind : link + kind)
        .toList();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
