package kz.tizilim.documents.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Reckoning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an order is put into application. */
final class CommencementTest {

  private static ProvisionReader.Reading read(String rule) {
    return ClauseKind.isKazakh(rule)
        ? Orders.kazakhClauses("1. Осы бұйрық " + rule + ".")
        : Orders.clauses("1. Настоящий приказ " + rule + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "вводится в действие по истечении двадцати одного календарного дня после дня его первого официального опубликования; 21 calendar-days его первого официального опубликования",
        "вводится в действие по истечению 10 (десяти) календарных дней со дня его официального опубликования; 10 calendar-days его официального опубликования",
        "вводится в действие по истечении месяца со дня его подписания; 1 months его подписания",
        "вводится в действие по истечении трех месяцев после дня его первого официального опубликования и подлежит официальному опубликованию; 3 months его первого официального опубликования",
        "вводится в действие после дня его первого официального опубликования; after-event его первого официального опубликования",
        "вводится в действие со дня государственной регистрации; on-event государственной регистрации",
        "вводится в действие с 1 января 2026 года; 2026-01-01",
        "вводится в действие со дня его подписания и распространяется на отношения, возникшие с 1 января 2025 года; on-event его подписания",
        "вводится в действие с 01.01.2026; 2026-01-01",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением пункта 2, который вводится в действие с 1 января 2026 года; 10 calendar-days его первого официального опубликования",
        "подлежит официальному опубликованию и вводится в действие со 2 июля 2026 года; 2026-07-02",
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік жиырма бір күн өткен соң қолданысқа енгізіледі; 21 calendar-days алғашқы ресми жарияланған",
        "алғашқы ресми жарияланған күнінен кейін екі ай өткен соң қолданысқа енгізіледі; 2 months алғашқы ресми жарияланған",
        "алғашқы ресми жарияланған күнінен кейін қолданысқа енгізіледі; after-event алғашқы ресми жарияланған",
        "қол қойылған күнінен бастап қолданысқа енгізіледі; on-event қол қойылған",
        "2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі және ресми жариялануға тиіс; 2026-07-01"
      })
  void a_rule_is_read(String rule, String answer) {
    ProvisionReader.Reading reading = read(rule);
    assertThat(Orders.lines(reading.provisions())).containsExactly("commencement " + answer);
    assertThat(reading.findings()).isEmpty();
    Commencement read = reading.provisions().commencement().orElseThrow();
    assertThat(read.rule()).isEqualTo(rule.substring(Math.max(0, rule.indexOf("вводится"))));
    assertThat(read.relationsSince().isPresent()).isEqualTo(rule.contains("возникшие"));
    assertThat(Reckoning.read(read.rule()))
        .isInstanceOfAny(Reckoning.Reading.Found.class, Reckoning.Reading.Named.class);
  }

  @Test
  void the_day_until_which_an_order_is_valid_is_read_with_its_commencement() {
    ProvisionReader.Reading reading =
        read("вводится в действие с 1 января 2026 года и действует до 1 января 2027 года");
    assertThat(Orders.lines(reading.provisions())).containsExactly("commencement 2026-01-01");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.provisions().commencement().orElseThrow().validUntil())
        .contains(LocalDate.of(2027, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, кроме пункта 2",
        "вводится в действие с 1 января 2026 года и действует до 31 декабря 2026 года",
        "вводится в действие с 31 февраля 2026 года",
        "вводится в действие по истечении нескольких месяцев со дня его подписания",
        "вводится в действие по истечении десяти календарных дней после дня ввода музея",
        "вводится в действие после согласования",
        "вводится в действие не ранее 1 января 2026 года",
        "2-тармақты қоспағанда, алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
        "келісілгеннен кейін қолданысқа енгізіледі"
      })
  void a_rule_that_is_not_understood_as_a_whole_gives_no_day_and_is_named(String rule) {
    ProvisionReader.Reading reading = read(rule);
    assertThat(Orders.lines(reading.provisions())).containsExactly("commencement ?");
    assertThat(Orders.codes(reading)).containsExactly("commencement-not-understood");
    assertThat(Reckoning.read(reading.provisions().commencement().orElseThrow().rule()))
        .isInstanceOf(Reckoning.Reading.NotUnderstood.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "вступает в силу со дня его подписания; вступает в силу со дня его подписания",
        "вступает в силу со дня государственной регистрации и вводится в действие с 1 мая 2025 года; вступает в силу со дня государственной регистрации",
        "қол қойылған күнінен бастап күшіне енеді; қол қойылған күнінен бастап күшіне енеді"
      })
  void entry_into_force_is_kept_apart(String clause, String rule) {
    ProvisionReader.Reading reading = read(clause);
    assertThat(reading.provisions().effectiveness().orElseThrow().rule()).isEqualTo(rule);
    assertThat(reading.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. Пункт 2 настоящего приказа вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.",
        "1. Реестр вводится в действие с 1 мая 2026 года."
      })
  void the_commencement_of_a_part_is_not_that_of_the_order(String clause) {
    ProvisionReader.Reading reading = Orders.clauses(clause);
    assertThat(reading.provisions().commencement()).isEmpty();
    assertThat(reading.provisions().otherClauses()).hasSize(1);
    assertThat(Orders.codes(reading)).containsExactly("commencement-not-understood");
  }
}
