package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.staffing.file.FileFormat;
import kz.tizilim.staffing.tariff.PayCells;
import org.junit.jupiter.api.Test;

final class JsonTableTest {
  @Test
  void a_line_is_a_row() {
    assertThat(
            Tables.rows(
                """
                {"row_id":"a","title":"Кассир","institution":"ГВКГ","level":null}

                {"title":"Врач","row_id":17,"claimed":2.50}
                """))
        .isEqualTo("1 #a Кассир | ГВКГ\n3 #17 Врач | 2.50\n");
  }

  @Test
  void a_broken_line_is_a_broken_row_and_the_next_follows() {
    assertThat(
            Tables.rows(
                """
                {"title":"Кассир"
                {"title":["Кассир"]}
                {"title":true,"row_id":"x"}
                {"title":"Кассир","title":"Врач"}
                "Кассир"
                {"title":"Кассир"} {}
                {"title":"К\\uFFFDссир"}
                {"title":"Врач"}\
                """))
        .isEqualTo(
            """
            1 #1  ! title: строка не читается как JSON: ошибка у знака 18; нужен один объект на строку
            2 #2  ! title: нужен текст или число, а стоит список
            3 #x  ! title: нужен текст или число, а стоит true или false
            4 #4 Кассир ! title: имя «title» стоит в строке дважды
            5 #5  ! title: строка не является объектом JSON
            6 #6  ! title: за объектом JSON стоит ещё что-то; нужен один объект на строку
            7 #7 К\uFFFDссир ! title: часть символов не читается: файл сохранён в другой кодировке
            8 #8 Врач
            """);
  }

  @Test
  void columns_on_pay_are_read_as_in_a_table() {
    String lines =
        """
        {"title":"Врач","units":0.5,"стаж":"12 л."}
        {"title":"Врач"}
        {"fund":"местный","title":"Врач","units":2,"единицы":9,"years":{"a":1}}
        """;
    try (StaffingTable table =
        StaffingTable.ndjson(
            new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "rows")) {
      PayCells cells = PayCells.of(table);
      List<String> read = new ArrayList<>();
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        PostTerms terms = cells.terms(row.get());
        read.add(terms.units() + " " + terms.years() + " " + terms.fund());
      }
      assertThat(read)
          .containsExactly("0.5 Optional[12] ", "1 Optional.empty ", "2 Optional.empty местный");
    }
  }

  @Test
  void an_overlong_line_is_a_broken_row() {
    assertThat(Tables.rows("{\"title\":\"" + "а".repeat(2 << 20) + "\"}\n{\"title\":\"Врач\"}\n"))
        .isEqualTo("1 #1  ! title: строка длиннее 1 МБ\n2 #2 Врач\n");
  }

  @Test
  void names_that_are_not_recognised_are_reported_whatever_they_hold() {
    StaffingTable table =
        Tables.open("{\"должность\":\"Кассир\",\"оклад\":{\"a\":[1]},\"post\":\"Врач\"}\n");
    assertThat(Tables.rows(table)).isEqualTo("1 #1 Кассир\n");
    assertThat(table.unrecognised()).contains("оклад", "post");
  }

  @Test
  void an_array_holds_rows_too() {
    assertThat(Tables.rows(" [\n{\"title\":\"Кассир\"},\n7,\n{\"title\":\"Врач\"}]\n"))
        .isEqualTo(
            "2 #1 Кассир\n3 #2  ! title: элемент списка не является объектом JSON\n4 #3 Врач\n");
  }

  @Test
  void rows_of_a_list_on_one_line_are_told_apart() {
    assertThat(Tables.rows("[{\"title\":\"Кассир\"},{\"title\":\"Врач\"}]"))
        .isEqualTo("1 #1 Кассир\n2 #2 Врач\n");
  }

  @Test
  void a_code_is_the_claim_and_its_parts_are_joined() {
    assertThat(
            Tables.rows(
                """
                {"Должность":"Юрист","Код по реестру":"С2"}
                {"Должность":"Кассир","Код":17}
                {"Должность":"Врач","Блок":"В","Звено":2,"Ступень":1}
                {"Должность":"Врач","Звено, ступень":"В2","Ступень":"3"}
                """))
        .isEqualTo("1 #1 Юрист | С2\n2 #2 Кассир\n3 #3 Врач | В-2-1\n4 #4 Врач | В2-3\n");
  }

  @Test
  void an_empty_array_is_a_table_without_rows() {
    assertThat(Tables.rows("[]")).isEmpty();
  }

  @Test
  void the_format_is_told_by_the_content() {
    assertThat(Tables.open("{}").format()).isEqualTo(FileFormat.NDJSON);
    assertThat(Tables.open("\uFEFF\n [ ]").format()).isEqualTo(FileFormat.JSON);
    assertThat(Tables.open("title\n").format()).isEqualTo(FileFormat.CSV);
  }

  @Test
  void a_line_is_answered_before_the_next_one_comes() throws IOException {
    try (PipedOutputStream pipe = new PipedOutputStream();
        InputStream in = new PipedInputStream(pipe)) {
      pipe.write("{\"title\":\"Кассир\"}\n".getBytes(StandardCharsets.UTF_8));
      pipe.flush();
      StaffingTable table = StaffingTable.open(in, "-");
      assertThat(table.next().orElseThrow().row().title()).isEqualTo("Кассир");
    }
  }
}
