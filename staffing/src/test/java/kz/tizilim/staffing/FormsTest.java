package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.sheet.SkippedRows;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as different units and programs draw them. */
final class FormsTest {

  /** The posts, then how the table was read, then what was skipped. */
  private static String read(StaffingTable table) {
    String rows = Tables.rows(table);
    StringBuilder read = new StringBuilder(rows);
    table.headers().forEach(header -> read.append(header.mapping()).append('\n'));
    table.notes().stream().map(Remark::toString).forEach(note -> read.append(note).append('\n'));
    table.skipped().runs().stream()
        .map(SkippedRows.Run::line)
        .forEach(line -> read.append(line).append('\n'));
    return read.toString();
  }

  private static String read(String text) {
    return read(Tables.open(text));
  }

  private static XSSFSheet merged(XSSFWorkbook book, String... ranges) {
    XSSFSheet sheet = book.getSheetAt(0);
    for (String range : ranges) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
    return sheet;
  }

  @Test
  void a_header_of_two_rows_with_merged_cells() {
    XSSFWorkbook book =
        Books.of(
            """
            РГУ «Военная поликлиника» (г. Тараз)
            № | Должность | Квалификация | | Оплата труда | | Кол-во
            | | образование | категория | коэффициент | доплаты |
            1 | 2 | 3 | 4 | 5 | 6 | 7
            1 | Врач-хирург | высшее | вторая | 5.1 | 20 | 1
            2 | Лаборант | среднее | | 3.0 | | 2
            """);
    merged(book, "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3");
    assertThat(read(Books.table(book)))
        .isEqualTo(
            """
            5 #1 Врач-хирург | РГУ «Военная поликлиника» (г. Тараз) | высшее | вторая
            6 #2 Лаборант | РГУ «Военная поликлиника» (г. Тараз) | среднее
            sheet="Штат" header=2..4 row_id=A title=B level=C category=D units=G institution="РГУ «Военная поликлиника» (г. Тараз)"@A1
            лист «Штат»: учреждение «РГУ «Военная поликлиника» (г. Тараз)» взято из ячейки A1
            лист «Штат», строка 1: пропущено (текст над таблицей)
            """);
  }

  @Test
  void units_and_posts_in_one_column_with_totals() {
    assertThat(
            read(
                """
                Наименование структурных подразделений и должностей;Кол-во единиц
                Хирургическое отделение;3
                Врач-хирург;1
                Санитарка;2
                Итого по отделению;3
                Аптека;1
                Фармацевт;1
                Ит. по отд.;1
                Всего;4
                """))
        .isEqualTo(
            """
            3 #1 Врач-хирург | Хирургическое отделение
            4 #2 Санитарка | Хирургическое отделение
            7 #3 Фармацевт | Аптека
            header=1 title=A units=B unit=section
            строка 2: пропущено (раздел: название подразделения или учреждения)
            строка 5: пропущено (итоги)
            строка 6: пропущено (раздел: название подразделения или учреждения)
            строки 8–9: пропущено (итоги)
            """);
  }

  @Test
  void a_ditto_instead_of_a_title_without_a_number_is_a_post_and_a_roman_number_no_initial() {
    assertThat(
            read(
                """
                №;Должность;Учреждение;Кол-во
                I. Управление;;;
                1;Экономист;войсковая часть;1
                ;-//-;войсковая часть;
                ;-//-;;2
                Итого;;;4
                ...;...;...;...
                И. Петров;;;
                """))
        .isEqualTo(
            """
            3 #1 Экономист | войсковая часть | I. Управление
            4 #R4 Экономист | войсковая часть | I. Управление
            5 #R5 Экономист | I. Управление
            header=1 row_id=A title=B institution=C units=D
            строка 2: пропущено (раздел: название подразделения или учреждения)
            строка 6: пропущено (итоги)
            строка 7: пропущено (примечания)
            строка 8: пропущено (подписи и согласования)
            """);
  }

  @Test
  void institutions_as_sections_above_units_as_sections() {
    assertThat(
            Tables.rows(
                """
                №;Наименование должности;Звено, ступень;Кол-во
                Военный институт связи;;;
                Отдел кадров;;;
                1;Инспектор;С3;1
                войсковая часть 54321;;;
                1;Кладовщик;D;1
                """))
        .isEqualTo(
            """
            4 #1 Инспектор | Военный институт связи | Отдел кадров | С3
            6 #1 Кладовщик | войсковая часть 54321 | D
            """);
  }

