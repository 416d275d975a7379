package kz.tizilim.documents;

import static kz.tizilim.documents.SmallOrder.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.register.Finding;
import org.junit.jupiter.api.Test;

/** Orders with several annexes, with none, and with annexes that are not registers. */
final class AnnexesTest {

  private static final String TABLE =
      """
      Звено | Ступень | Наименование должностей
      = Блок А (управленческий персонал)
      А1 | 1 | %s
      """;
  private static final String ACT =
      """
      Об утверждении реестров должностей
      Приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
      ПРИКАЗЫВАЮ:
      1. Утвердить реестры должностей согласно приложениям 1 – 3 к настоящему приказу.
      2. Признать утратившими силу приказы согласно приложению 4 к настоящему приказу.
      3. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Министр А. Тестов
      """;
  private static final String SEVERAL =
      ACT
          + """
          Приложение 1
          к приказу Министра культуры и информации Республики Казахстан
          от 5 мая 2024 года № 77
          Реестр должностей гражданских служащих
          конных заводов
          """
          + filled(TABLE, "Директор")
          + """
          Приложение № 2 к приказу Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
          РЕЕСТР
          Республиканское государственное учреждение «Опытная ферма»
          """
          + filled(TABLE, "Заведующий фермой")
          + """
          Приложение 4 к приказу Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77
          Перечень утративших силу приказов
          1. Приказ от 1 мая 2020 года № 5.
          2. Приказ от 1 мая 2021 года № 6 вводится в действие с 1 июля 2021 года.
          """;

  private static PublishedOrder read(String order) {
    return OrderReader.read(SmallOrder.html(order));
  }

  private static List<String> codes(PublishedOrder order) {
    return order.findings().stream().map(Finding::code).toList();
  }

  @Test
  void each_register_is_an_edition_of_its_own() {
    PublishedOrder order = read(SEVERAL);
    assertThat(SmallOrder.registers(order))
        .isEqualTo(
            """
            mci-77-2024-05-05.1 1 Реестр должностей гражданских служащих конных заводов
            mci-77-2024-05-05.2 2 РЕЕСТР Республиканское государственное учреждение «Опытная ферма»
            """);
    assertThat(order.editions())
        .extracting(SmallOrder::entries)
        .containsExactly("A1-1/1: Директор\n", "A1-1/1: Заведующий фермой\n");
  }

  @Test
  void a_copy_with_tabs_has_the_same_registers() {
    PublishedOrder copy = OrderReader.read(SmallOrder.tabbed(SEVERAL));
    assertThat(copy.editions())
        .extracting(SmallOrder::entries)
        .containsExactly("A1-1/1: Директор\n", "A1-1/1: Заведующий фермой\n");
    assertThat(copy.editions())
        .extracting(edition -> edition.annex().number())
        .containsExactly(1, 2);
  }

  @Test
  void an_annex_that_is_missing_or_no_register_is_a_finding() {
    PublishedOrder order = read(SEVERAL);
    assertThat(SmallOrder.findings(order))
        .anyMatch(finding -> finding.startsWith("annex-missing") && finding.endsWith(": 3"))
        .anyMatch(finding -> finding.startsWith("annex-not-register"));
    assertThat(order.provisions().obligations())
        .noneMatch(obligation -> obligation.what().contains("2020"));
  }

  @Test
  void an_excluded_annex_is_a_finding_and_not_missing() {
    for (String words :
        List.of(
            "Приложение 3 исключено приказом Министра от 1 июня 2025 года № 9.",
            "Приложение 3\n(исключено)",
            "Сноска. Приложение 3 исключено приказом Министра от 01.06.2025 № 9.")) {
      PublishedOrder order =
          read(SEVERAL.replace("Приложение 4 к приказу", words + "\nПриложение 4 к приказу"));
      assertThat(codes(order)).as(words).contains("annex-excluded").doesNotContain("annex-missing");
      assertThat(order.editions()).hasSize(2);
    }
  }

  @Test
  void one_annex_of_several_keeps_its_number() {
    String first = SEVERAL.substring(0, SEVERAL.indexOf("Приложение № 2"));
    assertThat(SmallOrder.registers(read(first)))
        .startsWith("mci-77-2024-05-05.1 1 Реестр должностей");
  }

  @Test
  void two_registers_without_headers_of_annexes() {
    String order =
        ACT
            + "Реестр должностей гражданских служащих конных заводов\n"
            + filled(TABLE, "Директор")
            + "Реестр должностей гражданских служащих опытных ферм\n"
            + filled(TABLE, "Заведующий фермой");
    assertThat(SmallOrder.registers(read(order)))
        .isEqualTo(
            """
            mci-77-2024-05-05.1 0 Реестр должностей гражданских служащих конных заводов
            mci-77-2024-05-05.2 0 Реестр должностей гражданских служащих опытных ферм
            """);
  }

