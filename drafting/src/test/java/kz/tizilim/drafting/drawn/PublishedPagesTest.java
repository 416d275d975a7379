package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.pdf.PdfReader;
import kz.tizilim.documents.token.Token;
import kz.tizilim.testkit.Golden;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Three pages of the Labour Code as published on 20 January 2026. */
final class PublishedPagesTest {

  private static byte[] pages() throws IOException {
    try (InputStream in =
        PublishedPagesTest.class.getResourceAsStream("/publisher/labour-code-pages-1-2-179.pdf")) {
      return in.readAllBytes();
    }
  }

  private static List<List<String>> read() throws Exception {
    List<List<String>> lines = new ArrayList<>();
    for (Part part : PdfReader.read(pages(), Limits.STANDARD)) {
      if (part instanceof Part.Prose line) {
        lines.add(line.line().tokens().stream().map(Token::text).toList());
      }
    }
    return lines;
  }

  @Test
  void no_word_is_glued_split_or_displaced() throws Exception {
    Golden.file("labour-code/lines.txt")
        .matches(
            read().stream()
                .map(words -> String.join(" ", words))
                .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void lines_drawn_in_one_go_have_the_words_that_were_drawn() throws Exception {
    Drawn drawn = new Drawn();
    try (PDDocument document = Loader.loadPDF(pages())) {
      drawn.getText(document);
    }
    List<List<String>> lines = read();
    List<List<String>> runs = drawn.lines();
    assertThat(lines).hasSameSizeAs(runs);
    int inOneGo = 0;
    for (int i = 0; i < lines.size(); i++) {
      String all = String.join("", runs.get(i)).replaceAll("\\s", "");
      assertThat(letters(String.join("", lines.get(i)))).isEqualTo(letters(all));
      if (runs.get(i).size() == 1) {
        inOneGo++;
        assertThat(lines.get(i))
            .isEqualTo(Arrays.asList(runs.get(i).get(0).strip().split("\\s+", -1)));
      }
    }
    assertThat(inOneGo).isGreaterThan(80);
  }

  private static List<Integer> letters(String text) {
    return text.codePoints().sorted().boxed().toList();
  }

  @Test
  void it_has_no_register() {
    assertThatThrownBy(
            () -> OrderReader.read(SourceFile.of(new ByteArrayInputStream(pages()), "кодекс.pdf")))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith("кодекс.pdf: в этом документе нет таблицы реестра");
  }

  /** What each operation draws, by page and baseline: told by another engine. */
  private static final class Drawn extends PDFTextStripper {
    private final TreeMap<String, TreeMap<Integer, StringBuilder>> runs = new TreeMap<>();
    private int run;

    Drawn() throws IOException {
      super();
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
      run++;
      super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
      run++;
      super.showTextStrings(array);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      String line =
          String.format(
              Locale.ROOT,
              "%04d %07.1f",
              getCurrentPageNo(),
              1_000 - text.getTextMatrix().getTranslateY());
      runs.computeIfAbsent(line, l -> new TreeMap<>())
          .computeIfAbsent(run, r -> new StringBuilder())
          .append(text.getUnicode());
    }

    List<List<String>> lines() {
      return runs.values().stream()
          .map(line ->
              line.values().stream()
                  .map(StringBuilder::toString)
                  .filter(text -> !text.isBlank())
                  .toList())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
