package kz.tizilim.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.load.TableText;
import kz.tizilim.pay.table.PayBook;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.testkit.Translations;
import org.junit.jupiter.api.Test;

/** Rows that are written badly, and rules that disagree: one answer each. */
final class BadInputTest {
  private static final LocalDate DAY = LocalDate.parse("2023-03-01");
  private static final PayBook SAMPLE = Tables.sample();

  @Test
  void units_are_read_as_people_write_them() {
    assertThat(terms("units=0,5").units()).hasToString("0.5");
    assertThat(terms("units=1/2").units()).hasToString("0.5");
    assertThat(terms("units=½").units()).hasToString("0.5");
    assertThat(terms("units=1½").units()).hasToString("1.5");
    assertThat(terms("units=1 ст.").units()).hasToString("1");
    assertThat(terms("").units()).hasToString("1");
    for (String wrong : List.of("0", "-1", "1 1/2 1", "много")) {
      assertThat(word("years=3; units=" + wrong)).as(wrong).isEqualTo("invalid units");
    }
    assertThat(terms("units=1.75").notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly("1.75 units are read as several posts: 2.");
    assertThat(terms("units=0.66").notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly("0.66 units are not a multiple of 0.25: a teacher’s load?");
  }

  @Test
  void units_above_one_and_a_half_are_whole_posts_and_a_rest() {
    assertThat(terms("units=2.5").units().whole()).isEqualTo(2);
    assertThat(terms("units=2.5").units().rest()).hasToString("0.5");
    assertThat(terms("units=1.5").units().persons()).isEqualTo(1);
    assertThat(terms("units=1.75").units().persons()).isEqualTo(2);
  }

  @Test
  void years_are_full_years() {
    assertThat(terms("years=12 л. 3 мес.").years()).contains(12);
    assertThat(terms("years=12.03").years()).contains(12);
    assertThat(terms("years=8 мес").years()).contains(0);
    for (String wrong : List.of("-1", "70", "нет")) {
      assertThat(word("years=" + wrong)).as(wrong).isEqualTo("invalid years");
    }
    assertThat(word("since=2024-01-01")).isEqualTo("invalid since");
    assertThat(word("since=2013-03-01; years=9")).isEqualTo("invalid since");
    assertThat(word("since=2013-03-01; years=10")).isEqualTo("paid");
    assertThat(word("")).isEqualTo("range");
  }

  @Test
  void a_year_from_29_february_is_full_on_the_last_day_of_february() {
    LocalDate since = LocalDate.parse("2020-02-29");
    assertThat(PostTerms.fullYears(since, LocalDate.parse("2021-02-27"))).isZero();
    assertThat(PostTerms.fullYears(since, LocalDate.parse("2021-02-28"))).isEqualTo(1);
    assertThat(PostTerms.fullYears(since, LocalDate.parse("2024-02-28"))).isEqualTo(3);
    assertThat(PostTerms.fullYears(since, LocalDate.parse("2024-02-29"))).isEqualTo(4);
  }

  @Test
  void allowances_are_refused_where_they_are_unclear() {
    assertThat(word("years=3; allowances=PED_EXPERT,PED_EXPERT")).isEqualTo("invalid allowances");
    assertThat(word("years=3; allowances=PED_EXPERT=25")).isEqualTo("invalid allowances");
    assertThat(word("years=3; allowances=PED_EXPERT=25 %")).isEqualTo("paid");
    assertThat(word("years=3; allowances=HARMFUL=0.3")).isEqualTo("allowance_unknown");
    assertThat(word("years=3; allowances=CLASS_LEADER")).isEqualTo("allowance_unknown");
    assertThat(word("years=3; allowances=CLASS_LEADER=0.6")).isEqualTo("paid");
  }

  @Test
  void a_day_before_the_first_table_names_the_first_day() {
    PayAnswer answer =
        Payroll.of(SAMPLE)
            .pay(cell("B2-1"), "Школа", terms("years=3"), LocalDate.parse("2018-01-01"));
    assertThat(answer.explanation().orElseThrow().in(Language.EN))
        .isEqualTo(
            "There is no table of coefficients: education B2-1, on 01.01.2018; the first known one"
                + " is in force from 01.06.2019.");
  }

  @Test
  void a_group_that_does_not_take_the_post_is_a_conflict_with_the_place_of_the_rule() {
    Payroll payroll = Payroll.of(SAMPLE);
    PayAnswer given =
        payroll.pay(cell("B2-1"), "Военный институт", terms("years=3; group=PEDAGOGUE"), DAY);
    assertThat(given.word()).isEqualTo("conflict");
    assertThat(given.explanation().orElseThrow().in(Language.EN))
        .contains("педагоги организаций образования, кроме высшего и послевузовского");
    assertThat(payroll.pay(cell("B2-1"), "Военный институт", terms("years=3"), DAY).word())
        .isEqualTo("conflict");
    assertThat(payroll.pay(cell("B2-1"), "Кадетский корпус", terms("years=3"), DAY).word())
        .isEqualTo("paid");
  }

  @Test
  void two_groups_of_one_post_are_a_conflict_unless_one_replaces_the_other() {
    String head =
        "group;sphere;grades;kinds;entries;instead_of;together;act;place;from;to;status;confirmed_by;confirmed_on\n";
    String other = "OTHER;;B2;;;%s;%s;выдумано;п. 7;2020-01-01;;printed;;\n";
    String factor =
        """
        [factors]
        group;factor;act;place;from;to;status;confirmed_by;confirmed_on
        OTHER;1.3;выдумано;п. 8;2020-01-01;;printed;;
        """;
    PayAnswer two =
        with("[groups]\n" + head + other.replaceFirst("%s", "").replaceFirst("%s", "") + factor);
    assertThat(two.word()).isEqualTo("conflict");
    assertThat(two.explanation().orElseThrow().in(Language.EN)).contains("п. 7");
    PayAnswer instead =
        with(
            "[groups]\n"
                + head
                + other.replaceFirst("%s", "PEDAGOGUE").replaceFirst("%s", "")
                + factor);
    assertThat(instead.paid().orElseThrow().factor()).hasToString("1.3");
    PayAnswer together =
        with(
            "[groups]\n"
                + head
                + other.replaceFirst("%s", "").replaceFirst("%s", "PEDAGOGUE")
                + factor);
    assertThat(together.paid().orElseThrow().factor()).isEqualByComparingTo("2.6");
  }

  private static PayAnswer with(String tables) {
    return Payroll.of(Tables.sample(tables)).pay(cell("B2-1"), "Школа", terms("years=3"), DAY);
  }

  @Test
  void only_sure_numbers_are_used_where_a_person_asks_for_that() {
    Payroll strict = Payroll.of(SAMPLE, new Payroll.Settings(true, List.of()));
    assertThat(strict.pay(cell("B4-1"), "Школа", terms("years=3"), DAY).word())
        .isEqualTo("not_confirmed");
    assertThat(strict.pay(cell("B4-1"), "Школа", terms("years=22"), DAY).word()).isEqualTo("paid");
  }

  @Test
  void a_confirmation_counts_from_its_moment() {
    Instant loaded = Instant.parse("2026-01-01T00:00:00Z");
    Instant confirmed = Instant.parse("2026-01-02T00:00:00Z");
    PayBook book =
        PayBook.EMPTY
            .with(loaded, 7, Tables.tables())
            .confirmed(confirmed, 7, "Контролер", LocalDate.parse("2026-01-02"));
    Payroll.Settings strict = new Payroll.Settings(true, List.of());
    assertThat(Payroll.of(book, strict).pay(cell("B4-1"), "Школа", terms("years=3"), DAY).word())
        .isEqualTo("paid");
    assertThat(
            Payroll.of(book.asKnown(loaded), strict)
                .pay(cell("B4-1"), "Школа", terms("years=3"), DAY)
                .word())
        .isEqualTo("not_confirmed");
    assertThat(
            Payroll.of(book.asKnown(Instant.EPOCH))
                .pay(cell("B4-1"), "", terms("years=3"), DAY)
                .word())
        .isEqualTo("no_table");
  }

  @Test
  void a_later_record_corrects_a_table_and_does_not_rewrite_what_was_known() {
    Instant first = Instant.parse("2023-01-01T00:00:00Z");
    String later =
        """
        [factors]
        group;factor;act;place;from;to;status;confirmed_by;confirmed_on
        PEDAGOGUE;2.1;исправлено;;2023-01-01;;printed;;
        """;
    PayBook book =
        PayBook.EMPTY
            .with(first, 1, Tables.tables())
            .with(first.plusSeconds(60), 2, TableText.parse(later));
    assertThat(factor(book)).isEqualByComparingTo("2.1");
    assertThat(factor(book.asKnown(first))).isEqualByComparingTo("2.0");
  }

  private static java.math.BigDecimal factor(PayBook book) {
    return Payroll.of(book)
        .pay(cell("B2-1"), "Школа", terms("years=3"), DAY)
        .paid()
        .orElseThrow()
        .factor();
  }

  @Test
  void a_row_of_several_codes_needs_its_parts() {
    Payroll payroll = Payroll.of(SAMPLE);
    assertThat(
            payroll
                .pay(
                    Rows.match("education", "B4-3", "B4-4"),
                    "Школа",
                    Tables.terms("years=3; split=B2-1@1×1"),
                    DAY)
                .word())
        .isEqualTo("invalid");
    assertThat(word("units=3; split=B4-4@1×1")).isEqualTo("invalid split");
    assertThat(word("split=B4-4")).isEqualTo("invalid split");
  }

  @Test
  void a_skilled_worker_is_paid_by_category_and_a_serviceman_is_left_out() {
    String workers =
        """
        [coefficients]
        sphere;grade;step;years_from;years_to;coefficient;act;place;from;to;status;confirmed_by;confirmed_on
        workers;R;3;0;;1.83;выдумано;;2020-01-01;;printed;;
        """;
    Payroll payroll = Payroll.of(Tables.sample(workers));
    PayAnswer answer = payroll.pay(PayCell.worker(3), "", terms("group=PEDAGOGUE"), DAY);
    assertThat(answer.word()).isEqualTo("conflict");
    assertThat(terms("worker_grade=3 разряд").workerGrade()).contains(3);
    assertThat(terms("worker_grade=B3-1").workerGrade()).isEmpty();
    assertThat(terms("worker_grade=9").workerGrade()).isEmpty();
  }

  @Test
  void every_sentence_is_in_three_languages() {
    assertThat(Translations.faults(kz.tizilim.pay.message.Note.class, "messages")).isEmpty();
  }

  private static String word(String terms) {
    PayAnswer answer = Payroll.of(SAMPLE).pay(cell("B2-1"), "Школа", terms(terms), DAY);
    return answer instanceof PayAnswer.Invalid invalid
        ? "invalid " + invalid.column()
        : answer.word();
  }

  private static PayCell cell(String code) {
    return new PayCell("education", code);
  }

  private static PostTerms terms(String text) {
    return Tables.terms(text);
  }
}
