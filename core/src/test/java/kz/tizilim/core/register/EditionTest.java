package kz.tizilim.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class EditionTest {

  private static final String TEXT =
      """
      edition приказ № 12 от 2024-07-01
        issuer Министр обороны Республики Казахстан
        title О реестре
        amends № 746 от 2015-12-30 (13150) Об утверждении реестра
      cell B2-1 education
        grade inferred 0.95 [B2 B1] порядок звеньев
        step printed 946
        heading Специалисты высшего уровня квалификации высшей категории
        entry 951-953 Учитель: Кадетского корпуса, Республиканской школы "Жас улан"
          titles Учитель
          institutions Кадетского корпуса | Республиканской школы "Жас улан"
      cell C3
        grade printed 1851
        entry 12 Архивист, инженер (обеспечивающего вида деятельности) Центра
          titles Архивист | инженер (обеспечивающего вида деятельности)
          institutions Центра
        entry 13 Корректор
          titles Корректор
      cell C3
        grade unknown 0.5 [C3 C2] метки нет
        entry 15 Диспетчер
          titles Диспетчер
      finding warning double-comma 13 две запятые
      account 120/120
      """;

  private final Edition edition = Edition.parse(TEXT);

  @Test
  void an_edition_prints_what_it_was_parsed_from() {
    assertThat(edition).hasToString(TEXT);
    assertThat(Edition.parse(edition.toString())).isEqualTo(edition);
  }

  @Test
  void entries_are_numbered_within_code_and_sphere() {
    assertThat(edition.entries())
        .map(entry -> entry.id().toString())
        .containsExactly("B2-1.education/1", "C3/1", "C3/2", "C?/1");
  }

  @Test
  void a_cell_that_the_text_leaves_open_has_every_code_that_fits() {
    assertThat(edition.cells().get(2).codes()).map(Code::toString).containsExactly("C3", "C2");
    assertThat(edition.cells().get(2).isDecided()).isFalse();
    assertThat(edition.cells(Code.parse("C2"))).hasSize(1);
  }

  @Test
  void an_entry_is_cited_by_act_place_and_lines() {
    assertThat(edition.cite(edition.find(EntryId.parse("C3/1")).orElseThrow()))
        .hasToString("приказ № 12 от 2024-07-01, C3/1, стр. 12");
  }

  @Test
  void a_small_register_is_written_by_hand() {
    Edition small =
        Edition.parse(
            """
            edition приказ № 1 от 2020-01-01
            cell C2
              entry 1 Главный инспектор: Управления
                titles Главный инспектор
                institutions Управления
            """);
    assertThat(small.entries()).map(entry -> entry.id().toString()).containsExactly("C2/1");
  }

  @Test
  void a_line_that_is_no_fact_is_refused_with_its_number() {
    assertThatThrownBy(() -> Edition.parse("edition приказ № 1 от 2020-01-01\ncells C2\n"))
        .hasMessageContaining("Line 2")
        .hasMessageContaining("cells");
    assertThatThrownBy(() -> Edition.parse("titles Учитель"))
        .hasMessageContaining("Line 1")
        .hasMessageContaining("before the first cell");
  }

  @Test
  void a_new_edition_closes_the_one_it_replaces() {
    Register register =
        Register.empty()
            .with(edition, LocalDate.parse("2024-07-01"))
            .with(
                Edition.parse("edition приказ № 40 от 2025-01-01"), LocalDate.parse("2025-02-01"));
    assertThat(register)
        .hasToString(
            "2024-07-01..2025-02-01 приказ № 12 от 2024-07-01\n2025-02-01.. приказ № 40 от 2025-01-01");
    assertThat(register.on(LocalDate.parse("2025-01-31"))).contains(edition);
    assertThat(register.on(LocalDate.parse("2024-06-30"))).isEmpty();
    assertThatThrownBy(() -> register.with(edition, LocalDate.parse("2025-02-01")))
        .hasMessageContaining("already holds");
  }
}
