package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.DocumentException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The register as pages of PDF. */
final class PdfPrintTest {
  private static final String LETTERS =
      "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя";
  private static final String SIGNS = "0123456789.,:;()[]«»\"'–—-№§%/?!";

  private static byte[] print(Edition edition, Cover cover, ActLanguage language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Printing.of(edition, cover, language).pdf(out);
    return out.toByteArray();
  }

  private static Cover cover() {
    return new Cover(
        CarriedActs.in("mod-692-2024-07-01").edition().act().amendedAct(),
        List.of("Редакция на 2024-08-01."),
        Optional.of("tizilim edition 1\nwording " + "5f".repeat(400)));
  }

  @ParameterizedTest
  @EnumSource
  void it_is_what_it_claims_an_archive_that_can_be_read_aloud(ActLanguage language)
      throws Exception {
    byte[] pdf = print(CarriedActs.in("mod-692-2024-07-01").edition(), cover(), language);
    assertThat(Conformance.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(Conformance.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void the_validator_would_have_found_a_flaw() throws Exception {
    byte[] pdf = print(CarriedActs.in("mod-692-2024-07-01").edition(), Cover.NONE, ActLanguage.RU);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setMetadata(null);
      ByteArrayOutputStream bare = new ByteArrayOutputStream();
      document.save(bare);
      assertThat(Conformance.broken(bare.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }
  }

  @Test
  void both_fonts_have_every_letter_of_kazakh_and_russian() throws IOException {
    try (TaggedPdf pdf = new TaggedPdf()) {
      for (String font : List.of("PTSerif-Regular.ttf", "PTSerif-Bold.ttf")) {
        FontMetrics letters = pdf.letters(font);
        for (String letter :
            (LETTERS + SIGNS).codePoints().mapToObj(Character::toString).toList()) {
          assertThat(letters.width(letter)).as(letter).isPositive();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_glyph_is_missing_and_every_font_is_inside(ActLanguage language) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(print(CarriedActs.in("mod-692-2024-07-01").edition(), cover(), language))) {
      List<String> missing = new ArrayList<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              PDFont font = text.getFont();
              if (text.getCharacterCodes()[0] == 0 || !font.isEmbedded()) {
                missing.add(text.getUnicode() + " " + font.getName());
              }
            }
          };
      stripper.getText(document);
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void a_letter_that_no_font_has_is_refused_by_name() {
    Edition edition = Edition.parse("edition\ncell C1\n  entry 1 Мастер 漢字\n");
    assertThatThrownBy(() -> print(edition, Cover.NONE, ActLanguage.RU))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("«漢» (U+6F22)");
  }

  @Test
  void the_same_edition_gives_the_same_bytes() throws IOException {
    byte[] once = print(CarriedActs.in("mod-692-2024-07-01").edition(), cover(), ActLanguage.RU);
    assertThat(print(CarriedActs.in("mod-692-2024-07-01").edition(), cover(), ActLanguage.RU))
        .isEqualTo(once);
  }

  @Test
  void each_page_says_what_goes_on_and_where_it_stands() throws IOException {
    byte[] pdf = print(CarriedActs.in("mod-692-2024-07-01").edition(), cover(), ActLanguage.RU);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document);
        assertThat(text)
            .contains("стр. " + page + " из " + pages, "Приказ от 1 июля 2024\u00A0года №\u00A0692")
            .contains(CarriedActs.in("mod-692-2024-07-01").edition().digest());
        if (page <= 2) {
          assertThat(text.contains("A2\n(продолжение)".replace('A', 'А'))).isEqualTo(page == 2);
        }
      }
    }
  }

  @Test
  void acts_are_named_in_both_languages() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2015, 12, 30));
    String issuer = "Министр обороны Республики Казахстан";
    assertThat(ActWords.order(ActWords.Case.BY, issuer, day, "746", ActLanguage.RU))
        .isEqualTo(
            "приказом Министра обороны Республики Казахстан от 30 декабря 2015\u00A0года №\u00A0746");
    assertThat(ActWords.order(ActWords.Case.BY, issuer, day, "746", ActLanguage.KK))
        .isEqualTo(
            "Қазақстан Республикасы Қорғаныс министрінің 2015\u00A0жылғы 30 желтоқсандағы №\u00A0746 бұйрығымен");
    assertThat(ActWords.order(ActWords.Case.TO, issuer, Optional.empty(), "", ActLanguage.RU))
        .isEqualTo(
            "к приказу Министра обороны Республики Казахстан от «___» ____________ 20__\u00A0года №\u00A0____");
  }
}