  @Test
  void block_grade_and_step_are_one_claim() {
    assertThat(
            Tables.rows(
                """
                Блок;Звено;Ступень;Должность
                В;2;1;Врач
                С;3;;Бухгалтер
                D;;;Кассир
                А;А3;3;Главный бухгалтер
                ;В2-4;4;Провизор
                ;2;1;Медсестра
                """))
        .isEqualTo(
            """
            2 #1 Врач | В-2-1
            3 #2 Бухгалтер | С-3
            4 #3 Кассир | D
            5 #4 Главный бухгалтер | A3-3
            6 #5 Провизор | B2-4
            7 #6 Медсестра | 2-1
            """);
  }

  @Test
  void cells_decide_what_a_heading_leaves_open() {
    assertThat(
            read(
                """
                Код;Должность;Категория;Разряд;Дата
                010;Бухгалтер;С2;12;01.01.2024
                011;Кассир;D;3;01.02.2024
                """))
        .isEqualTo(
            """
            2 #010 Бухгалтер | С2
            3 #011 Кассир | D
            header=1 row_id=A title=B claim=C
            """);
  }

  @Test
  void a_later_header_in_another_order_and_language() {
    assertThat(
            Tables.rows(
                """
                №;Подразделение;Должность;Учреждение;Кол-во
                1;Склад;Кладовщик;ГВКГ;1
                Р/с;Лауазым атауы;Мекеме;Бірлік саны;
                2;Кассир;ГВКГ;1;
                """))
        .isEqualTo("2 #1 Кладовщик | ГВКГ | Склад\n4 #2 Кассир | ГВКГ\n");
  }

  @Test
  void signatures_and_notes_are_named_and_not_answered() {
    assertThat(
            read(
                """
                №;Должность;Учреждение;Звено;Кол-во
                1;Кассир;ГВКГ;D;1
                ;Начальник отдела ________;;;
                ;Главный бухгалтер;К. Омаров;;
                Согласовано:;;;;
                ;Юрист;майор;;
                Исп. Ким, тел. 55-44-33;;;;
                Примечание: с 1 мая;;;;
                """))
        .isEqualTo(
            """
            2 #1 Кассир | ГВКГ | D
            header=1 row_id=A title=B institution=C units=E claim=D
            строки 3–7: пропущено (подписи и согласования)
            строка 8: пропущено (примечания)
            """);
  }

  @Test
  void a_list_of_signatures_above_is_not_the_table() {
    assertThat(
            Tables.rows(
                """
                Должность;Фамилия, инициалы;Подпись;Дата
                Начальник штаба;Б. Ахметов;;01.02.2025
                Наименование должности;Учреждение;Кол-во;
                Кассир;ГВКГ;1;
                """))
        .isEqualTo("4 #1 Кассир | ГВКГ\n");
  }

  @Test
  void names_of_persons_in_their_own_column_make_no_signature() {
    assertThat(
            Tables.rows(
                """
                Должность;Ф.И.О.;Учреждение;Звено;Ступень
                Кассир;Ким А.А.;ГВКГ;D;
                Врач;Ли Б.Б.;ГВКГ;В2;1
                Юрист;Пак В.В.;ГВКГ;;
                """))
        .isEqualTo("2 #1 Кассир | ГВКГ | D\n3 #2 Врач | ГВКГ | В2-1\n4 #3 Юрист | ГВКГ\n");
  }

  @Test
  void sections_numbered_in_roman() {
    assertThat(
            Tables.rows(
                """
                № п/п;Наименование подразделений, должностей;Буыны;Сатысы;Кол-во
                I;Управление;;;
                1;Бухгалтер;С2;;1
                II.;Медпункт;;;
                2;Фельдшер;В4;1;1
                """))
        .isEqualTo("3 #1 Бухгалтер | Управление | С2\n5 #2 Фельдшер | Медпункт | В4-1\n");
  }

  @Test
  void ditto_and_empty_signs() {
    assertThat(
            Tables.rows(
                """
                №;Должность;Учреждение;Категория;Звено
                1;Врач;Госпиталь;нет;-
                2;Врач;то же;х;В2-1
                3;Врач;-"-;—;не требуется
                """))
        .isEqualTo(
            """
            2 #1 Врач | Госпиталь | нет
            3 #2 Врач | Госпиталь | В2-1
            4 #3 Врач | Госпиталь
            """);
  }

