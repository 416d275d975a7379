package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.OrderReader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The next order and its comparative table, read again. */
final class NextOrderTest {
  private static final String AMENDING =
      """
      1) в строке 3 ячейки В1-5 учреждение "Кадетского корпуса" исключить;
      2) в ячейке В2-3 вне сфер строку 3 исключить;
      3) в ячейке В2-2 вне сфер после строки 3 дополнить строкой следующего содержания:
      "Методист Кадетского корпуса";
      4) в реестре по всему тексту слова "Дома офицеров" заменить словами "Дома армии".
      """;

  private static NextOrder changing() {
    return Drafts.of(Drafts.DEFENCE, Drafts.amended(Drafts.DEFENCE, AMENDING));
  }

  private static NextOrder culture(String instructions, KazakhTexts texts, Choices choices) {
    return Drafts.of(Drafts.CULTURE, Drafts.amended(Drafts.CULTURE, instructions), texts, choices);
  }

  private static NextOrder culture(String instructions) {
    return culture(instructions, KazakhTexts.NONE, Choices.USUAL);
  }

  private static PublishedOrder read(NextOrder order, ActLanguage language) {
    return OrderReader.amending(Drafts.file(Drafts.docx(order, language))).order();
  }

  @Test
  void its_duties_and_terms_are_those_of_the_last_order() {
    Provisions written = read(changing(), ActLanguage.RU).provisions();
    Provisions model = Drafts.DEFENCE.provisions();
    assertThat(written.obligations().stream().map(NextOrderTest::duty).toList())
        .isEqualTo(model.obligations().stream().map(NextOrderTest::duty).toList());
    assertThat(written.commencement().orElseThrow().term())
        .isEqualTo(model.commencement().orElseThrow().term());
    assertThat(written.control().map(Provisions.Control::who))
        .isEqualTo(model.control().map(Provisions.Control::who));
    assertThat(written.agreements()).hasSize(2);
  }

  private static String duty(Obligation duty) {
    return duty.clause() + " " + duty.who() + " " + duty.term();
  }

  @Test
  void an_order_of_another_minister_names_its_own_issuer_department_and_agreement() {
    List<String> text = culture("1) в звене С2 строку 1 исключить.").text(ActLanguage.RU);
    assertThat(text)
        .contains(
            "Приказ Министра культуры и спорта Республики Казахстан от «___» ____________ 20__\u00A0года №\u00A0____",
            "2. Департаменту культуры в установленном законодательством порядке обеспечить:",
            "3. Контроль за исполнением настоящего приказа возложить на курирующего вице-министра.");
    PublishedOrder read = read(culture("1) в звене С2 строку 1 исключить."), ActLanguage.RU);
    assertThat(read.provisions().agreements().stream().map(Provisions.Agreement::body))
        .containsExactly("Министерство труда и социальной защиты населения Республики Казахстан");
    assertThat(String.join("\n", text)).doesNotContain("обороны");
  }

  @Test
  void its_words_are_those_of_the_law() {
    assertThat(
            culture(
                    """
                    1) в ячейке В2-2 строку 2 исключить;
                    2) в ячейке А2-1 после строки 1 дополнить строкой следующего содержания: "Администратор: Музея".
                    """)
                .text(ActLanguage.RU))
        .contains(
            "1) в ступени 1 звена А2 после абзаца первого дополнить абзацем следующего содержания:",
            "2) в ступени 2 звена В2 сферы \"Культура\" абзац третий исключить.");
  }

  @Test
  void a_step_of_which_more_than_half_changes_is_restated_whole() {
    assertThat(
            culture(
                    """
                    1) в ячейке А2-1 строку 1 изложить в следующей редакции: "Заведующий: Музея";
                    2) в ячейке А2-1 строку 2 изложить в следующей редакции: "Хранитель: Музея".
                    """)
                .text(ActLanguage.RU))
        .contains(
            "ступень 1 звена А2 изложить в следующей редакции:",
            "\"Заведующий: Музея;",
            "Хранитель: Музея\".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1) в звене С2 строку 1 исключить.|О внесении изменения в приказ",
        "1) звено С2 дополнить строкой следующего содержания: \"Повар\".|О внесении дополнения в приказ",
        "1) ячейку С2 дополнить строкой следующего содержания: \"Повар\"; ячейку А1-2 исключить.|О внесении изменения и дополнения в приказ"
      })
  void its_title_says_whether_it_changes_or_adds(String instructions, String title) {
    assertThat(culture(instructions.replace("; ", ";\n2) ")).title(ActLanguage.RU))
        .startsWith(title);
  }

