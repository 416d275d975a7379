package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.amend.Instruction;
import kz.tizilim.core.amend.InstructionReader;
import kz.tizilim.core.amend.Reading;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.SourceText;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The next order and its comparative table, read again. */
final class NextOrderTest {
  private static final Edition SEED = CarriedActs.in("mod-692-2024-07-01").edition();
  private static final String ISSUER = SEED.act().issuer();
  private static final Act.Amended AMENDED = SEED.act().amendedAct().orElseThrow();
  private static final String AMENDING =
      """
      Внести в реестр должностей гражданских служащих следующие изменения:
      1) в строке 3 ячейки В1-5 учреждение "Кадетского корпуса" исключить;
      2) в ячейке В2-3 вне сфер строку 3 исключить;
      3) в ячейке В2-2 вне сфер после строки 3 дополнить строкой следующего содержания:
      "Методист Кадетского корпуса";
      4) в реестре по всему тексту слова "Дома офицеров" заменить словами "Дома армии".
      """;

  private static List<Reading.Understood> instructions() {
    return InstructionReader.readAll(AMENDING, ActLanguage.RU).stream()
        .map(Reading.Understood.class::cast)
        .toList();
  }

  private static XWPFDocument open(ByteArrayOutputStream out) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  private static XWPFDocument order(NextOrder order, ActLanguage language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    order.docx(language, out);
    return open(out);
  }

  private static NextOrder changing() {
    return NextOrder.of(
        ISSUER, AMENDED, instructions().stream().map(Reading.Understood::instruction).toList());
  }

  private static PublishedOrder restated() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NextOrder.restating(ISSUER, AMENDED, SEED).docx(ActLanguage.RU, out);
    return OrderReader.read(
        SourceFile.of(new ByteArrayInputStream(out.toByteArray()), "проект.docx"));
  }

  @Test
  void an_order_that_restates_the_register_carries_it_whole() throws IOException {
    assertThat(restated().onlyEdition().orElseThrow().digest()).isEqualTo(SEED.digest());
  }

  @Test
  void its_duties_and_terms_are_those_of_order_692() throws IOException {
    Provisions written = restated().provisions();
    Provisions model =
        OrderReader.read(
                new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text()))
            .provisions();
    assertThat(written.obligations().stream().map(NextOrderTest::duty).toList())
        .isEqualTo(model.obligations().stream().map(NextOrderTest::duty).toList());
    assertThat(written.commencement().orElseThrow().term())
        .isEqualTo(model.commencement().orElseThrow().term());
    assertThat(written.control().map(Provisions.Control::who))
        .isEqualTo(model.control().map(Provisions.Control::who));
    assertThat(written.agreements()).hasSize(2);
    assertThat(written.amendments()).hasSize(1);
  }

  private static String duty(Obligation duty) {
    return duty.clause() + " " + duty.who() + " " + duty.term();
  }

  @ParameterizedTest
  @EnumSource
  void its_instructions_are_understood_in_both_languages(ActLanguage language) throws IOException {
    try (XWPFDocument document = order(changing(), language)) {
      String amending =
          document.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .filter(text -> text.matches("(?s)\\d\\) .*"))
              .limit(4)
              .collect(Collectors.joining("\n"));
      List<Instruction> read =
          InstructionReader.readAll(amending, language).stream()
              .map(Reading.Understood.class::cast)
              .map(Reading.Understood::instruction)
              .toList();
      assertThat(read).isEqualTo(changing().instructions());
    }
  }

  @ParameterizedTest
  @EnumSource
  void only_what_the_signing_fills_is_blank(ActLanguage language) throws IOException {
    NextOrder order = NextOrder.restating(ISSUER, AMENDED, SEED);
    try (XWPFDocument document = order(order, language)) {
      List<String> blanks =
          document.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .filter(text -> text.contains("__"))
              .toList();
      assertThat(blanks).hasSize(5);
      assertThat(blanks.get(0)).contains("№\u00A0____");
      assertThat(blanks.get(4)).contains(language == ActLanguage.RU ? "Приложение" : "қосымша");
    }
  }

  @Test
  void the_kazakh_text_says_that_it_is_unofficial() throws IOException {
    try (XWPFDocument document = order(changing(), ActLanguage.KK)) {
      assertThat(document.getParagraphs().get(1).getText()).startsWith("Бейресми аударма.");
    }
  }

  @Test
  void an_order_does_one_of_the_two() {
    assertThatThrownBy(() -> new NextOrder(ISSUER, AMENDED, List.of(), Optional.empty()))
        .hasMessageContaining("not 0 instructions without an annex");
  }

  private static Comparison comparison() {
    Amendment amendment = Amendment.apply(SEED, instructions(), Act.UNSTATED);
    return new Comparison(
        ISSUER, AMENDED, ((Amendment.Applied) amendment).change(), "По предложению кадров.");
  }

  @ParameterizedTest
  @EnumSource
  void a_row_of_the_comparison_has_both_texts_and_the_reason(ActLanguage language)
      throws IOException {
    Comparison comparison = comparison();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    comparison.docx(language, out);
    try (XWPFDocument document = open(out)) {
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getRows()).hasSize(comparison.change().effects().size() + 1);
      for (int i = 0; i < comparison.change().effects().size(); i++) {
        XWPFTableRow row = table.getRow(i + 1);
        var effect = comparison.change().effects().get(i);
        assertThat(row.getCell(0).getText()).isEqualTo(Integer.toString(i + 1));
        if (!effect.before().isEmpty()) {
          assertThat(row.getCell(2).getText()).isEqualTo(effect.words().before());
        }
        if (!effect.after().isEmpty()) {
          assertThat(row.getCell(3).getText()).isEqualTo(effect.words().after());
        }
        assertThat(row.getCell(4).getText()).startsWith("По предложению кадров.");
      }
    }
  }

  @Test
  void the_reason_tells_what_is_known_and_leaves_a_blank_for_the_drafter() {
    String before =
        """
        edition приказ № 5 от 2020-03-01
        cell C1
          entry 10-11 Архивист,, кассир: Центра
            titles Архивист | кассир
            institutions Центра
        """;
    Edition slip =
        Edition.parse(
            before + "finding warning double-comma 10 две запятые подряд: «Архивист,, кассир»\n");
    Edition mended =
        Edition.parse(
            before.replace(",, кассир", ", кассир, повар").replace("| кассир", "| кассир | повар"));
    Change change = Change.between(slip, mended);
    Grounds grounds =
        new Grounds(change, "", PrintWords.of("comparison", ActLanguage.RU), ActLanguage.RU);
    assertThat(grounds.of(change.effects().get(0)))
        .containsExactly(
            "________________________",
            "Пункт расширяется: наименования + повар.",
            "Приказ от 1 марта 2020 года №\u00A05, строки 10-11 публикации — действующий текст.",
            "Устраняется: две запятые подряд: «Архивист,, кассир».");
  }

  @Test
  void the_numbers_beside_it_name_what_comes_and_goes() {
    assertThat(comparison().numbers(PrintWords.of("comparison", ActLanguage.RU)))
        .contains(
            "  новые: Дома армии",
            "  исключаются: Дома офицеров",
            "Наименований должностей было 198, станет 198; новых 0, исключается 0.")
        .anyMatch(line -> line.startsWith("Коды, пункты которых меняют место"));
  }

  @Test
  void the_words_are_the_same_keys_in_both_languages() {
    for (String file : List.of("words", "order", "comparison")) {
      assertThat(PrintWords.of(file, ActLanguage.KK).keys())
          .as(file)
          .containsAll(PrintWords.of(file, ActLanguage.RU).keys());
    }
  }
}
