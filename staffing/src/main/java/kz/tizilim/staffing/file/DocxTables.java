package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** Reads the tables of a Word document one below the other; paragraphs are lines of their own. */
final class DocxTables {
  private static final long MOST_BYTES = 512L << 20;

  private final XMLStreamReader xml;
  private final List<GridRow> rows = new ArrayList<>();
  private List<String> above = List.of();
  private boolean hasTable;

  private DocxTables(XMLStreamReader xml) {
    this.xml = xml;
  }

  static MemoryBook read(String name, Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry body = zip.getEntry("word/document.xml");
      if (body == null) {
        throw new Refusal(Kind.BROKEN, "broken.docx", name);
      }
      try (InputStream in = new Bounded(name, zip.getInputStream(body), MOST_BYTES)) {
        DocxTables read = new DocxTables(Xml.reader(in));
        read.body();
        if (!read.hasTable) {
          throw new Refusal(Kind.UNSUPPORTED, "unsupported.docx", name);
        }
        MemoryBook book = new MemoryBook();
        book.add(Optional.empty(), true, Set.of(), read.rows);
        return book;
      }
    } catch (Refusal e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new Refusal(Kind.BROKEN, "broken.docx", name).because(e);
    }
  }

  private void body() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("tbl")) {
          hasTable = true;
          table();
        } else if (xml.getLocalName().equals("p")) {
          String line = paragraph();
          if (!line.isBlank()) {
            rows.add(GridRow.of(rows.size() + 1, List.of(line)));
          }
        }
      }
    }
  }

  private void table() throws XMLStreamException {
    above = List.of();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tbl")) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tr")) {
        row();
      }
    }
  }

  private void row() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    java.util.Map<Integer, CellNote> notes = new java.util.HashMap<>();
    java.util.Map<Integer, Integer> spans = new java.util.HashMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tr")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("gridBefore")) {
        int before = Math.min(100, Xml.number(Xml.attribute(xml, "val"), 0));
        for (int i = 0; i < before; i++) {
          cells.add("");
        }
      } else if (xml.getLocalName().equals("tc")) {
        cell(cells, notes, spans);
      }
    }
    above = List.copyOf(cells);
    rows.add(new GridRow(rows.size() + 1, above, notes, spans, GridRow.Look.PLAIN));
  }

  private void cell(
      List<String> cells,
      java.util.Map<Integer, CellNote> notes,
      java.util.Map<Integer, Integer> spans)
      throws XMLStreamException {
    int wide = 1;
    boolean continued = false;
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("tbl")) {
          depth--;
        } else if (depth == 0 && xml.getLocalName().equals("tc")) {
          break;
        }
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "tbl" -> depth++;
        case "gridSpan" ->
            wide = Math.min(1_000, Math.max(1, Xml.number(Xml.attribute(xml, "val"), 1)));
        case "vMerge" -> continued = !Xml.attribute(xml, "val").equals("restart");
        case "p" -> {
          String line = paragraph();
          text.append(text.length() > 0 && !line.isBlank() ? "\n" : "").append(line);
        }
        default -> {
          // formatting
        }
      }
    }
    int column = cells.size();
    String own = text.toString().strip();
    if (continued && own.isEmpty() && column < above.size()) {
      own = above.get(column);
      notes.put(column, CellNote.MERGED);
    }
    cells.add(own);
    for (int i = 1; i < wide; i++) {
      cells.add("");
    }
    if (wide > 1) {
      spans.put(column, column + wide - 1);
    }
  }

  /** The text of a paragraph; the reader is left at its end. */
  private String paragraph() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    boolean inText = false;
    boolean inDeletion = false;
    while (xml.hasNext() && depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> depth++;
          case "t" -> inText = true;
          case "del" -> inDeletion = true;
          case "tab" -> text.append(' ');
          case "br", "cr" -> text.append('\n');
          case "noBreakHyphen" -> text.append('-');
          default -> {
            // formatting
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (xml.getLocalName()) {
          case "p" -> depth--;
          case "t" -> inText = false;
          case "del" -> inDeletion = false;
          default -> {
            // formatting
          }
        }
      } else if (inText && !inDeletion && XlsxTexts.isText(event)) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }
}
