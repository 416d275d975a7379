package kz.tizilim.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReckoningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "в течение пяти рабочих дней со дня его подписания на казахском и русском языках, в соответствии с Правилами; within 5 working-days signed",
        "сведений в течение десяти календарных дней после дня первого официального опубликования настоящего приказа; within 10 calendar-days published",
        "по истечении десяти календарных дней после дня его первого официального опубликования.; after 10 calendar-days published",
        "по истечении шестидесяти календарных дней после дня его первого официального опубликования; after 60 calendar-days published",
        "по истечению десяти календарных дней со дня его официального опубликования; after 10 calendar-days published",
        "Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования и подлежит официальному опубликованию.; after 10 calendar-days published",
        "размещение на интернет-ресурсе после его первого официального опубликования; after 0 after-event published",
        "В течение двадцати пяти рабочих дней со дня введения в действие настоящего приказа; within 25 working-days applied",
        "не позднее 3 рабочих дней со дня подписания; within 3 working-days signed",
        "не позднее чем через пять рабочих дней со дня подписания настоящего приказа; within 5 working-days signed",
        "не позже чем через двадцать два календарных дня после дня его первого официального опубликования; within 22 calendar-days published",
        "на следующий день после подписания настоящего приказа довести до сведения; within 1 calendar-days signed",
        "не позднее следующего рабочего дня за днем государственной регистрации настоящего приказа направить; within 1 working-days registered",
        "в течение 5 (пяти) рабочих дней со дня его подписания; within 5 working-days signed",
        "осы бұйрыққа қол қойылған күннен бастап бес жұмыс күні ішінде жіберуді; within 5 working-days signed",
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн ішінде; within 10 calendar-days published",
        "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі; after 10 calendar-days published",
        "алғашқы ресми жарияланған күнінен кейін он бес күнтізбелік күн ішінде; within 15 calendar-days published",
        "ресми жарияланғаннан кейін интернет-ресурста орналастыруды; after 0 after-event published",
        "в течение пяти рабочих дней со дня государственной регистрации; within 5 working-days registered",
        "в течение семи рабочих дней после государственной регистрации настоящего приказа в Министерстве юстиции Республики Казахстан представление в Юридический департамент сведений об исполнении; within 7 working-days registered",
        "в течение десяти календарных дней со дня государственной регистрации настоящего приказа направление его копии на казахском и русском языках; within 10 calendar-days registered",
        "в течение пяти рабочих дней со дня принятия настоящего постановления направление его копии; within 5 working-days signed",
        "в течение двух рабочих дней после введения в действие настоящего приказа обеспечить его исполнение; within 2 working-days applied",
        "в течение одного месяца со дня введения в действие настоящего приказа привести штатные расписания в соответствие; within 1 months applied",
        "в течение месяца со дня его подписания; within 1 months signed",
        "в двухмесячный срок со дня подписания настоящего приказа утвердить перечень; within 2 months signed",
        "в течение двух недель со дня его первого официального опубликования; within 2 weeks published",
        "в течение трёх рабочих дней со дня подписания направление копии; within 3 working-days signed",
        "в течение суток со дня подписания настоящего приказа довести; within 1 calendar-days signed",
        "в течение трех суток с момента его подписания; within 3 calendar-days signed",
        "қол қойылған күнінен бастап бір тәулік ішінде хабарлауды; within 1 calendar-days signed",
        "в течение 3 рабочих дней с даты подписания настоящего приказа довести; within 3 working-days signed",
        "на следующий рабочий день после подписания настоящего приказа довести; within 1 working-days signed",
        "в месячный срок со дня введения в действие настоящего приказа привести в соответствие; within 1 months applied",
        "после государственной регистрации; after 0 after-event registered",
        "осы бұйрықты мемлекеттік тіркеген күнінен бастап күнтізбелік он күн ішінде оның көшірмесін жолдауды; within 10 calendar-days registered",
        "осы бұйрық мемлекеттік тіркеуден өткеннен кейін жеті жұмыс күні ішінде мәліметтер беруді; within 7 working-days registered",
        "қолданысқа енгізілген күнінен бастап екі ай ішінде; within 2 months applied",
        "вводится в действие со дня его подписания; after 0 on-event signed",
        "вводится в действие со дня государственной регистрации; after 0 on-event registered",
        "вводится в действие после дня его первого официального опубликования; after 0 after-event published",
        "вводится в действие по истечении шести месяцев после дня его первого официального опубликования; after 6 months published",
        "Настоящее постановление вводится в действие со дня его подписания и распространяется на правоотношения, возникшие с 1 февраля 2025 года; after 0 on-event signed",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования и распространяется на отношения, возникшие с 1 января 2025 года; after 10 calendar-days published",
        "вступает в силу со дня государственной регистрации в Министерстве юстиции Республики Казахстан и вводится в действие по истечении тридцати календарных дней после дня его первого официального опубликования; after 30 calendar-days published",
        "алғашқы ресми жарияланған күнінен кейін қолданысқа енгізіледі; after 0 after-event published",
        "Осы бұйрық қол қойылған күнінен бастап қолданысқа енгізіледі; after 0 on-event signed",
        "алғашқы ресми жарияланған күнінен кейін үш ай өткен соң қолданысқа енгізіледі; after 3 months published"
      })
  void a_term_is_read_from_the_words_of_a_clause(String words, String reckoning) {
    assertThat(Reckoning.read(words))
        .isEqualTo(new Reckoning.Reading.Found(Reckoning.parse(reckoning)));
    assertThat(Reckoning.parse(reckoning)).hasToString(reckoning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "не позднее 1 октября 2025 года представить сведения; 2025-10-01",
        "до 15.01.2026 утвердить план; 2026-01-15",
        "2026 жылғы 1 наурыздан кешіктірмей бекітуді; 2026-03-01",
        "вводится в действие с 1 января 2026 года; 2026-01-01",
        "вводится в действие с 01.01.2026; 2026-01-01",
        "подлежит официальному опубликованию и вводится в действие с 1 июля 2026 года; 2026-07-01",
        "вводится в действие с 1 января 2026 года и распространяется на отношения, возникшие с 1 июля 2025 года; 2026-01-01",
        "Осы бұйрық 2026 жылғы 1 шілдеден бастап қолданысқа енгізіледі; 2026-07-01",
        "в срок до 1 апреля 2026 года утвердить график; 2026-04-01",
        "к 1 апреля 2026 года обеспечить готовность; 2026-04-01",
        "2026 жылғы 1 наурызға дейін ұсыныстар беруді; 2026-03-01"
      })
  void a_day_that_the_clause_names_is_read(String words, LocalDate day) {
    assertThat(Reckoning.read(words)).isEqualTo(new Reckoning.Reading.Named(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ежеквартально, до 5 числа месяца, следующего за отчетным, представлять сведения; every quarter 1 5; 2025-07-05",
        "представлять сведения ежеквартально не позднее 10 числа месяца, следующего за отчетным кварталом; every quarter 1 10; 2025-07-10",
        "ежемесячно до 25-го числа; every month 1 25; 2025-05-25",
        "ежемесячно к 25 числу представлять отчет; every month 1 25; 2025-05-25",
        "раз в полугодие, к 31 числа месяца, следующего за отчетным полугодием; every half_year 1 31; 2025-07-31",
        "ежегодно до 1 марта представлять отчет; every year 3 1; 2026-03-01",
        "по итогам года не позднее 20 января года, следующего за отчетным, представлять отчет; every year 1 20; 2026-01-20",
        "ежегодно, не позднее 15 января года, следующего за отчетным; every year 1 15; 2026-01-15",
        "тоқсан сайын есепті тоқсаннан кейінгі айдың 5-күніне дейін ұсынуды; every quarter 1 5; 2025-07-05",
        "жыл сайын 1 наурызға дейін ұсынуды; every year 3 1; 2026-03-01"
      })
  void a_term_that_comes_again_is_read(String words, String recurrence, LocalDate next) {
    Reckoning.Reading reading = Reckoning.read(words);
    assertThat(reading).isInstanceOf(Reckoning.Reading.Recurring.class);
    Recurrence read = ((Reckoning.Reading.Recurring) reading).recurrence();
    assertThat(read).hasToString(recurrence);
    assertThat(read.next(LocalDate.parse("2025-05-20"))).isEqualTo(next);
    assertThat(read.next(next)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "в течение пяти рабочих дней со дня получения запроса, направить ответ; 5 working-days получения запроса",
        "в течение десяти календарных дней после поступления обращения рассмотреть его; 10 calendar-days поступления обращения",
        "өтініш келіп түскен күннен бастап бес жұмыс күні ішінде жауап беруді; 5 working-days өтініш келіп түскен"
      })
  void a_term_from_an_event_of_another_matter_is_read_and_has_no_day(String words, String term) {
    Reckoning.Reading.OfOther read = (Reckoning.Reading.OfOther) Reckoning.read(words);
    assertThat(read.length() + " " + read.unit() + " " + read.trigger()).isEqualTo(term);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "в течение пяти дней со дня его подписания",
        "в течение нескольких рабочих дней со дня его подписания",
        "в течение 5 (шести) рабочих дней со дня его подписания",
        "в пятидневный срок",
        "незамедлительно уведомить",
        "ежегодно, представлять сведения",
        "ежемесячно до 15 января",
        "ежегодно до 31 февраля",
        "до начала учебного года утвердить план",
        "ежеквартально, до 5 числа, и в течение пяти рабочих дней со дня его подписания",
        "в течение пяти рабочих дней со дня его подписания и в течение десяти календарных дней после дня его первого официального опубликования",
        "бес жұмыс күні ішінде",
        "дереу хабарлауды",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, кроме пункта 3",
        "Пункт 2 настоящего приказа вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
        "вводится в действие со дня подписания договора",
        "в течение пяти рабочих дней со дня подписания договора",
        "в течение пяти рабочих дней со дня государственной регистрации юридического лица",
        "вводится в действие с 31 февраля 2026 года",
        "вводится в действие по истечении десяти календарных дней после дня официального опубликования Закона",
        "2026 жылғы 31 ақпанға дейін ұсыныс беруді",
        "Осы бұйрықтың 2-тармағы 2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі"
      })
  void a_wording_that_is_not_known_is_never_guessed(String words) {
    assertThat(Reckoning.read(words)).isInstanceOf(Reckoning.Reading.NotUnderstood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Настоящий приказ довести до заинтересованных должностных лиц и структурных подразделений",
        "утвержденных приказом от 11 июля 2023 года № 472",
        "в установленном законодательством порядке",
        ""
      })
  void a_clause_without_a_term_has_none(String words) {
    assertThat(Reckoning.read(words)).isEqualTo(new Reckoning.Reading.None());
  }

  @Test
  void every_number_up_to_99_is_read_in_both_languages() {
    assertThat(NumberWords.russian("девяноста девяти")).hasValue(99);
    assertThat(NumberWords.russian("четырёх")).hasValue(4);
    assertThat(NumberWords.russian("сорока")).hasValue(40);
    assertThat(NumberWords.russian("десяти пяти")).isEmpty();
    assertThat(NumberWords.russian("двадцати десяти")).isEmpty();
    assertThat(NumberWords.kazakh("тоқсан тоғыз")).hasValue(99);
    assertThat(NumberWords.kazakh("он")).hasValue(10);
    assertThat(NumberWords.kazakh("бірнеше")).isEmpty();
  }

  @Test
  void a_reckoning_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> Reckoning.parse("within 0 after-event signed"))
        .hasMessageContaining("has a length");
    assertThatThrownBy(() -> Reckoning.parse("within 5 working-days"))
        .hasMessageContaining("is not a reckoning");
    for (String unit : new String[] {"on-event", "after-event", "years"}) {
      assertThatThrownBy(() -> Reckoning.parse("within 5 " + unit + " signed"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(unit);
    }
  }
}
