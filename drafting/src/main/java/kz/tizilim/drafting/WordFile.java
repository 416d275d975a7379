package kz.tizilim.drafting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import kz.tizilim.core.amend.ActLanguage;

/**
 * A document of Word being written (ECMA-376): paragraphs in named styles and tables, with its
 * fonts inside.
 */
final class WordFile {

  /*
   * A dozen elements of WordprocessingML are needed, and nearly all of them (merged cells, repeated
   * rows, fields, embedded fonts) a library offers only as the bare schema, at the price of a second of
   * start. So they are written as they are; tests open every document with another engine.
   */
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int A4_SHORT = 11906;
  private static final int A4_LONG = 16838;
  private static final int MARGIN_RIGHT = 850;
  private static final int ACT_MARGIN = 1417;
  private static final int KEY = 32;
  private static final int QR_PIXELS = 4;
  private static final long QR_EMU = 2_000_000;

  /** What kind of document it is. */
  enum Layout {
    /** A print of an edition, with a foot on each page. */
    PRINT(false, 1134, "styles.xml"),
    /** A table across the page, with a foot on each page. */
    TABLE(true, 1134, "styles.xml"),
    /**
     * An act in the form of the rules № 464 of 5 July 2023: 14 pt, single spacing, margins of 2.5
     * and 1.5 cm, and from the second page on the number of the page alone, at the top in the
     * centre.
     */
    ACT(false, 1417, "act-styles.xml");

    private final boolean landscape;
    private final int marginLeft;
    private final String styles;

    Layout(boolean landscape, int marginLeft, String styles) {
      this.landscape = landscape;
      this.marginLeft = marginLeft;
      this.styles = styles;
    }

    private boolean isAct() {
      return this == ACT;
    }
  }

  private final ActLanguage language;
  private final Layout layout;
  private final String tag;
  private final StringBuilder body = new StringBuilder();
  private String footLeft = "";
  private String footRight = "";
  private byte[] picture = {};

  /** A document with the words of an act. */
  WordFile(ActLanguage language, Layout layout) {
    this(language, language == ActLanguage.RU ? "ru-RU" : "kk-KZ", layout);
  }

  /** An upright document in a language that acts need not have, by its tag (BCP 47). */
  WordFile(String tag) {
    this(ActLanguage.RU, tag, Layout.PRINT);
  }

  private WordFile(ActLanguage language, String tag, Layout layout) {
    this.language = language;
    this.tag = tag;
    this.layout = layout;
  }

  /** The styles of paragraphs; {@code styles.xml} says how they look. */
  enum Style {
    NORMAL("Normal"),
    TITLE("Title"),
    HEADING("Heading"),
    CENTRED("Centred"),
    /** The word that issues an act. */
    ISSUING("Issuing"),
    /** On the right half of the page. */
    ASIDE("Aside"),
    /** Justified, its first line indented. */
    CLAUSE("Clause"),
    /** Office and name at the two ends of a line. */
    SIGNATURE("Signature"),
    /** A line of an agreement, on the page of the next line. */
    AGREEMENT("Agreement"),
    SMALL("Small"),
    LABEL("Label"),
    /** A label that stands again where its cell goes on. */
    REPEATED("Repeated"),
    CELL_HEADING("CellHeading"),
    ENTRY("Entry");

    private final String id;

    Style(String id) {
      this.id = id;
    }
  }

  /** How words look. */
  enum Look {
    PLAIN(""),
    /** New words: bold. */
    NEW("<w:rPr><w:b/><w:bCs/></w:rPr>"),
    /** Words that go: struck out. */
    GONE("<w:rPr><w:strike/></w:rPr>");

    private final String properties;

    Look(String properties) {
      this.properties = properties;
    }
  }

  /** Words that look the same. */
  record Run(String text, Look look) {
    static Run plain(String text) {
      return new Run(text, Look.PLAIN);
    }
  }

  ActLanguage language() {
    return language;
  }

  /** How wide the text is, in twentieths of a point. */
  int width() {
    return (layout.landscape ? A4_LONG : A4_SHORT) - layout.marginLeft - MARGIN_RIGHT;
  }

