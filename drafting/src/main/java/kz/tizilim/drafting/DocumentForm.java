package kz.tizilim.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The form of a document of Word as it is measured in its XML (ECMA-376, part 1, 17): what the
 * rules № 464 of 5 July 2023 ask of the text of an act.
 *
 * @param fonts the fonts of its words
 * @param halfPoints the sizes of its words, in half points
 * @param lines the distances of its lines: 240 for single ones
 * @param indents the indents of the first lines of justified paragraphs, in twentieths of a point
 * @param left its left margin, in twentieths of a point
 * @param right its right margin
 * @param header how far its head is from the edge of the page
 * @param numberAlone whether the number of the page is alone in its head
 * @param firstBare whether its first page has no number
 * @param hyphenated whether words are hyphenated
 * @param stressed the names of the styles of paragraphs with bold or underlined words
 */
public record DocumentForm(
    Set<String> fonts,
    Set<Integer> halfPoints,
    Set<Integer> lines,
    Set<Integer> indents,
    int left,
    int right,
    int header,
    boolean numberAlone,
    boolean firstBare,
    boolean hyphenated,
    Set<String> stressed) {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final long MOST_BYTES = 64L << 20;

  /** The document of Word in {@code docx}; empty if it is none. */
  public static Optional<DocumentForm> of(byte[] docx) {
    try {
      Map<String, Document> parts = parts(docx);
      return parts.containsKey("word/document.xml")
          ? Optional.of(new Measuring(parts).form())
          : Optional.empty();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Document> parts(byte[] docx)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Map<String, Document> parts = new HashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.matches("word/(?:document|styles|settings|header\\d*)\\.xml")) {
          byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE, left + 1));
          left -= bytes.length;
          if (left < 0) {
            throw new IOException("The parts of the document are too large.");
          }
          parts.put(name, factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        }
      }
    }
    return parts;
  }

  /** The one who measures. */
  private static final class Measuring {
    private final Map<String, Document> parts;
    private final Map<String, Element> styles = new HashMap<>();
    private String normal = "";
    private Optional<Element> defaults = Optional.empty();

    Measuring(Map<String, Document> parts) {
      this.parts = parts;
      Document document = parts.get("word/styles.xml");
      if (document != null) {
        defaults = first(document.getDocumentElement(), "docDefaults");
        NodeList all = document.getElementsByTagNameNS(W, "style");
        for (int i = 0; i < all.getLength(); i++) {
          Element style = (Element) all.item(i);
          styles.put(style.getAttributeNS(W, "styleId"), style);
          if (style.getAttributeNS(W, "default").equals("1")
              && style.getAttributeNS(W, "type").equals("paragraph")) {
            normal = style.getAttributeNS(W, "styleId");
          }
        }
      }
    }

    DocumentForm form() {
      Document document = Objects.requireNonNull(parts.get("word/document.xml"));
      Set<String> fonts = new LinkedHashSet<>();
      Set<Integer> sizes = new LinkedHashSet<>();
      Set<Integer> lines = new LinkedHashSet<>();
      Set<Integer> indents = new LinkedHashSet<>();
      Set<String> stressed = new LinkedHashSet<>();
      NodeList runs = document.getElementsByTagNameNS(W, "r");
      for (int i = 0; i < runs.getLength(); i++) {
        Element run = (Element) runs.item(i);
        Element paragraph = paragraphOf(run);
        if (run.getElementsByTagNameNS(W, "t").getLength() == 0) {
          continue;
        }
        fonts.add(value(run, paragraph, "rFonts", "ascii").orElse(""));
        sizes.add(number(value(run, paragraph, "sz", "val"), 20));
        lines.add(number(value(paragraph, paragraph, "spacing", "line"), 240));
        boolean justified =
            value(paragraph, paragraph, "jc", "val").filter("both"::equals).isPresent();
        if (justified) {
          indents.add(number(value(paragraph, paragraph, "ind", "firstLine"), 0));
        }
        if (isOn(run, paragraph, "b") || isOn(run, paragraph, "u")) {
          stressed.add(style(paragraph));
        }
      }
      Element section = last(document, "sectPr");
      Optional<Element> margins = first(section, "pgMar");
      Optional<Document> head = Optional.ofNullable(parts.get("word/header1.xml"));
      boolean hyphenated =
          Optional.ofNullable(parts.get("word/settings.xml"))
              .flatMap(it -> first(it.getDocumentElement(), "autoHyphenation"))
              .filter(it -> isTrue(it.getAttributeNS(W, "val")))
              .isPresent();
      return new DocumentForm(
          fonts,
          sizes,
          lines,
          indents,
          margin(margins, "left"),
          margin(margins, "right"),
          margin(margins, "header"),
          head.filter(Measuring::isNumberAlone).isPresent(),
          first(section, "titlePg").isPresent(),
          hyphenated,
          stressed);
    }

    private static int margin(Optional<Element> margins, String side) {
      return number(margins.map(it -> it.getAttributeNS(W, side)), 0);
    }

    /** A head of one centred paragraph with the field of the page and no other word. */
    private static boolean isNumberAlone(Document head) {
      String fields =
          texts(head, "instrText") + attributes(head.getElementsByTagNameNS(W, "fldSimple"));
      boolean bare = texts(head, "t").replaceAll("[\\d\\s]", "").isEmpty();
      return bare && fields.strip().equals("PAGE");
    }

    private static String texts(Document part, String name) {
      StringBuilder text = new StringBuilder();
      NodeList all = part.getElementsByTagNameNS(W, name);
      for (int i = 0; i < all.getLength(); i++) {
        text.append(all.item(i).getTextContent());
      }
      return text.toString();
    }

    private static String attributes(NodeList fields) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < fields.getLength(); i++) {
        text.append(((Element) fields.item(i)).getAttributeNS(W, "instr"));
      }
      return text.toString();
    }

    private static Element paragraphOf(Element run) {
      Node node = run;
      while (!"p".equals(node.getLocalName())) {
        node = node.getParentNode();
      }
      return (Element) node;
    }

    private static Element last(Document document, String name) {
      NodeList all = document.getElementsByTagNameNS(W, name);
      return all.getLength() == 0
          ? document.getDocumentElement()
          : (Element) all.item(all.getLength() - 1);
    }

    private static Optional<Element> first(Element in, String name) {
      NodeList all = in.getElementsByTagNameNS(W, name);
      return all.getLength() == 0 ? Optional.empty() : Optional.of((Element) all.item(0));
    }

    private static boolean isTrue(String value) {
      return !value.equals("0") && !value.equals("false") && !value.equals("none");
    }

    private boolean isOn(Element run, Element paragraph, String property) {
      return property(run, paragraph, property)
          .filter(it -> isTrue(it.getAttributeNS(W, "val")))
          .isPresent();
    }

    private static int number(Optional<String> text, int otherwise) {
      return text.filter(it -> it.matches("-?\\d{1,9}")).map(Integer::valueOf).orElse(otherwise);
    }

    private Optional<String> value(
        Element run, Element paragraph, String property, String attribute) {
      return property(run, paragraph, property)
          .map(it -> it.getAttributeNS(W, attribute))
          .filter(it -> !it.isEmpty());
    }

    /** A property from its own element, else from the styles of its paragraph, else the default. */
    private Optional<Element> property(Element run, Element paragraph, String property) {
      Optional<Element> own = own(run, property);
      for (String style = style(paragraph); own.isEmpty() && !style.isEmpty(); ) {
        Element found = styles.get(style);
        own = found == null ? own : first(found, property);
        style =
            found == null
                ? ""
                : first(found, "basedOn").map(it -> it.getAttributeNS(W, "val")).orElse("");
      }
      return own.isPresent() ? own : defaults.flatMap(it -> first(it, property));
    }

    private static Optional<Element> own(Element element, String property) {
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element properties
            && (properties.getLocalName().equals("rPr")
                || properties.getLocalName().equals("pPr"))) {
          return first(properties, property);
        }
      }
      return Optional.empty();
    }

    private String style(Element paragraph) {
      return own(paragraph, "pStyle").map(it -> it.getAttributeNS(W, "val")).orElse(normal);
    }
  }
}
