package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {
  private static final String RUSSIAN =
      """
      № п/п;Наименование должности;Воинская часть
      1;Бухгалтер;в/ч 12345
      2;Кассир;в/ч 12345
      """;

  private static final String ROWS =
      """
      2 #1 Бухгалтер | в/ч 12345
      3 #2 Кассир | в/ч 12345
      """;

  @Test
  void canonical_names_are_columns_in_any_order() {
    assertThat(
            Tables.rows(
                """
                claimed,row_id,title,level,unit,date,category,activity,institution
                C2,D7,Бухгалтер,высший,финслужба,2024-08-01,первая,основной,ГВКГ
                """))
        .isEqualTo(
            "2 #D7 Бухгалтер | ГВКГ | финслужба | высший | первая | основной | C2 | 2024-08-01\n");
  }

  @Test
  void a_row_without_a_key_is_named_by_its_number() {
    assertThat(Tables.rows("title\nБухгалтер\n\nКассир\n"))
        .isEqualTo("2 #1 Бухгалтер\n4 #2 Кассир\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_header_tells_the_separator(String separator) {
    assertThat(Tables.rows(RUSSIAN.replace(";", separator))).isEqualTo(ROWS);
  }

  @Test
  void the_titles_of_a_lone_column_may_hold_commas() {
    assertThat(Tables.rows("Должность\nИнструктор, тренер; тренер\n"))
        .isEqualTo("2 #1 Инструктор, тренер; тренер\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
  void the_letters_are_told_from_the_bytes(String charset) {
    assertThat(Tables.rows(Tables.open(RUSSIAN, Charset.forName(charset)))).isEqualTo(ROWS);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_heading() {
    assertThat(Tables.rows("\uFEFF" + RUSSIAN)).isEqualTo(ROWS);
    assertThat(Tables.rows(Tables.open("\uFEFF" + RUSSIAN, StandardCharsets.UTF_16LE)))
        .isEqualTo(ROWS);
  }

  @Test
  void a_character_may_be_cut_where_the_letters_are_told() {
    for (int shift = 0; shift < 4; shift++) {
      String table = "title\n" + "-".repeat(shift) + "ә".repeat(40_000) + "\n";
      assertThat(Tables.rows(table)).endsWith("әә\n");
    }
  }

  @Test
  void bytes_that_are_no_text_spoil_their_row_alone() {
    byte[] bytes =
        ("title,unit\nБухгалтер,а\n" + "Кассир,б\n".repeat(9_000) + "К?ссир,в\nВрач,г\n")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
    }
    assertThat(Tables.rows(Tables.open(bytes)))
        .endsWith(
            """
            9003 #9002 К\uFFFDссир | в ! title: часть символов не читается: файл сохранён в другой кодировке
            9004 #9003 Врач | г
            """);
  }

  @Test
  void a_quoted_field_may_hold_separators_quotes_and_line_breaks() {
    assertThat(
            Tables.rows(
                "title,institution\n\"Редактор\nжурнала\",\"РГУ \"\"НУО\"\", Астана\"\nКассир,ГВКГ\n"))
        .isEqualTo("2 #1 Редактор\\nжурнала | РГУ \"НУО\", Астана\n4 #2 Кассир | ГВКГ\n");
  }

  @Test
  void quotes_inside_a_field_that_is_not_quoted_are_text() {
    assertThat(Tables.rows("title,institution\nКассир,РГУ \"НУО\"\n"))
        .isEqualTo("2 #1 Кассир | РГУ \"НУО\"\n");
  }

  @Test
  void a_record_with_another_number_of_fields_is_reported() {
    assertThat(Tables.rows("row_id,title,unit\n1,Кассир\n2,Врач,а,б,в\n3,Врач,а,,\n"))
        .isEqualTo(
            """
            2 #1 Кассир ! title: полей 2, а в заголовке 3: строка сдвинута или разорвана
            3 #2 Врач | а ! title: полей 5, а в заголовке 3: строка сдвинута или разорвана
            4 #3 Врач | а
            """);
  }

  @Test
  void windows_line_ends_are_line_ends() {
    assertThat(Tables.rows(RUSSIAN.replace("\n", "\r\n"))).isEqualTo(ROWS);
    assertThat(Tables.rows(RUSSIAN.replace("\n", "\r"))).isEqualTo(ROWS);
  }

  @Test
  void titles_stand_above_the_header_and_its_numbers_below() {
    assertThat(
            Tables.rows(
                """
                УТВЕРЖДАЮ;;;
                ;;;
                Штатное расписание, гражданский персонал;;;
                №;Структурное подразделение;Должность;Кол-во
                1;2;3;4
                Управление;;;
                1;Управление;Бухгалтер;1
                №;Структурное подразделение;Должность;Кол-во
                1;2;3;4
                ;;;
                2;Тыл;Кассир;1
                Итого;;;2
                Начальник службы ______;;;
                """))
        .isEqualTo("7 #1 Бухгалтер | Управление\n11 #2 Кассир | Тыл\n");
  }

  @Test
  void captions_are_counted() {
    StaffingTable table = Tables.open("№;Должность;Кол-во\nШтаб;;\n1;Кассир;1\n;Всего;1\n");
    assertThat(Tables.rows(table)).isEqualTo("3 #1 Кассир | Штаб\n");
    assertThat(table.captions()).isEqualTo(2);
  }

  @Test
  void a_row_without_a_title_that_says_more_than_a_caption_is_kept() {
    assertThat(
            Tables.rows("№;Подразделение;Должность;Уровень;Кол-во\n;Штаб;;;\n2;Штаб;;средний;1\n"))
        .isEqualTo("3 #2 Штаб | средний\n");
  }

  @Test
  void a_row_that_a_program_wrote_is_never_a_caption() {
    assertThat(Tables.rows("row_id,title,unit\nШтаб,,\nД040,,\n"))
        .isEqualTo("2 #Штаб \n3 #Д040 \n");
  }

  @Test
  void a_key_without_a_word_is_no_caption() {
    assertThat(Tables.rows("№;Должность\nД-040;\n")).isEqualTo("2 #Д-040 \n");
  }

  @Test
  void numbers_below_the_first_rows_are_rows() {
    assertThat(Tables.rows("№;Должность\n1;Кассир\n1;2\n")).isEqualTo("2 #1 Кассир\n3 #1 2\n");
  }

  @Test
  void a_header_that_each_page_repeats_is_one_header() {
    StaffingTable table =
        Tables.open(
            """
            № п/п;Должность;;Учреждение
            ;наименование;код;
            1;2;3;4
            1;Бухгалтер;C2;Военный госпиталь
            № п/п;Должность;;Учреждение
            ;наименование;код;
            1;2;3;4
            2;Кассир;D1;-//-
            № п/п;Должность;;Учреждение
            ;наименование;код;
            3;Архивариус;C3;-//-
            """);
    assertThat(Tables.rows(table))
        .isEqualTo(
            """
            4 #1 Бухгалтер | Военный госпиталь | C2
            8 #2 Кассир | Военный госпиталь | D1
            11 #3 Архивариус | Военный госпиталь | C3
            """);
    assertThat(table.headers())
        .extracting(header -> header.mapping().toString())
        .containsExactly("header=1..3 row_id=A title=B institution=D claim=C");
  }

  @Test
  void a_header_in_row_twenty_is_found() {
    assertThat(Tables.rows("Штат\n".repeat(19) + "№;Должность\n1;Кассир\n"))
        .isEqualTo("21 #1 Кассир\n");
  }

  @Test
  void grade_and_step_in_two_columns_are_one_claim() {
    assertThat(Tables.rows("Должность;Звено;Ступень\nВрач;В2;3\nКассир;D;\n"))
        .isEqualTo("2 #1 Врач | В2-3\n3 #2 Кассир | D\n");
  }

  @Test
  void the_second_column_of_a_meaning_is_reported() {
    StaffingTable table = Tables.open("Должность;Лауазым;Оклад;Уровень\nКассир;Кассир;1;средний\n");
    assertThat(table.unrecognised()).containsExactly("Лауазым", "Оклад");
    assertThat(table.headerLine()).isEqualTo(1);
    assertThat(Tables.headings(table))
        .isEqualTo("Должность=title, Лауазым=?, Оклад=?, Уровень=level");
  }

  @Test
  void a_row_shows_all_its_cells() {
    try (StaffingTable table = Tables.open("Должность;Оклад\nКассир;100\n")) {
      assertThat(table.next().orElseThrow().cells()).containsExactly("Кассир", "100");
    }
  }
}