  @Test
  void merged_cells_carry_their_value_down() {
    XSSFWorkbook book =
        Books.of(
            """
            № | Подразделение | Должность | Учреждение | Категория
            1 | Приёмное | Врач | Госпиталь | высшая
            2 | | | | первая
            3 | Аптека | Провизор | | вторая
            """);
    merged(book, "C2:C3", "D2:D4", "B2:B3");
    assertThat(Tables.rows(Books.table(book)))
        .isEqualTo(
            """
            2 #1 Врач | Госпиталь | Приёмное | высшая
            3 #2 Врач | Госпиталь | Приёмное | первая
            4 #3 Провизор | Госпиталь | Аптека | вторая
            """);
  }

  @Test
  void all_sheets_with_a_table_are_read_and_the_others_named() {
    XSSFWorkbook book = Books.of("Штатное расписание\nна 2025 год");
    book.setSheetName(0, "Титул");
    for (String name : new String[] {"Клуб", "Музей", "Свод"}) {
      XSSFSheet sheet = book.createSheet(name);
      boolean all = name.equals("Свод");
      String[] head =
          all
              ? new String[] {"Должность", "Количество"}
              : new String[] {"№", "Должность", "Учреждение", "Звено"};
      String[] row =
          all ? new String[] {"Кассир", "2"} : new String[] {"1", "Кассир", "Дом офицеров", "D"};
      sheet.createRow(0);
      sheet.createRow(1);
      for (int i = 0; i < head.length; i++) {
        sheet.getRow(0).createCell(i).setCellValue(head[i]);
        sheet.getRow(1).createCell(i).setCellValue(row[i]);
      }
    }
    book.createSheet("Пусто");
    assertThat(read(Books.table(book)))
        .isEqualTo(
            """
            2 #1 Кассир | Дом офицеров | D
            2 #1 Кассир | Дом офицеров | D
            sheet="Клуб" header=1 row_id=A title=B institution=C claim=D
            sheet="Музей" header=1 row_id=A title=B institution=C claim=D
            лист «Титул»: пропущен (нет таблицы с должностями)
            лист «Пусто»: пропущен (пустой лист или диаграмма)
            лист «Свод»: пропущен (сводка других листов)
            """);
  }

  @Test
  void struck_out_hidden_and_uncalculated_cells() {
    XSSFWorkbook book =
        Books.of("№ | Должность | Звено\n1 | Кассир | D\n2 | Врач | В2-1\n3 | Юрист");
    XSSFFont font = book.createFont();
    font.setStrikeout(true);
    var style = book.createCellStyle();
    style.setFont(font);
    book.getSheetAt(0).getRow(1).forEach(cell -> cell.setCellStyle(style));
    book.getSheetAt(0).getRow(2).setZeroHeight(true);
    book.getSheetAt(0).getRow(3).createCell(2).setCellFormula("C3");
    assertThat(read(Books.table(book)))
        .isEqualTo(
            """
            2 #1 Кассир | D
            3 #2 Врач | В2-1
            4 #3 Юрист | =C3
            sheet="Штат" header=1 row_id=A title=B claim=C
            лист «Штат»: скрыты или убраны фильтром 1 строка; они тоже проверены
            лист «Штат»: зачёркнуты 1 строка; они тоже проверены
            лист «Штат»: формулы без сохранённого значения — 1 ячейка. Откройте книгу в Excel и сохраните её
            """);
  }

