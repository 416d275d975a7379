package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;

/** Reads spreadsheets in the OpenDocument format, packed (ODS) or flat (FODS). */
final class OpenDocument {
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_BYTES = 512 << 20;

  private final String name;
  private final XMLStreamReader xml;
  private final MemoryBook book = new MemoryBook();
  private final Map<String, Boolean> displayed = new HashMap<>();
  private final Set<String> struck = new HashSet<>();

  private OpenDocument(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
  }

  static MemoryBook packed(String name, Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
      if (manifest != null) {
        try (InputStream in = zip.getInputStream(manifest)) {
          String text = new String(in.readNBytes(1 << 20), java.nio.charset.StandardCharsets.UTF_8);
          if (text.contains("encryption-data")) {
            throw new Refusal(Kind.ENCRYPTED, "encrypted", name);
          }
        }
      }
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new Refusal(Kind.BROKEN, "broken.book", name);
      }
      try (InputStream in = new Bounded(name, zip.getInputStream(content), MOST_BYTES)) {
        return flat(name, in);
      }
    } catch (IOException e) {
      throw new Refusal(Kind.BROKEN, "broken.zip", name).because(e);
    }
  }

  static MemoryBook flat(String name, InputStream in) {
    return XlsxBook.damaged(name, () -> new OpenDocument(name, Xml.reader(in)).read());
  }

  private MemoryBook read() throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> style = Xml.attribute(xml, "name");
        case "table-properties" ->
            displayed.put(style, !Xml.attribute(xml, "display").equals("false"));
        case "text-properties" -> {
          String line = Xml.attribute(xml, "text-line-through-style");
          if (!line.isEmpty() && !line.equals("none")) {
            struck.add(style);
          }
        }
        case "table" -> table();
        default -> {
          // says nothing of tables
        }
      }
    }
    if (book.sheets().isEmpty()) {
      throw new Refusal(Kind.UNSUPPORTED, "unsupported.document", name);
    }
    return book;
  }

  private void table() throws XMLStreamException {
    String sheet = Xml.attribute(xml, "name");
    boolean visible = displayed.getOrDefault(Xml.attribute(xml, "style-name"), true);
    MemoryBook.SheetBuilder rows = new MemoryBook.SheetBuilder(name);
    Set<Integer> hidden = new HashSet<>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("table-column")) {
        int times = Math.min(repeated("number-columns-repeated"), MOST_COLUMNS - column);
        String visibility = Xml.attribute(xml, "visibility");
        for (int i = 0; i < times && !visibility.isEmpty() && !visibility.equals("visible"); i++) {
          hidden.add(column + i);
        }
        column += Math.max(0, times);
      } else if (xml.getLocalName().equals("table-row")) {
        row(rows);
      } else if (xml.getLocalName().equals("shapes")) {
        skip("shapes");
      }
    }
    book.add(Optional.of(sheet), visible, hidden, rows.rows());
  }

  private int repeated(String attribute) {
    return Math.max(1, Xml.number(Xml.attribute(xml, attribute), 1));
  }

  private void skip(String element) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
        depth--;
      }
    }
  }

  private void row(MemoryBook.SheetBuilder rows) throws XMLStreamException {
    int times = repeated("number-rows-repeated");
    String visibility = Xml.attribute(xml, "visibility");
    int column = 0;
    int texts = 0;
    int lines = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = xml.getLocalName();
      if (element.equals("table-cell") || element.equals("covered-table-cell")) {
        boolean covered = element.startsWith("covered");
        int repeated = repeated("number-columns-repeated");
        int high = repeated("number-rows-spanned");
        int wide = repeated("number-columns-spanned");
        boolean line = struck.contains(Xml.attribute(xml, "style-name"));
        Cell cell = cell(element);
        int filled =
            cell.text.isBlank() && cell.note.isEmpty()
                ? 0
                : Math.min(repeated, MOST_COLUMNS - column);
        for (int i = 0; i < filled && !covered; i++) {
          rows.put(column + i, cell.text, high, wide);
          int at = column + i;
          cell.note.ifPresent(note -> rows.note(at, note));
          texts++;
          lines += line ? 1 : 0;
        }
        column = Math.min(MOST_COLUMNS, column + repeated);
      }
    }
    if (!visibility.isEmpty() && !visibility.equals("visible")) {
      rows.look(GridRow.Look.HIDDEN);
    } else if (texts > 0 && texts == lines) {
      rows.look(GridRow.Look.STRUCK);
    }
    rows.end(times);
  }

  private record Cell(String text, Optional<CellNote> note) {}

  private Cell cell(String element) throws XMLStreamException {
    String type = Xml.attribute(xml, "value-type");
    String value = Xml.attribute(xml, "value");
    String date = Xml.attribute(xml, "date-value");
    String formula = Xml.attribute(xml, "formula");
    String shown = text(element);
    if (type.equals("date") && !date.isEmpty()) {
      String day = date.endsWith("T00:00:00") ? date.substring(0, 10) : date;
      return new Cell(day, Optional.of(CellNote.DATE));
    }
    if (type.equals("float") || type.equals("currency")) {
      boolean zero = !formula.isEmpty() && value.equals("0");
      return new Cell(
          Numbers.plain(value),
          zero ? Optional.of(new CellNote(CellNote.Kind.ZERO_FORMULA, formula)) : Optional.empty());
    }
    if (shown.startsWith("#") && shown.matches("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)")) {
      return new Cell(shown, Optional.of(new CellNote(CellNote.Kind.ERROR, shown)));
    }
    if (!formula.isEmpty() && type.isEmpty() && shown.isEmpty()) {
      return new Cell("", Optional.of(new CellNote(CellNote.Kind.NOT_CALCULATED, formula)));
    }
    return new Cell(shown, Optional.empty());
  }

  /** The paragraphs of a cell without its comments; the reader is left at its end. */
  private String text(String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int paragraphs = 0;
    boolean inside = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> {
            text.append(paragraphs++ > 0 ? "\n" : "");
            inside = true;
          }
          case "s" ->
              text.append(
                  " ".repeat(Math.min(100, Math.max(1, Xml.number(Xml.attribute(xml, "c"), 1)))));
          case "tab" -> text.append('\t');
          case "line-break" -> text.append('\n');
          case "annotation" -> skip("annotation");
          case "frame" -> skip("frame");
          default -> {
            // a span
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(element)) {
          break;
        }
        inside = inside && !xml.getLocalName().equals("p");
      } else if (inside && XlsxTexts.isText(event)) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }
}
