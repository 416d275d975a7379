package kz.tizilim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One amending order in the forms in which departments have it, by one command without options. */
final class AmendingFormsTest extends CommandTest {
  private static final String RUSSIAN =
      """
      О внесении изменений и дополнения в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей"
      Приказ Министра обороны Республики Казахстан от 3 февраля 2025 года № 8
      ПРИКАЗЫВАЮ:
      1. Внести в приказ Министра обороны Республики Казахстан от 30 декабря 2015 года № 746 "Об утверждении Реестра должностей" следующие изменения и дополнение:
      1) пункт 4 исключить;
      2) в Реестре должностей гражданских служащих, утвержденном указанным приказом:
      в ячейке С2 строку 6 исключить;
      в звене В1 ступени 2 вторую строку изложить в следующей редакции: "Доцент, ассоциированный профессор";
      ступень 5 звена В1 дополнить абзацем следующего содержания: "Лаборант-исследователь Центра;";
      в Реестре по всему тексту слово "ренгенлаборант" заменить словом "рентгенлаборант".
      2. Департаменту обеспечить размещение настоящего приказа на интернет-ресурсе Министерства обороны Республики Казахстан после его первого официального опубликования.
      3. Настоящий приказ вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Министр обороны Республики Казахстан
      генерал-лейтенант Т. Примеров
      """;

  private static final String KAZAKH =
      """
      "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына өзгерістер мен толықтыру енгізу туралы
      Қазақстан Республикасы Қорғаныс министрінің 2025 жылғы 3 ақпандағы № 8 бұйрығы
      БҰЙЫРАМЫН:
      1. "Лауазымдар тізілімін бекіту туралы" Қазақстан Республикасы Қорғаныс министрінің 2015 жылғы 30 желтоқсандағы № 746 бұйрығына мынадай өзгерістер мен толықтыру енгізілсін:
      1) 4-тармақ алып тасталсын;
      2) көрсетілген бұйрықпен бекітілген Тізілімде:
      С2 ұяшығының 6-жолы алып тасталсын;
      В1 буынының 2-сатысының екінші жолы мынадай редакцияда жазылсын: "Доцент, ассоциированный профессор";
      В1 буынының 5-сатысы мынадай мазмұндағы абзацпен толықтырылсын: "Лаборант-исследователь Центра;";
      Тізілімде бүкіл мәтін бойынша "ренгенлаборант" деген сөз "рентгенлаборант" деген сөзбен ауыстырылсын.
      2. Департамент осы бұйрық алғашқы ресми жарияланғаннан кейін оны Қазақстан Республикасы Қорғаныс министрлігінің интернет-ресурсында орналастыруды қамтамасыз етсін.
      3. Осы бұйрық алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Қазақстан Республикасының Қорғаныс министрі
      генерал-лейтенант Т. Примеров
      """;

  /** What the order changes; its own lines and words left out. */
  private String changes(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThat(tizilim("amend", file.toString())).as(err).isZero();
    assertThat(err).contains("Не о реестре", "ничего в нём не меняет");
    return out.substring(out.indexOf("Было "));
  }

  private String expected() throws IOException {
    String told = changes("order.txt", RUSSIAN.getBytes(StandardCharsets.UTF_8));
    assertThat(told)
        .startsWith("Было 243 пункта, стало 243; без изменений 237.")
        .contains(
            "исключён C2/6",
            "стало: Доцент, ассоциированный профессор",
            "добавлен B1-5/6",
            "рентгенлаборант");
    return told;
  }

  @Test
  void the_kazakh_text_gives_the_same_edition() throws IOException {
    assertThat(changes("order.kk.txt", KAZAKH.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n line ends",
        "no-break spaces",
        "soft hyphens",
        "typographic quotes",
        "empty lines",
        "UTF-16"
      })
  void characters_of_programs_change_nothing(String how) throws IOException {
    String text =
        switch (how) {
          case "\r\n line ends" -> RUSSIAN.replace("\n", "\r\n");
          case "no-break spaces" ->
              RUSSIAN.replace("№ ", "№\u00A0").replace("строку ", "строку\u00A0");
          case "soft hyphens" -> RUSSIAN.replace("исключить", "исклю\u00ADчить");
          case "typographic quotes" -> RUSSIAN.replaceAll("\"([^\"]*)\"", "«$1»");
          case "empty lines" -> RUSSIAN.replace("\n", "\n\n");
          default -> "\uFEFF" + RUSSIAN;
        };
    boolean wide = how.equals("UTF-16");
    byte[] content = text.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    assertThat(changes("typed.txt", content)).isEqualTo(expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {RUSSIAN, KAZAKH})
  void a_page_of_the_publisher_a_word_document_and_a_pdf_say_the_same(String order)
      throws IOException {
    String told = expected();
    assertThat(changes("page.html", page(order))).isEqualTo(told);
    assertThat(changes("order.docx", word(order))).isEqualTo(told);
    assertThat(changes("order.pdf", pdf(order))).isEqualTo(told);
  }

  /** As the publisher's site marks it: paragraphs with anchors, indented by no-break spaces. */
  private static byte[] page(String order) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>");
    List<String> lines = order.lines().toList();
    page.append("<div class=\"slogan\"><h1>").append(escaped(lines.get(0))).append("</h1><p>");
    page.append(escaped(lines.get(1))).append("</p></div><article>");
    for (int i = 2; i < lines.size(); i++) {
      page.append("<p id=\"z").append(i).append("\">\n&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ");
      page.append(escaped(lines.get(i))).append("\n</p>");
    }
    return page.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** As Word writes it: each paragraph in several runs. */
  private static byte[] word(String order) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String line : order.lines().toList()) {
      int half = line.length() / 2;
      body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
          .append(escaped(line.substring(0, half)))
          .append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
          .append(escaped(line.substring(half)))
          .append("</w:t></w:r></w:p>");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** As a printer driver writes it: lines wrapped, the first of a paragraph indented. */
  private static byte[] pdf(String order) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream letters =
            Objects.requireNonNull(
                Thread.currentThread()
                    .getContextClassLoader()
                    .getResourceAsStream("kz/tizilim/drafting/font/PTSerif-Regular.ttf"))) {
      PDFont font = PDType0Font.load(document, letters);
      List<String> rows = new ArrayList<>();
      order.lines().forEach(line -> rows.addAll(wrapped(line, font)));
      for (int from = 0; from < rows.size(); from += 30) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          float y = 780;
          for (String row : rows.subList(from, Math.min(rows.size(), from + 30))) {
            boolean first = row.startsWith(" ");
            out.beginText();
            out.setFont(font, 14);
            out.newLineAtOffset(first ? 106 : 71, y);
            out.showText(row.strip());
            out.endText();
            y -= 18;
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static List<String> wrapped(String line, PDFont font) {
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder(" ");
    for (String word : line.split(" ", -1)) {
      int indent = row.charAt(0) == ' ' ? 35 : 0;
      if (row.length() > 1 && width(row + " " + word, font) + indent > 480) {
        rows.add(row.toString());
        row = new StringBuilder();
      }
      row.append(row.length() > 1 ? " " : "").append(word);
    }
    rows.add(row.toString());
    return rows;
  }

  private static float width(String text, PDFont font) {
    try {
      return font.getStringWidth(text.strip()) * 14 / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
