package kz.tizilim.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.Band;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.pay.table.PayTables;
import kz.tizilim.pay.table.Source;
import kz.tizilim.pay.table.Tenge;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;

/** What holds for all tables and rows. */
final class PropertiesTest {
  private static final LocalDate DAY = LocalDate.parse("2024-05-01");
  private static final Source SOURCE =
      Source.printed("выдумано", "", LocalDate.parse("2020-01-01"));
  private static final PayCell CELL = new PayCell("education", "B2-1");
  private static final List<String> SIZES =
      List.of("0.25", "0.5", "0.75", "1", "1.25", "1.5", "1.75", "2", "2.5", "3.75", "7", "0.1");

  @Test
  void the_parts_of_a_month_add_up_to_it_before_print() {
    Property.holds(
        300,
        random -> {
          Pay pay = paid(PayBook.of(tables(random)), random.nextInt(40), units(random));
          Tenge parts =
              pay.allowances().stream()
                  .map(Pay.AllowanceSum::sum)
                  .reduce(pay.salary(), Tenge::plus);
          assertThat(parts.times(pay.monthFactor())).isEqualTo(pay.month());
          assertThat(pay.month().times(12).plus(pay.onceAYear())).isEqualTo(pay.year());
        });
  }

  @Test
  void more_years_never_lower_pay_within_a_table_that_rises() {
    Property.holds(
        300,
        random -> {
          PayBook book = PayBook.of(tables(random));
          Units units = units(random);
          Tenge before = Tenge.ZERO;
          for (int years = 0; years < 60; years++) {
            Tenge salary = paid(book, years, units).salary();
            assertThat(salary).isGreaterThanOrEqualTo(before);
            before = salary;
          }
        });
  }

  @Test
  void the_order_of_rows_means_nothing() {
    Property.holds(
        200,
        random -> {
          PayTables tables = tables(random);
          List<PayRow> shuffled = new ArrayList<>(tables.rows());
          Collections.shuffle(shuffled, random);
          int years = random.nextInt(40);
          Units units = units(random);
          assertThat(paid(PayBook.of(new PayTables(shuffled)), years, units).salary())
              .isEqualTo(paid(PayBook.of(tables), years, units).salary());
        });
  }

  @Test
  void a_row_split_into_whole_posts_is_paid_as_the_row() {
    Property.holds(
        200,
        random -> {
          PayBook book = PayBook.of(tables(random));
          int years = random.nextInt(40);
          int whole = 2 + random.nextInt(5);
          int part = 1 + random.nextInt(whole - 1);
          PostTerms one = Tables.terms("group=G; years=" + years + "; units=" + whole);
          PostTerms split =
              Tables.terms(
                  "group=G; split=B2-1@"
                      + years
                      + "×"
                      + part
                      + "; B2-1@"
                      + years
                      + "×"
                      + (whole - part));
          Payroll payroll = Payroll.of(book);
          assertThat(payroll.pay(Rows.match("education", "B2-1"), "", split, DAY).salary())
              .isEqualTo(payroll.pay(Rows.match("education", "B2-1"), "", one, DAY).salary());
        });
  }

  @Test
  void tables_print_as_text_and_are_read_back() {
    Property.holds(
        100,
        random -> {
          PayTables tables = tables(random);
          String text = TableText.print(tables);
          assertThat(TableText.print(TableText.parse(text))).isEqualTo(text);
          assertThat(TableText.parse(text).rows())
              .containsExactlyInAnyOrderElementsOf(tables.rows());
        });
    String sample = TableText.print(Tables.tables());
    assertThat(TableText.print(TableText.parse(sample))).isEqualTo(sample);
  }

  private static Units units(Random random) {
    return new Units(new BigDecimal(SIZES.get(random.nextInt(SIZES.size()))));
  }

  private static Pay paid(PayBook book, int years, Units units) {
    PostTerms terms =
        Tables.terms("group=G; years=" + years + "; units=" + units + "; allowances=X,Y");
    PayAnswer answer = Payroll.of(book).pay(CELL, "", terms, DAY);
    return answer.paid().orElseThrow(() -> new AssertionError(answer.explanation().toString()));
  }

  /** A table that rises with years, a factor, and two allowances. */
  private static PayTables tables(Random random) {
    List<PayRow> rows = new ArrayList<>();
    rows.add(new PayRow.BaseAmount(Tenge.of(10_000 + random.nextInt(20_000)), SOURCE));
    int from = 0;
    int value = 150 + random.nextInt(300);
    while (from < 30) {
      int until = from + 1 + random.nextInt(6);
      Band band = new Band(from, until >= 30 ? Band.OPEN : until);
      rows.add(new PayRow.Coefficient(CELL, band, BigDecimal.valueOf(value, 2), SOURCE));
      value += random.nextInt(20);
      from = until;
    }
    rows.add(new PayRow.Factor("G", BigDecimal.valueOf(100 + random.nextInt(250), 2), SOURCE));
    rows.add(allowance("X", BigDecimal.valueOf(random.nextInt(60), 2), PayRow.AllowanceBase.DO));
    rows.add(allowance("Y", BigDecimal.valueOf(random.nextInt(60), 2), PayRow.AllowanceBase.BDO));
    return new PayTables(rows);
  }

  private static PayRow allowance(String code, BigDecimal share, PayRow.AllowanceBase base) {
    return new PayRow.Allowance(
        code,
        code,
        Optional.of(share),
        Optional.empty(),
        base,
        false,
        PayRow.Period.MONTH,
        "",
        "",
        true,
        true,
        SOURCE);
  }
}