  void paragraph(Style style, String text) {
    paragraph(style, List.of(Run.plain(text)));
  }

  void paragraph(Style style, List<Run> runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id).append("\"/></w:pPr>");
    for (Run run : runs) {
      if (!run.text().isEmpty()) {
        body.append("<w:r>").append(run.look().properties);
        body.append(words(run.text())).append("</w:r>");
      }
    }
    body.append("</w:p>");
  }

  void pageBreak() {
    body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
  }

  /** Begins a table with columns so wide, in twentieths of a point. */
  void beginTable(int... widths) {
    int whole = 0;
    StringBuilder grid = new StringBuilder();
    for (int width : widths) {
      whole += width;
      grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"").append(whole);
    body.append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    body.append(grid).append("</w:tblGrid>");
  }

  void endTable() {
    body.append("</w:tbl>");
  }

  /** What a row does where a page ends. */
  enum Row {
    /** It is repeated on every page. */
    HEAD("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"),
    /** It goes to the next page as a whole. */
    WHOLE("<w:trPr><w:cantSplit/></w:trPr>"),
    /** It goes on upon the next page. */
    GOES_ON("");

    private final String properties;

    Row(String properties) {
      this.properties = properties;
    }
  }

  void beginRow(Row row) {
    body.append("<w:tr>").append(row.properties);
  }

  void endRow() {
    body.append("</w:tr>");
  }

  private static final String FAINT =
      " w:val=\"dotted\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>";
  private static final String FAINT_ABOVE = "<w:top" + FAINT;
  private static final String FAINT_BELOW = "<w:bottom" + FAINT;

  /** What a cell is part of. */
  enum Merge {
    ALONE(""),
    FIRST("<w:vMerge w:val=\"restart\"/>"),
    GOES_ON("<w:vMerge/>"),
    /** The first of cells that look like one, a faint line between them. */
    BEGINS("<w:tcBorders>" + FAINT_BELOW + "</w:tcBorders>"),
    /** One that the next goes on from, and that goes on from the one before. */
    RUNS_ON("<w:tcBorders>" + FAINT_ABOVE + FAINT_BELOW + "</w:tcBorders>"),
    /** The last of them. */
    ENDS("<w:tcBorders>" + FAINT_ABOVE + "</w:tcBorders>");

    private final String element;

    Merge(String element) {
      this.element = element;
    }
  }

  /** Begins a cell; it needs at least one paragraph. */
  void beginCell(int width, int columns, Merge merge, boolean shaded) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
    if (columns > 1) {
      body.append("<w:gridSpan w:val=\"").append(columns).append("\"/>");
    }
    body.append(merge.element);
    body.append(shaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>" : "");
    body.append("</w:tcPr>");
  }

  void endCell() {
    body.append("</w:tc>");
  }

  /** A whole cell with one paragraph. */
  void cell(int width, Style style, String text) {
    beginCell(width, 1, Merge.ALONE, false);
    paragraph(style, text);
    endCell();
  }

  /**
   * What stands at the foot of each page.
   *
   * @param page with {@code {page}} and {@code {pages}} for the two numbers
   */
  void foot(String left, String page) {
    footLeft = left;
    footRight = page;
  }

  /** A QR code as a picture of its own. */
  void picture(QrCode code, String told) throws IOException {
    int side = (code.size() + 2 * QrCode.QUIET) * QR_PIXELS;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x / QR_PIXELS - QrCode.QUIET;
        int row = y / QR_PIXELS - QrCode.QUIET;
        boolean inside = Math.min(column, row) >= 0 && Math.max(column, row) < code.size();
        image.setRGB(x, y, inside && code.isDark(column, row) ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    picture = png.toByteArray();
    String extent = "cx=\"" + QR_EMU + "\" cy=\"" + QR_EMU + "\"";
    body.append("<w:p><w:r><w:drawing><wp:inline><wp:extent ").append(extent).append("/>");
    body.append("<wp:docPr id=\"1\" name=\"QR\" descr=\"").append(escaped(told)).append("\"/>");
    body.append(
        "<a:graphic><a:graphicData"
            + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
            + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"QR\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + "<pic:blipFill><a:blip r:embed=\"rQr\"/><a:stretch><a:fillRect/></a:stretch>"
            + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ");
    body.append(extent);
    body.append(
        "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
  }

  /** Writes the document, and leaves {@code out} open. */
  void write(String title, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    part(zip, "[Content_Types].xml", contentTypes());
    part(
        zip,
        "_rels/.rels",
        relations(
            relation("rId1", R + "/officeDocument", "word/document.xml")
                + relation(
                    "rId2",
                    PACKAGE + "relationships/metadata/core-properties",
                    "docProps/core.xml")));
    part(zip, "docProps/core.xml", core(title));
    part(zip, "word/document.xml", document());
    part(
        zip,
        "word/_rels/document.xml.rels",
        relations(
            relation("rStyles", R + "/styles", "styles.xml")
                + relation("rFonts", R + "/fontTable", "fontTable.xml")
                + relation("rSettings", R + "/settings", "settings.xml")
                + (layout.isAct()
                    ? relation("rHead", R + "/header", "header1.xml")
                    : relation("rFoot", R + "/footer", "footer1.xml"))
                + (picture.length == 0 ? "" : relation("rQr", R + "/image", "media/qr.png"))));
    part(zip, "word/styles.xml", styles());
    part(
        zip,
        "word/settings.xml",
        XML
            + "<w:settings xmlns:w=\""
            + W
            + "\">"
            + (layout.isAct() ? "" : "<w:embedTrueTypeFonts/><w:saveSubsetFonts/>")
            + "<w:autoHyphenation w:val=\"false\"/><w:compat><w:compatSetting"
            + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
            + " w:val=\"15\"/></w:compat></w:settings>");
    if (layout.isAct()) {
      part(zip, "word/header1.xml", header());
      part(
          zip,
          "word/fontTable.xml",
          XML
              + "<w:fonts xmlns:w=\""
              + W
              + "\"><w:font w:name=\"Times New Roman\"><w:charset w:val=\"CC\"/><w:family"
              + " w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>");
    } else {
      part(zip, "word/footer1.xml", footer());
      fonts(zip);
    }
    if (picture.length > 0) {
      bytes(zip, "word/media/qr.png", picture);
    }
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    bytes(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void bytes(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private String contentTypes() {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    StringBuilder types = new StringBuilder(XML);
    types.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    types.append(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package");
    types.append(
        ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    types.append(
        "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"odttf\"");
    types.append(" ContentType=\"application/vnd.openxmlformats-officedocument.obfuscatedFont\"/>");
    String[][] parts = {
      {"document", "document.main"},
      {"styles", "styles"},
      {"settings", "settings"},
      {"fontTable", "fontTable"},
      layout.isAct() ? new String[] {"header1", "header"} : new String[] {"footer1", "footer"}
    };
    for (String[] part : parts) {
      types.append("<Override PartName=\"/word/").append(part[0]).append(".xml\" ContentType=\"");
      types.append(word).append(part[1]).append("+xml\"/>");
    }
    types.append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxml");
    types.append("formats-package.core-properties+xml\"/></Types>");
    return types.toString();
  }

  private static String relations(String relations) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private String core(String title) {
    return XML
        + "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + escaped(title)
        + "</dc:title><dc:language>"
        + tag
        + "</dc:language></cp:coreProperties>";
  }

  private String document() {
    String size =
        layout.landscape
            ? "<w:pgSz w:w=\"" + A4_LONG + "\" w:h=\"" + A4_SHORT + "\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"" + A4_SHORT + "\" w:h=\"" + A4_LONG + "\"/>";
    return XML
        + "<w:document xmlns:w=\""
        + W
        + "\" xmlns:r=\""
        + R
        + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>"
        + body
        + "<w:sectPr>"
        + (layout.isAct()
            ? "<w:headerReference w:type=\"default\" r:id=\"rHead\"/>"
            : "<w:footerReference w:type=\"default\" r:id=\"rFoot\"/>")
        + size
        + (layout.isAct() ? margins(ACT_MARGIN, ACT_MARGIN, ACT_MARGIN) : margins(964, 1134, 567))
        + (layout.isAct() ? "<w:titlePg/>" : "")
        + "</w:sectPr></w:body></w:document>";
  }

  /** The margins of a page, and how far its head and foot are from its edges. */
  private String margins(int top, int bottom, int running) {
    return "<w:pgMar w:top=\""
        + top
        + "\" w:right=\""
        + MARGIN_RIGHT
        + "\" w:bottom=\""
        + bottom
        + "\" w:left=\""
        + layout.marginLeft
        + "\" w:header=\""
        + running
        + "\" w:footer=\""
        + running
        + "\" w:gutter=\"0\"/>";
  }

  private String styles() throws IOException {
    try (InputStream in = WordFile.class.getResourceAsStream(layout.styles)) {
      if (in == null) {
        throw new IllegalStateException("The styles of Word are not in the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{lang}", tag)
          .replace("{right}", Integer.toString(width()))
          .replace("{aside}", Integer.toString(width() / 2));
    }
  }

  private String footer() {
    StringBuilder foot = new StringBuilder(XML);
    foot.append("<w:ftr xmlns:w=\"").append(W).append("\"><w:p><w:pPr><w:pStyle w:val=\"Small\"/>");
    foot.append("<w:tabs><w:tab w:val=\"right\" w:pos=\"").append(width()).append("\"/></w:tabs>");
    foot.append("</w:pPr>").append(run(footLeft)).append("<w:r><w:tab/></w:r>");
    for (String piece : footRight.split("(?=\\{)|(?<=})", -1)) {
      foot.append(
          switch (piece) {
            case "{page}" -> field("PAGE");
            case "{pages}" -> field("NUMPAGES");
            default -> run(piece);
          });
    }
    return foot.append("</w:p></w:ftr>").toString();
  }

  private String header() {
    return XML
        + "<w:hdr xmlns:w=\""
        + W
        + "\"><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr>"
        + field("PAGE")
        + "</w:p></w:hdr>";
  }

  private static String run(String text) {
    return text.isEmpty() ? "" : "<w:r>" + words(text) + "</w:r>";
  }

  private static String words(String text) {
    String open = "<w:t xml:space=\"preserve\">";
    return open + escaped(text).replace("\t", "</w:t><w:tab/>" + open) + "</w:t>";
  }

  private static String field(String name) {
    return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
  }

  /** Puts the fonts in, the first bytes of each crossed with a key (ECMA-376, part 4, 17.8.1). */
  private static void fonts(ZipOutputStream zip) throws IOException {
    StringBuilder table = new StringBuilder(XML);
    table.append("<w:fonts xmlns:w=\"").append(W).append("\" xmlns:r=\"").append(R);
    table.append("\"><w:font w:name=\"PT Serif\"><w:charset w:val=\"CC\"/><w:family");
    table.append(" w:val=\"roman\"/><w:pitch w:val=\"variable\"/>");
    StringBuilder relations = new StringBuilder();
    for (String weight : List.of("Regular", "Bold")) {
      String file = "PTSerif-" + weight;
      byte[] font = FontMetrics.file(file + ".ttf");
      UUID key = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
      String hex = key.toString().replace("-", "");
      for (int i = 0; i < KEY; i++) {
        int at = KEY - 2 - 2 * (i % (KEY / 2));
        font[i] ^= (byte) Integer.parseInt(hex.substring(at, at + 2), 16);
      }
      zip.setLevel(Deflater.BEST_SPEED);
      bytes(zip, "word/fonts/" + file + ".odttf", font);
      zip.setLevel(Deflater.DEFAULT_COMPRESSION);
      String braced = "{" + key.toString().toUpperCase(Locale.ROOT) + "}";
      table.append("<w:embed").append(weight).append(" r:id=\"r").append(weight);
      table.append("\" w:fontKey=\"").append(braced).append("\"/>");
      relations.append(relation("r" + weight, R + "/font", "fonts/" + file + ".odttf"));
    }
    part(zip, "word/fontTable.xml", table.append("</w:font></w:fonts>").toString());
    part(zip, "word/_rels/fontTable.xml.rels", relations(relations.toString()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
