package kz.tizilim.pay;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;

/** What people write in the columns on pay, and the one line with which each is answered. */
final class BadRowsTest {
  private static final LocalDate DAY = LocalDate.parse("2023-03-01");

  private static final List<String> ROWS =
      List.of(
          "years=3; units=0,5",
          "years=3; units=1/2",
          "years=3; units=½",
          "years=3; units=1 ст.",
          "years=3; units=0",
          "years=3; units=-1",
          "years=3; units=1 1/2 1",
          "years=3; units=1.75",
          "years=3; units=0.66",
          "years=3; units==B2*2",
          "years==YEAR(A1)",
          "years=3; paid_do==C2",
          "years=-1",
          "years=70",
          "years=нет",
          "years=12 л. 3 мес.",
          "years=12.03",
          "",
          "since=2024-01-01",
          "since=2013-03-01; years=9",
          "since=вчера",
          "years=3; vacant_since=не помню",
          "years=3; post_from=32.01.2024",
          "years=3; allowances=PED_EXPERT,PED_EXPERT",
          "years=3; allowances=PED_EXPERT=25",
          "years=3; allowances=HARMFUL=0.3",
          "years=3; allowances=CLASS_LEADER",
          "years=3; paid_do=сто тысяч",
          "years=3; group=НЕТ_ТАКОЙ",
          "split=B2-1",
          "split=B2-1@3×0",
          "units=3; split=B2-1@3×1",
          "years=3; units=0,5 шт. ед.",
          "years=3; units=1 штатная единица",
          "years=3; units=0,25 ставки",
          "years=3; units=1 000 ед.",
          "years=3; units=одна",
          "years=3; units=—",
          "years=3; units=0,5+0,5",
          "years=12 л. 3 м. 15 дн.",
          "years=7 жыл 6 ай 10 күн",
          "years=12,5 лет",
          "years=12,5 ставки",
          "years=до 1 года",
          "years=1 жылға дейін",
          "years=Без стажа",
          "years=—",
          "years=свыше 25 лет",
          "years=10-13",
          "since=01.03.2013 г.",
          "since=1 марта 2013 года",
          "since=2013 жылғы 1 наурыз",
          "since=2013-03-01 00:00:00",
          "since=2013-03-01T00:00",
          "since=2013.03.01",
          "since=01/03/2013",
          "since=01.03.13",
          "since=31 февраля 2013 года",
          "years=3; allowances=—",
          "years=3; allowances=нет",
          "years=3; allowances=ped_expert",
          "years=3; allowances=PED_EXPERT, CLASS_LEADER=10 %",
          "years=3; allowances=CLASS_LEADER 12.5 %",
          "years=3; allowances=CLASS_LEADER: 30 %",
          "years=3; allowances=PED_EXPERT=много",
          "years=3; allowances=надбавка 10 %",
          "years=3; allowances=PED_EXPERT, ped_expert",
          "years=3; paid_do=172 723,00 ₸",
          "years=3; paid_do=172723 тенге",
          "years=3; paid_do=172 723 тг.",
          "years=3; paid_do=172,723",
          "years=3; paid_do=-5");

  @Test
  void each_is_answered_with_one_line() {
    StringBuilder out = new StringBuilder();
    for (String row : ROWS) {
      PayAnswer answer =
          Payroll.of(Tables.sample())
              .pay(new PayCell("education", "B2-1"), "Школа", Tables.terms(row), DAY);
      out.append(row.isEmpty() ? "(пусто)" : row).append("\n  ").append(answer.word());
      answer.salary().ifPresent(sum -> out.append(' ').append(sum.printed()));
      answer.explanation().ifPresent(note -> out.append(": ").append(note.in(Language.RU)));
      Tables.terms(row).paid().ifPresent(sum -> out.append(" (").append(sum).append(')'));
      answer.notes().forEach(note -> out.append("\n  ").append(note.in(Language.RU)));
      out.append('\n');
    }
    Golden.file("bad-rows.txt").matches(out.toString().replace('\u00A0', ' '));
  }
}
