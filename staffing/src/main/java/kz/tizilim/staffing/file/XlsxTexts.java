package kz.tizilim.staffing.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts in the XML of a workbook: shared strings, rich text, escaped characters. */
final class XlsxTexts {
  // Control characters are kept in XML as «_x000D_».
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxTexts() {}

  static List<String> sharedStrings(InputStream in) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    XMLStreamReader xml = Xml.reader(in);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(text(xml, "si"));
      }
    }
    return strings;
  }

  /** The text of an element without its phonetic runs; the reader is left at its end. */
  static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int phonetic = 0;
    boolean inText = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          break;
        }
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = false;
      } else if (inText && phonetic == 0 && isText(event)) {
        text.append(xml.getText());
      }
    }
    return unescaped(text.toString());
  }

  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxTexts::character) : text;
  }

  private static String character(MatchResult code) {
    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)));
  }
}
