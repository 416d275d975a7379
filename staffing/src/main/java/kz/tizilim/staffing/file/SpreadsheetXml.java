package kz.tizilim.staffing.file;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;

/** Reads XML Spreadsheet 2003. */
final class SpreadsheetXml {
  private final String name;
  private final XMLStreamReader xml;
  private final MemoryBook book = new MemoryBook();

  private SpreadsheetXml(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
  }

  static MemoryBook read(String name, InputStream in) {
    return XlsxBook.damaged(name, () -> new SpreadsheetXml(name, Xml.reader(in)).read());
  }

  private MemoryBook read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Worksheet")) {
        sheet();
      }
    }
    if (book.sheets().isEmpty()) {
      throw new Refusal(Refusal.Kind.UNSUPPORTED, "unsupported.document", name);
    }
    return book;
  }

  private void sheet() throws XMLStreamException {
    String sheet = Xml.attribute(xml, "Name");
    MemoryBook.SheetBuilder rows = new MemoryBook.SheetBuilder(name);
    Set<Integer> hidden = new HashSet<>();
    boolean visible = true;
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Worksheet")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "Column" -> {
          column = Xml.number(Xml.attribute(xml, "Index"), column + 1);
          int span = Math.min(16_384, Xml.number(Xml.attribute(xml, "Span"), 0));
          for (int i = 0; i <= span && Xml.isTrue(Xml.attribute(xml, "Hidden")); i++) {
            hidden.add(column - 1 + i);
          }
          column += span;
        }
        case "Row" -> row(rows);
        case "Visible" -> visible = xml.getElementText().strip().equals("SheetVisible");
        default -> {
          // says nothing of rows
        }
      }
    }
    book.add(Optional.of(sheet), visible, hidden, rows.rows());
  }

  private void row(MemoryBook.SheetBuilder rows) throws XMLStreamException {
    int index = Xml.number(Xml.attribute(xml, "Index"), rows.line());
    rows.end(Math.max(0, Math.min(1_048_576, index) - rows.line()));
    boolean hidden = Xml.isTrue(Xml.attribute(xml, "Hidden"));
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("Row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Cell")) {
        column++;
        while (rows.isCovered(column)) {
          column++;
        }
        column = Xml.number(Xml.attribute(xml, "Index"), column + 1) - 1;
        column = cell(rows, column);
      }
    }
    if (hidden) {
      rows.look(GridRow.Look.HIDDEN);
    }
    rows.end(1);
  }

  /** Reads a cell; the column of its last part. */
  private int cell(MemoryBook.SheetBuilder rows, int column) throws XMLStreamException {
    int wide = 1 + Math.min(16_384, Math.max(0, Xml.number(Xml.attribute(xml, "MergeAcross"), 0)));
    int high = 1 + Math.min(1_048_576, Math.max(0, Xml.number(Xml.attribute(xml, "MergeDown"), 0)));
    String formula = Xml.attribute(xml, "Formula");
    StringBuilder text = new StringBuilder();
    String type = "";
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (depth == 0 && xml.getLocalName().equals("Data")) {
          type = Xml.attribute(xml, "Type");
        }
        depth += depth > 0 || xml.getLocalName().equals("Data") ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("Cell")) {
          break;
        }
        depth = Math.max(0, depth - 1);
      } else if (depth > 0 && XlsxTexts.isText(event)) {
        text.append(xml.getText());
      }
    }
    String value = text.toString();
    switch (type) {
      case "Number" -> {
        if (!formula.isEmpty() && value.strip().equals("0")) {
          rows.note(column, new CellNote(CellNote.Kind.ZERO_FORMULA, formula));
        }
        value = Numbers.plain(value);
      }
      case "DateTime" -> {
        rows.note(column, CellNote.DATE);
        value =
            value.length() >= 10 && value.startsWith("T00:00:00", 10)
                ? value.substring(0, 10)
                : value;
      }
      case "Boolean" -> value = Xml.isTrue(value) ? "ИСТИНА" : "ЛОЖЬ";
      case "Error" -> rows.note(column, new CellNote(CellNote.Kind.ERROR, value));
      default -> {
        if (!formula.isEmpty() && type.isEmpty()) {
          rows.note(column, new CellNote(CellNote.Kind.NOT_CALCULATED, formula));
        }
      }
    }
    rows.put(column, value, high, wide);
    return column + wide - 1;
  }
}
