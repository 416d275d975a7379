package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.tizilim.staffing.file.FileFormat;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XlsxTableTest {
  @TempDir private Path folder;

  @Test
  void rows_carry_the_numbers_of_the_sheet() {
    assertThat(
            Tables.rows(
                Books.table(
                    Books.of(
                        """
                        Штатное расписание

                        № п/п | Наименование должности | Воинская часть | Кол-во
                        1 | 2 | 3 | 4
                        Тыл
                        1 | Бухгалтер | 12345 | 1

                        2 | Кассир | 12345 | 0.5
                        Итого | | | 1.5
                        """))))
        .isEqualTo("6 #1 Бухгалтер | 12345 | Тыл\n8 #2 Кассир | 12345 | Тыл\n");
  }

  @Test
  void numbers_are_told_as_they_are_shown() {
    assertThat(
            Tables.rows(
                Books.table(
                    Books.of(
                        "№ | Должность | в/ч | Звено\n10000000 | Врач | 0.1 | 1\n2 | Врач | 123456789012 | 2.5"))))
        .isEqualTo("2 #10000000 Врач | 0.1 | 1\n3 #2 Врач | 123456789012 | 2.5\n");
  }

  @Test
  void dates_are_iso_dates() {
    XSSFWorkbook book = Books.of("Должность | На дату | в/ч");
    Row row = book.getSheetAt(0).createRow(1);
    row.createCell(0).setCellValue("Врач");
    row.createCell(1).setCellValue(LocalDate.of(2024, 8, 1));
    row.getCell(1).setCellStyle(style(book, "dd\\.mm\\.yyyy"));
    row.createCell(2).setCellValue(LocalDateTime.of(2024, 8, 1, 9, 30));
    row.getCell(2).setCellStyle(style(book, "[$-43F]d mmmm yyyy;@"));
    assertThat(Tables.rows(Books.table(book)))
        .isEqualTo("2 #1 Врач | 2024-08-01T09:30 | 2024-08-01\n");
  }

  @Test
  void a_colour_or_a_currency_makes_no_date() {
    XSSFWorkbook book = Books.of("Должность | Звено\nВрач | 5\nВрач | 6");
    book.getSheetAt(0).getRow(1).getCell(1).setCellStyle(style(book, "[Red]0"));
    book.getSheetAt(0).getRow(2).getCell(1).setCellStyle(style(book, "0 \"ед. в день, мес.\""));
    assertThat(Tables.rows(Books.table(book))).isEqualTo("2 #1 Врач | 5\n3 #2 Врач | 6\n");
  }

  @Test
  void formulas_are_what_they_came_to() {
    XSSFWorkbook book = Books.of("Должность | в/ч | Звено | Разряд\nВрач");
    Row row = book.getSheetAt(0).getRow(1);
    row.createCell(0).setCellFormula("\"Вр\"&\"ач\"");
    row.createCell(1).setCellFormula("12000+345");
    row.createCell(2).setCellFormula("1=1");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(Tables.rows(Books.table(book))).isEqualTo("2 #1 Врач | 12345 | ИСТИНА\n");
  }

  @Test
  void an_error_spoils_its_row_alone() {
    XSSFWorkbook book = Books.of("Должность | Уровень | Оклад\nВрач | | 1\nКассир");
    Row row = book.getSheetAt(0).getRow(1);
    row.createCell(1).setCellErrorValue(FormulaError.REF.getCode());
    row.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());
    assertThat(Tables.rows(Books.table(book)))
        .isEqualTo("2 #1 Врач | #REF! ! level: в ячейке ошибка Excel #REF!\n3 #2 Кассир\n");
  }

  @Test
  void hidden_rows_count_and_hidden_sheets_do_not() {
    XSSFWorkbook book = Books.of("Должность\nКладовщик");
    XSSFSheet seen = book.createSheet("Второй");
    seen.createRow(0).createCell(0).setCellValue("Должность");
    seen.createRow(1).createCell(0).setCellValue("Врач");
    seen.getRow(1).setZeroHeight(true);
    book.setActiveSheet(1);
    book.setSheetHidden(0, true);
    assertThat(Tables.rows(Books.table(book))).isEqualTo("2 #1 Врач\n");
  }

  @Test
  void a_heading_may_run_over_lines() {
    assertThat(
            Tables.headings(
                Books.table(
                    Books.of(
                        "Наимено-¶вание¶должности | Уровень¶квалификации".replace('¶', '\t')))))
        .isEqualTo("Наимено- вание должности=title, Уровень квалификации=level");
  }

  @Test
  void inline_texts_and_escaped_characters_are_texts() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Штат");
      sheet.inlineString(0, 0, "Должность");
      sheet.inlineString(1, 0, "Врач_x000D_-хирург");
      sheet.value(2, 0, true);
    }
    assertThat(Tables.rows(Tables.open(bytes.toByteArray())))
        .isEqualTo("2 #1 Врач\r-хирург\n3 #2 ИСТИНА\n");
  }

  @Test
  void a_file_is_read_where_it_is_and_stays() throws IOException {
    Path file = folder.resolve("штат.csv");
    byte[] bytes = Books.bytes(Books.of("Должность\nВрач"));
    Files.write(file, bytes);
    StaffingTable table = StaffingTable.open(file);
    assertThat(table.format()).isEqualTo(FileFormat.XLSX);
    assertThat(Tables.rows(table)).isEqualTo("2 #1 Врач\n");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void an_empty_sheet_is_refused() {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(StaffingException.class)
        .isThrownBy(() -> Books.table(Books.of("")))
        .withMessage("штат: в таблице нет ни одной заполненной строки. Проверьте файл.");
  }

  private static CellStyle style(XSSFWorkbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
