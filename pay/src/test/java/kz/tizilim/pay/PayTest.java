package kz.tizilim.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.Tenge;
import org.junit.jupiter.api.Test;

/** The worked examples, to the tenge. The tables are the sample set where it has the number. */
final class PayTest {
  private static final LocalDate JANUARY_2020 = LocalDate.parse("2020-01-15");
  private static final LocalDate YEAR_2022 = LocalDate.parse("2022-03-01");
  private static final LocalDate YEAR_2023 = LocalDate.parse("2023-03-01");

  /** The table of January 2020 multiplies the sum of the month by the factor. */
  private static final String OF_THE_MONTH =
      """
      [policy]
      rule;value;act;place;from;to;status;confirmed_by;confirmed_on
      factor;month;список 2020 года;;2016-01-01;;unverified;;
      """;

  private static final String MORE_CELLS =
      """
      [coefficients]
      sphere;grade;step;years_from;years_to;coefficient;act;place;from;to;status;confirmed_by;confirmed_on
      education;B3;3;0;10;4.14;список 2020 года;;2019-06-01;;derived;;
      education;B3;3;10;;4.21;список 2020 года;;2019-06-01;;derived;;
      healthcare;B2;1;0;;5.99;публикация;;2019-06-01;;derived;;
      healthcare;B2;2;0;;5.29;публикация;;2019-06-01;;derived;;
      general;C2;;0;;4.83;публикация;;2019-06-01;;derived;;
      general;C3;;0;;3.35;публикация;;2019-06-01;;derived;;
      [factors]
      group;factor;act;place;from;to;status;confirmed_by;confirmed_on
      MEDICAL_HIGH;3.42;публикация;;2022-01-01;;derived;;
      GENERAL;1.23;публикация;;2022-01-01;;printed;;
      GENERAL;1.45;публикация;;2023-01-01;;derived;;
      """;

  private final PayBook sample = Tables.sample();
  private final PayBook book2020 = Tables.sample(OF_THE_MONTH, MORE_CELLS);
  private final PayBook book = Tables.sample(MORE_CELLS);

  @Test
  void example_1_an_assistant_of_the_table_of_2020() {
    Pay pay = paid(book2020, "education B4-4", JANUARY_2020, "years=2", "SPECIAL_CONDITIONS");
    assertThat(pay.salary()).hasToString("60347");
    assertThat(pay.allowances().get(0).sum()).hasToString("6034.70");
    assertThat(pay.salary().plus(pay.allowances().get(0).sum()).rounded()).hasToString("66382");
    assertThat(pay.month().rounded()).hasToString("82977");
  }

  @Test
  void example_2_half_a_unit_whose_columns_do_not_add_up() {
    Pay pay =
        paid(book2020, "education B3-3", JANUARY_2020, "years=12; units=0.5", "SPECIAL_CONDITIONS");
    assertThat(pay.salary()).hasToString("37252");
    assertThat(pay.month()).hasToString("51221.50");
    assertThat(pay.month().rounded()).hasToString("51222");
    assertThat(pay.notes().get(0).in(Language.EN))
        .isEqualTo(
            "The printed columns add up to 51\u00A0221, the total is 51\u00A0222: the difference of"
                + " 1 is rounding in print.");
  }

  @Test
  void example_3_one_and_a_half_units_are_one_person() {
    Pay pay =
        paid(book2020, "education B3-3", JANUARY_2020, "years=5; units=1,5", "SPECIAL_CONDITIONS");
    assertThat(pay.salary()).hasToString("109898");
    assertThat(pay.month().rounded()).hasToString("151110");
  }

  @Test
  void example_4_two_nurses_are_rounded_each_for_themselves() {
    Pay one = paid(book2020, "education B4-4", JANUARY_2020, "years=5", "");
    Pay other = paid(book2020, "education B4-1", JANUARY_2020, "years=22; units=1/2", "");
    assertThat(one.salary()).hasToString("61763");
    assertThat(other.salary()).hasToString("39376");
    assertThat(one.salary().plus(other.salary())).hasToString("101139");
    PayAnswer row =
        Payroll.of(book2020)
            .pay(
                Rows.match("education", "B4-4", "B4-1"),
                "Детский сад",
                Tables.terms("split=B4-4@5×1; B4-1@22×0.5"),
                JANUARY_2020);
    assertThat(row.salary()).contains(Tenge.of(101_139));
  }

