package kz.tizilim.drafting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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

    boolean isAct() {
      return this == ACT;
    }

    boolean isLandscape() {
      return landscape;
    }

    int marginLeft() {
      return marginLeft;
    }

    /** The file with the styles of its paragraphs. */
    String styles() {
      return styles;
    }

    /** How wide the text is, in twentieths of a point. */
    int width() {
      return (landscape ? WordPackage.A4_LONG : WordPackage.A4_SHORT)
          - marginLeft
          - WordPackage.MARGIN_RIGHT;
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
    return layout.width();
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
  void picture(QrCode code, String alternative) throws IOException {
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
    body.append("<wp:docPr id=\"1\" name=\"QR\" descr=\"")
        .append(escaped(alternative))
        .append("\"/>");
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
    new WordPackage(layout, tag, footLeft, footRight, picture).write(title, body.toString(), out);
  }

  static String words(String text) {
    String open = "<w:t xml:space=\"preserve\">";
    return open + escaped(text).replace("\t", "</w:t><w:tab/>" + open) + "</w:t>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
