package kz.tizilim.documents.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms of duties. */
final class TermsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "в течение десяти календарных дней со дня государственной регистрации настоящего приказа направление его копии; 10 calendar-days государственной регистрации настоящего приказа",
        "в течение десяти рабочих дней после государственной регистрации настоящего приказа в Министерстве юстиции представление сведений; 10 working-days государственной регистрации настоящего приказа",
        "в течение 5 (пяти) рабочих дней со дня его подписания на казахском и русском языках; 5 working-days его подписания",
        "в течение трёх рабочих дней со дня принятия настоящего приказа направление; 3 working-days принятия настоящего приказа",
        "не позднее двадцати двух рабочих дней со дня введения в действие настоящего приказа; 22 working-days введения в действие настоящего приказа",
        "в течение пяти рабочих дней со дня получения запроса, направить ответ; 5 working-days получения запроса",
        "в двухмесячный срок со дня подписания настоящего приказа утвердить план; 2 months подписания настоящего приказа",
        "в течение трех недель со дня его подписания; 3 weeks его подписания",
        "размещение на сайте после дня его первого официального опубликования; after-event его первого официального опубликования",
        "осы бұйрықты мемлекеттік тіркеген күнінен бастап күнтізбелік он күн ішінде жолдауды; 10 calendar-days мемлекеттік тіркеген",
        "осы бұйрық мемлекеттік тіркеуден өткеннен кейін он бес жұмыс күні ішінде жіберуді; 15 working-days мемлекеттік тіркеуден өткен",
        "қол қойылған күнінен бастап бір ай ішінде бекітуді; 1 months қол қойылған",
        "ресми жарияланғаннан кейін орналастыруды; after-event ресми жарияланған"
      })
  void a_term_is_a_length_and_an_event(String words, String answer) {
    assertThat(Terms.find(words).map(it -> Orders.line(it.term()))).contains(answer);
    assertThat(Terms.unread(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "в течение пяти дней со дня его подписания",
        "в течение нескольких рабочих дней со дня его подписания",
        "в течение 5 (шести) рабочих дней со дня его подписания",
        "в десятидневный срок со дня подписания настоящего приказа",
        "ежеквартально, до 5 числа следующего года",
        "до начала учебного года",
        "незамедлительно уведомить",
        "бес күн ішінде",
        "дереу хабарлауды"
      })
  void words_about_a_term_that_are_not_understood_are_a_finding(String words) {
    ProvisionReader.Reading reading =
        Orders.clauses("1. Отделу обеспечить:", "1) учет " + words + ";", "2) сбор.");
    assertThat(reading.provisions().obligations().get(0).term()).isEmpty();
    assertThat(Orders.codes(reading)).containsExactly("term-not-understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"не позднее 1 сентября 2025 года", "до 15.01.2026"})
  void a_named_day_is_no_term_and_is_understood(String words) {
    assertThat(Terms.find(words)).isEmpty();
    assertThat(Terms.unread(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "в течение десяти рабочих дней со дня государственной регистрации; мемлекеттік тіркелген күнінен бастап он жұмыс күні ішінде; true",
        "в течение десяти рабочих дней со дня государственной регистрации; мемлекеттік тіркелген күнінен бастап жиырма жұмыс күні ішінде; false",
        "в течение десяти рабочих дней со дня государственной регистрации; қол қойылған күнінен бастап он жұмыс күні ішінде; false",
        "в течение десяти рабочих дней со дня его подписания; қол қойылған күнінен бастап күнтізбелік он күн ішінде; false",
        "ежегодно до 1 марта; жыл сайын 1 наурызға дейін; true",
        "ежегодно до 1 марта; жыл сайын 2 наурызға дейін; false",
        "направить; жіберсін; true"
      })
  void the_terms_of_both_languages_are_compared(String russian, String kazakh, boolean agree) {
    assertThat(Terms.agree(russian, kazakh)).isEqualTo(agree);
  }
}
