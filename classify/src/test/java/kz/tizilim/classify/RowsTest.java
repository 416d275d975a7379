package kz.tizilim.classify;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.register.Edition;
import org.junit.jupiter.api.Test;

/**
 * Fifteen hundred rows and the answer of each. All of a file in one test: to compile an edition
 * takes longer than to answer them, and whoever mutates the code runs these tests a thousand times.
 */
final class RowsTest {
  static final String ORDER_692 = "/kz/tizilim/acts/mod-692-2024-07-01/edition.txt";

  private static final String OF_CULTURE = "/kz/tizilim/acts/mcs-0-2023-03-01/edition.txt";

  static String text(String name) throws IOException {
    try (InputStream in = RowsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String[]> rows(String name, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : text(name).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        assertThat(cells).as(line).hasSize(columns);
        for (int i = 0; i < columns; i++) {
          cells[i] = cells[i].strip().translateEscapes();
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static StaffingRow row(String[] cells) {
    return StaffingRow.of(cells[0], cells[1])
        .with(Column.UNIT, cells[2])
        .with(Column.LEVEL, cells[3])
        .with(Column.CATEGORY, cells[4])
        .with(Column.ACTIVITY, cells[5]);
  }

  private static String told(Answer answer) {
    String codes = answer.codes().stream().map(Object::toString).collect(joining("/"));
    String missing = answer.missing().stream().map(Object::toString).collect(joining("/"));
    String reason = answer.reason().map(Reason::toString).orElse("");
    String claim = answer.isClaimRight().map(ok -> ok ? "claim-right" : "claim-wrong").orElse("");
    return String.join(" ", answer.verdict().toString(), codes, missing, reason, claim)
        .strip()
        .replaceAll(" +", " ");
  }

  /** The rows of a file that are answered otherwise than it says. */
  private static List<String> otherwise(String edition, List<String[]> rows) throws IOException {
    Classifier classifier = Classifier.of(Edition.parse(text(edition)));
    List<String> otherwise = new ArrayList<>();
    for (String[] cells : rows) {
      String expected = cells[cells.length - 1];
      StaffingRow row = row(cells);
      String answer =
          told(classifier.classify(cells.length > 7 ? row.with(Column.CLAIMED, cells[6]) : row));
      if (!answer.equals(expected)) {
        otherwise.add(String.join(" | ", cells) + ", not " + answer);
      }
    }
    return otherwise;
  }

  @Test
  void rows_of_a_part_of_the_register() throws IOException {
    assertThat(otherwise("register.txt", rows("part.txt", 7))).isEmpty();
  }

  @Test
  void rows_derived_from_the_rules_and_the_text_of_the_order() throws IOException {
    assertThat(otherwise(ORDER_692, rows("derived.txt", 7))).isEmpty();
  }

  @Test
  void rows_of_the_second_edition_of_the_rulings() throws IOException {
    assertThat(otherwise(ORDER_692, rows("rulings.txt", 7))).isEmpty();
  }

  @Test
  void rows_that_are_easily_read_wrongly() throws IOException {
    assertThat(otherwise(ORDER_692, rows("adversary.txt", 7))).isEmpty();
  }

  @Test
  void rows_that_were_decided_before_the_program_saw_them() throws IOException {
    assertThat(otherwise(ORDER_692, rows("unseen.txt", 7))).isEmpty();
  }

  @Test
  void rows_as_staff_departments_write_them() throws IOException {
    assertThat(otherwise(ORDER_692, rows("hr.txt", 7))).isEmpty();
  }

  @Test
  void institutions_that_units_cut_short_join_or_name_two_of() throws IOException {
    assertThat(otherwise(ORDER_692, rows("bodies.txt", 7))).isEmpty();
  }

  @Test
  void rows_that_speak_of_a_post_without_being_one() throws IOException {
    assertThat(otherwise(ORDER_692, rows("practice.txt", 7))).isEmpty();
  }

  @Test
  void rows_of_another_register_are_answered_from_its_own_words() throws IOException {
    assertThat(otherwise(OF_CULTURE, rows("culture.txt", 7))).isEmpty();
  }

  @Test
  void words_of_one_field_do_not_answer_for_another() throws IOException {
    assertThat(otherwise("school.txt", rows("school-rows.txt", 7))).isEmpty();
  }

  @Test
  void rows_of_staffing_tables_that_an_expert_answered() throws IOException {
    assertThat(otherwise(ORDER_692, rows("staffing.txt", 8))).isEmpty();
  }
}