  @Test
  void a_register_of_which_more_than_half_changes_is_restated_in_an_annex() {
    Edition before = Drafts.CULTURE.onlyEdition().orElseThrow();
    NextOrder order = Drafts.of(Drafts.CULTURE, RandomEdition.inKazakh(before));
    assertThat(order.isRestating()).isTrue();
    assertThat(order.text(ActLanguage.RU))
        .anyMatch(text -> text.contains("изложить в новой редакции согласно приложению"));
  }

  @Test
  void an_order_that_changes_nothing_is_not_drafted() {
    Edition before = Drafts.CULTURE.onlyEdition().orElseThrow();
    assertThatThrownBy(() -> Drafts.of(Drafts.CULTURE, before))
        .hasMessageContaining("is the edition that it changes");
  }

  @ParameterizedTest
  @CsvSource({
    "10, «вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования»",
    "21, «вводится в действие по истечении двадцати одного календарного дня после дня его первого официального опубликования»",
    "2027-01-01, «вводится в действие с 1 января 2027 года»",
    "publication, «вводится в действие со дня его первого официального опубликования»"
  })
  void its_commencement_is_a_choice_that_both_texts_read_back(String start, String rule) {
    Choices choices =
        new Choices(Start.parse(start), List.of(), Optional.empty(), Optional.empty());
    NextOrder order = culture("1) в звене С2 строку 1 исключить.", KazakhTexts.NONE, choices);
    Provisions.Commencement russian =
        read(order, ActLanguage.RU).provisions().commencement().orElseThrow();
    Provisions.Commencement kazakh =
        read(order, ActLanguage.KK).provisions().commencement().orElseThrow();
    assertThat("«" + russian.rule() + "»").isEqualTo(rule);
    assertThat(kazakh.day()).isEqualTo(russian.day());
    assertThat(kazakh.term().map(term -> term.length() + " " + term.unit()))
        .isEqualTo(russian.term().map(term -> term.length() + " " + term.unit()));
    assertThat(russian.term().isPresent() || russian.day().isPresent()).isTrue();
  }

  @Test
  void it_repeals_what_it_is_told_to_and_later_clauses_move_on() {
    CitedAct act =
        new CitedAct(
            "приказ",
            "Министр культуры и спорта Республики Казахстан",
            "7",
            Optional.of(LocalDate.of(2024, 2, 1)),
            "34000",
            "О внесении изменений");
    Choices choices =
        new Choices(
            Start.USUAL, List.of(act), Optional.of("Департаменту архивов"), Optional.empty());
    NextOrder order = culture("1) в звене С2 строку 1 исключить.", KazakhTexts.NONE, choices);
    assertThat(order.text(ActLanguage.RU))
        .contains(
            "2. Признать утратившим силу приказ Министра культуры и спорта Республики Казахстан от 1 февраля 2024\u00A0года №\u00A07 \"О внесении изменений\" (зарегистрирован в Реестре государственной регистрации нормативных правовых актов под №\u00A034000).",
            "3. Департаменту архивов в установленном законодательством порядке обеспечить:");
    Provisions read = read(order, ActLanguage.RU).provisions();
    assertThat(read.repeals().get(0).acts().get(0).number()).isEqualTo("7");
  }

  @Test
  void its_kazakh_twin_has_the_words_of_the_kazakh_order_and_blanks_for_new_posts() {
    NextOrder order =
        culture(
            "1) ячейку А2-2 дополнить строкой следующего содержания: \"Повар\".",
            new KazakhTexts(Optional.of(Drafts.CULTURE_IN_KAZAKH), Optional.empty()),
            Choices.USUAL);
    List<String> text = order.text(ActLanguage.KK);
    assertThat(text.get(0))
        .contains(
            "Мәдениет және спорт министрінің 2023\u00A0жылғы 1 наурыздағы №\u00A00 бұйрығына толықтыру енгізу туралы");
    assertThat(text)
        .contains(
            "А2 буынының 2-сатысы бірінші абзацтан кейін мынадай мазмұндағы абзацпен толықтырылсын:",
            "\"____________________\".",
            "2. Мәдениет департаменті заңнамада белгіленген тәртіппен:")
        .anyMatch(
            paragraph -> paragraph.startsWith("3. Осы бұйрықтың орындалуын бақылау жетекшілік"));
    assertThat(order.blanks(ActLanguage.KK)).containsExactly("1");
  }

