package kz.tizilim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class TizilimExtensionsTest extends SparkTest {
  @Test
  void the_code_of_a_post_is_a_function_of_sql() {
    assertThat(first("SELECT tizilim_code('Кассир', 'в/ч 12345')").getString(0)).isEqualTo("D");
    assertThat(first("SELECT tizilim_code('Космонавт', 'в/ч 12345')").isNullAt(0)).isTrue();
    assertThat(first("SELECT tizilim_code(NULL, NULL)").isNullAt(0)).isTrue();
    assertThat(
            first("SELECT tizilim_code('Кассир', 'в/ч 12345', '', '', '', '1999-01-01')")
                .isNullAt(0))
        .isTrue();
    assertThat(
            first("SELECT tizilim_code('Кассир', 'в/ч 1', NULL, NULL, NULL, DATE '2024-08-01')")
                .getString(0))
        .isEqualTo("D");
  }

  @Test
  void all_fields_of_an_answer_are_a_function_of_a_struct() {
    Row answer =
        first(
            """
            SELECT a.row_id, a.verdict, a.code, a.claim, size(a.entry_ids) FROM (
              SELECT tizilim_check(struct(*)) AS a FROM (
                SELECT 7 AS row_id, 'Кассир' AS title, 'в/ч 12345' AS institution, 'B2-1' AS claimed,
                       1.5 AS salary))
            """);
    assertThat(answer.getString(0)).isEqualTo("7");
    assertThat(answer.getString(1)).isEqualTo("MATCH");
    assertThat(answer.getString(2)).isEqualTo("D");
    assertThat(answer.getString(3)).isEqualTo("wrong");
    assertThat(answer.getInt(4)).isEqualTo(1);
  }

  @Test
  void many_rows_are_answered_by_the_function_on_all_cores() {
    long codes =
        SPARK
            .range(0, 2_000, 1, 8)
            .selectExpr("tizilim_code('Кассир', concat('в/ч ', id)) AS code")
            .where("code = 'D'")
            .count();
    assertThat(codes).isEqualTo(2_000);
  }

  private static Row first(String query) {
    return SPARK.sql(query).first();
  }
}