  @Test
  void a_person_may_decide_the_reading() {
    String text = "а;б;в\nКассир;D;ГВКГ\nВрач;B2-1;\n";
    TableChoices choices =
        new TableChoices(
            java.util.Optional.empty(),
            java.util.Optional.of(new TableChoices.HeaderRows(1, 1)),
            Map.of(
                kz.tizilim.staffing.sheet.Meaning.TITLE, java.util.List.of(0),
                kz.tizilim.staffing.sheet.Meaning.CLAIM, java.util.List.of(1),
                kz.tizilim.staffing.sheet.Meaning.INSTITUTION, java.util.List.of(2)),
            java.util.Optional.of("Военный музей"),
            java.util.List.of());
    StaffingTable table =
        StaffingTable.open(
            new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "штат",
            choices);
    assertThat(Tables.rows(table))
        .isEqualTo("2 #1 Кассир | ГВКГ | D\n3 #2 Врач | Военный музей | B2-1\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "IBM866", "KOI8-R", "UTF-16LE", "UTF-16BE"})
  void all_encodings_are_recognised_without_a_mark(String charset) {
    String text = "№;Наименование должности;Учреждение\n1;Заведующий складом;Военный госпиталь\n";
    assertThat(Tables.rows(Tables.open(text, Charset.forName(charset))))
        .isEqualTo("2 #1 Заведующий складом | Военный госпиталь\n");
  }

  @Test
  void a_separator_line_apostrophes_and_a_heading_with_the_separator() {
    assertThat(Tables.rows("sep=;\r\nДолжность;Звено\r\nКассир;D\r\n"))
        .isEqualTo("3 #1 Кассир | D\n");
    assertThat(Tables.rows("'Должность';'Звено'\n'Кассир';'D'\n")).isEqualTo("2 #1 Кассир | D\n");
    assertThat(Tables.rows("Должность,Звено, ступень,Учреждение\nВрач,В2-1,ГВКГ\nКассир,D,ГВКГ\n"))
        .isEqualTo("2 #1 Врач | ГВКГ | В2-1\n3 #2 Кассир | ГВКГ | D\n");
  }

  @Test
  void pages_documents_and_other_spreadsheets() throws IOException {
    String rows = "3 #1 Кассир | ГВКГ | D\n4 #2 Врач | ГВКГ | В2-1\n";
    String html =
        "<html><body><p>Штат</p><table><tr><td>№<td>Должность<td>Учреждение<td>Звено"
            + "<tr><td>1<td>Кассир<td rowspan=2>ГВКГ<td>D<tr><td>2<td>Врач<td>В2-1</table>";
    assertThat(Tables.rows(Tables.open(html))).isEqualTo(rows);
    assertThat(Tables.rows(Tables.open(zip("word/document.xml", DOCX)))).isEqualTo(rows);
    assertThat(Tables.rows(Tables.open(zip("content.xml", ODS)))).isEqualTo(rows);
    assertThat(Tables.rows(Tables.open(ODS))).isEqualTo(rows);
    assertThat(Tables.rows(Tables.open(SPREADSHEET))).isEqualTo(rows);
    assertThat(Tables.rows(Tables.open(xls()))).isEqualTo(rows);
  }

  private static final String DOCX =
      "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Штат</w:t></w:r></w:p><w:tbl>"
          + row("№", "Должность", "Учреждение", "Звено")
          + row("1", "Кассир", "ГВКГ", "D")
          + row("2", "Врач", "ГВКГ", "В2-1")
          + "</w:tbl></w:body></w:document>";

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static final String ODS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x"><office:body>
      <office:spreadsheet><table:table table:name="Штат"><table:table-row/>
      <table:table-row><table:table-cell><text:p>№</text:p></table:table-cell><table:table-cell><text:p>Должность</text:p></table:table-cell><table:table-cell><text:p>Учреждение</text:p></table:table-cell><table:table-cell><text:p>Звено</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Кассир</text:p></table:table-cell><table:table-cell table:number-rows-spanned="2"><text:p>ГВКГ</text:p></table:table-cell><table:table-cell><text:p>D</text:p></table:table-cell></table:table-row>
      <table:table-row><table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell><table:table-cell><text:p>Врач</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>В2-1</text:p></table:table-cell></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document>
      """;

  private static final String SPREADSHEET =
      """
      <?xml version="1.0"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="Штат"><Table><Row ss:Index="2"><Cell><Data ss:Type="String">№</Data></Cell><Cell><Data ss:Type="String">Должность</Data></Cell><Cell><Data ss:Type="String">Учреждение</Data></Cell><Cell><Data ss:Type="String">Звено</Data></Cell></Row>
      <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">Кассир</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">ГВКГ</Data></Cell><Cell><Data ss:Type="String">D</Data></Cell></Row>
      <Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="String">Врач</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">В2-1</Data></Cell></Row>
      </Table></Worksheet></Workbook>
      """;

  private static byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      String[][] rows = {
        {"№", "Должность", "Учреждение", "Звено"},
        {"1", "Кассир", "ГВКГ", "D"},
        {"2", "Врач", "", "В2-1"}
      };
      var sheet = book.createSheet("Штат");
      for (int i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i + 1);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      sheet.addMergedRegion(CellRangeAddress.valueOf("C3:C4"));
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
