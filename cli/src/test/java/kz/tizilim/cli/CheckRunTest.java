package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import kz.tizilim.staffing.AnswerField;
import kz.tizilim.staffing.ReportFormat;
import org.junit.jupiter.api.Test;

/** How a long check runs: threads, chosen fields, compression, progress. */
final class CheckRunTest extends CommandTest {
  private static final String ROWS =
      """
      row_id;Должность;Учреждение;Звено, ступень
      1;Архивист;Центральный архив;B2-1
      2;Кассир;в/ч 12345;C3
      3;"Кассир
      ";в/ч 12345;D
      """;

  @Test
  void the_answers_are_the_same_by_one_thread_and_by_three() throws IOException {
    Path table = table(4_000);
    for (String format : new String[] {"ndjson", "csv", "html"}) {
      Path one = folder.resolve("one");
      Path three = folder.resolve("three");
      tizilim("check", table + "", "--jobs", "1", "--format", format, "-o", one + "");
      String told = out.replace("one", "three");
      tizilim("check", table + "", "--jobs", "3", "--format", format, "-o", three + "");
      assertThat(Files.mismatch(one, three)).as(format).isEqualTo(-1);
      assertThat(out).isEqualTo(told);
    }
  }

  @Test
  void an_output_that_was_closed_is_reported_in_one_line() throws IOException {
    Path table = table(4_000);
    for (String jobs : new String[] {"1", "3"}) {
      StringWriter errors = new StringWriter();
      PrintWriter closed =
          new PrintWriter(
              new Writer() {
                @Override
                public void write(char[] text, int from, int length) throws IOException {
                  throw new IOException("Broken pipe");
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
              });
      PrintWriter err = new PrintWriter(errors, true);
      int code = Tizilim.run(closed, err, "check", table + "", "--jobs", jobs);
      assertThat(Tizilim.ended(code, closed, err)).isEqualTo(2);
      assertThat(errors.toString()).startsWith("tizilim: ").hasLineCount(1);
    }
    StringWriter errors = new StringWriter();
    PrintWriter closed = new PrintWriter(Writer.nullWriter());
    closed.close();
    closed.print("потеряно");
    assertThat(Tizilim.ended(0, closed, new PrintWriter(errors, true))).isEqualTo(2);
    assertThat(errors.toString()).hasLineCount(1);
  }

  @Test
  void only_the_fields_that_were_asked_for_are_written() throws IOException {
    Path table = file("штат.csv", ROWS);
    tizilim("check", table + "", "--fields", "row_id,code,claim", "-d", "2024-08-01");
    assertThat(out)
        .isEqualTo(
            """
            {"row_id":"1","code":null,"claim":"open"}
            {"row_id":"2","code":"D","claim":"wrong"}
            {"row_id":"3","code":"D","claim":"right"}
            """);
    tizilim("check", table + "", "--fields", "code,row_id", "--format", "csv", "-d", "2024-08-01");
    assertThat(out).isEqualTo("code,row_id\n,1\nD,2\nD,3\n");
  }

  @Test
  void a_field_that_answers_do_not_have_is_refused_with_those_that_they_have() throws IOException {
    assertThat(tizilim("check", file("штат.csv", ROWS) + "", "--fields", "row_id,kod"))
        .isEqualTo(Tizilim.REFUSED);
    assertThat(err).contains("«kod»");
    for (AnswerField field : AnswerField.of(ReportFormat.NDJSON)) {
      assertThat(err).contains(field.toString());
    }
  }

  @Test
  void a_report_whose_name_ends_with_gz_is_compressed() throws IOException {
    Path table = file("штат.csv", ROWS);
    Path packed = folder.resolve("ответы.csv.gz");
    tizilim("check", table + "", "-o", packed + "", "--fields", "row_id,code", "-d", "2024-08-01");
    try (GZIPInputStream bytes = new GZIPInputStream(Files.newInputStream(packed))) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("row_id,code\n1,\n2,D\n3,D\n");
    }
  }

  @Test
  void answers_are_written_as_parquet_which_has_no_titles_to_be_checked_again() throws IOException {
    Path table = file("штат.csv", ROWS.replace("Должность", "title"));
    Path parquet = folder.resolve("ответы.parquet");
    tizilim("check", table + "", "-o", parquet + "", "-d", "2024-08-01");
    assertThat(out).contains("Отчёт: " + parquet);
    assertThat(tizilim("check", parquet + "")).isEqualTo(Tizilim.REFUSED);
    assertThat(err).contains("official_title");
  }

  @Test
  void progress_is_shown_where_it_is_asked_for_and_not_else() throws IOException {
    Path table = file("штат.csv", ROWS);
    tizilim("check", table + "", "-o", folder.resolve("a.csv") + "", "--progress");
    assertThat(err).contains("3 строки за ").contains("строк/с");
    tizilim("check", table + "", "-o", folder.resolve("a.csv") + "");
    assertThat(err).isEmpty();
  }

  @Test
  void a_run_that_can_be_resumed_has_the_same_report_and_leaves_nothing_else() throws IOException {
    Path table = table(4_000);
    Path plain = folder.resolve("plain.csv");
    Path safe = folder.resolve("safe.csv");
    tizilim("check", table + "", "-o", plain + "");
    tizilim("check", table + "", "-o", safe + "", "--resume", "--jobs", "2");
    assertThat(Files.mismatch(plain, safe)).isEqualTo(-1);
    assertThat(folder.resolve("safe.csv.part")).doesNotExist();
    assertThat(folder.resolve("safe.csv.resume")).doesNotExist();
  }

  private Path table(int rows) throws IOException {
    StringBuilder text = new StringBuilder("№;Должность;Воинская часть;Звено, ступень\n");
    String[] titles = {"Бухгалтер", "Врач-терапевт", "Заведующий складом", "Повар", "Космонавт"};
    for (int i = 1; i <= rows; i++) {
      text.append(i + ";" + titles[i * 7 % 5] + ";в/ч " + i + (i % 3 == 0 ? ";C2\n" : ";\n"));
    }
    return file("штат-" + rows + ".csv", text.toString());
  }
}
