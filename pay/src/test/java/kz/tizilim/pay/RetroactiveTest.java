package kz.tizilim.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.calendar.WorkCalendar;
import kz.tizilim.core.message.Language;
import org.junit.jupiter.api.Test;

/** A change that began in the past, month by month; the sums are computed by hand. */
final class RetroactiveTest {
  private static final LocalDate FROM = LocalDate.parse("2025-03-17");
  private static final Answer BEFORE = Rows.match("education", "B4-2");
  private static final Answer AFTER = Rows.match("education", "B2-2");

  private static Retroactive since(LocalDate today) {
    Payroll payroll =
        Payroll.of(
            Tables.sample(
                """
                [policy]
                rule;value;act;place;from;to;status;confirmed_by;confirmed_on
                mid_month;calendar_days;выдумано;;2020-01-01;;printed;;
                """));
    return Retroactive.of(payroll, payroll, WorkCalendar.builtIn(), FROM, today);
  }

  private static List<String> sentences(Retroactive past, String terms) {
    past.add(day -> BEFORE, day -> AFTER, "Школа", Tables.terms(terms));
    return past.sentences().stream()
        .map(note -> note.in(Language.EN).replace('\u00A0', ' '))
        .toList();
  }

  /** March: (421 542 × 16 + 501 180 × 15) / 31 = 460 076.516…; then 3 × (167 060 − 140 514). */
  @Test
  void each_month_that_has_ended_has_its_difference() {
    assertThat(sentences(since(LocalDate.parse("2025-06-10")), "years=5; units=3"))
        .containsExactly(
            "03.2025: 421 542 ₸ before, 460 077 ₸ after, difference +38 535 ₸",
            "04.2025: 421 542 ₸ before, 501 180 ₸ after, difference +79 638 ₸",
            "05.2025: 421 542 ₸ before, 501 180 ₸ after, difference +79 638 ₸",
            "Since 17.03.2025, for the months that have ended: difference +197 811 ₸");
  }

  @Test
  void units_without_a_sum_are_named_and_in_no_sum() {
    assertThat(sentences(since(LocalDate.parse("2025-04-01")), "units=2.5"))
        .containsExactly(
            "03.2025: 0 ₸ before, 0 ₸ after, difference 0 ₸; without 2.5 units that have no sums",
            "Since 17.03.2025, for the months that have ended: difference 0 ₸");
  }

  @Test
  void a_change_of_this_month_or_later_has_no_past() {
    assertThat(since(LocalDate.parse("2025-03-31")).isEmpty()).isTrue();
    assertThat(sentences(since(LocalDate.parse("2025-03-31")), "years=5")).isEmpty();
  }
}
