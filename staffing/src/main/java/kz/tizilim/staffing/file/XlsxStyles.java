package kz.tizilim.staffing.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Of the styles of a workbook: which are dates, and which strike the text out. */
record XlsxStyles(BitSet dates, BitSet struck) {
  static final XlsxStyles NONE = new XlsxStyles(new BitSet(), new BitSet());

  static XlsxStyles read(InputStream in) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    List<Boolean> fonts = new ArrayList<>();
    XlsxStyles styles = new XlsxStyles(new BitSet(), new BitSet());
    XMLStreamReader xml = Xml.reader(in);
    String section = "";
    int style = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(section)) {
        section = "";
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> section = xml.getLocalName();
        case "numFmt" ->
            formats.put(
                Xml.number(Xml.attribute(xml, "numFmtId"), -1), Xml.attribute(xml, "formatCode"));
        case "font" -> {
          if (section.equals("fonts")) {
            fonts.add(false);
          }
        }
        case "strike" -> {
          if (section.equals("fonts") && !fonts.isEmpty()) {
            String value = Xml.attribute(xml, "val");
            fonts.set(fonts.size() - 1, value.isEmpty() || Xml.isTrue(value));
          }
        }
        case "xf" -> {
          if (section.equals("cellXfs")) {
            int format = Xml.number(Xml.attribute(xml, "numFmtId"), 0);
            int font = Xml.number(Xml.attribute(xml, "fontId"), 0);
            styles.dates.set(style, Numbers.isDate(format, formats.getOrDefault(format, "")));
            styles.struck.set(style, font >= 0 && font < fonts.size() && fonts.get(font));
            style++;
          }
        }
        default -> {
          // says nothing of dates or strokes
        }
      }
    }
    return styles;
  }
}
