package kz.tizilim.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.token.Token;
import org.junit.jupiter.api.Test;

/** Numbers that Word counts itself are read as they are shown. */
final class NumberingTest {
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  /** Clauses «1.» with points «1)» and dashes below them, and a list of Cyrillic letters. */
  private static final String LISTS =
      """
      <w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>
      </w:abstractNum>
      <w:abstractNum w:abstractNumId="8">
        <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1)"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="7"/>
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """;

  private static final String STYLES =
      """
      <w:style w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Point"><w:basedOn w:val="Clause"/>
        <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      """;

  private static String p(String list, int level, String text) {
    return String.format(
        Locale.ROOT,
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>",
        level,
        list,
        text);
  }

  private static String styled(String style, String text) {
    return String.format(
        Locale.ROOT,
        "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>",
        style,
        text);
  }

  private static String read(String... paragraphs) throws Exception {
    return read(true, paragraphs);
  }

  private static String read(boolean lists, String... paragraphs) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "word/document.xml",
          "<w:document "
              + W
              + "><w:body>"
              + String.join("", paragraphs)
              + "</w:body></w:document>");
      if (lists) {
        part(zip, "word/numbering.xml", "<w:numbering " + W + ">" + LISTS + "</w:numbering>");
        part(zip, "word/styles.xml", "<w:styles " + W + ">" + STYLES + "</w:styles>");
      }
    }
    List<Part> parts = DocxReader.read(out.toByteArray(), Limits.STANDARD);
    return parts.stream().map(NumberingTest::text).collect(Collectors.joining("\n"));
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String text(Part part) {
    return ((Part.Prose) part)
        .line().tokens().stream().map(Token::text).collect(Collectors.joining(" "));
  }

  @Test
  void clauses_and_points_have_the_numbers_that_word_shows() throws Exception {
    assertThat(
            read(
                p("1", 0, "Утвердить реестр."),
                p("1", 0, "Внести изменения:"),
                p("1", 1, "строку исключить;"),
                p("1", 1, "ячейку изложить;"),
                p("1", 2, "глубже"),
                p("1", 3, "с чертой"),
                p("1", 0, "Настоящий приказ вводится в действие."),
                p("1", 1, "снова с первого")))
        .isEqualTo(
            """
            1. Утвердить реестр.
            2. Внести изменения:
            1) строку исключить;
            2) ячейку изложить;
            2.2.1 глубже
            – с чертой
            3. Настоящий приказ вводится в действие.
            1) снова с первого\
            """);
  }

  @Test
  void a_style_numbers_its_paragraphs_and_a_paragraph_may_say_no() throws Exception {
    assertThat(
            read(
                styled("Clause", "первый"),
                styled("Point", "подпункт"),
                p("0", 0, "без номера"),
                styled("Clause", "второй")))
        .isEqualTo(
            """
            1. первый
            1) подпункт
            без номера
            2. второй\
            """);
  }

  @Test
  void a_list_may_start_elsewhere_and_begin_anew() throws Exception {
    assertThat(
            read(
                p("2", 0, "третья буква"),
                p("2", 0, "четвёртая"),
                p("1", 0, "раз"),
                p("1", 0, "два"),
                p("3", 0, "снова раз")))
        .isEqualTo(
            """
            в) третья буква
            г) четвёртая
            1. раз
            2. два
            1. снова раз\
            """);
  }

  @Test
  void an_empty_paragraph_counts_and_a_deleted_one_does_not() throws Exception {
    String deleted =
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    assertThat(read(p("1", 0, "раз"), p("1", 0, ""), deleted, p("1", 0, "три")))
        .isEqualTo("1. раз\n3. три");
  }

  @Test
  void a_document_without_lists_is_read_as_it_is() throws Exception {
    assertThat(read(false, p("1", 0, "1. Утвердить"))).isEqualTo("1. Утвердить");
  }
}