  @Test
  void a_table_that_is_cut_in_two_is_one_register() {
    String order =
        ACT
            + "Приложение 1\n"
            + filled(TABLE, "Директор")
            + "\n"
            + "Звено | Ступень | Наименование должностей\nА2 | 1 | Заведующий конюшней\n"
            + "= Блок D\nD | | Сторож\n";
    assertThat(SmallOrder.entries(read(order).onlyEdition().orElseThrow()))
        .isEqualTo("A1-1/1: Директор\nA2-1/1: Заведующий конюшней\nD/1: Сторож\n");
  }

  private static final String AMENDING =
      """
      О внесении изменений
      Приказ Министра культуры и информации Республики Казахстан от 2 июня 2025 года № 15
      ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра культуры и информации Республики Казахстан от 5 мая 2024 года № 77 "Об утверждении реестров должностей" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 34000) следующие изменения:
      %s
      2. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Министр А. Тестов
      %s
      """;

  @Test
  void a_restated_annex_is_the_register_of_the_amended_act() {
    String restates =
        "приложение 2 к указанному приказу изложить в новой редакции согласно приложению к"
            + " настоящему приказу.";
    String header =
        "Приложение к приказу Министра культуры и информации от 2 июня 2025 года № 15\n";
    String second =
        "Приложение 2 к приказу Министра культуры и информации от 5 мая 2024 года № 77\n";
    String order =
        filled(AMENDING, restates, header + "РЕЕСТР\n" + filled(TABLE, "Заведующий фермой"));
    assertThat(SmallOrder.registers(read(order))).isEqualTo("mci-77-2024-05-05.2 0 РЕЕСТР\n");
    String twice =
        filled(
            AMENDING,
            "реестр изложить в новой редакции согласно приложению к настоящему приказу.",
            header + second + "РЕЕСТР\n" + filled(TABLE, "Заведующий фермой"));
    assertThat(SmallOrder.registers(read(twice))).isEqualTo("mci-77-2024-05-05.2 0 РЕЕСТР\n");
  }

  @Test
  void an_order_without_a_table_has_no_edition() {
    PublishedOrder order = read(filled(AMENDING, "в звене А1 строку 1 исключить.", ""));
    assertThat(order.editions()).isEmpty();
    assertThat(order.act().number()).isEqualTo("15");
    assertThat(codes(order)).doesNotContain("register-missing");
    assertThat(codes(read(ACT.replace("согласно приложениям 1 – 3 к", "по форме, прилагаемой к"))))
        .contains("register-missing");
  }

  @Test
  void a_text_that_is_not_an_order_is_refused() {
    assertThatThrownBy(() -> read("Кулинарная книга\n1. Взять муку."))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("нет таблицы реестра");
  }

  private static final String KAZAKH =
      """
      Лауазымдар тізілімін бекіту туралы
      Қазақстан Республикасы Мәдениет және ақпарат министрінің 2024 жылғы 5 мамырдағы № 77 бұйрығы
      БҰЙЫРАМЫН:
      1. Тізілімдер осы бұйрықтың 1 – 2-қосымшаларына сәйкес бекітілсін.
      Министр А. Тестов
      Қазақстан Республикасы Мәдениет және ақпарат министрінің
      2024 жылғы 5 мамырдағы № 77 бұйрығына
      1-қосымша
      Жылқы зауыттарының азаматтық қызметшілері лауазымдарының тізілімі
      Буын | Саты | Лауазымдар атауы
      = А блогы (басқарушы персонал)
      А1 | 1 | Директор
      2-қосымша
      «Тәжірибе фермасы» мемлекеттік мекемесінің азаматтық қызметшілері лауазымдарының ТІЗІЛІМІ
      Буын | Саты | Лауазымдар атауы
      = А блогы (басқарушы персонал)
      А1 | 1 | %s
      """;

  @Test
  void kazakh_annexes_are_found() {
    PublishedOrder order = read(filled(KAZAKH, "Ферма меңгерушісі"));
    assertThat(order.editions())
        .extracting(edition -> edition.annex().number() + " " + edition.annex().scope())
        .containsExactly("1 Жылқы зауыттарының", "2 «Тәжірибе фермасы» мемлекеттік мекемесінің");
  }

  /** The differences of the registers; the prose of the Kazakh text is shortened. */
  private static List<String> parity(String kazakh) {
    return OrderReader.parity(read(SEVERAL), SmallOrder.html(kazakh)).stream()
        .map(Finding::code)
        .filter(code -> code.startsWith("parity"))
        .toList();
  }

  @Test
  void each_register_is_compared_with_its_kazakh_twin() {
    assertThat(parity(filled(KAZAKH, "Ферма меңгерушісі"))).isEmpty();
    assertThat(parity(filled(KAZAKH, "Ферма меңгерушісі, бас зоотехник")))
        .containsExactly("parity-members");
    String one = KAZAKH.substring(0, KAZAKH.indexOf("2-қосымша\n"));
    assertThat(parity(one)).containsExactly("parity-register");
  }
}
