package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;
import org.junit.jupiter.api.Test;

final class CommandsTest extends CommandTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("tizilim.module", ""))
          .toAbsolutePath()
          .getParent()
          .resolve("examples");

  private Path order() throws IOException {
    return file("order.txt", CarriedActs.in("mod-692-2024-07-01").text());
  }

  @Test
  void import_writes_the_edition_as_json() throws IOException {
    assertThat(tizilim("import", order().toString(), "--format", "json")).isEqualTo(0);
    assertThat(out)
        .startsWith("{")
        .contains(
            "\"number\" : \"692\"",
            "\"id\" : \"B2-1/3\"",
            "\"accountedFor\" : 36975",
            "\"kind\" : \"inferred\"");
    assertThat(err).isEmpty();
  }

  @Test
  void import_writes_a_file_by_its_name() throws IOException {
    Path csv = folder.resolve("edition.csv");
    assertThat(tizilim("import", order().toString(), "-o", csv.toString())).isEqualTo(0);
    assertThat(Files.readAllLines(csv))
        .hasSize(244)
        .first()
        .asString()
        .startsWith("id,code,sphere");
  }

  @Test
  void import_without_a_format_tells_a_person() throws IOException {
    assertThat(tizilim("import", order().toString())).isEqualTo(0);
    assertThat(out)
        .contains(
            "60 ячеек, 243 пункта; учтено знаков 36975/36975",
            "B4-1 вне сфер, звено: не напечатано, выведено (уверенность 0.9, подходит B4, B3)");
  }

  @Test
  void import_puts_several_sources_together_and_compares_the_kazakh_text() throws IOException {
    String word = EXAMPLES.resolve("register-692.docx").toString();
    String page = EXAMPLES.resolve("register-692.html").toString();
    assertThat(tizilim("import", order().toString(), word, "--kk", page)).isEqualTo(0);
    assertThat(out)
        .contains("(текст)", "(DOCX)", "приказ № 692", "60 ячеек, 243 пункта")
        .doesNotContain("[sources-words]", "[parity-");
    Path kazakh = file("kk.html", Files.readString(Path.of(page)).replaceFirst("Архивист", "7"));
    assertThat(tizilim("import", word, "--kk", kazakh.toString())).isEqualTo(1);
    assertThat(out).contains("ошибка, строки ", "[parity-numbers]");
  }

  @Test
  void check_writes_the_users_workbook_and_a_summary_and_exits_with_1() throws IOException {
    Path report = folder.resolve("report.xlsx");
    assertThat(
            tizilim("check", EXAMPLES.resolve("hospital.xlsx").toString(), "-o", report.toString()))
        .isEqualTo(1);
    assertThat(out)
        .contains(
            "hospital.xlsx: 71 строка с должностями", "код найден:", "неверно", "Отчёт: " + report);
    assertThat(report).isNotEmptyFile();
  }

  @Test
  void check_writes_the_table_with_its_codes_corrected() throws IOException {
    String table = EXAMPLES.resolve("hospital.xlsx").toString();
    Path corrected = folder.resolve("corrected.xlsx");
    String report = folder.resolve("report.csv").toString();
    assertThat(tizilim("check", table, "-o", report, "--corrected", corrected.toString()))
        .isEqualTo(1);
    assertThat(out).contains("Исправленная таблица: " + corrected + "; изменено ячеек: 3");
    assertThat(tizilim("check", corrected.toString(), "-o", report)).isEqualTo(1);
    assertThat(out).contains("из них неверно: 0");
    assertThat(tizilim("check", table, "-o", report, "--corrected", report)).isEqualTo(2);
    assertThat(err).contains("с окончанием .xlsx");
    assertThat(tizilim("check", "-", "--corrected", report)).isEqualTo(2);
    assertThat(err).contains("Для --corrected нужен файл");
    assertThat(tizilim("check", table, "--corrected", table)).isEqualTo(2);
    assertThat(err).contains("это сама проверяемая таблица");
  }

  @Test
  void check_of_csv_and_of_xlsx_give_the_same_answers() throws IOException {
    for (String table : new String[] {"hospital", "unit"}) {
      tizilim("check", EXAMPLES.resolve(table + ".csv").toString());
      String fromCsv = out;
      tizilim("check", EXAMPLES.resolve(table + ".xlsx").toString());
      assertThat(out.replace("\"sheet\":\"Штат\"", "\"sheet\":null"))
          .as(table)
          .isEqualTo(fromCsv)
          .isNotEmpty();
    }
  }

  @Test
  void check_answers_one_line_a_row_in_order() throws IOException {
    Path table = file("t.csv", "row_id,title,institution\na,Доцент,\nb,Кассир,в/ч 1\nc,,в/ч 1\n");
    assertThat(tizilim("check", table.toString())).isEqualTo(1);
    assertThat(out.lines().map(line -> line.replaceAll("\"code\".*", "")))
        .containsExactly(
            "{\"row_id\":\"a\",\"verdict\":\"MATCH\",",
            "{\"row_id\":\"b\",\"verdict\":\"MATCH\",",
            "{\"row_id\":\"c\",\"verdict\":\"INVALID\",");
    assertThat(err).contains("3 строки с должностями");
  }

  @Test
  void a_clean_table_exits_with_0() throws IOException {
    assertThat(
            tizilim(
                "check",
                file("t.csv", "должность;учреждение;звено, ступень\nДоцент;НУО;В1-2\n").toString()))
        .isEqualTo(0);
  }

  @Test
  void a_row_of_another_day_is_answered_for_its_day() throws IOException {
    Path table =
        file(
            "t.csv",
            "title,institution,date\nДоцент,НУО,2020-01-01\nДоцент,НУО,01.08.2024\nДоцент,НУО,вчера\n");
    tizilim("check", table.toString());
    assertThat(
            out.lines()
                .map(line ->
                    line.replaceAll(".*\"verdict\":\"(\\w+)\".*\"reason\":(\"?\\w+).*", "$1 $2")))
        .containsExactly("INVALID \"no_edition", "MATCH null", "INVALID \"date");
  }

  @Test
  void classify_tells_a_person_and_writes_json() {
    assertThat(tizilim("classify", "Главный бухгалтер", "-i", "в/ч 12345", "--claimed", "А3-3"))
        .isEqualTo(0);
    assertThat(out).contains("Код найден: A3-3.", "приказ № 692", "Указано А3-3: верно.");
    assertThat(tizilim("classify", "Советник", "--format", "json")).isEqualTo(1);
    assertThat(out).contains("\"verdict\":\"NOT_IN_REGISTER\"");
  }

  @Test
  void a_justification_is_written_for_a_post_and_for_a_table() throws IOException {
    Path post = folder.resolve("обоснование.pdf");
    assertThat(
            tizilim("classify", "Архивист", "-i", "Кадетский корпус", "--justify", post.toString()))
        .isEqualTo(1);
    assertThat(out).contains("Обоснование: " + post);
    assertThat(Files.readString(post, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    Path table = folder.resolve("штат.docx");
    String csv = Path.of("..", "examples", "unit.csv").toString();
    tizilim("check", csv, "-o", folder.resolve("о.csv").toString(), "--justify", table.toString());
    assertThat(out).contains("Обоснование: " + table);
    assertThat(Files.readString(table, StandardCharsets.ISO_8859_1)).startsWith("PK");
    assertThat(tizilim("classify", "Архивист", "--justify", "лист.txt")).isEqualTo(2);
  }

  @Test
  void what_is_inferred_is_called_inferred_wherever_it_is_shown() throws IOException {
    tizilim("classify", "Архивист", "-i", "Центральный архив", "-l", "средний", "-c", "первая");
    assertThat(out)
        .contains("Код найден: B4-2.", "звено B4 в опубликованном тексте не напечатано, выведено");
    tizilim("show", "B4-2");
    assertThat(out).contains("звено: не напечатано, выведено (уверенность 0.9, подходит B4, B3)");
  }

  @Test
  void search_and_show_read_the_register() {
    assertThat(tizilim("search", "учитель")).isEqualTo(0);
    assertThat(out)
        .startsWith(
            "B2-1.education/1, B2-2.education/1, B2-3.education/1, B2-4.education/1\tУчитель\t"
                + "Специалисты высшего уровня квалификации: высшей категории / первой категории / второй категории / без категории\t");
    assertThat(out.lines()).hasSize(1);
    assertThat(tizilim("search", "аспаз")).isEqualTo(1);
    assertThat(out).isEqualTo("«аспаз» — вне реестра: квалифицированный рабочий.\n");
    assertThat(tizilim("show", "C2/9")).isEqualTo(0);
    assertThat(out)
        .contains(
            "C2/9 (строки 1684–1699 опубликованного текста)",
            "бухгалтер инженер всех специальностей");
    assertThat(tizilim("search", "космонавт")).isEqualTo(1);
    assertThat(tizilim("show", "B9-9")).isEqualTo(2);
  }

  @Test
  void what_cannot_be_imported_is_refused_in_one_line() throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {1, 2, 0, 3, (byte) 0xFF});
    assertRefused("import", file("empty.txt", "").toString(), "пуст");
    assertRefused("import", folder.toString(), "это папка");
    assertRefused("import", folder.resolve("none.txt").toString(), "не найден");
    assertRefused("import", large.toString(), "больше 16 МБ");
    assertRefused("import", binary.toString(), "не текст");
    assertRefused(
        "import", file("prose.txt", "Приказываю:\nничего.\n").toString(), "нет таблицы реестра");
    assertRefused("import", file("order.pdf", "%PDF-1.4\n").toString(), "PDF");
    assertRefused(
        "import",
        file(
                "stray.txt",
                "Звено Ступень Наименование должности\n\nлишнее\n\nБлок С (персонал)\n\nС1\n\nАрхивист Центра\n")
            .toString(),
        "«лишнее» (стр. 3)");
  }

  @Test
  void what_cannot_be_checked_is_refused_in_one_line_and_leaves_no_report() throws IOException {
    Path binary = folder.resolve("binary.xlsx");
    Files.write(binary, "\u0001\u0002\u0000\u0003".getBytes(StandardCharsets.UTF_8));
    assertRefused("check", file("empty.csv", "").toString(), "пуст");
    assertRefused("check", folder.toString(), "папка");
    assertRefused("check", binary.toString(), "");
    assertRefused("check", file("no-header.csv", "а,б\nв,г\n").toString(), "");
    assertRefused(
        "check",
        file("quote.csv", "title,institution\n\"Доцент,НУО\n" + "x,y\n".repeat(20)).toString(),
        "кавычк");
  }

  private void assertRefused(String command, String file, String why) throws IOException {
    Path target = folder.resolve("out-of-refused");
    assertThat(tizilim(command, file, "-o", target.toString())).as(file).isEqualTo(2);
    assertThat(err.lines()).as(err).hasSize(1);
    assertThat(err).startsWith("tizilim: ").contains(why).doesNotContain("Exception");
    assertThat(out).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(
              left.map(path -> path.getFileName().toString())
                  .filter(name -> name.contains("out-of-refused") || name.endsWith(".part")))
          .isEmpty();
    }
  }

  @Test
  void a_report_is_never_written_over_its_own_table() throws IOException {
    Path table = file("t.csv", "title,institution\nДоцент,НУО\n");
    assertThat(tizilim("check", table.toString(), "-o", table.toString())).isEqualTo(2);
    assertThat(err).contains("сама проверяемая таблица");
    assertThat(table).hasContent("title,institution\nДоцент,НУО\n");
  }

  @Test
  void a_text_that_leaves_a_label_open_is_a_problem() throws IOException {
    Path cut =
        file(
            "cut.txt",
            String.join(
                "\n", CarriedActs.in("mod-692-2024-07-01").text().lines().limit(400).toList()));
    assertThat(tizilim("import", cut.toString())).isEqualTo(1);
    assertThat(out).contains("label-unknown");
  }

  @Test
  void a_wrong_day_or_option_is_wrong_usage() {
    assertThat(tizilim("classify", "Доцент", "--date", "завтра")).isEqualTo(1);
    assertThat(tizilim("show", "C2", "--on", "завтра")).isEqualTo(2);
    assertThat(tizilim("check")).isEqualTo(2);
    assertThat(err).contains("STAFFING");
  }
}
