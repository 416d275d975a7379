package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.PostTerms;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.tariff.PayCells;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ParallelReportTest {
  private static final String[] TITLES = {
    "Бухгалтер", "Медицинская сестра", "Повар", "Кассир", "«Кассир»; старший", "", "Бух\nгалтер"
  };
  private static final List<String> LEAN = List.of("line", "code", "row_id", "verdict", "codes");

  private static Workers workers = Workers.of(3);

  @BeforeAll
  static void start() {
    workers = Workers.of(3);
  }

  @AfterAll
  static void stop() {
    workers.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"NDJSON", "CSV", "HTML"})
  void a_report_has_the_same_bytes_by_one_thread_and_by_many(ReportFormat format) {
    ReportChoices choices = new ReportChoices(format, Language.RU);
    Property.holds(
        3,
        random -> {
          String table = random.nextBoolean() ? csv(random, 5_000) : ndjson(random, 5_000);
          assertThat(report(choices, table, Optional.of(workers)))
              .isEqualTo(report(choices, table, Optional.empty()));
        });
  }

  @Test
  void a_compressed_report_has_the_same_bytes_too_and_unpacks_to_the_plain_one()
      throws IOException {
    for (ReportFormat format : List.of(ReportFormat.NDJSON, ReportFormat.CSV)) {
      ReportChoices plain = new ReportChoices(format, Language.RU);
      ReportChoices packed =
          new ReportChoices(format, Language.RU, plain.fields(), Compression.GZIP);
      String table = csv(new Random(1), 3_000);
      byte[] alone = report(packed, table, Optional.empty());
      assertThat(report(packed, table, Optional.of(workers))).isEqualTo(alone);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(alone)).readAllBytes())
          .isEqualTo(report(plain, table, Optional.empty()));
    }
  }

  @Test
  void a_lean_report_has_the_fields_that_were_asked_for_in_their_order() {
    String table = "row_id,title,institution\nD\"7,Бухгалтер,ГВКГ\n8,Кассир,ГВКГ\n";
    assertThat(text(lean(ReportFormat.NDJSON), table))
        .isEqualTo(
            """
            {"line":2,"code":"C2","row_id":"D\\"7","verdict":"MATCH","codes":["C2"]}
            {"line":3,"code":null,"row_id":"8","verdict":"NOT_IN_REGISTER","codes":[]}
            """);
    assertThat(text(lean(ReportFormat.CSV), table))
        .isEqualTo(
            """
            line,code,row_id,verdict,codes
            2,C2,"D""7",MATCH,C2
            3,,8,NOT_IN_REGISTER,
            """);
  }

  @Test
  void fields_that_a_format_has_not_or_that_come_twice_are_a_bug_of_the_caller() {
    assertThatThrownBy(() ->
            new ReportChoices(
                ReportFormat.CSV, Language.RU, List.of(AnswerField.WHY), Compression.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new ReportChoices(
                ReportFormat.NDJSON,
                Language.RU,
                List.of(AnswerField.CODE, AnswerField.CODE),
                Compression.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_summary_is_the_same_and_rows_are_heard_of_in_their_order() {
    StringBuilder rows = new StringBuilder(csv(new Random(7), 2_000));
    for (int i = 0; i < 20_000; i++) {
      rows.append(i).append(";Кассир ").append(i % 11_000).append(";в/ч 12345;\n");
    }
    String table = rows.toString();
    List<Integer> alone = new ArrayList<>();
    List<Integer> many = new ArrayList<>();
    Summary one = summary(table, Optional.empty(), alone);
    Summary other = summary(table, Optional.of(workers), many);
    assertThat(many).isEqualTo(alone);
    assertThat(other.state()).isEqualTo(one.state());
    assertThat(other.untrackedTitles()).isPositive();
  }

  @Test
  void what_comes_before_the_damage_is_written_and_the_damage_is_named() {
    String table = csv(new Random(3), 2_000) + "9;\"Кассир";
    String line = Long.toString(table.lines().count());
    ReportChoices choices = new ReportChoices(ReportFormat.NDJSON, Language.RU);
    ByteArrayOutputStream alone = new ByteArrayOutputStream();
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    assertThatThrownBy(() -> report(choices, table, Optional.empty(), alone))
        .isInstanceOf(StaffingException.class)
        .hasMessageContaining(line);
    assertThatThrownBy(() -> report(choices, table, Optional.of(workers), many))
        .isInstanceOf(StaffingException.class)
        .hasMessageContaining(line);
    assertThat(many.size()).isPositive();
    assertThat(many.toString(StandardCharsets.UTF_8))
        .startsWith(alone.toString(StandardCharsets.UTF_8));
  }

  @Test
  void columns_on_pay_are_the_same_whatever_order_each_block_names_them_in() {
    Property.holds(
        5,
        random -> {
          String table = payLines(random, 4_000);
          assertThat(payTerms(table, Optional.of(workers)))
              .isEqualTo(payTerms(table, Optional.empty()))
              .hasSize(4_001);
        });
  }

  @Test
  void a_later_name_of_a_column_on_pay_counts_where_it_is_the_first_of_its_row() {
    StringBuilder lines =
        new StringBuilder("{\"title\":\"Врач\",\"стаж\":\"3 г.\",\"units\":0.5}\n");
    lines.append("{\"title\":\"Врач\"}\n".repeat(3_000));
    lines.append("{\"title\":\"Врач\",\"единиц\":2,\"units\":9,\"years\":12}\n");
    for (Optional<Workers> readers : List.of(Optional.<Workers>empty(), Optional.of(workers))) {
      List<String> terms = payTerms(lines.toString(), readers);
      assertThat(terms.get(0)).isEqualTo("0.5 Optional[3]");
      assertThat(terms.get(1)).isEqualTo("1 Optional.empty");
      assertThat(terms.get(3_001)).isEqualTo("2 Optional[12]");
    }
  }

  /** What a table says of pay, row by row. */
  private static List<String> payTerms(String text, Optional<Workers> workers) {
    List<String> all = new ArrayList<>();
    try (StaffingTable table = open(text, workers)) {
      PayCells cells = PayCells.of(table);
      for (var row = table.next(); row.isPresent(); row = table.next()) {
        PostTerms terms = cells.terms(row.get());
        all.add(terms.units() + " " + terms.years());
      }
    }
    return all;
  }

  /** Lines whose blocks name the columns on pay by other names and in another order. */
  private static String payLines(Random random, int rows) {
    String[][] names = {{"units", "ставок", "единиц"}, {"years", "стаж"}, {"fund"}};
    StringBuilder text = new StringBuilder("{\"title\":\"Врач\"}\n");
    for (int i = 0; i < rows; i++) {
      text.append("{\"title\":\"Врач\"");
      int named = random.nextInt(8);
      for (int k = 0; k < 3; k++) {
        int which = (k + i / 500) % 3;
        if ((named & 1 << which) != 0) {
          String name = names[which][random.nextInt(names[which].length)];
          text.append(",\"").append(name).append("\":").append(1 + random.nextInt(3));
        }
      }
      text.append("}\n");
    }
    return text.toString();
  }

  private static ReportChoices lean(ReportFormat format) {
    return new ReportChoices(
        format,
        Language.RU,
        LEAN.stream().map(name -> AnswerField.find(name).orElseThrow()).toList(),
        Compression.NONE);
  }

  private static String text(ReportChoices choices, String table) {
    return new String(report(choices, table, Optional.empty()), StandardCharsets.UTF_8);
  }

  private static byte[] report(ReportChoices choices, String table, Optional<Workers> workers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report(choices, table, workers, out);
    return out.toByteArray();
  }

  private static void report(
      ReportChoices choices, String text, Optional<Workers> workers, ByteArrayOutputStream out) {
    try (StaffingTable table = open(text, workers);
        ReportWriter report = ReportWriter.open(choices, out, table)) {
      report.writeAll(table, Answers::to, workers, new ReportWriter.Listener() {});
    }
  }

  private static Summary summary(String text, Optional<Workers> workers, List<Integer> lines) {
    ReportChoices choices = new ReportChoices(ReportFormat.CSV, Language.RU);
    try (StaffingTable table = open(text, workers);
        ReportWriter report = ReportWriter.open(choices, new ByteArrayOutputStream(), table)) {
      report.writeAll(
          table,
          Answers::to,
          workers,
          new ReportWriter.Listener() {
            @Override
            public void answered(TableRow row, Answer answer) {
              lines.add(row.line());
            }
          });
      return report.summary();
    }
  }

  private static StaffingTable open(String text, Optional<Workers> workers) {
    return StaffingTable.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "штат",
        TableChoices.NONE,
        workers);
  }

  private static String csv(Random random, int rows) {
    StringBuilder text = new StringBuilder("№;Должность;Воинская часть;Звено, ступень\n");
    for (int i = 1; i <= rows; i++) {
      String title = TITLES[random.nextInt(TITLES.length)];
      String named = title.equals("Кассир") ? title + " " + random.nextInt(20_000) : title;
      text.append(i)
          .append(";\"")
          .append(named)
          .append("\";в/ч ")
          .append(random.nextInt(10) == 0 ? "\"" : "12345")
          .append(random.nextInt(4) == 0 ? ";C2" : ";")
          .append(random.nextInt(50) == 0 ? "\r\n\n" : "\n");
    }
    return text.toString();
  }

  private static String ndjson(Random random, int rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= rows; i++) {
      switch (random.nextInt(6)) {
        case 0 ->
            text.append("{\"title\":\"Бухгалтер\",\"прочее" + random.nextInt(300) + "\":1}\n");
        case 1 -> text.append("{\"title\":\"Повар\"\n");
        case 2 -> text.append("\n[1]\n");
        default -> text.append("{\"row_id\":\"" + i + "\",\"title\":\"Кассир\"}\n");
      }
    }
    return "{\"title\":\"Бухгалтер\"}\n" + text;
  }
}
