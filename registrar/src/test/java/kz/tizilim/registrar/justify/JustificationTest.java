package kz.tizilim.registrar.justify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.registrar.ask.Registrar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JustificationTest {
  private static final LocalDate DAY = LocalDate.parse("2025-02-01");
  private static final StaffingRow NURSE =
      StaffingRow.of("Медицинская сестра", "Военный госпиталь")
          .with(Column.LEVEL, "средний")
          .with(Column.CATEGORY, "вторая")
          .with(Column.CLAIMED, "В4-2");

  private final Registrar registrar = Registrar.builtIn();

  private static String text(ByteArrayOutputStream pdf, int pages) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages);
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void one_page_says_what_was_asked_the_words_the_place_and_the_evidence() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Justification.of(registrar, NURSE, DAY).pdf(Language.RU, out);
    assertThat(text(out, 1))
        .contains(
            "Наименование должности Медицинская сестра",
            "Звено, ступень в таблице В4-2",
            "На день 1 февраля 2025 года",
            "Код найден: B4-3.",
            "Указано В4-2: неверно, по реестру B4-3.",
            "«Специалисты среднего уровня квалификации второй категории: Диетическая сестра,",
            "блок B, сфера «Здравоохранение», звено B4, ступень 3, строка 1 реестра: приказ № 692 от 1 июля 2024 года",
            "Звено B4 («Здравоохранение»): не напечатано, выведено с уверенностью 99 %",
            "Ступень B4-3 («Здравоохранение»): напечатано в строке 1423",
            "Редакция: приказ № 692 от 1 июля 2024 года.",
            registrar.on(DAY).orElseThrow().edition().digest(),
            "Доказательства из журнала здесь нет");
  }

  @Test
  void an_answer_without_a_code_is_justified_too() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Justification.of(registrar, StaffingRow.of("Повар", "Военный госпиталь"), DAY)
        .pdf(Language.EN, out);
    assertThat(text(out, 1)).contains("Outside the register: skilled worker.");
  }

  @Test
  void equal_rows_of_a_table_are_one_line_of_its_list() throws IOException {
    TableJustification list = new TableJustification(registrar, DAY, "штат.xlsx");
    for (int line = 5; line <= 24; line++) {
      StaffingRow row = line == 8 ? StaffingRow.of("Повар", "Военный госпиталь") : NURSE;
      StaffingRow numbered = row.with(Column.ROW_ID, String.valueOf(line));
      list.add("Штат", line, numbered, registrar.classify(numbered, DAY));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    list.pdf(Language.RU, edition -> Optional.empty(), out);
    assertThat(text(out, 1))
        .contains(
            "Строк с должностями 20",
            "Разных должностей 2",
            "код найден: 19; вне реестра: 1",
            "5–7, 9–17",
            "и ещё 7",
            "Вне реестра: квалифицированный рабочий.");
  }

  @Test
  void a_list_that_nobody_would_read_is_refused() {
    TableJustification list = new TableJustification(registrar, DAY, "штат.csv");
    StaffingRow cook = StaffingRow.of("Повар", "");
    for (int line = 1; line <= TableJustification.MOST_POSTS; line++) {
      list.add("", line, cook.with(Column.UNIT, "№ " + line), registrar.classify(cook, DAY));
    }
    assertThatThrownBy(
            () -> list.add("", 1, cook.with(Column.UNIT, "ещё"), registrar.classify(cook, DAY)))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_words_are_in_every_language_with_the_same_places(Language language) {
    SortedSet<String> keys = new TreeSet<>(JustificationWords.SENTENCES.keys(Language.RU));
    assertThat(JustificationWords.SENTENCES.keys(language)).isEqualTo(keys);
    for (String key : keys) {
      assertThat(JustificationWords.SENTENCES.places(language, key))
          .as(key)
          .isEqualTo(JustificationWords.SENTENCES.places(Language.RU, key));
    }
  }
}
