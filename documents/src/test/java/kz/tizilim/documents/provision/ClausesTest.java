package kz.tizilim.documents.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clauses of an order order. */
final class ClausesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "в ячейке С2 строку 6 считать строкой 7;",
        "в ячейке А2-1 строку 1 перенести в ступень 2;",
        "приостановить действие строки 6 ячейки С2 до 1 января 2027 года;",
        "строку 6 звена С2 упразднить;"
      })
  void every_change_in_a_list_of_changes_is_kept_as_one(String change) {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Внести в приказ от 30 декабря 2015 года № 746 следующие изменения:", change);
    assertThat(reading.provisions().amendments()).hasSize(1);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void an_order_that_approves_registers_is_read_whole() {
    ProvisionReader.Reading reading =
        Orders.read(
            """
            Об утверждении реестров должностей работников музеев
            Приказ Министра культуры и информации Республики Казахстан от 3 марта 2025 года № 8
            В соответствии со статьей 139 Трудового кодекса Республики Казахстан Приказываю:
            1. Утвердить реестры должностей работников музеев согласно приложениям 1, 2 – 4 и 6 к настоящему приказу.
            2. Признать утратившими силу:
            1) приказ Министра культуры и спорта Республики Казахстан от 5 мая 2020 года № 41 «Об утверждении реестра «Музей»» (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 20111);
            2) пункт 3 приказа Министра культуры и спорта Республики Казахстан от 6 июня 2021 года № 7.
            3. Департаменту музеев в установленном законодательством порядке обеспечить:
            1) государственную регистрацию настоящего приказа;
            2) в течение десяти рабочих дней после государственной регистрации настоящего приказа представление сведений в Юридический департамент;
            3) размещение настоящего приказа на интернет-ресурсе после его официального опубликования.
            4. Директорам музеев в месячный срок со дня введения в действие настоящего приказа привести штатные расписания в соответствие с реестрами.
            5. Контроль за исполнением настоящего приказа возложить на курирующего вице-министра.
            6. Настоящий приказ вступает в силу со дня его подписания и вводится в действие с 1 июля 2025 года.
            Министр культуры и информации
            Республики Казахстан
            А. Тестова
            «СОГЛАСОВАНО»
            Министерство труда и социальной
            защиты населения Республики Казахстан
            Приложение 1 к приказу
            """);
    assertThat(reading.act().title())
        .isEqualTo("Об утверждении реестров должностей работников музеев");
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly(
            "1 approval [1, 2, 3, 4, 6]",
            "2.1 repeal [41 2020-05-05] []",
            "2.2 repeal [] []",
            "3.1 duty of Департаменту музеев",
            "3.2 duty of Департаменту музеев: 10 working-days государственной регистрации настоящего приказа",
            "3.3 duty of Департаменту музеев: after-event его официального опубликования",
            "4 duty of Директорам музеев: 1 months введения в действие настоящего приказа",
            "control by курирующего вице-министра",
            "effectiveness вступает в силу со дня его подписания",
            "commencement 2025-07-01",
            "signed Министр культуры и информации Республики Казахстан /  / А. Тестова",
            "agreement of Министерство труда и социальной защиты населения Республики Казахстан");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void a_kazakh_order_is_read_with_the_predicate_at_the_end_of_its_list() {
    ProvisionReader.Reading reading =
        Orders.kazakhClauses(
            "1. Лауазымдар тізілімдері осы бұйрықтың 1 – 3-қосымшаларына сәйкес бекітілсін.",
            "2. \"Тізілім туралы\" Қазақстан Республикасы Мәдениет және спорт министрінің 2020 жылғы 5 мамырдағы № 41 бұйрығының күші жойылды деп танылсын.",
            "3. Мұражайлар департаменті заңнамада белгіленген тәртіппен:",
            "1) осы бұйрықты мемлекеттік тіркеуді;",
            "2) осы бұйрық мемлекеттік тіркелген күнінен бастап он жұмыс күні ішінде оны орналастыруды қамтамасыз етсін.",
            "4. Кадр қызметі осы бұйрықты қызметкерлерге жеткізсін.",
            "5. Осы бұйрықтың орындалуын бақылау жетекшілік ететін вице-министрге жүктелсін.",
            "6. Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.",
            "Қазақстан Республикасының Мәдениет және ақпарат министрі",
            "А. Тестова",
            "КЕЛІСІЛДІ",
            "Қазақстан Республикасының",
            "Еңбек және халықты әлеуметтік қорғау министрлігі");
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly(
            "1 approval [1, 2, 3]",
            "2 repeal [41 2020-05-05] []",
            "3.1 duty of Мұражайлар департаменті",
            "3.2 duty of Мұражайлар департаменті: 10 working-days мемлекеттік тіркелген",
            "4 duty of Кадр қызметі",
            "control by жетекшілік ететін вице-министрге",
            "commencement 10 calendar-days алғашқы ресми жарияланған",
            "signed Қазақстан Республикасының Мәдениет және ақпарат министрі /  / А. Тестова",
            "agreement of Қазақстан Республикасының Еңбек және халықты әлеуметтік қорғау министрлігі");
    assertThat(reading.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ПРИКАЗЫВАЮ:; 1 approval []",
        "Приказываю; 1 approval []",
        "В соответствии с Кодексом приказываю:; 1 approval []",
        "В соответствии с Кодексом п р и к а з ы в а ю:; 1 approval []",
        "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:; 1 approval []",
        "маслихат РЕШИЛ:; 1 approval []",
        "БҰЙЫРАМЫН:; 1 approval []",
        "Үкімет ҚАУЛЫ ЕТЕДІ:; 1 approval []"
      })
  void an_order_is_issued_with_any_of_the_usual_words(String issuing, String answer) {
    ProvisionReader.Reading reading =
        Orders.read(
            "Приказ Министра финансов от 3 марта 2025 года № 8\n\n"
                + issuing
                + "\n1. Утвердить прилагаемые ставки.");
    assertThat(Orders.lines(reading.provisions())).containsExactly(answer);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void the_first_clause_may_stand_behind_the_issuing_word() {
    ProvisionReader.Reading reading =
        Orders.read(
            """
            Приказ Министра финансов от 3 марта 2025 года № 8

            В соответствии с Кодексом ПРИКАЗЫВАЮ: 1. Утвердить прилагаемые ставки.
            2. Настоящий приказ вводится в действие с 1 мая 2025 года.
            """);
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly("1 approval []", "commencement 2025-05-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Утвердить прилагаемые ставки; 1 approval []",
        "Отменить приказ Министра финансов от 5 мая 2020 года № 41; 1 repeal [41 2020-05-05] []",
        "Признать утратившей силу инструкцию согласно приложению 2; 1 repeal [] [2]",
        "Департаменту кадров направить копию приказа в архив; 1 duty of Департаменту кадров",
        "Начальникам управлений ознакомить личный состав с настоящим приказом; 1 duty of Начальникам управлений",
        "Настоящий приказ довести до сведения работников; 1 duty of -",
        "Копию приказа направить в архив; 1 duty of -",
        "Рекомендовать акимам областей принять меры; 1 duty of акимам областей",
        "Департамент кадров обеспечивает учет; 1 duty of Департамент кадров",
        "Контроль за исполнением настоящего приказа оставляю за собой; control by Министр культуры и информации Республики Казахстан",
        "Контроль за исполнением настоящего приказа возложить на директора департамента; control by директора департамента",
        "Контроль за исполнением настоящего приказа возложить на заместителя Министра Примерова Б.Б.; control by заместителя Министра Примерова Б.Б.",
        "Строку 3 реестра исключить; 1 amendment Строку 3 реестра / исключить /",
        "Определить, что музей есть учреждение; '1 other Определить, что музей есть учреждение'",
        "Пункт 2 настоящего приказа вводится в действие с 1 мая 2026 года; 1 other Пункт 2 настоящего приказа вводится в действие с 1 мая 2026 года"
      })
  void the_kind_of_a_clause_shows_in_its_predicate(String clause, String answer) {
    assertThat(Orders.lines(Orders.clauses("1. " + clause + ".").provisions()))
        .map(String::strip)
        .containsExactly(answer);
  }

  @Test
  void new_text_keeps_its_own_numbers_and_frames_narrow_the_target() {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Внести в приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 41 «О ставках» следующие изменения и дополнения:",
            "1) пункт 2 изложить в следующей редакции:",
            "«2. Контроль возложить на заместителя.",
            "3. Ставки «А» опубликовать.»;",
            "2) в приложении к указанному приказу:",
            "строку 3 исключить;",
            "дополнить строкой 4 следующего содержания:",
            "\"4. Смотритель\".",
            "2. Настоящий приказ вводится в действие с 1 мая 2025 года.");
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly(
            "1.1 amendment пункт 2 / изложить в следующей редакции / 2. Контроль возложить на заместителя. 3. Ставки «А» опубликовать.",
            "1.2 amendment в приложении к указанному приказу, строку 3 / исключить / ",
            "1.2 amendment в приложении к указанному приказу / дополнить / 4. Смотритель",
            "commencement 2025-05-01");
    assertThat(Orders.codes(reading)).isEmpty();
  }

  @Test
  void a_quotation_that_is_never_closed_swallows_nothing() {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Внести в приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 41 следующее изменение:",
            "пункт 2 изложить в следующей редакции:",
            "\"2. Контроль возложить на заместителя.",
            "2. Настоящий приказ вводится в действие с 1 мая 2025 года.");
    assertThat(reading.provisions().commencement()).isPresent();
  }

  @Test
  void a_term_of_the_lead_in_is_that_of_every_duty_in_it() {
    assertThat(
            Orders.lines(
                Orders.clauses(
                        "1. Департаменту кадров в течение пяти рабочих дней со дня подписания настоящего приказа обеспечить:",
                        "1) рассылку приказа;",
                        "2) после официального опубликования настоящего приказа его размещение на сайте.")
                    .provisions()))
        .containsExactly(
            "1.1 duty of Департаменту кадров: 5 working-days подписания настоящего приказа",
            "1.2 duty of Департаменту кадров: after-event официального опубликования настоящего приказа");
  }

  @Test
  void gaps_repetitions_and_clauses_that_are_not_understood_are_findings() {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "2. Утвердить прилагаемые ставки.",
            "3. Музей есть учреждение А. Тестова.",
            "5. Департаменту обеспечить:",
            "1) учет;",
            "3) рассылку.",
            "5. Отделу обеспечить сбор.");
    assertThat(reading.findings())
        .map(Object::toString)
        .containsExactly(
            "warning clause-number-missing 4 нумерация пунктов начинается с пункта 2 (правила № 464 от 5 июля 2023 года)",
            "warning clause-not-understood 5 пункт 3 не понят: «Музей есть учреждение —»; он сохранён, обязанностей и сроков из него не выведено",
            "warning clause-number-missing 6 нумерация пунктов прерывается: пункт 5 следует сразу за пунктом 3 (правила № 464 от 5 июля 2023 года)",
            "warning clause-number-missing 8 нумерация пунктов прерывается: пункт 5.3 следует сразу за пунктом 5.1 (правила № 464 от 5 июля 2023 года)",
            "warning clause-number-repeated 9 нумерация пунктов нарушена: пункт 5 стоит после пункта 5 (правила № 464 от 5 июля 2023 года)");
  }

  @Test
  void an_inserted_clause_is_no_gap() {
    assertThat(
            Orders.codes(
                Orders.clauses(
                    "1. Утвердить прилагаемые ставки.",
                    "1-1. Отделу обеспечить учет.",
                    "2. Отделу обеспечить сбор.")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Приказ Министра финансов от 3 марта 2025 года № 8",
        "Приложение к приказу\nРеестр должностей",
        "Приказ Министра финансов от 3 марта 2025 года № 8\nПРИКАЗЫВАЮ:\nМинистр А. Тестов"
      })
  void a_text_without_a_clause_is_a_finding(String text) {
    ProvisionReader.Reading reading = Orders.read(text);
    assertThat(Orders.codes(reading)).contains("no-clause");
    assertThat(reading.provisions().obligations()).isEmpty();
  }

  @Test
  void clauses_without_an_issuing_word_are_read_and_say_so() {
    ProvisionReader.Reading reading =
        Orders.read(
            "Приказ Министра финансов от 3 марта 2025 года № 8\n\n1. Утвердить прилагаемые ставки.\n2. Отделу обеспечить учет.");
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly("1 approval []", "2 duty of Отделу");
    assertThat(Orders.codes(reading)).containsExactly("issuing-word-missing");
  }

  @Test
  void a_stray_line_between_clauses_is_named() {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Утвердить прилагаемые ставки.", "Стр. 1 из 2", "2. Отделу обеспечить учет.");
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly("1 approval []", "2 duty of Отделу");
    assertThat(Orders.codes(reading)).containsExactly("paragraph-unread");
  }

  @Test
  void a_list_of_repealed_acts_in_an_annex_is_no_clause_and_can_be_read() {
    List<String> annex =
        List.of(
            "Приложение 2",
            "Перечень утративших силу приказов",
            "1. Приказ Министра финансов Республики Казахстан от 5 мая 2020 года № 41 «О ставках» (зарегистрирован под № 20111).",
            "2. Приказ Министра финансов Республики Казахстан от 6 июня 2021 года № 7.");
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Признать утратившими силу приказы согласно приложению 2.",
            "Министр А. Тестов",
            String.join("\n", annex));
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly("1 repeal [] [2]", "signed Министр /  / А. Тестов");
    assertThat(ProvisionReader.listed(Orders.lines(String.join("\n", annex))))
        .map(act -> act.number() + " " + act.registration() + " " + act.title())
        .containsExactly("41 20111 О ставках", "7  ");
  }
}
