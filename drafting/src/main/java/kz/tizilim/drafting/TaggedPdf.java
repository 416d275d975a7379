package kz.tizilim.drafting;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Pages whose every mark is either content with a place in the structure of the document, or an
 * artifact: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>Points are counted from the upper left corner of a page.
 */
final class TaggedPdf implements AutoCloseable {
  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();

  private static final float RULE = 0.5f;
  private static final float SHADE = 0.92f;
  private static final int HEX = 16;
  private static final int ID_DIGITS = 15;

  private final PDDocument document = new PDDocument();
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement body;
  private final List<Page> pages = new ArrayList<>();

  /** A page with the elements that its marks belong to, by number. */
  private record Page(PDPage page, PDPageContentStream content, COSArray owners) {}

  /** What an artifact is: part of the furniture of a page, or of its layout. */
  enum Artifact {
    /** A line at the foot of each page. */
    PAGINATION("Pagination"),
    /** A ruling, a shade, or what is said again on the next page. */
    LAYOUT("Layout");

    private final String type;

    Artifact(String type) {
      this.type = type;
    }

    private PDPropertyList properties() {
      COSDictionary properties = new COSDictionary();
      properties.setItem(COSName.TYPE, COSName.getPDFName(type));
      return PDPropertyList.create(properties);
    }
  }

  TaggedPdf() {
    body = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    root.appendKid(body);
  }

  FontMetrics letters(String font) throws IOException {
    return FontMetrics.load(document, font);
  }

  /** The element that holds all others. */
  PDStructureElement body() {
    return body;
  }

  /** A new element in {@code parent}. */
  PDStructureElement element(PDStructureElement parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /**
   * A new cell of a table that heads what {@code scope} says and covers that many rows and columns.
   */
  PDStructureElement head(PDStructureElement row, String scope, int rows, int columns) {
    PDStructureElement cell = element(row, StandardStructureTypes.TH);
    PDTableAttributeObject table = new PDTableAttributeObject();
    table.setScope(scope);
    if (rows > 1) {
      table.setRowSpan(rows);
    }
    if (columns > 1) {
      table.setColSpan(columns);
    }
    cell.addAttribute(table);
    return cell;
  }

  void newPage() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    page.setStructParents(pages.size());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    pages.add(new Page(page, new PDPageContentStream(document, page), new COSArray()));
  }

  int pages() {
    return pages.size();
  }

  private Page last() {
    return pages.get(pages.size() - 1);
  }

  /** A line of text that belongs to {@code owner}, its baseline at {@code y}. */
  void text(PDStructureElement owner, FontMetrics letters, float x, float y, String text)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    Page page = last();
    begin(page, owner);
    show(page, letters, x, y, text);
    page.content().endMarkedContent();
  }

  /** Opens content that belongs to {@code owner}. */
  private static void begin(Page page, PDStructureElement owner) throws IOException {
    int number = page.owners().size();
    page.owners().add(owner.getCOSObject());
    page.content().beginMarkedContent(COSName.getPDFName(owner.getStructureType()), number);
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    reference.setItem(COSName.PG, page.page().getCOSObject());
    reference.setInt(COSName.MCID, number);
    COSDictionary element = owner.getCOSObject();
    COSArray kids = element.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      if (element.getItem(COSName.K) != null) {
        kids.add(element.getItem(COSName.K));
      }
      element.setItem(COSName.K, kids);
    }
    kids.add(reference);
  }

  /** A line of text on the page of that number that is no content. */
  void artifact(Artifact kind, int page, FontMetrics letters, float x, float y, String text)
      throws IOException {
    Page on = pages.get(page);
    on.content().beginMarkedContent(COSName.ARTIFACT, kind.properties());
    show(on, letters, x, y, text);
    on.content().endMarkedContent();
  }

  /** A line of text on this page that only repeats what stands before. */
  void again(FontMetrics letters, float x, float y, String text) throws IOException {
    artifact(Artifact.LAYOUT, pages.size() - 1, letters, x, y, text);
  }

  private static void show(Page page, FontMetrics letters, float x, float y, String text)
      throws IOException {
    PDPageContentStream content = page.content();
    content.beginText();
    content.setFont(letters.font(), letters.size());
    content.newLineAtOffset(x, HEIGHT - y);
    content.showText(text);
    content.endText();
  }

  /** The ruling around a cell; shaded, if it is. */
  void box(float left, float top, float right, float bottom, boolean shaded) throws IOException {
    PDPageContentStream content = last().content();
    content.beginMarkedContent(COSName.ARTIFACT, Artifact.LAYOUT.properties());
    if (shaded) {
      content.setNonStrokingColor(SHADE);
      content.addRect(left, HEIGHT - bottom, right - left, bottom - top);
      content.fill();
      content.setNonStrokingColor(0f);
    }
    content.setLineWidth(RULE);
    content.addRect(left, HEIGHT - bottom, right - left, bottom - top);
    content.stroke();
    content.endMarkedContent();
  }

  /** A QR code as a picture, {@code side} wide. */
  void picture(QrCode code, String alternative, float left, float top, float side)
      throws IOException {
    int stride = (code.size() + 7) / 8;
    byte[] bits = new byte[stride * code.size()];
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        if (!code.isDark(x, y)) {
          bits[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream deflated = new DeflaterOutputStream(packed)) {
      deflated.write(bits);
    }
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(packed.toByteArray()),
            COSName.FLATE_DECODE,
            code.size(),
            code.size(),
            1,
            PDDeviceGray.INSTANCE);
    PDStructureElement figure = element(body, StandardStructureTypes.Figure);
    figure.setAlternateDescription(alternative);
    PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
    layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    layout.setBBox(new PDRectangle(left, HEIGHT - top - side, side, side));
    figure.addAttribute(layout);
    Page page = last();
    begin(page, figure);
    page.content().drawImage(image, left, HEIGHT - top - side, side, side);
    page.content().endMarkedContent();
  }

  /**
   * Writes the document.
   *
   * @param id hexadecimal digits that stay the same as long as the content does
   */
  void save(String title, String language, String id, OutputStream out) throws IOException {
    PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).content().close();
      numbers.add(COSInteger.get(i));
      numbers.add(pages.get(i).owners());
    }
    parents.getCOSObject().setItem(COSName.NUMS, numbers);
    root.setParentTree(parents);
    root.setParentTreeNextKey(pages.size());
    var catalog = document.getDocumentCatalog();
    catalog.setStructureTreeRoot(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    catalog.setLanguage(language);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setProducer("Tizilim");
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(intent);
    document.setDocumentId(Long.parseLong(id.substring(0, ID_DIGITS), HEX));
    document.save(out);
  }

  private static String xmp(String title) {
    String escaped = title.replace("&", "&amp;").replace("<", "&lt;");
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
     <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
       <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
       <pdf:Producer>Tizilim</pdf:Producer>
       <pdfaid:part>2</pdfaid:part>
       <pdfaid:conformance>A</pdfaid:conformance>
       <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
       <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
         <pdfaProperty:name>part</pdfaProperty:name>
         <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
         <pdfaProperty:category>internal</pdfaProperty:category>
         <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
       </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
     </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
        .replace("{title}", escaped);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
