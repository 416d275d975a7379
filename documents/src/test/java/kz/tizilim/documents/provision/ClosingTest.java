package kz.tizilim.documents.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures, agreements and notes; {@code ~} stands for the end of a line or of a cell. */
final class ClosingTest {

  private static ProvisionReader.Reading closing(String lines) {
    return Orders.clauses("1. Утвердить прилагаемые ставки.", lines.replace('~', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Министр культуры и информации Республики Казахстан А. Тестова; signed Министр культуры и информации Республики Казахстан /  / А. Тестова",
        "Министр культуры и информации~Республики Казахстан~А. Тестова; signed Министр культуры и информации Республики Казахстан /  / А. Тестова",
        "Министр культуры и информации Республики Казахстан~полковник А.Тестов; signed Министр культуры и информации Республики Казахстан / полковник / А.Тестов",
        "Начальник службы~генерал-майор юстиции~Тестов А.Б.; signed Начальник службы / генерал-майор юстиции / Тестов А.Б.",
        "И.о. Министра~А. Тестова; signed И.о. Министра /  / А. Тестова",
        "Директор музея~Айгуль Тестова; signed Директор музея /  / Айгуль Тестова",
        "Қазақстан Республикасының~Мәдениет және ақпарат министрі~Ә. Тестова; signed Қазақстан Республикасының Мәдениет және ақпарат министрі /  / Ә. Тестова"
      })
  void an_office_a_rank_and_a_name_are_a_signature(String lines, String answer) {
    assertThat(Orders.lines(closing(lines).provisions())).containsExactly("1 approval []", answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"СОГЛАСОВАН\"~Министерство финансов~Республики Казахстан; agreement of Министерство финансов Республики Казахстан",
        "«СОГЛАСОВАНО»:~Министерство труда и социальной~защиты населения Республики Казахстан~____________; agreement of Министерство труда и социальной защиты населения Республики Казахстан",
        "СОГЛАСОВАНО Министерство финансов Республики Казахстан~Реестр должностей; agreement of Министерство финансов Республики Казахстан",
        "Согласован~Министр финансов~Республики Казахстан~__________ Б. Примеров~«5» марта 2025 года; agreement of Министр финансов Республики Казахстан",
        "КЕЛІСІЛДІ~Қазақстан Республикасы~Қаржы министрлігі; agreement of Қазақстан Республикасы Қаржы министрлігі"
      })
  void the_body_that_agreed_stands_behind_the_stamp(String lines, String answer) {
    assertThat(Orders.lines(closing("Министр А. Тестова~" + lines).provisions()))
        .containsExactly("1 approval []", "signed Министр /  / А. Тестова", answer);
  }

  @Test
  void several_bodies_agreed() {
    assertThat(
            Orders.lines(
                closing(
                        "СОГЛАСОВАНО~Министерство финансов~Республики Казахстан~СОГЛАСОВАНО~Министерство энергетики~Республики Казахстан~Приложение~к приказу")
                    .provisions()))
        .containsExactly(
            "1 approval []",
            "agreement of Министерство финансов Республики Казахстан",
            "agreement of Министерство энергетики Республики Казахстан");
  }

  @Test
  void a_heading_behind_the_clauses_is_neither_clause_nor_signature() {
    assertThat(Orders.lines(closing("РЕЕСТР~должностей").provisions()))
        .containsExactly("1 approval []");
  }

  @Test
  void notes_of_the_publisher_name_the_last_amendment() {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Утвердить прилагаемые ставки.",
            "Сноска. Пункт 1 с изменениями, внесенными приказами Министра культуры и информации РК от 01.06.2025 № 200 (вводится в действие с 01.07.2027); от 05.09.2026 № 310 (вводится в действие со дня его подписания).",
            "2. Отделу обеспечить учет.",
            "Сноска. Пункт 2 в редакции приказа от 03.02.2026 № 7.");
    assertThat(Orders.lines(reading.provisions()))
        .containsExactly("1 approval []", "2 duty of Отделу");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.amendedBy().orElseThrow().id()).hasToString("mci-310-2026-09-05");
  }

  @Test
  void notes_may_be_given_apart_from_the_prose_and_in_kazakh() {
    ProvisionReader.Reading reading =
        ProvisionReader.read(
            Orders.lines("1. Утвердить прилагаемые ставки."),
            Orders.lines(
                "Ескерту. 1-тармақ жаңа редакцияда - ҚР Мәдениет және ақпарат министрінің 05.09.2026 № 310 (01.01.2027 бастап қолданысқа енгізіледі) бұйрығымен."));
    assertThat(reading.amendedBy().orElseThrow().id()).hasToString("mci-310-2026-09-05");
  }

  @Test
  void a_note_that_the_act_is_repealed_is_a_finding_and_no_amendment() {
    ProvisionReader.Reading reading =
        Orders.clauses(
            "1. Утвердить прилагаемые ставки.",
            "Сноска. Утратил силу приказом Министра финансов РК от 05.05.2025 № 9.");
    assertThat(reading.amendedBy()).isEmpty();
    assertThat(Orders.codes(reading)).containsExactly("act-repealed");
  }
}
