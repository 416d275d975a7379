package kz.tizilim.classify.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Classifier;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.register.Edition;
import kz.tizilim.testkit.Figures;
import kz.tizilim.testkit.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClassifierOracleTest {
  private static final Edition EDITION = CarriedActs.in("mod-692-2024-07-01").edition();
  private static final Classifier CLASSIFIER = Classifier.of(EDITION);
  private static final Oracle ORACLE = new Oracle(EDITION);
  private static final CleanRows ROWS = new CleanRows(EDITION, ORACLE);

  @Test
  void canonical_rows_are_answered_as_the_rules_say() {
    Map<Excluded, int[]> excluded = new TreeMap<>();
    Arrays.stream(Excluded.values()).forEach(one -> excluded.put(one, new int[2]));
    Property.holds(
        1000,
        random -> {
          for (int i = 0; i < 100; i++) {
            compare(ROWS.next(random), excluded);
          }
        });
    StringBuilder figures = new StringBuilder("Excluded rows, and those of them that differ\n");
    excluded.forEach((why, count) ->
        figures.append(String.format(Locale.ROOT, "%-26s %6d %6d%n", why, count[0], count[1])));
    Figures.leave("excluded", figures.toString());
  }

  private static void compare(CleanRow row, Map<Excluded, int[]> excluded) {
    Said classified = Said.of(CLASSIFIER.classify(row.toStaffing()));
    Said ruled = ORACLE.tell(row);
    Excluded.of(row)
        .ifPresentOrElse(
            why -> {
              excluded.get(why)[0]++;
              excluded.get(why)[1] += classified.equals(ruled) ? 0 : 1;
            },
            () -> assertThat(classified).as("%s", row).isEqualTo(ruled));
  }

  @Test
  void twenty_thousand_pairs_that_the_register_lacks_have_no_code() {
    Property.holds(
        200,
        random -> {
          for (int i = 0; i < 100; i++) {
            CleanRow row = lacking(random);
            Answer answer = CLASSIFIER.classify(row.toStaffing());
            assertThat(answer.codes()).as("%s", row).isEmpty();
          }
        });
  }

  /** A title and an institution that do not go together, with nothing said of the rest. */
  private static CleanRow lacking(Random random) {
    while (true) {
      CleanRow row =
          new CleanRow(
              CleanRows.one(random, ROWS.titles()),
              CleanRows.one(random, ORACLE.bodies().names()),
              "",
              "",
              "");
      if (Excluded.of(row).isEmpty() && ORACLE.tell(row).verdict() == Verdict.NOT_IN_REGISTER) {
        return row;
      }
    }
  }

  /* The oracle itself is held to the examples that the rules give. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "руководитель отдела   | Главный военный клинический госпиталь | | | MATCH [A3-1] []",
        "руководитель отдела   | Военный госпиталь     | | | MATCH [A3-3] []",
        "руководитель узла связи | Департамент по делам обороны | | | MATCH [C3] []",
        "руководитель склада   | Военный госпиталь     | | | MATCH [C3] []",
        "руководитель склада   | Медицинское учреждение | | | AMBIGUOUS [C1, C3] []",
        "руководитель отделения | Военный госпиталь    | | | AMBIGUOUS [A2-2, A3-3-1] [activity]",
        "руководитель          | Районная эксплуатационная часть | | | NOT_IN_REGISTER [] []",
        "механик               | Воинская часть 12345  | высший | | MATCH [C2] []",
        "лаборант | Воинская часть 12345 | средний | первая | AMBIGUOUS [B4-2, C3] [activity]",
        "музыкант              | Дом офицеров | средний | первая | NOT_IN_REGISTER [] []",
        "учитель               | Кадетский корпус | | первая | MATCH [B2-2] []",
        "врач всех специальностей | Лазарет | средний | | NOT_IN_REGISTER [] []",
        "инспектор | Отдел по делам обороны | высший | первая | AMBIGUOUS [B2-2, C2] [activity]",
        "инспектор по призыву на воинскую службу | Отдел по делам обороны | высший | первая | MATCH [B2-2] []",
        "медицинская сестра | Военный госпиталь | | | AMBIGUOUS [B3-1, B3-2, B3-3, B3-4, B4-1, B4-2, B4-3, B4-4] [level, category]",
      })
  void the_oracle_answers_the_examples_of_the_rules(
      String title, String institution, String level, String category, String answer) {
    CleanRow row = new CleanRow(title, institution, text(level), text(category), "");
    Said said = ORACLE.tell(row);
    String told =
        said.verdict() + " " + List.copyOf(said.codes()) + " " + List.copyOf(said.missing());
    assertThat(told).isEqualTo(answer);
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }
}
