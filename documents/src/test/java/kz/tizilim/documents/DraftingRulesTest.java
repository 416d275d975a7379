package kz.tizilim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of drafting on an order that follows every rule, and on the same with one slip. */
final class DraftingRulesTest {
  private static final String CLEAN =
      """
      О внесении изменений в приказ Министра культуры и спорта Республики Казахстан от 1 марта 2023 года № 5 "Об утверждении Реестра должностей гражданских служащих музеев"

      Приказ Министра культуры и спорта Республики Казахстан от 10 июня 2024 года № 88

      ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра культуры и спорта Республики Казахстан от 1 марта 2023 года № 5 "Об утверждении Реестра должностей гражданских служащих музеев" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 32000) следующие изменения:
      в Реестре должностей гражданских служащих музеев, утвержденном указанным приказом:
      1) в звене С2 абзац второй изложить в следующей редакции:
      "Бухгалтер, экономист 2 категории: Музея, строка 3";
      2) в звене С3 абзац третий исключить.
      2. Департаменту культуры Министерства культуры и спорта Республики Казахстан обеспечить размещение настоящего приказа на интернет-ресурсе Министерства культуры и спорта Республики Казахстан.
      3. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.

      Министр культуры и спорта Республики Казахстан
      А. Примеров

      "СОГЛАСОВАН"
      Министерство труда и социальной защиты населения
      Республики Казахстан
      """;

  private static List<Finding> findings(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Drafting.check(
        SourceFile.of(new ByteArrayInputStream(bytes), "приказ.txt"), Optional.empty());
  }

  private static List<String> codes(String text) {
    return findings(text).stream()
        .map(Finding::code)
        .filter(code -> !code.equals("kazakh-text-not-given"))
        .toList();
  }

  @Test
  void an_order_that_follows_the_rules_has_no_finding() {
    assertThat(codes(CLEAN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title-omits | абзац третий исключить | после абзаца третьего дополнить абзацем следующего содержания: \"Повар\"",
        "title-order | О внесении изменений | О внесении дополнений и изменений",
        "title-incomplete | Казахстан от 1 марта 2023 года № 5 \"Об утверждении Реестра должностей гражданских служащих музеев\"~ | Казахстан~",
        "cited-differently | № 5 \"Об утверждении Реестра должностей гражданских служащих музеев\" (зарег | № 6 \"Об утверждении Реестра должностей гражданских служащих музеев\" (зарег",
        "citation-incomplete | (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под № 32000) | (с изменениями)",
        "counted-in-digits | абзац третий исключить | строку 3 исключить",
        "element-not-restated | абзац третий исключить | в абзаце третьем слова \"а\" заменить словами \"б\"",
        "clause-number-missing | 3. Настоящий | 4. Настоящий",
        "clause-number-repeated | 3. Настоящий | 2. Настоящий",
        "number-disagrees | следующие изменения | следующее изменения",
        "issuing-word-missing | ПРИКАЗЫВАЮ: | Обязать:",
        "preamble-in-amending-act | ПРИКАЗЫВАЮ: | В соответствии с пунктом 5 статьи 139 Трудового кодекса Республики Казахстан ПРИКАЗЫВАЮ:",
        "body-abbreviated | на интернет-ресурсе Министерства культуры и спорта Республики Казахстан | на интернет-ресурсе МКС РК",
        "body-abbreviated | на интернет-ресурсе Министерства культуры и спорта Республики Казахстан | на интернет-ресурсе Минкультуры",
        "body-named-variously | на интернет-ресурсе Министерства культуры и спорта Республики Казахстан | на интернет-ресурсе Министерства культуры и спорта",
        "labour-agreement-missing | Министерство труда и социальной защиты населения | Министерство финансов",
        "labour-agreement-unverified | Министерство труда и социальной защиты населения | Министерство здравоохранения и социального развития",
        "requisite-missing | Министр культуры и спорта Республики Казахстан~А. Примеров | ~",
        "annex-header-missing | абзац третий исключить. | абзац третий исключить согласно приложению."
      })
  void a_slip_is_found_with_its_norm(String code, String from, String to) {
    String text = CLEAN.replace(from.replace('~', '\n'), to.replace('~', '\n'));
    assertThat(text).isNotEqualTo(CLEAN);
    List<Finding> found =
        findings(text).stream().filter(finding -> finding.code().equals(code)).toList();
    assertThat(found).as(findings(text).toString()).isNotEmpty();
    assertThat(found.get(0).message())
        .containsPattern("\\(.*(ст\\. \\d+, п\\. \\d+|правила № 464).*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "annex-header-differs | к приказу Министра культуры и спорта Республики Казахстан~от 9 июня 2024 года № 88",
        "annex-header-differs | к приказу Министра культуры и спорта Республики Казахстан~от 10 июня 2024 года № 89",
        "annex-header-incomplete | к приказу Министра культуры и спорта Республики Казахстан",
        " | к приказу Министра культуры и спорта Республики Казахстан~от 10 июня 2024 года № 88"
      })
  void the_header_of_an_annex_names_the_order(String code, String header) {
    String text =
        CLEAN.replace("абзац третий исключить.", "абзац третий исключить согласно приложению.")
            + "\nПриложение\n"
            + header.replace('~', '\n')
            + "\n";
    assertThat(codes(text)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void an_order_from_before_the_law_is_not_measured_by_it() {
    String old =
        CLEAN
            .replace("10 июня 2024", "10 июня 2014")
            .replace("следующие изменения", "следующее изменения");
    assertThat(codes(old)).containsExactly("law-later");
  }

  @Test
  void the_labour_authority_of_2015_is_known_by_its_name_of_that_year() {
    String then =
        CLEAN
            .replace("10 июня 2024", "10 июня 2015")
            .replace(
                "Министерство труда и социальной защиты населения",
                "Министерство здравоохранения и социального развития");
    assertThat(codes(then)).containsExactly("law-later");
  }
}
