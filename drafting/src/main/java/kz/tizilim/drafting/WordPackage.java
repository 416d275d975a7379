package kz.tizilim.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.tizilim.drafting.WordFile.Layout;

/**
 * The parts of a document of Word around its body: the page, the styles, the head or foot of each
 * page, the fonts and the picture.
 */
final class WordPackage {
  static final int A4_SHORT = 11906;
  static final int A4_LONG = 16838;
  static final int MARGIN_RIGHT = 850;

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final int ACT_MARGIN = 1417;
  private static final int KEY = 32;

  private final Layout layout;
  private final String tag;
  private final String footLeft;
  private final String footRight;
  private final byte[] picture;

  /**
   * The parts around a body.
   *
   * @param tag the language of the words (BCP 47)
   * @param footRight with {@code {page}} and {@code {pages}} for the two numbers
   * @param picture the picture that the body refers to as {@code rQr}; empty if there is none
   */
  WordPackage(Layout layout, String tag, String footLeft, String footRight, byte[] picture) {
    this.layout = layout;
    this.tag = tag;
    this.footLeft = footLeft;
    this.footRight = footRight;
    this.picture = picture;
  }

  /**
   * Writes the document, and leaves {@code out} open.
   *
   * @param body the paragraphs and tables, in WordprocessingML
   */
  void write(String title, String body, OutputStream out) throws IOException {
    OfficePackage file = new OfficePackage(out);
    file.part("[Content_Types].xml", contentTypes());
    file.part(
        "_rels/.rels",
        OfficePackage.relations(
            OfficePackage.relation("rId1", "officeDocument", "word/document.xml")
                + OfficePackage.coreProperties("rId2", "docProps/core.xml")));
    file.part("docProps/core.xml", core(title));
    file.part("word/document.xml", document(body));
    file.part(
        "word/_rels/document.xml.rels",
        OfficePackage.relations(
            OfficePackage.relation("rStyles", "styles", "styles.xml")
                + OfficePackage.relation("rFonts", "fontTable", "fontTable.xml")
                + OfficePackage.relation("rSettings", "settings", "settings.xml")
                + (layout.isAct()
                    ? OfficePackage.relation("rHead", "header", "header1.xml")
                    : OfficePackage.relation("rFoot", "footer", "footer1.xml"))
                + (picture.length == 0
                    ? ""
                    : OfficePackage.relation("rQr", "image", "media/qr.png"))));
    file.part("word/styles.xml", styles());
    file.part(
        "word/settings.xml",
        OfficePackage.XML
            + "<w:settings xmlns:w=\""
            + W
            + "\">"
            + (layout.isAct() ? "" : "<w:embedTrueTypeFonts/><w:saveSubsetFonts/>")
            + "<w:autoHyphenation w:val=\"false\"/><w:compat><w:compatSetting"
            + " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
            + " w:val=\"15\"/></w:compat></w:settings>");
    if (layout.isAct()) {
      file.part("word/header1.xml", header());
      file.part(
          "word/fontTable.xml",
          OfficePackage.XML
              + "<w:fonts xmlns:w=\""
              + W
              + "\"><w:font w:name=\"Times New Roman\"><w:charset w:val=\"CC\"/><w:family"
              + " w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>");
    } else {
      file.part("word/footer1.xml", footer());
      fonts(file);
    }
    if (picture.length > 0) {
      file.part("word/media/qr.png", picture);
    }
    file.finish();
  }

  private String contentTypes() {
    String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    StringBuilder types = new StringBuilder(OfficePackage.XML);
    types.append("<Types xmlns=\"").append(OfficePackage.SCHEMA).append("content-types\">");
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

  private String core(String title) {
    return OfficePackage.XML
        + "<cp:coreProperties xmlns:cp=\""
        + OfficePackage.SCHEMA
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + WordFile.escaped(title)
        + "</dc:title><dc:language>"
        + tag
        + "</dc:language></cp:coreProperties>";
  }

  private String document(String body) {
    String size =
        layout.isLandscape()
            ? "<w:pgSz w:w=\"" + A4_LONG + "\" w:h=\"" + A4_SHORT + "\" w:orient=\"landscape\"/>"
            : "<w:pgSz w:w=\"" + A4_SHORT + "\" w:h=\"" + A4_LONG + "\"/>";
    return OfficePackage.XML
        + "<w:document xmlns:w=\""
        + W
        + "\" xmlns:r=\""
        + OfficePackage.OFFICE
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
        + layout.marginLeft()
        + "\" w:header=\""
        + running
        + "\" w:footer=\""
        + running
        + "\" w:gutter=\"0\"/>";
  }

  private String styles() throws IOException {
    try (InputStream in = WordPackage.class.getResourceAsStream(layout.styles())) {
      if (in == null) {
        throw new IllegalStateException("The styles of Word are not in the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{lang}", tag)
          .replace("{right}", Integer.toString(layout.width()))
          .replace("{aside}", Integer.toString(layout.width() / 2));
    }
  }

  private String footer() {
    StringBuilder foot = new StringBuilder(OfficePackage.XML);
    foot.append("<w:ftr xmlns:w=\"").append(W).append("\"><w:p><w:pPr><w:pStyle w:val=\"Small\"/>");
    foot.append("<w:tabs><w:tab w:val=\"right\" w:pos=\"")
        .append(layout.width())
        .append("\"/></w:tabs>");
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
    return OfficePackage.XML
        + "<w:hdr xmlns:w=\""
        + W
        + "\"><w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr>"
        + field("PAGE")
        + "</w:p></w:hdr>";
  }

  private static String run(String text) {
    return text.isEmpty() ? "" : "<w:r>" + WordFile.words(text) + "</w:r>";
  }

  private static String field(String name) {
    return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
  }

  /** Puts the fonts in, the first bytes of each crossed with a key (ECMA-376, part 4, 17.8.1). */
  private static void fonts(OfficePackage parts) throws IOException {
    StringBuilder table = new StringBuilder(OfficePackage.XML);
    table
        .append("<w:fonts xmlns:w=\"")
        .append(W)
        .append("\" xmlns:r=\"")
        .append(OfficePackage.OFFICE);
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
      parts.large("word/fonts/" + file + ".odttf", font);
      String braced = "{" + key.toString().toUpperCase(Locale.ROOT) + "}";
      table.append("<w:embed").append(weight).append(" r:id=\"r").append(weight);
      table.append("\" w:fontKey=\"").append(braced).append("\"/>");
      relations.append(OfficePackage.relation("r" + weight, "font", "fonts/" + file + ".odttf"));
    }
    parts.part("word/fontTable.xml", table.append("</w:font></w:fonts>").toString());
    parts.part("word/_rels/fontTable.xml.rels", OfficePackage.relations(relations.toString()));
  }
}
