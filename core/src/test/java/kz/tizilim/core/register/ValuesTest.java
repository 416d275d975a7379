package kz.tizilim.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kz.tizilim.core.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "printed 510",
        "inferred 0.97 [B4 B3] порядок звеньев",
        "unknown 0.5 [C1 C2] метки нет",
        "inferred 0.99 [] категория в заголовке"
      })
  void evidence_prints_and_parses_back(String text) {
    assertThat(Evidence.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "printed", "printed ten", "guessed 0.5 [] why", "inferred 2 [] why"})
  void what_is_no_evidence_is_refused_with_an_example(String text) {
    assertThatThrownBy(() -> Evidence.parse(text))
        .hasMessageContaining("is no evidence")
        .hasMessageContaining("Maybe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"438", "421-425"})
  void lines_print_and_parse_back(String text) {
    assertThat(Lines.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B2-1/3", "B3-2.education/1", "A1-1-1/2", "C3/12", "B?-2/1"})
  void ids_print_and_parse_back(String text) {
    assertThat(EntryId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"warning double-comma 456 две запятые", "info letter-case 84-85 «а» и «б»"})
  void findings_print_and_parse_back(String text) {
    assertThat(Finding.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"приказ № 692 от 2024-07-01, C2/9, стр. 1684-1699"})
  void citations_print_and_parse_back(String text) {
    assertThat(Citation.parse(text)).hasToString(text);
  }

  @Test
  void a_citation_reads_as_people_cite() {
    Citation cited =
        Citation.parse("приказ № 692 от 2024-07-01, B3-1.healthcare/4, стр. 1258-1280");
    assertThat(cited.told().in(Language.RU))
        .isEqualTo(
            "блок B, сфера «Здравоохранение», звено B3, ступень 1, строка 4 реестра: приказ № 692 от 1 июля 2024 года, строки 1258–1280 опубликованного текста");
    assertThat(cited.told().in(Language.KK))
        .endsWith(
            "4-жол: 2024 жылғы 1 шілдедегі № 692 бұйрық, жарияланған мәтіннің 1258–1280-жолдары");
    assertThat(Citation.parse("акт без реквизитов, D/5, стр. 7").told().in(Language.RU))
        .isEqualTo("блок D, строка 5 реестра: акт без реквизитов, строка 7 опубликованного текста");
    assertThat(EntryId.parse("A1-3-1/2").told().in(Language.RU))
        .isEqualTo("блок A, звено A1, ступень 3-1, строка 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Инженер всех специальностей (основного вида деятельности)",
        "Учитель",
        "оператор (техники (программ), охраны)"
      })
  void titles_print_and_parse_back(String text) {
    assertThat(Title.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-01-01..2025-01-01", "2024-01-01.."})
  void days_in_force_print_and_parse_back(String text) {
    assertThat(InForce.parse(text)).hasToString(text);
  }

  @Test
  void days_in_force_are_half_open() {
    InForce year = InForce.parse("2024-01-01..2025-01-01");
    assertThat(year.includes(LocalDate.parse("2024-01-01"))).isTrue();
    assertThat(year.includes(LocalDate.parse("2025-01-01"))).isFalse();
  }

  @Test
  void a_heading_says_level_and_category() {
    Heading heading = new Heading("Специалисты среднего уровня квалификации без категории");
    assertThat(heading.level()).contains(Level.MIDDLE);
    assertThat(heading.category()).contains(Category.NONE);
    assertThat(new Heading("Заведующие хозяйственных подразделений").category()).isEmpty();
  }

  @Test
  void the_step_of_a_category_is_its_place() {
    assertThat(List.of(Category.values()))
        .map(category -> category.step().toString())
        .containsExactly("1", "2", "3", "4");
  }
}