  @Test
  void examples_5_to_7_teachers() {
    assertThat(paid(sample, "education B2-4", YEAR_2022, "years=11", "").salary())
        .hasToString("135648");
    Pay second = paid(sample, "education B2-1", YEAR_2023, "years=0", "SPECIAL_CONDITIONS");
    assertThat(second.salary()).hasToString("165290");
    assertThat(second.month()).hasToString("181819");
    Pay third =
        paid(sample, "education B2-1", YEAR_2023, "years=30; units=0,75", "SPECIAL_CONDITIONS");
    assertThat(third.salary()).hasToString("143611");
    assertThat(third.month()).hasToString("157972.10");
    assertThat(third.month().rounded()).hasToString("157972");
  }

  @Test
  void examples_8_and_9_doctors() {
    Pay pay = paid(book, "healthcare B2-2", YEAR_2023, "group=MEDICAL_HIGH", "");
    assertThat(pay.salary()).hasToString("320171");
    assertThat(
            paid(book, "healthcare B2-2", YEAR_2023, "group=MEDICAL_HIGH", "RURAL=0.25").salary())
        .hasToString("400213");
    assertThat(paid(book, "healthcare B2-1", YEAR_2023, "group=MEDICAL_HIGH", "").salary())
        .hasToString("362537");
  }

  @Test
  void example_8_with_suppositions_says_so() {
    PayBook supposed = Tables.sample().assuming(kz.tizilim.pay.load.TableText.parse(MORE_CELLS));
    Pay pay = paid(supposed, "healthcare B2-2", YEAR_2023, "group=MEDICAL_HIGH", "");
    assertThat(pay.salary()).hasToString("320171");
    assertThat(pay.isAssumed()).isTrue();
    assertThat(pay.links().get(1).line().in(Language.EN)).contains("assumed");
  }

  @Test
  void examples_10_and_11_accountants() {
    Pay one = paid(book, "general C2", YEAR_2022, "group=GENERAL", "SPECIAL_CONDITIONS");
    assertThat(one.salary()).hasToString("105136");
    assertThat(one.month()).hasToString("115649.60");
    Pay other =
        paid(book, "general C3", YEAR_2023, "group=GENERAL; units=0.25", "SPECIAL_CONDITIONS");
    assertThat(other.salary()).hasToString("21491");
    assertThat(other.month()).hasToString("23640.10");
    assertThat(other.month().rounded()).hasToString("23640");
  }

  @Test
  void example_12_a_year_has_thirteen_salaries() {
    Pay pay = paid(sample, "education B4-1", YEAR_2023, "years=8", "SPECIAL_CONDITIONS");
    assertThat(pay.salary()).hasToString("149363");
    assertThat(pay.month()).hasToString("164299.30");
    assertThat(pay.month().times(12)).hasToString("1971591.60");
    assertThat(pay.year()).hasToString("2120954.60");
    YearFund fund = fund(sample, 2025, "education B4-1", "years=8", "SPECIAL_CONDITIONS");
    assertThat(fund.total()).hasToString("2120954.60");
    assertThat(fund.gaps()).isEmpty();
  }

  @Test
  void example_13_ten_years_in_the_middle_of_a_month() {
    PayBook open = Tables.sampleWithoutEnd("rule;value\nyear_fund;12");
    YearFund fund = fund(open, 2026, "education B2-2", "since=2016-04-17", "");
    assertThat(fund.months().get(3).orElseThrow().salary()).hasToString("170663");
    assertThat(fund.months().get(4).orElseThrow().salary()).hasToString("172015");
    assertThat(fund.total()).hasToString("2055394");
    assertThat(fund(open, 2026, "education B2-2", "years=9", "").total()).hasToString("2034444");
  }

