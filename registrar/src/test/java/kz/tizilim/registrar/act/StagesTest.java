package kz.tizilim.registrar.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.ActId;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.keep.Founding;
import kz.tizilim.registrar.propose.Amending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amending orders of which parts are applied from days of their own. */
final class StagesTest {
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

  private static final String RUSSIAN =
      """
      О внесении изменений в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей"

      Приказ Министра обороны Республики Казахстан от 3 февраля 2025 года № 7

      ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей" следующие изменения:
      1) в Реестре должностей гражданских служащих, утвержденном указанным приказом:
      в ячейке С2 строку 6 исключить;
      в ячейке С2 строку 7 исключить;
      2) в ячейке С3 строку 6 исключить.
      2. Департаменту в течение десяти рабочих дней со дня подписания настоящего приказа обеспечить ознакомление.
      3. Настоящий приказ RULE.
      Министр обороны
      генерал-лейтенант Т. Примеров
      """;

  private static final String KAZAKH =
      """
      "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына өзгерістер енгізу туралы

      Қазақстан Республикасы Қорғаныс министрінің 2025 жылғы 3 ақпандағы № 7 бұйрығы

      БҰЙЫРАМЫН:
      1. "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына мынадай өзгерістер енгізілсін:
      1) көрсетілген бұйрықпен бекітілген Тізілімде:
      С2 ұяшығының 6-жолы алып тасталсын;
      С2 ұяшығының 7-жолы алып тасталсын;
      2) С3 ұяшығының 6-жолы алып тасталсын.
      2. Департамент осы бұйрыққа қол қойылған күннен бастап он жұмыс күні ішінде таныстыруды қамтамасыз етсін.
      3. Осы бұйрық RULE.
      Қорғаныс министрі
      генерал-лейтенант Т. Примеров
      """;

  private static Amending read(History history, String text) {
    return Amending.of(
        history.registers(),
        history.registers().get(0),
        OrderReader.amending(new SourceText("order.txt", text)),
        Amending.Stated.NOTHING);
  }

  private static HistoryRecord.Happened published(ActId act, String day) {
    return new HistoryRecord.Happened(
        act,
        Event.of(
            new Fact.Published("газета", ""),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            NOW));
  }

