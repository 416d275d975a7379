package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class ReportWordsTest {
  private static final String TABLE =
      "№ | Должность | Код\n1 | Бухгалтер | C3\n2 | Медицинская сестра |";

  @Test
  void every_language_has_the_same_sentences_with_the_same_places() {
    for (Language language : Language.values()) {
      assertThat(ReportWords.SENTENCES.keys(language))
          .isEqualTo(ReportWords.SENTENCES.keys(Language.RU));
      for (String key : ReportWords.SENTENCES.keys(language)) {
        assertThat(ReportWords.SENTENCES.places(language, key))
            .as(key)
            .isEqualTo(ReportWords.SENTENCES.places(Language.RU, key));
      }
    }
  }

  @Test
  void a_workbook_is_in_the_language_that_was_asked_for() {
    XSSFWorkbook english =
        Books.read(report(ReportFormat.XLSX, Books.table(Books.of(TABLE)), Language.EN));
    XSSFSheet sheet = english.getSheet("Штат");
    assertThat(Books.row(sheet, 0)).contains("Result | Code by the register");
    assertThat(Books.row(sheet, 1)).contains("the code is wrong | C2");
    assertThat(english.getSheet("Totals")).isNotNull();
    XSSFWorkbook kazakh = Books.read(report(ReportFormat.XLSX, Books.table(english), Language.KK));
    assertThat(Books.row(kazakh.getSheet("Штат"), 0))
        .isEqualTo(
            "№ | Должность | Код | Нәтиже | Тізілім бойынша код | Тізілім бойынша атауы | Кодты тексеру | Не жетіспейді / себебі | Тізілім жазбасы");
    assertThat(kazakh.getSheet("Totals")).isNull();
    assertThat(kazakh.getSheet("Қорытынды")).isNotNull();
  }

  @Test
  void a_page_is_in_the_language_that_was_asked_for() {
    String page =
        new String(
            report(ReportFormat.HTML, Tables.open("Должность\nБухгалтер\n"), Language.KK),
            StandardCharsets.UTF_8);
    assertThat(page).contains("<html lang=\"kk\">", "<h2>Барлық жолдар</h2>", "<th>Нәтиже</th>");
  }

  @Test
  void the_cell_of_an_ambiguous_code_offers_the_candidates() {
    XSSFSheet sheet =
        Books.read(Reports.bytes(ReportFormat.XLSX, Books.table(Books.of(TABLE)))).getSheet("Штат");
    assertThat(sheet.getDataValidations())
        .singleElement()
        .satisfies(list -> {
          assertThat(list.getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("E3");
          assertThat(list.getValidationConstraint().getExplicitListValues())
              .containsExactly("B3-1", "B4-1");
        });
  }

  @Test
  void csv_holds_no_formula() {
    assertThat(
            Reports.text(ReportFormat.CSV, "row_id,title,claimed\n=1+1,Кассир,@x\n-5,Кассир,-\n"))
        .contains("\n'=1+1,", ",'@x,", "\n-5,", ",-,")
        .doesNotContain("\n=", ",@");
  }

  @Test
  void a_report_is_named_after_its_table() {
    assertThat(ReportWriter.fileName("штат 2025.xlsx", ReportFormat.XLSX, Language.RU))
        .isEqualTo("штат 2025-проверено.xlsx");
    assertThat(ReportWriter.fileName("table.v2", ReportFormat.HTML, Language.EN))
        .isEqualTo("table-checked.html");
  }

  private static byte[] report(ReportFormat format, StaffingTable table, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (table;
        ReportWriter report = ReportWriter.open(format, out, table, language)) {
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        report.write(row.get(), row.get().answer(Answers::to));
      }
    }
    return out.toByteArray();
  }
}