  @Test
  void example_14_three_posts_get_another_code() {
    Payroll payroll = Payroll.of(sample);
    PostTerms terms = Tables.terms("years=6; units=3; allowances=SPECIAL_CONDITIONS");
    Impact impact =
        Impact.of(
            new Impact.Side(payroll, Rows.match("education", "B4-2"), YEAR_2023),
            new Impact.Side(payroll, Rows.match("education", "B2-2"), YEAR_2023),
            "Школа",
            terms);
    assertThat(impact.causes()).containsExactly(Impact.Cause.CODE);
    assertThat(impact.onceAYear()).contains(Tenge.of(3 * 26_546));
    assertThat(impact.year()).contains(Tenge.of("1130859.60"));
    ImpactSum sum = new ImpactSum(LocalDate.parse("2023-07-01"));
    sum.add(impact);
    assertThat(sum.sentences().get(0).in(Language.EN))
        .isEqualTo(
            "1 post, 3 units: B4-2 → B2-2; +87\u00A0601.80 ₸ a month, +1\u00A0130\u00A0859.60 ₸ a year"
                + " (of it once a year, with the health allowance: +79\u00A0638 ₸)");
  }

  @Test
  void example_15_a_small_share_of_basic_pay_is_a_question() {
    Tenge salary = Tenge.of(145_115);
    Tenge whole = salary.plus(Tenge.of("97687.20"));
    assertThat(DayPay.isBasicShareLow(salary, whole)).isTrue();
    assertThat(DayPay.isBasicShareLow(Tenge.of(75), Tenge.of(100))).isFalse();
    Pay pay =
        paid(sample, "education B2-1", YEAR_2023, "years=0", "PED_MASTER; SPECIAL_CONDITIONS");
    assertThat(pay.notes()).extracting(note -> note.key()).contains("flag.basic_share");
  }

  @Test
  void example_17_a_nurse_of_a_hospital_is_a_named_gap() {
    PayAnswer answer =
        Payroll.of(sample)
            .pay(
                Rows.match("healthcare", "B3-2"),
                "Военный госпиталь",
                Tables.terms("years=8"),
                LocalDate.parse("2025-03-01"));
    assertThat(answer.word()).isEqualTo("no_table");
    assertThat(answer.explanation().orElseThrow().in(Language.RU))
        .isEqualTo(
            "Нет таблицы коэффициентов: здравоохранение B3-2, на 01.03.2025. Загрузите ее из"
                + " приложения к постановлению.");
    PayAnswer withGroup =
        Payroll.of(sample)
            .pay(
                Rows.match("healthcare", "B3-2"),
                "Военный госпиталь",
                Tables.terms("years=8; group=MEDICAL_MID"),
                LocalDate.parse("2025-03-01"));
    assertThat(withGroup.notes()).extracting(note -> note.key()).contains("gap.no_factor.detail");
  }

  @Test
  void example_18_without_years_there_is_a_range() {
    PayAnswer answer = pay(sample, "education B2-1", YEAR_2023, "", "");
    assertThat(answer).isInstanceOf(PayAnswer.Range.class);
    PayAnswer.Range range = (PayAnswer.Range) answer;
    assertThat(range.low().salary()).hasToString("165290");
    assertThat(range.high().salary()).hasToString("191482");
  }

  @Test
  void example_19_an_older_table_is_displayed_and_not_added_up() {
    PayAnswer answer = pay(sample, "education B2-2", LocalDate.parse("2026-03-01"), "years=9", "");
    assertThat(answer.word()).isEqualTo("table_old");
    assertThat(answer.explanation().orElseThrow().in(Language.RU))
        .startsWith(
            "образование B2-2: последняя загруженная таблица действует с 01.06.2019, а акт"
                + " «постановление от 03.02.2026 об изменении № 1193» в силе с 16.02.2026");
    assertThat(((PayAnswer.Gap) answer).known()).hasSize(1);
    PaySum sum = new PaySum();
    sum.add(answer, Units.ONE);
    assertThat(sum.month()).isEqualTo(Tenge.ZERO);
    assertThat(sum.sentence(sum.month()).in(Language.EN))
        .isEqualTo("0 ₸ for 0 of 1 units; 1 units not counted: table of an older edition 1");
  }