  @Test
  void its_kazakh_twin_is_blank_where_no_kazakh_text_is_known() {
    NextOrder order = changing();
    assertThat(order.blanks(ActLanguage.RU)).isEmpty();
    assertThat(order.blanks(ActLanguage.KK)).containsExactly("1", "2", "3", "4");
    assertThat(order.text(ActLanguage.KK).get(1))
        .startsWith("Қазақстан Республикасы Қорғаныс министрінің 20__\u00A0жылғы");
  }

  @ParameterizedTest
  @EnumSource
  void a_row_of_the_comparison_has_both_texts_and_the_reason(ActLanguage language)
      throws IOException {
    NextOrder order = changing();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Comparison.of(order, "По предложению кадров.").docx(language, out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getRows()).hasSize(order.change().effects().size() + 1);
      for (int i = 0; i < order.change().effects().size(); i++) {
        XWPFTableRow row = table.getRow(i + 1);
        var effect = order.change().effects().get(i);
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
  void the_kazakh_comparison_has_kazakh_words_where_they_are_known() throws IOException {
    Edition before = Drafts.CULTURE.onlyEdition().orElseThrow();
    Edition kazakh = RandomEdition.inKazakh(before);
    PublishedOrder last = Drafts.CULTURE_IN_KAZAKH.withEditions(List.of(kazakh));
    NextOrder order =
        culture(
            "1) в звене С2 строку 1 исключить.",
            new KazakhTexts(Optional.of(last), Optional.empty()),
            Choices.USUAL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Comparison.of(order, "").docx(ActLanguage.KK, out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      XWPFTableRow row = document.getTables().get(0).getRow(1);
      assertThat(row.getCell(1).getText()).startsWith("С2 буыны, ");
      assertThat(row.getCell(2).getText()).startsWith("Лауазым ");
    }
  }

  @Test
  void a_reason_says_what_is_known_and_leaves_a_blank_for_the_drafter() {
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
            "Приказ от 1 марта 2020\u00A0года №\u00A05, строки 10-11 публикации — действующий текст.",
            "Структурный элемент излагается целиком (Закон «О правовых актах», ст. 26, п. 6).",
            "Устраняется: две запятые подряд: «Архивист,, кассир».");
  }

  @Test
  void the_numbers_below_it_name_what_comes_and_goes() {
    assertThat(Comparison.of(changing(), "").numbers(PrintWords.of("comparison", ActLanguage.RU)))
        .contains(
            "  новые: Дома армии",
            "  исключаются: Дома офицеров",
            "Наименований должностей было 198, станет 198; новых 0, исключается 0.")
        .anyMatch(line -> line.startsWith("Коды, пункты которых меняют место"));
  }

  @ParameterizedTest
  @EnumSource
  void its_note_has_what_the_acts_say_the_measured_form_and_eleven_items(ActLanguage language)
      throws IOException {
    NextOrder order = culture("1) в звене С2 строку 1 исключить.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExplanatoryNote.of(order, Drafts.CULTURE, Drafts.docx(order, language)).docx(language, out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      List<String> lines =
          document.getParagraphs().stream().map(paragraph -> paragraph.getText()).toList();
      assertThat(lines).contains("1. ____________________", "11. ____________________");
      assertThat(lines).anyMatch(line -> line.contains("Times New Roman") && line.contains("14"));
      if (language == ActLanguage.RU) {
        assertThat(lines)
            .contains(
                "Основание по преамбуле действующего приказа: в соответствии с пунктом 5 статьи 139 Трудового кодекса Республики Казахстан.",
                "Исполнение возлагается: Департаменту культуры.");
      }
    }
  }

  @Test
  void the_words_are_the_same_keys_in_both_languages() {
    for (String file : List.of("words", "order", "comparison", "note")) {
      assertThat(PrintWords.of(file, ActLanguage.KK).keys())
          .as(file)
          .isEqualTo(PrintWords.of(file, ActLanguage.RU).keys());
    }
  }
}
