package kz.tizilim.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.tizilim.core.message.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

final class PaperTest {
  private final Paper paper =
      new Paper(Language.KK, "Негіздеме", "бұйрық", "{pages} беттің {page}-беті");

  private String pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.pdf(out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("kk-KZ");
      return document.getNumberOfPages() + " " + new PDFTextStripper().getText(document);
    }
  }

  private String docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    paper.docx(out);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return "";
  }

  @Test
  void headings_paragraphs_and_tables_stand_in_both_forms() throws IOException {
    paper.heading("Жауап");
    paper.strong("Коды табылды: B4-3.");
    paper.table(List.of(30, 70), List.of(), List.of(List.of("Лауазым", "медбике\nорта")));
    assertThat(pdf())
        .contains("Негіздеме", "Жауап", "Коды табылды: B4-3.", "медбике", "1 беттің 1-беті");
    assertThat(docx()).contains("Негіздеме", "Коды табылды: B4-3.", "медбике", "орта");
  }

  @Test
  void a_letter_that_the_font_lacks_is_shown_by_its_number() throws IOException {
    paper.text("медсестра \u2611\t(ставка)");
    assertThat(pdf()).contains("медсестра [U+2611] (ставка)");
  }

  @Test
  void a_row_longer_than_a_page_goes_on_under_the_head_of_its_table() throws IOException {
    String words = String.join(" ", Collections.nCopies(3_000, "слово"));
    paper.table(
        List.of(50, 50), List.of("Код", "Слова"), List.of(List.of("B4-3", words + " конец")));
    String text = pdf();
    assertThat(text).contains("конец");
    assertThat(text.split("слово", -1)).hasSize(3_001);
    assertThat(text.split("Слова", -1)).hasSizeGreaterThan(3);
  }

  @Test
  void a_table_of_another_shape_is_refused() {
    assertThatThrownBy(() -> paper.table(List.of(50, 50), List.of(), List.of(List.of("одна"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
