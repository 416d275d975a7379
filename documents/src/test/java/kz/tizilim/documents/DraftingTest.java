package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.register.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DraftingTest {
  private static final String ORDER =
      """
      О внесении изменений в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей"

      Приказ Министра обороны Республики Казахстан от 1 июля 2024 года № 692
            ПРИКАЗЫВАЮ:
            1. Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей гражданских служащих" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 13150) следующие изменения:
            преамбулу исключить.
            2. Департаменту Министерства обороны Республики Казахстан обеспечить:
            1) направление настоящего приказа в течение пяти рабочих дней со дня его подписания.
            3. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
            Министр обороны Республики Казахстан Р. Жаксылыков

            "СОГЛАСОВАН"
      Министерство труда и социальной защиты населения
      Республики Казахстан

      Приложение
      к приказу
      от 1 июля 2024 года № 692
      """;
  private static final String KAZAKH =
      """
      "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына өзгерістер енгізу туралы

      Қазақстан Республикасы Қорғаныс министрінің 2024 жылғы 1 шілдедегі № 692 бұйрығы
            БҰЙЫРАМЫН:
            1. "Азаматтық қызметшілер лауазымдарының тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 13150 болып тіркелген) мынадай өзгерістер енгізілсін:
            кіріспе алып тасталсын.
            2. Қазақстан Республикасы Қорғаныс министрлігінің департаменті:
            1) осы бұйрыққа қол қойылған күннен бастап бес жұмыс күні ішінде жіберуді қамтамасыз етсін.
            3. Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      """;

  private static List<String> codes(String russian) {
    return Drafting.check(new SourceText("приказ", russian)).stream().map(Finding::code).toList();
  }

  private static List<String> parity(String kazakh) {
    return Drafting.check(new SourceText("приказ", ORDER), new SourceText("бұйрық", kazakh))
        .stream()
        .map(Finding::message)
        .toList();
  }

  @Test
  void an_order_drafted_by_the_rules_has_no_finding_but_its_missing_kazakh_text() {
    assertThat(codes(ORDER)).containsExactly("kazakh-text-not-given");
    assertThat(parity(KAZAKH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Министерство труда и социальной защиты населения; Министерство здравоохранения; labour-agreement-missing; ст. 139, п. 5",
        "приказу~от 1 июля 2024 года № 692~; приказу~от ________ 2024 года № ___~; blank-left-open; ст. 28, п. 3",
        "      ПРИКАЗЫВАЮ:; '      В соответствии с пунктом 5 статьи 139 Трудового кодекса ПРИКАЗЫВАЮ:'; preamble-in-amending-act; ст. 23, п. 6",
        "№ 746 \"Об утверждении Реестра должностей гражданских служащих\"; № 746; citation-incomplete; ст. 25, п. 5",
        "' (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 13150)'; ''; citation-incomplete; ст. 25, п. 5",
        "Департаменту Министерства обороны Республики Казахстан; Департаменту Министерства обороны; body-named-variously; ст. 24, п. 6",
        "Департаменту Министерства обороны Республики Казахстан; Департаменту МО РК; body-abbreviated; ст. 24, п. 6"
      })
  void a_breach_of_a_rule_is_a_finding_with_its_article(
      String words, String instead, String code, String article) {
    String broken = ORDER.replace(words.replace('~', '\n'), instead.replace('~', '\n'));
    if (code.equals("body-named-variously")) {
      broken =
          broken.replace(
              "\"СОГЛАСОВАН\"", "\"СОГЛАСОВАН\"\nМинистерство обороны Республики Казахстан,");
    }
    assertThat(broken).isNotEqualTo(ORDER);
    List<Finding> findings = Drafting.check(new SourceText("приказ", broken));
    assertThat(findings)
        .map(Finding::code)
        .containsExactlyInAnyOrder(code, "kazakh-text-not-given");
    assertThat(findings.get(0).message()).contains(article);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "№ 746; № 764; пункт 1: числа на русском",
        "бес жұмыс күні; алты жұмыс күні; пункт 2.1: сроки на русском и на казахском прочитаны по-разному",
        "күнтізбелік он; он бес жұмыс; пункт 3: сроки",
        "'3. Осы'; 'Осы'; пункта 3 нет в казахском тексте",
        "'3. Осы'; '4. Осы'; пункта 4 нет в русском тексте"
      })
  void where_the_texts_part_is_a_finding(String words, String instead, String message) {
    assertThat(parity(KAZAKH.replace(words, instead)))
        .anyMatch(found -> found.contains(message) && found.contains("ст. 24, п. 3"));
  }

  @Test
  void order_692_has_these_findings() {
    assertThat(
            Drafting.check(
                new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text())))
        .map(finding -> finding.code() + " " + finding.lines())
        .containsExactly(
            "number-disagrees 9-13",
            "blank-left-open 65",
            "labour-agreement-missing 53-55",
            "kazakh-text-not-given 2-5");
  }
}
