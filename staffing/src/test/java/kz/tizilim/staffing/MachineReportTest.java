package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.StaffingRow;
import org.junit.jupiter.api.Test;

final class MachineReportTest {
  private static final String TABLE =
      """
      row_id,title,level,claimed
      a,Бухгалтер,,С2
      b,Медицинская сестра,,"C2, D"
      c,Повар,,
      d,"=Маркетолог, SMM",,
      e,,средний,
      """;

  @Test
  void ndjson_holds_the_fields_of_check_in_their_order() {
    assertThat(Reports.text(ReportFormat.NDJSON, TABLE))
        .isEqualTo(
            """
            {"row_id":"a","verdict":"MATCH","code":"C2","codes":["C2"],"missing":[],"entry_ids":["C2/11"],"official_title":"Бухгалтер","cell_text":"Специалисты высшего уровня квалификации: Бухгалтер","wording":"EXACT","claimed":"С2","claimed_ok":true,"claim":"right","reason":null,"nearest":[],"detail":null,"basis":["приказ № 692 от 2024-07-01, C2/11, стр. 1684-1699"],"why":[],"caution":null,"register":null,"institution_known":null,"remarks":[],"sheet":null,"line":2}
            {"row_id":"b","verdict":"AMBIGUOUS","code":null,"codes":["B3-1","B4-1"],"missing":["level"],"entry_ids":["C2/11"],"official_title":"Медицинская сестра","cell_text":"Специалисты высшего уровня квалификации: Медицинская сестра","wording":"EXACT","claimed":"C2, D","claimed_ok":false,"claim":"wrong","reason":null,"nearest":[],"detail":null,"basis":["приказ № 692 от 2024-07-01, C2/11, стр. 1684-1699"],"why":[],"caution":null,"register":null,"institution_known":null,"remarks":[],"sheet":null,"line":3}
            {"row_id":"c","verdict":"OUT_OF_SCOPE","code":null,"codes":[],"missing":[],"entry_ids":[],"official_title":null,"cell_text":null,"wording":null,"claimed":null,"claimed_ok":null,"claim":"none","reason":"skilled_worker","nearest":[],"detail":"квалифицированный рабочий: реестр его не охватывает","basis":[],"why":[],"caution":null,"register":null,"institution_known":null,"remarks":[],"sheet":null,"line":4}
            {"row_id":"d","verdict":"NOT_IN_REGISTER","code":null,"codes":[],"missing":[],"entry_ids":[],"official_title":null,"cell_text":null,"wording":null,"claimed":null,"claimed_ok":null,"claim":"none","reason":null,"nearest":["C2/3"],"detail":null,"basis":[],"why":[],"caution":null,"register":null,"institution_known":null,"remarks":[],"sheet":null,"line":5}
            {"row_id":"e","verdict":"INVALID","code":null,"codes":[],"missing":[],"entry_ids":[],"official_title":null,"cell_text":null,"wording":null,"claimed":null,"claimed_ok":null,"claim":"none","reason":"title","nearest":[],"detail":"должность не названа","basis":[],"why":[],"caution":null,"register":null,"institution_known":null,"remarks":[],"sheet":null,"line":6}
            """);
  }

  @Test
  void csv_holds_the_same_with_lists_between_bars() {
    assertThat(Reports.text(ReportFormat.CSV, TABLE))
        .isEqualTo(
            """
            row_id,verdict,code,codes,missing,entry_ids,official_title,cell_text,wording,claimed,claimed_ok,reason,nearest,detail,basis,caution,claim,sheet,line,register,institution_known
            a,MATCH,C2,C2,,C2/11,Бухгалтер,Специалисты высшего уровня квалификации: Бухгалтер,EXACT,С2,true,,,,"приказ № 692 от 2024-07-01, C2/11, стр. 1684-1699",,right,,2,,
            b,AMBIGUOUS,,B3-1|B4-1,level,C2/11,Медицинская сестра,Специалисты высшего уровня квалификации: Медицинская сестра,EXACT,"C2, D",false,,,,"приказ № 692 от 2024-07-01, C2/11, стр. 1684-1699",,wrong,,3,,
            c,OUT_OF_SCOPE,,,,,,,,,,skilled_worker,,квалифицированный рабочий: реестр его не охватывает,,,none,,4,,
            d,NOT_IN_REGISTER,,,,,,,,,,,C2/3,,,,none,,5,,
            e,INVALID,,,,,,,,,,title,,должность не названа,,,none,,6,,
            """);
  }

  @Test
  void a_row_that_cannot_be_read_is_reported() {
    assertThat(Reports.text(ReportFormat.CSV, "{\"title\":[]}\n"))
        .endsWith(
            "1,INVALID,,,,,,,,,,title,,\"нужен текст или число, а стоит список\",,,none,,1,,\n");
  }

  @Test
  void half_a_character_becomes_a_replacement() {
    TableRow row =
        new TableRow(
            1,
            StaffingRow.of("Повар", "").with(kz.tizilim.classify.Column.ROW_ID, "a\uD83D\u0001"),
            Optional.empty(),
            List.of());
    for (ReportFormat format : List.of(ReportFormat.NDJSON, ReportFormat.CSV)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ReportWriter report = ReportWriter.open(format, out)) {
        report.write(row, row.answer(Answers::to));
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("a\uFFFD");
    }
  }

  @Test
  void the_first_answer_is_passed_on_at_once() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableRow row = new TableRow(1, StaffingRow.of("Повар", ""), Optional.empty(), List.of());
    ReportWriter report = ReportWriter.open(ReportFormat.NDJSON, out);
    report.write(row, row.answer(Answers::to));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"row_id\":\"1\"")
        .endsWith("}\n");
    report.close();
  }

  @Test
  void a_stream_that_fails_is_told_in_one_line() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    TableRow row = new TableRow(1, StaffingRow.of("Повар", ""), Optional.empty(), List.of());
    for (ReportFormat format : ReportFormat.values()) {
      assertThatExceptionOfType(StaffingException.class)
          .as(format.toString())
          .isThrownBy(() -> {
            try (ReportWriter report = ReportWriter.open(format, full)) {
              report.write(row, row.answer(Answers::to));
            }
          })
          .withMessage(
              "отчёт: не записывается (No space left on device). Проверьте место на диске и права.");
    }
  }

  @Test
  void a_report_may_be_checked_again() {
    assertThat(Tables.rows("row_id,title\na,Повар\n")).isEqualTo("2 #a Повар\n");
    assertThat(
            Tables.headings(
                Tables.open(
                    Reports.text(ReportFormat.CSV, TABLE).replace("official_title", "title"))))
        .startsWith("row_id=row_id, verdict=?, code=?");
  }
}
