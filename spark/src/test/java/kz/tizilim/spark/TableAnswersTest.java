package kz.tizilim.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.cli.CommandLineProgram;
import kz.tizilim.core.message.Refused;
import kz.tizilim.staffing.AnswerField;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class TableAnswersTest extends SparkTest {
  private static final LocalDate DAY = LocalDate.parse("2024-08-01");
  private static final String FIELDS =
      TableAnswers.FIELDS.stream().map(AnswerField::toString).collect(Collectors.joining(","));

  @Test
  void the_answers_are_those_of_the_command_line_however_the_rows_are_spread() throws IOException {
    Path table = file("штат.csv", table(1_500, 692));
    Path answers = folder.resolve("ответы.parquet");
    assertThat(
            CommandLineProgram.run(
                "check", table + "", "-o", answers + "", "-d", DAY + "", "--fields", FIELDS))
        .isEmpty();
    String expected = SparkProgram.digest(SPARK.read().parquet(answers + ""));
    assertThat(expected).startsWith("1500 sha256:");
    Dataset<Row> rows = SPARK.read().option("header", true).option("escape", "\"").csv(table + "");
    TableAnswers by = TableAnswers.of(Registers.builtIn(), DAY, TableAnswers.FIELDS);
    assertThat(SparkProgram.digest(by.answer(rows))).isEqualTo(expected);
    assertThat(SparkProgram.digest(by.answer(rows.repartition(7)))).isEqualTo(expected);
    assertThat(SparkProgram.digest(by.answer(rows.repartition(3, col("institution")))))
        .isEqualTo(expected);
    assertThat(SparkProgram.digest(by.answer(rows.sort(col("title"))))).isEqualTo(expected);
  }

  @Test
  void tables_in_orc_and_parquet_and_json_are_read_too_and_the_answers_are_the_same()
      throws IOException {
    Path csv = file("штат.csv", table(200, 7));
    Dataset<Row> rows = SPARK.read().option("header", true).option("escape", "\"").csv(csv + "");
    rows.write().orc(folder.resolve("штат.orc") + "");
    rows.write().parquet(folder.resolve("штат.parquet") + "");
    rows.write().json(folder.resolve("штат.json") + "");
    String[] digests = new String[4];
    String[] names = {"штат.csv", "штат.orc", "штат.parquet", "штат.json"};
    for (int i = 0; i < names.length; i++) {
      Path answers = folder.resolve("ответы" + i);
      spark("check", folder.resolve(names[i]) + "", "-o", answers + "", "-d", "2024-08-01");
      assertThat(err).isEmpty();
      digests[i] = SparkProgram.digest(SPARK.read().parquet(answers + ""));
    }
    assertThat(digests).containsOnly(digests[0]);
    assertThat(digests[0]).startsWith("200 ");
  }

  @Test
  void the_program_counts_by_verdict_and_lists_the_rows_that_need_a_person() throws IOException {
    Path table =
        file(
            "штат.csv",
            """
            row_id,title,institution,claimed,date
            1,Кассир,в/ч 12345,D,
            2,Кассир,в/ч 12345,B2-1,
            3,Космонавт,в/ч 12345,,
            4,Кассир,в/ч 12345,D,01.01.1999
            """);
    Path answers = folder.resolve("ответы");
    Path review = folder.resolve("людям");
    assertThat(
            spark(
                "check",
                table + "",
                "-o",
                answers + "",
                "-d",
                "01.08.2024",
                "--fields",
                "row_id,verdict,code,claim",
                "--review",
                review + ""))
        .isEqualTo(1);
    assertThat(out)
        .startsWith("4 строки\n  код найден: 2\n")
        .contains("неверных или нечитаемых кодов: 1\n")
        .endsWith("Ответы: " + answers + "\n");
    assertThat(rows(answers)).contains("1 MATCH D right", "2 MATCH D wrong", "4 INVALID null open");
    assertThat(
            SPARK.read().parquet(review + "").sort("row_id").collectAsList().stream()
                .map(row -> row.getString(0))
                .toList())
        .containsExactly("2", "3", "4");
  }

  private static List<String> rows(Path answers) {
    return SPARK.read().parquet(answers + "").collectAsList().stream()
        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3))
        .toList();
  }

  @Test
  void a_table_without_keys_or_titles_or_with_lists_in_their_place_is_refused() {
    Dataset<Row> rows = SPARK.range(1).toDF("row_id");
    TableAnswers by = TableAnswers.of(Registers.builtIn(), DAY, TableAnswers.FIELDS);
    assertThatThrownBy(() -> by.answer(rows))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("title");
    assertThatThrownBy(() -> by.answer(SPARK.range(1).toDF("title")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("row_id");
    assertThatThrownBy(() -> by.answer(rows.withColumn("title", array(lit("Кассир")))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("array<string>");
  }

  @Test
  void what_cannot_be_read_or_written_is_one_line() throws IOException {
    Path table = file("штат.csv", "row_id,title\n1,Кассир\n");
    Path taken = Files.createDirectory(folder.resolve("занято"));
    String[][] commands = {
      {},
      {"chek"},
      {"check"},
      {"check", table + ""},
      {"check", folder.resolve("нет.csv") + "", "-o", "x"},
      {"check", table + "", "-o", taken + ""},
      {"check", table + "", "-o", folder + "/x", "--fields", "kod"},
      {"check", table + "", "-o", folder + "/x", "--format", "xlsx"},
      {"check", table + "", "-o", folder + "/x", "-d", "завтра"},
      {"check", table + "", "-o", folder + "/x", "--partitions", "много"},
      {"check", table + "", "-o", folder + "/x", "--sheet", "1"},
      {"check", table + "", "-o"},
      {"check", table + "", "-o", folder + "/x", "--format", "parquet"},
      {"digest"}
    };
    for (String[] command : commands) {
      assertThat(spark(command)).as(String.join(" ", command)).isEqualTo(2);
      assertThat(err.lines().count()).as(err).isLessThanOrEqualTo(1);
    }
  }
}