  /** The editions that the order makes, each with its first day and how many entries it lacks. */
  private static List<String> editions(String text) {
    History before = History.empty().withAll(Founding.records());
    int all = before.registers().get(0).latest().edition().entries().size();
    Amending amending = read(before, text);
    Amendment.Applied applied = (Amendment.Applied) amending.apply();
    History after =
        before
            .recording(amending.records(applied, NOW))
            .recording(List.of(published(amending.act().id(), "2025-03-01")));
    List<String> told = new ArrayList<>();
    for (EditionLife life : after.editions(amending.act().id())) {
      int lacking = all - life.edition().entries().size();
      told.add(
          lacking
              + " "
              + life.applied()
                  .map(LocalDate::toString)
                  .orElseGet(() -> life.undated().in(Language.RU)));
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования | 3 2025-03-12",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением абзаца третьего подпункта 1) пункта 1, который вводится в действие с 1 января 2026 года | 2 2025-03-12, 3 2026-01-01",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) пункта 1, который вводится в действие с 1 января 2026 года | 2 2025-03-12, 3 2026-01-01",
        "вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) пункта 1, который вводится в действие со дня его первого официального опубликования | 1 2025-03-01, 3 2025-05-01",
        "вводится в действие со дня его первого официального опубликования, за исключением абзаца второго подпункта 1) пункта 1, который вводится в действие с 1 июля 2026 года, и подпункта 2) пункта 1, который вводится в действие с 1 января 2026 года | 1 2025-03-01, 2 2026-01-01, 3 2026-07-01",
        "вводится в действие со дня его первого официального опубликования, за исключением пункта 2, который вводится в действие с 1 января 2026 года | 3 2025-03-01",
        "вводится в действие со дня его первого официального опубликования, за исключением пункта 1, который вводится в действие с 1 января 2026 года | 3 2026-01-01",
        "вводится в действие со дня его первого официального опубликования, за исключением абзаца первого подпункта 1) пункта 1, который вводится в действие с 1 января 2026 года | 3 часть акта (абзаца первого подпункта 1) пункта 1) вводится в действие в свой день, а редакции двух дат из него не составлены",
        "вводится в действие со дня его первого официального опубликования, за исключением норм об архивистах, которые вводятся в действие с 1 января 2026 года | 3 часть акта (норм об архивистах) вводится в действие в свой день, а редакции двух дат из него не составлены",
        "вводится в действие по истечении шести месяцев после дня его первого официального опубликования, за исключением подпункта 2) пункта 1, который вводится в действие с 1 апреля 2025 года | 2 2025-09-02, 3 часть акта вводится в действие раньше остального, а редакция составлена для обратного порядка"
      })
  void each_part_with_its_own_day_makes_an_edition(String rule, String editions) {
    assertThat(String.join(", ", editions(RUSSIAN.replace("RULE", rule)))).isEqualTo(editions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі | 3 2025-03-12",
        "2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-тармақтың 2) тармақшасын қоспағанда, алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі | 2 2025-03-12, 3 2026-01-01",
        "2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-тармақтың 1) тармақшасының үшінші абзацын қоспағанда, алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі | 2 2025-03-01, 3 2026-01-01",
        "2026 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 2-тармақты қоспағанда, алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі | 3 2025-03-01"
      })
  void the_kazakh_text_makes_the_same_editions(String rule, String editions) {
    assertThat(String.join(", ", editions(KAZAKH.replace("RULE", rule)))).isEqualTo(editions);
  }

  private static final String SUSPENDS =
      "приостановить действие строки 7 ячейки С2 до 1 января 2026 года";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования | 3 2025-03-12, 2 2026-01-01",
        "вводится в действие с 1 марта 2025 года | 3 2025-03-01, 2 2026-01-01",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, но не ранее 1 мая 2025 года | 3 2025-05-01, 2 2026-01-01",
        "вводится в действие по истечении двенадцати месяцев после дня его первого официального опубликования | 3 2026-03-02, 2 2026-03-02",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) пункта 1, который вводится в действие с 1 июля 2025 года | 2 2025-03-12, 3 2025-07-01, 2 2026-01-01",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) пункта 1, который вводится в действие с 1 июля 2026 года | 2 2025-03-12, 1 2026-01-01, 2 2026-07-01"
      })
  void what_is_suspended_is_in_the_register_again_from_the_day_that_the_order_names(
      String rule, String editions) {
    String order =
        RUSSIAN.replace("в ячейке С2 строку 7 исключить", SUSPENDS).replace("RULE", rule);
    assertThat(order).contains(SUSPENDS);
    assertThat(String.join(", ", editions(order))).isEqualTo(editions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі | 3 2025-03-12, 2 2026-01-01",
        "2025 жылғы 1 наурыздан бастап қолданысқа енгізіледі | 3 2025-03-01, 2 2026-01-01"
      })
  void the_kazakh_text_suspends_the_same(String rule, String editions) {
    String order =
        KAZAKH
            .replace(
                "С2 ұяшығының 7-жолы алып тасталсын",
                "С2 ұяшығының 7-жолының қолданысы 2026 жылғы 1 қаңтарға дейін тоқтатыла тұрсын")
            .replace("RULE", rule);
    assertThat(String.join(", ", editions(order))).isEqualTo(editions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "вводится в действие с 1 числа месяца, следующего за месяцем его первого официального опубликования | 2025-04-01 null",
        "вводится в действие со дня его первого официального опубликования и действует до 1 января 2027 года | 2025-03-01 2027-01-01"
      })
  void a_month_that_begins_and_a_term_of_validity_give_days(String rule, String days) {
    History before = History.empty().withAll(Founding.records());
    Amending amending = read(before, RUSSIAN.replace("RULE", rule));
    Amendment.Applied applied = (Amendment.Applied) amending.apply();
    History after =
        before
            .recording(amending.records(applied, NOW))
            .recording(List.of(published(amending.act().id(), "2025-03-01")));
    EditionLife life = after.editions(amending.act().id()).get(0);
    assertThat(life.applied().orElse(null) + " " + life.repealed().orElse(null)).isEqualTo(days);
    boolean ends = life.repealed().isPresent();
    assertThat(after.registers().get(0).on(LocalDate.parse("2026-12-31"))).isPresent();
    assertThat(after.registers().get(0).on(LocalDate.parse("2027-01-01")).isEmpty())
        .isEqualTo(ends);
  }
}
