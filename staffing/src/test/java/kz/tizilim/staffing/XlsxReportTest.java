package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsxReportTest {
  private static final String TABLE =
      """
      Штатное расписание

      № | Наименование должности | Уровень | Звено, ступень
      1 | Бухгалтер | высший | С2
      2 | Бухгалтер | высший | C3
      3 | Медицинская сестра | |
      4 | Маркетолог | высший | =1+1
      5 | Повар
      6 | | средний |
      """;

  @TempDir private Path folder;

  @Test
  void answers_stand_to_the_right_of_the_users_columns() {
    XSSFSheet sheet = annotated(Books.of(TABLE)).getSheet("Штат");
    assertThat(Books.row(sheet, 2))
        .isEqualTo(
            "№ | Наименование должности | Уровень | Звено, ступень | Результат | Код по реестру | Наименование по реестру | Проверка кода | Чего не хватает / причина | Запись реестра");
    assertThat(Books.row(sheet, 3))
        .isEqualTo(
            "1.0 | Бухгалтер | высший | С2 | код найден | C2 | Бухгалтер | верно |  | C2/11");
    assertThat(Books.row(sheet, 4))
        .endsWith("код неверен | C2 | Бухгалтер | неверно: заявлено C3, по реестру C2 |  | C2/11");
    assertThat(Books.row(sheet, 5))
        .endsWith(
            "неоднозначно: B3-1, B4-1 |  | Медицинская сестра |  | не хватает: уровень квалификации | C2/11");
    assertThat(Books.row(sheet, 6))
        .endsWith("нет в реестре |  |  | не проверено | ближайшие записи: C2/3 | ");
    assertThat(Books.row(sheet, 7))
        .endsWith(
            "вне реестра: квалифицированный рабочий |  |  |  | квалифицированный рабочий: реестр его не охватывает | ");
    assertThat(Books.row(sheet, 8))
        .endsWith(
            "строка не читается |  |  |  | не читается: наименование должности; должность не названа | ");
  }

  @Test
  void cells_with_a_problem_are_coloured_and_the_law_is_in_their_comment() {
    XSSFSheet sheet = annotated(Books.of(TABLE)).getSheet("Штат");
    assertThat(Books.fill(sheet.getRow(4).getCell(3))).isEqualTo(Tone.WRONG.fill());
    assertThat(Books.note(sheet.getRow(4).getCell(3)))
        .isEqualTo(
            """
            Неверно: заявлено C3, по реестру C2.
            По реестру: Бухгалтер — C2
            Специалисты высшего уровня квалификации: Бухгалтер
            Запись: C2/11
            блок C, звено C2, строка 11 реестра: приказ № 692 от 1 июля 2024 года, строки 1684–1699 опубликованного текста\
            """);
    assertThat(Books.fill(sheet.getRow(5).getCell(2))).isEqualTo(Tone.OPEN.fill());
    assertThat(Books.note(sheet.getRow(5).getCell(2)))
        .startsWith("Укажите: уровень квалификации. Без этого подходят B3-1, B4-1.");
    assertThat(Books.fill(sheet.getRow(6).getCell(1))).isEqualTo(Tone.WRONG.fill());
    assertThat(Books.note(sheet.getRow(6).getCell(1))).contains("Ближайшие записи: C2/3.");
    assertThat(Books.fill(sheet.getRow(8).getCell(1))).isEqualTo(Tone.BROKEN.fill());
    assertThat(Books.fill(sheet.getRow(3).getCell(4))).isEqualTo(Tone.GOOD.fill());
    assertThat(Books.fill(sheet.getRow(3).getCell(1))).isEmpty();
  }

  @Test
  void damaged_properties_of_a_workbook_cost_no_report() throws IOException {
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    try (ZipInputStream parts =
            new ZipInputStream(new ByteArrayInputStream(Books.bytes(Books.of(TABLE))));
        ZipOutputStream copy = new ZipOutputStream(damaged)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(part.getName()));
        byte[] bytes = parts.readAllBytes();
        boolean isProperties = part.getName().equals("docProps/core.xml");
        copy.write(isProperties ? "<cp:core".getBytes(StandardCharsets.UTF_8) : bytes);
      }
    }
    byte[] report = Reports.bytes(ReportFormat.XLSX, Tables.open(damaged.toByteArray()));
    assertThat(Books.row(Books.read(report).getSheet("Штат"), 3)).contains("код найден | C2");
  }

  @Test
  void the_users_own_work_stays() {
    XSSFWorkbook book = Books.of(TABLE);
    XSSFSheet mine = book.getSheet("Штат");
    mine.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
    mine.setColumnWidth(1, 9_000);
    CellStyle style = book.createCellStyle();
    style.setAlignment(HorizontalAlignment.RIGHT);
    mine.getRow(6).getCell(1).setCellStyle(style);
    book.createSheet("Итоги").createRow(0).createCell(0).setCellValue("мои");
    XSSFWorkbook annotated = annotated(book);
    XSSFSheet sheet = annotated.getSheet("Штат");
    assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:D1"));
    assertThat(sheet.getColumnWidth(1)).isEqualTo(9_000);
    assertThat(sheet.getRow(6).getCell(1).getCellStyle().getAlignment())
        .isEqualTo(HorizontalAlignment.RIGHT);
    assertThat(annotated.getSheet("Итоги").getRow(0).getCell(0)).hasToString("мои");
    assertThat(annotated.getSheet("Итоги 2").getRow(1).getCell(0))
        .hasToString("строк с должностями");
  }

  @Test
  void a_users_own_comment_and_freeze_stay_and_the_filter_covers_all_columns() throws IOException {
    XSSFWorkbook book = Books.read(Reports.bytes(ReportFormat.XLSX, Books.table(Books.of(TABLE))));
    XSSFSheet before = book.getSheet("Штат");
    assertThat(before.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
    assertThat(before.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:J9");
    before.createFreezePane(1, 1);
    before.setAutoFilter(CellRangeAddress.valueOf("A3:B9"));
    XSSFSheet after = annotated(book).getSheet("Штат");
    assertThat(after.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(after.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:J9");
    assertThat(Books.note(after.getRow(4).getCell(3))).startsWith("Неверно: заявлено C3");
  }

  @Test
  void a_corrected_table_is_annotated_afresh() {
    XSSFWorkbook book = annotated(Books.of(TABLE));
    book.getSheet("Штат").getRow(4).getCell(3).setCellValue("C2");
    XSSFWorkbook again = annotated(book);
    XSSFSheet sheet = again.getSheet("Штат");
    assertThat(sheet.getRow(2).getLastCellNum()).isEqualTo((short) 10);
    assertThat(Books.row(sheet, 4))
        .isEqualTo(
            "2.0 | Бухгалтер | высший | C2 | код найден | C2 | Бухгалтер | верно |  | C2/11");
    assertThat(Books.fill(sheet.getRow(4).getCell(3))).isEmpty();
    assertThat(Books.note(sheet.getRow(4).getCell(3))).isEmpty();
    assertThat(Books.note(sheet.getRow(6).getCell(1))).contains("Ближайшие записи: C2/3.");
    assertThat(again.getNumberOfSheets()).isEqualTo(3);
  }

  @Test
  void the_file_itself_is_not_touched() throws IOException {
    Path file = folder.resolve("штат.xlsx");
    byte[] bytes = Books.bytes(Books.of(TABLE));
    Files.write(file, bytes);
    assertThat(Reports.bytes(ReportFormat.XLSX, StaffingTable.open(file))).isNotEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void a_text_table_becomes_a_new_workbook_with_all_its_columns() {
    String table =
        "Должность;Оклад;Заявлено\nБухгалтер;=2+2;C3\nМаркетолог;-5;\nМедицинская сестра;+7;\n";
    XSSFWorkbook book = Books.read(Reports.bytes(ReportFormat.XLSX, Tables.open(table)));
    XSSFSheet sheet = book.getSheet("Должности");
    assertThat(Books.row(sheet, 0))
        .startsWith("Должность | Оклад | Заявлено | Результат | Код по реестру");
    assertThat(Books.row(sheet, 1))
        .isEqualTo(
            "Бухгалтер | =2+2 | C3 | код неверен | C2 | Бухгалтер | неверно: заявлено C3, по реестру C2 |  | C2/11");
    assertThat(sheet.getRow(1).getCell(1).getCellType())
        .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
    assertThat(Books.fill(sheet.getRow(1).getCell(2))).isEqualTo(Tone.WRONG.fill());
    assertThat(Books.note(sheet.getRow(1).getCell(2))).startsWith("Неверно: заявлено C3");
    assertThat(Books.fill(sheet.getRow(2).getCell(0))).isEqualTo(Tone.WRONG.fill());
    assertThat(Books.note(sheet.getRow(3).getCell(7))).startsWith("Укажите: уровень квалификации");
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:I4");
    assertThat(Books.row(book.getSheet("Итоги"), 1)).isEqualTo("строк с должностями | 3.0");
  }

  @Test
  void a_workbook_with_too_many_rows_is_written_anew() {
    String table = "Должность | Уровень\n" + "Бухгалтер | высший\n".repeat(20_001);
    XSSFWorkbook book = Books.read(Reports.bytes(ReportFormat.XLSX, Books.table(Books.of(table))));
    XSSFSheet sheet = book.getSheet("Должности");
    assertThat(sheet.getLastRowNum()).isEqualTo(20_001);
    assertThat(Books.row(sheet, 20_001)).startsWith("Бухгалтер | высший | код найден | C2");
    assertThat(book.getSheet("Итоги").getRow(11).getCell(0).toString())
        .startsWith("Исходная книга велика");
  }

  @Test
  void json_rows_are_shown_in_the_canonical_columns() {
    XSSFWorkbook book =
        Books.read(
            Reports.bytes(ReportFormat.XLSX, Tables.open("{\"должность\":\"Бухгалтер\"}\n")));
    assertThat(Books.row(book.getSheetAt(0), 0)).startsWith("row_id | title | institution | unit");
    assertThat(Books.row(book.getSheetAt(0), 1)).startsWith("1 | Бухгалтер | код найден | C2");
  }

  private static XSSFWorkbook annotated(XSSFWorkbook book) {
    return Books.read(Reports.bytes(ReportFormat.XLSX, Books.table(book)));
  }
}
