package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.staffing.parallel.Workers;
import kz.tizilim.staffing.tariff.PaidRow;
import kz.tizilim.staffing.tariff.PayNdjson;
import kz.tizilim.staffing.tariff.TariffTable;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** Paid rows and totals are the same by one thread and by many. */
final class TariffTableTest {
  private static final String TABLES =
      """
      [base]
      amount;act;place;from;to;status;confirmed_by;confirmed_on
      17697;выдумано;;2020-01-01;;printed;;
      [coefficients]
      sphere;grade;step;years_from;years_to;coefficient;act;place;from;to;status;confirmed_by;confirmed_on
      general;C2;;0;10;4.83;выдумано;;2020-01-01;;printed;;
      general;C2;;10;;5.01;выдумано;;2020-01-01;;printed;;
      """;

  private static final String[] TITLES = {"Бухгалтер", "Космонавт", "Медицинская сестра", "Кассир"};
  private static final String[] PAID = {"", "85477", "85476", "88662"};

  @Test
  void rows_and_totals_are_the_same_by_many_threads() {
    Property.holds(
        5,
        random -> {
          String table = table(random, 3_000);
          String alone = paid(table, Optional.empty());
          assertThat(alone).contains("Итого");
          try (Workers workers = Workers.of(3)) {
            assertThat(paid(table, Optional.of(workers))).isEqualTo(alone);
          }
        });
  }

  @Test
  void rows_before_a_damaged_line_are_paid_by_many_threads_too() {
    String table = table(new Random(3), 1_200) + "\"";
    String alone = paid(table, Optional.empty());
    assertThat(alone).contains("кавычка");
    assertThat(alone.lines().filter(line -> line.startsWith("{")).count()).isGreaterThan(1_100);
    try (Workers workers = Workers.of(2)) {
      assertThat(paid(table, Optional.of(workers))).isEqualTo(alone);
    }
  }

  @Test
  void units_that_cannot_be_read_are_left_out_of_the_row_and_of_the_comparison_with_a_total() {
    String table =
        """
        Должность;Единиц;Стаж
        Бухгалтер;1,5;3
        Бухгалтер;0;3
        Бухгалтер;три;3
        Итого;2;
        """;
    String paid = paid(table, Optional.empty());
    assertThat(paid.lines().filter(line -> line.contains("\"units\""))).hasSize(1);
    assertThat(paid).contains("единиц 2, а в строках 1,5");
  }

  /** The rows, then the totals of the table itself, then what stopped reading. */
  private static String paid(String text, Optional<Workers> workers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder after = new StringBuilder();
    try (StaffingTable table =
            StaffingTable.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "штат.csv",
                TableChoices.NONE,
                workers);
        PayNdjson report = new PayNdjson(out, Language.RU)) {
      TariffTable rows =
          TariffTable.of(
              table,
              Payroll.of(PayBook.of(TableText.parse(TABLES))),
              (row, day) -> Answers.to(row),
              LocalDate.parse("2025-03-01"),
              workers);
      try {
        for (Optional<PaidRow> row = rows.next(); row.isPresent(); row = rows.next()) {
          report.write(row.get());
        }
      } catch (StaffingException e) {
        after.append(e.in(Language.RU)).append('\n');
      }
      rows.totals().forEach(total -> after.append(total.sentence().in(Language.RU)).append('\n'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8) + after;
  }

  private static String table(Random random, int rows) {
    StringBuilder text = new StringBuilder("Должность;Отделение;Единиц;Стаж;Оклад\n");
    for (int i = 0; i < rows; i++) {
      if (random.nextInt(150) == 0) {
        text.append("Итого;;").append(random.nextInt(90)).append(";;").append('\n');
      }
      text.append(pick(random, List.of(TITLES)))
          .append(";Финансы;")
          .append(1 + random.nextInt(2))
          .append(random.nextBoolean() ? ",5;" : ";")
          .append(random.nextInt(14))
          .append(';')
          .append(pick(random, List.of(PAID)))
          .append('\n');
    }
    return text.append("Итого;;4000;;1\n").toString();
  }

  private static String pick(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
