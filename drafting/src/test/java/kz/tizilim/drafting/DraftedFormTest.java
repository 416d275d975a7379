package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** The form of a drafted order, measured in its XML: rules № 464 of 5 July 2023. */
final class DraftedFormTest {
  private static final int POINTS_14 = 28;
  private static final int CM_2_5 = 1417;
  private static final int CM_1_5 = 850;
  private static final int CM_1_25 = 709;

  private static NextOrder order() {
    return Drafts.of(
        Drafts.CULTURE, Drafts.amended(Drafts.CULTURE, "1) в звене С2 строку 1 исключить."));
  }

  private static XWPFDocument open(ActLanguage language) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(Drafts.docx(order(), language)));
  }

  @ParameterizedTest
  @EnumSource
  void its_margins_are_2_5_and_1_5_centimetres(ActLanguage language) throws IOException {
    try (XWPFDocument document = open(language)) {
      CTSectPr section = document.getDocument().getBody().getSectPr();
      assertThat(section.getPgMar().getLeft()).hasToString(Integer.toString(CM_2_5));
      assertThat(section.getPgMar().getRight()).hasToString(Integer.toString(CM_1_5));
      assertThat(section.getPgMar().getHeader()).hasToString(Integer.toString(CM_2_5));
    }
  }

  @Test
  void the_number_of_the_page_is_alone_at_the_top_and_not_on_the_first_page() throws IOException {
    try (XWPFDocument document = open(ActLanguage.RU)) {
      assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
      assertThat(document.getHeaderList()).hasSize(1);
      assertThat(document.getFooterList()).isEmpty();
      XWPFParagraph number = document.getHeaderList().get(0).getParagraphs().get(0);
      assertThat(number.getCTP().xmlText()).contains(" PAGE ");
      assertThat(number.getText().strip()).isEqualTo("1");
      CTStyle style = document.getStyles().getStyle(number.getStyle()).getCTStyle();
      assertThat(style.getPPr().getJc().getVal()).hasToString("center");
    }
  }

  @Test
  void every_word_is_14_points_of_a_times_at_single_spacing() throws IOException {
    try (XWPFDocument document = open(ActLanguage.RU)) {
      assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble() * 2)
          .isEqualTo(POINTS_14);
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        CTStyle style = document.getStyles().getStyle(paragraph.getStyle()).getCTStyle();
        assertThat(style.xmlText()).doesNotContain("w:sz ", "w:rFonts", "w:line=", "w:u ");
        assertThat(paragraph.getCTP().xmlText()).doesNotContain("<w:sz", "<w:rFonts", "<w:u ");
      }
    }
    DocumentForm form = DocumentForm.of(Drafts.docx(order(), ActLanguage.RU)).orElseThrow();
    assertThat(form.fonts()).containsExactly("Times New Roman");
    assertThat(form.halfPoints()).containsExactly(POINTS_14);
    assertThat(form.lines()).containsExactly(240);
    assertThat(form.indents()).containsExactly(CM_1_25);
    assertThat(form.hyphenated()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_bold_but_title_issuing_word_and_signature(ActLanguage language)
      throws IOException {
    Edition whole = RandomEdition.inKazakh(Drafts.CULTURE.onlyEdition().orElseThrow());
    NextOrder restating = Drafts.of(Drafts.CULTURE, whole);
    assertThat(restating.isRestating()).isTrue();
    byte[] docx = Drafts.docx(restating, language);
    Set<String> bold = new LinkedHashSet<>();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if (paragraph.getStyle() == null) {
          assertThat(paragraph.getText().strip()).isEmpty();
          continue;
        }
        String style = document.getStyles().getStyle(paragraph.getStyle()).getCTStyle().xmlText();
        if (style.contains("<w:b/>") || paragraph.getCTP().xmlText().contains("<w:b/>")) {
          bold.add(paragraph.getStyle());
        }
      }
      assertThat(document.getTables().get(0).getCTTbl().xmlText()).doesNotContain("<w:b/>");
    }
    assertThat(bold).containsExactly("Title", "Issuing", "Signature");
    assertThat(DocumentForm.of(docx).orElseThrow().stressed())
        .containsExactlyInAnyOrder("Title", "Issuing", "Signature");
  }
}
