package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import kz.tizilim.classify.Column;
import kz.tizilim.core.message.Language;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StaffingTemplateTest {
  private static XSSFWorkbook template(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StaffingTemplate(
            List.of("Бухгалтер", "Медицинская сестра"), List.of("Военного госпиталя"), language)
        .write(out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_filled_template_is_read_without_a_question(Language language) throws IOException {
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    try (XSSFWorkbook book = template(language)) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<String> cells =
          List.of("Бухгалтер", "Военного госпиталя", "Бухгалтерия", "высший", "", "", "C2");
      for (int i = 0; i < cells.size(); i++) {
        if (sheet.getRow(1) == null) {
          sheet.createRow(1);
        }
        sheet.getRow(1).createCell(i).setCellValue(cells.get(i));
      }
      book.write(filled);
    }
    try (StaffingTable table =
        StaffingTable.open(new ByteArrayInputStream(filled.toByteArray()), "штат.xlsx")) {
      TableRow row = table.next().orElseThrow();
      assertThat(
              List.of(
                  row.row().title(),
                  row.row().institution(),
                  row.row().unit(),
                  row.row().level(),
                  row.row().text(Column.CLAIMED)))
          .containsExactly("Бухгалтер", "Военного госпиталя", "Бухгалтерия", "высший", "C2");
      assertThat(table.next()).isEmpty();
      assertThat(table.unrecognised()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void titles_and_institutions_are_offered_and_only_level_and_category_are_closed(Language language)
      throws IOException {
    try (XSSFWorkbook book = template(language)) {
      List<? extends DataValidation> lists = book.getSheetAt(0).getDataValidations();
      assertThat(lists).hasSize(5);
      assertThat(lists.stream().map(DataValidation::getShowErrorBox))
          .containsExactlyInAnyOrder(false, false, true, true, true);
      assertThat(book.isSheetHidden(1)).isTrue();
    }
  }
}
