package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.staffing.tariff.PaidRow;
import kz.tizilim.staffing.tariff.TariffList;
import kz.tizilim.staffing.tariff.TariffTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tariff list, computed again from its formulas by another program than wrote it. */
final class TariffListTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-01");

  private static final String TABLES =
      """
      [base]
      amount;act;place;from;to;status;confirmed_by;confirmed_on
      17697;выдумано;;2020-01-01;;printed;;
      [coefficients]
      sphere;grade;step;years_from;years_to;coefficient;act;place;from;to;status;confirmed_by;confirmed_on
      general;C2;;0;10;4.83;выдумано;;2020-01-01;;printed;;
      general;C2;;10;;5.01;выдумано;;2020-01-01;;printed;;
      [groups]
      group;sphere;grades;kinds;entries;instead_of;together;act;place;from;to;status;confirmed_by;confirmed_on
      G;;;;;;;выдумано;;2020-01-01;;printed;;
      [factors]
      group;factor;act;place;from;to;status;confirmed_by;confirmed_on
      G;1.23;выдумано;;2020-01-01;;printed;;
      [allowances]
      code;name;share;amount;base;raises_do;period;who;needs;in_fund;by_units;act;place;from;to;status;confirmed_by;confirmed_on
      CONDITIONS;условия;0.1;;DO;no;month;;;yes;no;выдумано;;2020-01-01;;printed;;
      HARMFUL;вредность;0.3;;BDO;no;month;;;yes;yes;выдумано;;2020-01-01;;printed;;
      VILLAGE;село;0.25;;DO;yes;month;;;yes;no;выдумано;;2020-01-01;;printed;;
      FIXED;доплата;;5000;TENGE;no;month;;;yes;no;выдумано;;2020-01-01;;printed;;
      """;

  private static final String UNIT =
      """
      Должность;Отделение;Единиц;Стаж;Надбавки;Фонд;Оклад
      Бухгалтер;Финансы;1;3;CONDITIONS;местный;105136
      Бухгалтер;Финансы;0,5;12;CONDITIONS; HARMFUL;местный;1
      Бухгалтер;Аптека;1,5;12;VILLAGE;;
      Бухгалтер;Аптека;2,5;12;FIXED;платный;
      Бухгалтер;Аптека;1,75;9;;;
      Бухгалтер;Аптека;7;9;HARMFUL;;
      Бухгалтер;;1;;;;
      Космонавт;;1;3;;;
      Медицинская сестра;;1;3;;;
      """
          .replace("CONDITIONS; HARMFUL", "\"CONDITIONS; HARMFUL\"");

  private static byte[] list(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (StaffingTable table = Tables.open(UNIT);
        TariffList list = new TariffList(out, language, DAY)) {
      TariffTable rows =
          TariffTable.of(
              table,
              Payroll.of(PayBook.of(TableText.parse(TABLES))),
              (row, day) -> Answers.to(row),
              DAY,
              Optional.empty());
      for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        list.write(row.get());
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void its_formulas_give_the_sums_that_are_saved_in_it(Language language) throws IOException {
    List<String> wrong = new ArrayList<>();
    int formulas = 0;
    BigDecimal salaries = BigDecimal.ZERO;
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(list(language)))) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              double saved = cell.getNumericCellValue();
              double computed = evaluator.evaluate(cell).getNumberValue();
              if (Math.abs(saved - computed) > 1e-6) {
                wrong.add(
                    sheet.getSheetName() + "!" + cell.getAddress() + " " + saved + " " + computed);
              }
            }
          }
        }
      }
      Row total = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
      salaries = BigDecimal.valueOf(total.getCell(10).getNumericCellValue());
    }
    assertThat(wrong).isEmpty();
    assertThat(formulas).isGreaterThan(60);
    // by hand: 105 136 + 54 527 + 204 477 + (2 × 109 054 + 54 527) + (105 136 + 78 852) + 7 × 105
    // 136
    assertThat(salaries).isEqualByComparingTo("1556715");
  }
}
