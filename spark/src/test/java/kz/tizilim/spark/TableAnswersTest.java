package kz.tizilim.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.cli.CommandLineProgram;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.staffing.AnswerField;
import kz.tizilim.store.Location;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class TableAnswersTest extends SparkTest {
  private static final Instant RECORDED = Instant.parse("2026-02-02T00:00:00Z");

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

  @Test
  void a_record_of_csv_may_have_several_lines() throws IOException {
    Path table =
        file(
            "штат.csv",
            """
            row_id,title,institution
            1,"Кассир
            (0,5 ставки)",в/ч 12345
            2,"Космо
            ""на""
            вт",в/ч 12345
            3,Кассир,"в/ч
            12345"
            """);
    assertThat(digestOfSpark(table)).startsWith("3 ").isEqualTo(digestOfCommandLine(table));
  }

  @Test
  void files_of_csv_with_other_columns_are_refused_and_nothing_is_mixed_up() throws IOException {
    Path one = file("1.csv", "row_id,title,institution\n1,Кассир,в/ч 12345\n");
    Path other = file("2.csv", "row_id,institution,title\n2,в/ч 12345,Кассир\n");
    Path answers = folder.resolve("ответы");
    assertThat(spark("check", one + "", other + "", "-o", answers + "", "-d", DAY + ""))
        .isEqualTo(2);
    assertThat(err.lines().count()).as(err).isEqualTo(1);
    assertThat(answers.resolve("_SUCCESS")).doesNotExist();
    Path same = file("3.csv", "row_id,title,institution\n2,Кассир,в/ч 12345\n");
    Path both = folder.resolve("оба");
    assertThat(spark("check", one + "", same + "", "-o", both + "", "-d", DAY + "")).isZero();
    assertThat(out).startsWith("2 строки\n");
  }

  @Test
  void a_column_that_only_some_files_have_is_read() {
    for (String format : List.of("parquet", "orc")) {
      Path table = folder.resolve("штат." + format);
      String select = "SELECT '%s' AS row_id, 'Кассир' AS title";
      SPARK.sql(select.replace("%s", "1")).write().format(format).save(table + "/a");
      SPARK
          .sql(select.replace("%s", "2") + ", 'в/ч 12345' AS institution, 'B2-1' AS claimed")
          .write()
          .format(format)
          .save(table + "/b");
      Path answers = folder.resolve("ответы-" + format);
      spark(
          "check",
          table + "/a",
          table + "/b",
          "-o",
          answers + "",
          "-d",
          DAY + "",
          "--format",
          format,
          "--fields",
          "row_id,verdict,code,claim");
      assertThat(err).isEmpty();
      assertThat(rows(answers)).as(format).contains("2 MATCH D wrong").hasSize(2);
    }
  }

  @Test
  void typed_values_are_read_as_by_the_command_line_whatever_the_zone() {
    Path table = folder.resolve("штат.parquet");
    SPARK
        .sql(
            """
            SELECT 7 AS row_id, 'Кассир' AS title, 'в/ч 1' AS institution, CAST('NaN' AS DOUBLE) AS claimed,
                   TIMESTAMP '2024-08-01 00:00:00 Asia/Almaty' AS date UNION ALL
            SELECT 8, 'Кассир', 'в/ч 1', 1e20, TIMESTAMP '2024-08-01 00:00:00 UTC' UNION ALL
            SELECT 9, 'Кассир', 'в/ч 1', NULL, TIMESTAMP '2024-08-01 03:00:00 UTC'
            """)
        .write()
        .parquet(table + "");
    List<String> parts;
    try (Stream<Path> files = Files.list(table)) {
      parts = files.map(Path::toString).filter(name -> name.endsWith(".parquet")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] zones = {"UTC", "Asia/Almaty", "America/New_York"};
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : zones) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String part : parts) {
          assertThat(digestOfSpark(Path.of(part)))
              .as(zone)
              .isEqualTo(digestOfCommandLine(Path.of(part)));
        }
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void each_row_is_answered_by_the_register_that_names_its_institution() throws IOException {
    Path history = Files.createDirectory(folder.resolve("история"));
    try (Ledger ledger = Ledger.open(new Location.Folder(history))) {
      ledger.recordAll(museums());
    }
    Path table =
        file(
            "штат.csv",
            """
            row_id,title,institution,date
            1,Кассир,в/ч 12345,
            2,Хранитель,Областной музей,
            3,Хранитель,ГУ «Архив кино»,
            4,Хранитель,Областной музей,2019-01-01
            5,Кассир,Пекарня,
            6,Хранитель,Областной музей,2026-01-01
            """);
    String[] data = {"--data", history + ""};
    String[] museum = {"--data", history + "", "--register", "mcs-7-2020-01-01"};
    String[] byDefault = {"--data", history + "", "--default-register", "mcs-7-2020-01-01"};
    List<String> digests = new ArrayList<>();
    for (String[] options : List.of(data, museum, byDefault)) {
      String digest = digestOfSpark(table, options);
      assertThat(digest).startsWith("6 ").isEqualTo(digestOfCommandLine(table, options));
      digests.add(digest);
    }
    assertThat(digests).doesNotHaveDuplicates();
    digestOfSpark(table, data);
    assertThat(
            SPARK
                .read()
                .parquet(folder.resolve("ответы-spark") + "")
                .sort("row_id")
                .selectExpr("concat_ws(' ', row_id, register, verdict, reason)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .startsWith("1 mod-746-2015-12-30 MATCH", "2 mcs-7-2020-01-01 MATCH")
        .contains("4 mcs-7-2020-01-01 INVALID no_edition");
  }

  /** A register of museums, applied from 2020 on. */
  private static List<HistoryRecord> museums() {
    Edition edition =
        Edition.parse(
            """
            edition приказ № 7 от 2020-01-01
              issuer Министр культуры и спорта Республики Казахстан
              name Реестр должностей гражданских служащих музеев
            cell C2
              entry 1 Хранитель: музея
                titles Хранитель
                institutions музея
            """);
    Event event =
        Event.of(
            Fact.parse(Fact.Kind.APPLIED, "реестр"),
            LocalDate.parse("2020-01-01"),
            new Basis.Document("пример"),
            RECORDED);
    return List.of(
        new HistoryRecord.Made(edition, "", RECORDED),
        new HistoryRecord.Happened(edition.act().id(), event));
  }

  private String digestOfSpark(Path table, String... options) {
    Path answers = folder.resolve("ответы-spark");
    List<String> command =
        new ArrayList<>(
            List.of("check", table + "", "-o", answers + "", "-d", DAY + "", "--overwrite"));
    command.addAll(List.of(options));
    spark(command.toArray(new String[0]));
    assertThat(err).isEmpty();
    return SparkProgram.digest(SPARK.read().parquet(answers + ""));
  }

  private String digestOfCommandLine(Path table, String... options) {
    Path answers = folder.resolve("ответы.parquet");
    List<String> command =
        new ArrayList<>(
            List.of("check", table + "", "-o", answers + "", "-d", DAY + "", "--fields", FIELDS));
    command.addAll(List.of(options));
    assertThat(CommandLineProgram.run(command.toArray(new String[0]))).isEmpty();
    return SparkProgram.digest(SPARK.read().parquet(answers + ""));
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
