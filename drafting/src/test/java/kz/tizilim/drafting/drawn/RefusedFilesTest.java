package kz.tizilim.drafting.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipInputStream;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.amend.ActLanguage;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.drafting.Cover;
import kz.tizilim.testkit.Figures;
import kz.tizilim.testkit.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no orders are refused in one line, soon. */
final class RefusedFilesTest {

  /** The limit of a minute, the grace of a second, and what a busy machine takes to notice. */
  private static final long AT_MOST = 65_000_000_000L;

  private static final int MUTATIONS = Integer.getInteger("fuzz", 300);

  private static void refused(byte[] bytes, DocumentException.Kind kind, String why) {
    assertThatThrownBy(() -> OrderReader.read(file(bytes)))
        .isInstanceOfSatisfying(DocumentException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageStartingWith("приказ: ")
        .hasMessageContaining(why)
        .message()
        .doesNotContain("\n");
  }

  private static SourceFile file(byte[] bytes) {
    return SourceFile.of(new ByteArrayInputStream(bytes), "приказ");
  }

  private static DrawnOrder small() {
    return DrawnOrder.of(
        Registers.random(new Random(3), 2), DrawnOrder.PROSE_OF_692, new Random(3));
  }

  private static byte[] pdf() {
    return PublisherPdf.draw(small(), new Random(3), 792, false);
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  @Test
  void a_locked_pdf() throws IOException {
    PDDocument document = new PDDocument();
    document.addPage(new PDPage());
    document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
    refused(saved(document), DocumentException.Kind.BROKEN, "зашифрован");
  }

  @Test
  void a_damaged_or_cut_pdf() {
    refused(
        "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII),
        DocumentException.Kind.BROKEN,
        "повреждён или обрезан");
    refused(Arrays.copyOf(pdf(), 2_000), DocumentException.Kind.BROKEN, "повреждён или обрезан");
  }

  @Test
  void a_pdf_without_text() throws IOException {
    PDDocument document = new PDDocument();
    document.addPage(new PDPage());
    refused(saved(document), DocumentException.Kind.NOT_TEXT, "скан");
  }

  @Test
  void a_pdf_of_2001_pages() throws IOException {
    PDDocument document = new PDDocument();
    for (int i = 0; i < 2_001; i++) {
      document.addPage(new PDPage());
    }
    refused(saved(document), DocumentException.Kind.TOO_LARGE, "2001 страниц");
  }

  private static byte[] bomb() throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 200; i++) {
        out.write(spaces);
      }
    }
    page.setContents(stream);
    return saved(document);
  }

  @Test
  void a_pdf_that_unpacks_to_200_megabytes() throws IOException {
    refused(bomb(), DocumentException.Kind.TOO_LARGE, "распаковывается больше чем в 96");
  }

  /** The order of the tests as PDF, each of its fonts changed. */
  private static byte[] withFonts(FontChange change) throws IOException {
    PDDocument document = Loader.loadPDF(pdf());
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        change.of(fonts.getCOSDictionary(name), document);
      }
    }
    return saved(document);
  }

  @FunctionalInterface
  private interface FontChange {
    void of(COSDictionary font, PDDocument document) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 beginbfrange <00000000> <7FFFFFFF> <41> endbfrange",
        "2 beginbfrange <00> <01> /odd <00000000> <7FFFFFFF> <41> endbfrange",
        "2 beginbfrange <00> <01> [(]) <00>] <00000000> <7FFFFFFF> <41> endbfrange",
        "1 beginbfrange <00000000> <00FFFFFF> <0000> endbfrange",
      })
  void a_pdf_whose_characters_unfold_to_millions(String map) throws IOException {
    byte[] bytes =
        withFonts((font, document) -> {
          PDStream stream = new PDStream(document);
          try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.getBytes(StandardCharsets.US_ASCII));
          }
          font.setItem(COSName.TO_UNICODE, stream);
        });
    refused(bytes, DocumentException.Kind.TOO_LARGE, "шрифты PDF описывают больше 1048576 знаков");
  }

  @Test
  void a_pdf_whose_widths_unfold_to_millions() throws IOException {
    byte[] bytes =
        withFonts((font, document) -> {
          COSArray widths = new COSArray();
          widths.add(COSInteger.ZERO);
          widths.add(COSInteger.get(Integer.MAX_VALUE));
          widths.add(COSInteger.get(500));
          COSArray inner = font.getCOSArray(COSName.DESCENDANT_FONTS);
          ((COSDictionary) inner.getObject(0)).setItem(COSName.W, widths);
        });
    refused(bytes, DocumentException.Kind.TOO_LARGE, "шрифты PDF описывают больше 1048576 знаков");
  }

  @Test
  void a_pdf_whose_fonts_do_not_say_what_their_letters_are() throws IOException {
    byte[] bytes = withFonts((font, document) -> font.removeItem(COSName.TO_UNICODE));
    refused(bytes, DocumentException.Kind.NOT_TEXT, "шрифты PDF не говорят, какие в нём буквы");
  }

  @Test
  void a_pdf_whose_table_of_objects_has_no_end() {
    String table = "<</Type/XRef/W[0 0 0]/Index[0 2000000000]/Length 1>>stream\n0\nendstream";
    refused(
        ("%PDF-1.5\n1 0 obj" + table + "\nendobj\nstartxref\n9\n%%EOF")
            .getBytes(StandardCharsets.US_ASCII),
        DocumentException.Kind.TOO_LARGE,
        "распаковывается больше чем в 96");
  }

  @Test
  void an_encrypted_pdf_that_anyone_may_open_and_that_unpacks_to_200_megabytes()
      throws IOException {
    PDDocument document = Loader.loadPDF(bomb());
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", "", new AccessPermission());
    policy.setEncryptionKeyLength(128);
    document.protect(policy);
    refused(saved(document), DocumentException.Kind.TOO_LARGE, "распаковывается больше чем в 96");
  }

  @Test
  void an_encrypted_pdf_that_anyone_may_open_is_read() throws IOException {
    PDDocument document = Loader.loadPDF(pdf());
    document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    assertThat(OrderReader.read(file(saved(document))).onlyEdition().orElseThrow().entries())
        .hasSameSizeAs(OrderReader.read(file(pdf())).onlyEdition().orElseThrow().entries());
  }

  @Test
  void spans_of_a_thousand_million() {
    String wide = "<table><tr><td colspan=999999999 rowspan=999999999>Один<td>Два<td>Три</table>";
    refused(
        ("<html>" + wide.repeat(1_000)).getBytes(StandardCharsets.UTF_8),
        DocumentException.Kind.NO_TABLE,
        "нет таблицы реестра");
    String span = "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr></w:tc>";
    String row = "<w:tr><w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr>" + span + "</w:tr>";
    refused(
        Markup.zip(
            ("<w:document xmlns:w=\"w\"><w:tbl>" + row.repeat(1_000) + "</w:tbl></w:document>")
                .getBytes(StandardCharsets.UTF_8)),
        DocumentException.Kind.NO_TABLE,
        "нет таблицы реестра");
  }

  @Test
  void a_page_of_elements_never_closed() {
    refused(
        ("<html>" + "<table><tr><td><b><i><a href=x>".repeat(20_000))
            .getBytes(StandardCharsets.UTF_8),
        DocumentException.Kind.TOO_LARGE,
        "вложенных элементов");
  }

  @Test
  void a_docx_that_unpacks_to_200_megabytes() {
    refused(Markup.zip(new byte[200 << 20]), DocumentException.Kind.TOO_LARGE, "распаковывается");
  }

  @Test
  void a_docx_with_entities_or_cut_short() {
    String entities =
        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:t>&a;"
            + "</w:t></w:document>";
    refused(
        Markup.zip(entities.getBytes(StandardCharsets.UTF_8)),
        DocumentException.Kind.BROKEN,
        "DOCX повреждён");
    byte[] noText = "<w:document xmlns:w=\"w\"><w:t>\u0416".getBytes(StandardCharsets.UTF_8);
    noText[noText.length - 1] = 'x';
    refused(Markup.zip(noText), DocumentException.Kind.BROKEN, "DOCX повреждён");
    byte[] docx = Markup.docx(small(), new Random(3));
    refused(Arrays.copyOf(docx, docx.length / 2), DocumentException.Kind.BROKEN, "DOCX повреждён");
  }

  @Test
  void a_page_without_a_register() {
    refused(
        "<html><p>Приказ</p></html>".getBytes(StandardCharsets.UTF_8),
        DocumentException.Kind.NO_TABLE,
        "в этом документе нет таблицы реестра");
  }

  @Test
  void a_table_of_nothing_but_its_head() {
    String head = "<tr><th>Звено<th>Ступень<th>Наименование должности</tr>";
    for (String rows : List.of("", "<tr><td colspan=3>Блок А</td></tr>")) {
      refused(
          ("<html><table>" + head + rows + "</table>").getBytes(StandardCharsets.UTF_8),
          DocumentException.Kind.NO_TABLE,
          "таблица реестра пуста");
    }
    refused(
        "Приложение\n\nЗвено Ступень Наименование должности\n".getBytes(StandardCharsets.UTF_8),
        DocumentException.Kind.NO_TABLE,
        "таблица реестра пуста");
  }

  /** A PDF whose pages are not packed, so that what is mutated in them is read. */
  private static byte[] unpacked(byte[] pdf) throws IOException {
    PDDocument document = Loader.loadPDF(pdf);
    for (PDPage page : document.getPages()) {
      page.setContents(new PDStream(document, page.getContents()));
    }
    return saved(document);
  }

  private static byte[] print(OwnPrintsTest.Written form) {
    return form.print(Registers.random(new Random(3), 2), Cover.NONE, ActLanguage.RU);
  }

  @Test
  void mutated_files_of_every_form_are_read_or_refused() throws IOException {
    byte[] docx = Markup.docx(small(), new Random(3));
    byte[] main;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      zip.getNextEntry();
      zip.getNextEntry();
      main = zip.readAllBytes();
    }
    List<byte[]> files =
        List.of(
            pdf(),
            unpacked(pdf()),
            unpacked(print(OwnPrintsTest.Written.PDF)),
            docx,
            main,
            print(OwnPrintsTest.Written.HTML),
            Markup.html(small(), new Random(3)),
            CarriedActs.in("mod-692-2024-07-01").text().getBytes(StandardCharsets.UTF_8));
    Map<String, Integer> outcomes = new TreeMap<>();
    AtomicLong slowest = new AtomicLong();
    Property.holds(
        MUTATIONS,
        random -> {
          int chosen = random.nextInt(files.size());
          byte[] mutated = mutated(files.get(chosen), random);
          byte[] bytes = chosen == files.indexOf(main) ? Markup.zip(mutated) : mutated;
          long begun = System.nanoTime();
          String outcome = "read";
          try {
            OrderReader.read(file(bytes));
          } catch (DocumentException refusal) {
            assertThat(refusal).message().isNotBlank();
            outcome = refusal.kind().toString();
          }
          long took = System.nanoTime() - begun;
          assertThat(took).isLessThan(AT_MOST);
          outcomes.merge(outcome, 1, Integer::sum);
          slowest.accumulateAndGet(took, Math::max);
        });
    Figures.leave(
        "fuzz",
        MUTATIONS
            + " mutated files "
            + outcomes
            + ", the slowest "
            + slowest.get() / 1_000_000
            + " ms, at most "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB of heap\n");
  }

  /** Some bytes changed, some pieces doubled or taken out, and sometimes the end cut off. */
  private static byte[] mutated(byte[] file, Random random) {
    byte[] bytes = file.clone();
    int changes = 1 + random.nextInt(20);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - from, 1 + random.nextInt(400));
    return switch (random.nextInt(8)) {
      case 0, 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 2 -> joined(bytes, from, from + length);
      case 3 -> joined(bytes, from + length, from);
      default -> bytes;
    };
  }

  private static byte[] joined(byte[] bytes, int until, int from) {
    byte[] joined = Arrays.copyOf(bytes, until + bytes.length - from);
    System.arraycopy(bytes, from, joined, until, bytes.length - from);
    return joined;
  }
}
