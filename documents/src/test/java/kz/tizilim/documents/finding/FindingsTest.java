package kz.tizilim.documents.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Evidence;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Finding.Severity;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.Drafting;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FindingsTest {

  @Test
  void the_code_of_a_finding_is_its_key_as_far_as_the_dot() {
    assertThat(
            Findings.of(Severity.WARNING, "missing-comma.titles", Lines.of(7), "Архивист Техник"))
        .hasToString(
            "warning missing-comma 7 нет запятой между должностями: «Архивист Техник»; прочитано как две");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "порядок звеньев: 1-е из 3 в блоке B, перед B2 (стр. 12), перед B4 (стр. 15); метки в тексте нет (стр. 5-9)"
            + "|the order of grades: number 1 of 3 in the block B, before B2 (line 12), before B4 (line 15); the text has no label (lines 5-9)",
        "B3 — высший уровень и в общей части (напечатано, стр. 80), сфере «Образование»"
            + "|B3 is also the higher level in the general part (printed, line 80), the sphere of education",
        "B3 — высший в общей части (напечатано, стр. 80), B4 — средний в сфере «Образование» (напечатано, стр. 90)"
            + "|B3 is higher in the general part (printed, line 80), B4 is middle in the sphere of education (printed, line 90)",
        "по словам начальника; приказ № 7|по словам начальника; приказ № 7"
      })
  void a_reason_is_told_again_in_another_language(String russian, String english) {
    assertThat(Findings.told(russian, Language.EN)).isEqualTo(english);
    assertThat(Findings.told(russian, Language.RU)).doesNotContain("стр. ");
  }

  @Test
  void lines_are_told_as_lines_and_words_of_the_law_stay() {
    assertThat(Findings.told("метка утрачена на переходе страниц (стр. 1339-1340)", Language.RU))
        .isEqualTo("метка утрачена на переходе страниц (строки 1339–1340)");
    assertThat(Findings.told("после B1 (стр. 378), по словам «стр. 5»", Language.RU))
        .isEqualTo("после B1 (строка 378), по словам «стр. 5»");
  }

  /** Beside words of the law, which are quoted, nothing Russian is left in English. */
  private static void isEnglish(String told) {
    assertThat(told.replaceAll("«[^»]*»", "").replaceAll("[АВС]\\d?", ""))
        .doesNotMatch("(?s).*[а-яё].*");
  }

  private static Stream<String> reasons(Edition edition) {
    return edition.cells().stream()
        .flatMap((Cell cell) -> Stream.of(cell.gradeEvidence(), cell.stepEvidence()))
        .flatMap(evidence ->
            evidence instanceof Evidence.Inferred inferred
                ? Stream.of(inferred.reason())
                : evidence instanceof Evidence.Unknown unknown
                    ? Stream.of(unknown.reason())
                    : Stream.of());
  }

  @Test
  void whatever_is_lost_of_an_order_is_told_in_english_too() {
    List<String> lines = Arrays.asList(CarriedActs.in("mod-692-2024-07-01").text().split("\n", -1));
    List<Edition> read = new ArrayList<>();
    Property.holds(
        60,
        random -> {
          SourceText damaged = new SourceText("damaged", String.join("\n", without(lines, random)));
          Drafting.check(damaged).forEach(finding -> isEnglish(told(finding)));
          try {
            Edition edition = OrderReader.read(damaged).onlyEdition().orElseThrow();
            reasons(edition).forEach(reason -> isEnglish(Findings.told(reason, Language.EN)));
            edition.findings().forEach(finding -> isEnglish(told(finding)));
            read.add(edition);
          } catch (DocumentException e) {
            assertThat(e).hasMessageContaining("метка оторвана");
          }
        });
    assertThat(read).hasSizeGreaterThan(20);
  }

  private static String told(Finding finding) {
    return Findings.told(finding, Language.EN);
  }

  private static List<String> without(List<String> lines, Random random) {
    List<String> left = new ArrayList<>(lines);
    for (int i = random.nextInt(30); i > 0; i--) {
      left.remove(random.nextInt(left.size()));
    }
    return left;
  }
}