  @Test
  void the_chain_names_each_number_with_its_act() {
    Pay pay = paid(sample, "education B2-1", YEAR_2023, "years=11", "");
    assertThat(pay.links())
        .extracting(link -> link.line().in(Language.EN))
        .containsExactly(
            "base amount: 17\u00A0697 (постановление № 1193 от 31.12.2015; from 01.01.2016; printed"
                + " in the act)",
            "coefficient education B2-1, years 10–13: 5.08 (постановление № 1193 от 31.12.2015 (ред."
                + " № 302 от 21.05.2019), приложение 2, Образование, B2, 1; from 01.06.2019; printed"
                + " in the act)",
            "correction factor PEDAGOGUE: 2.0 (постановление № 1193 от 31.12.2015, поправочный"
                + " коэффициент педагогов; from 01.01.2023; printed in the act)");
  }

  @Test
  void the_reverse_finds_the_nurses_of_2020_and_chooses_none() {
    List<Reverse.Solution> solutions =
        Reverse.of(sample).solutions(Tenge.of(165_290), Optional.empty(), Optional.empty());
    assertThat(solutions).hasSizeGreaterThan(1);
    List<Reverse.Solution> one =
        Reverse.of(sample)
            .solutions(Tenge.of(165_290), Optional.of("B2-1"), Optional.of(Units.ONE));
    assertThat(one).hasSize(1);
    assertThat(one.get(0).coefficient().band()).hasToString("0–1");
  }

  @Test
  void the_sample_gives_as_many_sums_as_were_measured() {
    Map<Tenge, Integer> sums = new java.util.HashMap<>();
    int count = 0;
    for (String factor : List.of("1", "1.25", "1.5", "1.75", "2.0")) {
      for (String units : List.of("0.25", "0.5", "0.75", "1", "1.25", "1.5")) {
        for (var row :
            sample.tables().all(kz.tizilim.pay.table.PayRow.Coefficient.class).toList()) {
          Tenge exact = Tenge.of(17_697).times(row.value()).times(new BigDecimal(factor));
          sums.merge(DayPay.salary(exact, new Units(new BigDecimal(units))), 1, Integer::sum);
          count++;
        }
      }
    }
    assertThat(count).isEqualTo(2640);
    assertThat(sums).hasSize(1561);
    assertThat(sums.values().stream().filter(times -> times == 1)).hasSize(861);
    assertThat(sums.values().stream().mapToInt(Integer::intValue).max()).hasValue(9);
  }

  @Test
  void the_likely_reason_of_a_difference_is_named() {
    Reverse reverse = Reverse.of(sample);
    Pay pay = paid(sample, "education B2-1", YEAR_2023, "years=11", "");
    assertThat(
            reverse.reasons(pay, paid(sample, "education B2-1", YEAR_2023, "years=2", "").salary()))
        .extracting(note -> note.in(Language.EN))
        .contains("other years: 2–3");
    assertThat(
            reverse.reasons(
                pay, paid(sample, "education B2-1", YEAR_2022, "years=11", "").salary()))
        .extracting(note -> note.in(Language.EN))
        .containsExactly("the factor PEDAGOGUE of another day: 1.75");
    assertThat(reverse.reasons(pay, pay.salary().plus(Tenge.of(1))))
        .extracting(note -> note.in(Language.EN))
        .containsExactly("rounding");
    assertThat(reverse.reasons(pay, Tenge.of(7))).isEmpty();
  }

  private static YearFund fund(
      PayBook book, int year, String cell, String terms, String allowances) {
    String[] parts = cell.split(" ", -1);
    return FundOfYear.of(Payroll.of(book), WorkCalendar.builtIn(), year, List.of())
        .fund(
            day -> Rows.match(parts[0], parts[1]),
            "Школа",
            Tables.terms(terms + "; allowances=" + allowances.replace(";", ",")));
  }

  private static Pay paid(
      PayBook book, String cell, LocalDate day, String terms, String allowances) {
    PayAnswer answer = pay(book, cell, day, terms, allowances);
    return answer
        .paid()
        .orElseThrow(() -> new AssertionError(answer.word() + " " + answer.explanation()));
  }

  private static PayAnswer pay(
      PayBook book, String cell, LocalDate day, String terms, String allowances) {
    String[] parts = cell.split(" ", -1);
    List<String> all = new ArrayList<>(List.of(terms));
    all.add("allowances=" + allowances.replace(";", ","));
    return Payroll.of(book)
        .pay(new PayCell(parts[0], parts[1]), "Школа", Tables.terms(String.join("; ", all)), day);
  }
}
