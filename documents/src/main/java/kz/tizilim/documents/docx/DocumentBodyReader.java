package kz.tizilim.documents.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.LineWriter;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a Word document (ECMA-376, part 1, 17). */
final class DocumentBodyReader {

  /*
   * Content controls (sdt), insertions (ins), links and fields are only wrappers, and their
   * contents are read. Deletions (del, moveFrom) are skipped: the text of a run in them is delText,
   * which is never read; so are deleted rows and paragraph marks. A cell with vMerge but without
   * «restart» continues the one above, with or without «continue».
   */
  private static final int MOST_COLUMNS = 1_000;

  private final LineWriter writer = new LineWriter();
  private final List<Part> parts = new ArrayList<>();
  private final Limits.Meter meter;
  private final Numbering numbering;
  private final Deque<String> path = new ArrayDeque<>();

  /** The open paragraphs; a text box is one inside another. */
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();

  private int skipping;

  private int tables;
  private int row;
  private int column;
  private int span;
  private boolean continues;
  private boolean rowDeleted;
  private boolean markDeleted;
  private int wide;
  private List<GridCell> rowCells = new ArrayList<>();
  private List<GridCell> cells = new ArrayList<>();
  private final Map<Integer, Integer> openCells = new HashMap<>();

  /** What a paragraph says of its number, and whether that was written. */
  private static final class Paragraph {
    private String style = "";
    private @Nullable String list;
    private int level = -1;
    private boolean isNumbered;
  }

  /**
   * @param numbering the lists and styles of the document
   */
  DocumentBodyReader(Limits.Meter meter, Numbering numbering) {
    this.meter = meter;
    this.numbering = numbering;
  }

  List<Part> read(XMLStreamReader xml) throws XMLStreamException, UnreadableDocumentException {
    while (xml.hasNext()) {
      int event = xml.next();
      meter.count();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
        path.push(xml.getLocalName());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        path.pop();
        end(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS
          && skipping == 0
          && "t".equals(path.peek())) {
        number().ifPresent(number -> writer.text(number + " "));
        writer.text(xml.getText());
      }
    }
    flush();
    return parts;
  }

  /** The number before the open paragraph, the first time that it is asked for. */
  private Optional<String> number() {
    Paragraph open = paragraphs.peek();
    if (open == null || open.isNumbered) {
      return Optional.empty();
    }
    open.isNumbered = true;
    String number = numbering.next(open.style, open.list, open.level);
    return number.isEmpty() ? Optional.empty() : Optional.of(number);
  }

  private void flush() {
    parts.addAll(LineWriter.prose(writer.take()));
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "del", "moveFrom" -> {
        markDeleted |= path.contains("pPr");
        rowDeleted |= "trPr".equals(path.peek());
        skipping++;
      }
      case "Fallback" -> skipping++;
      case "p" -> paragraphs.push(new Paragraph());
      case "pStyle", "numId", "ilvl" -> numbered(xml);
      case "tab" -> writer.text(path.contains("pPr") ? "" : " ");
      case "br", "cr" -> {
        if (skipping == 0) {
          writer.lineBreak();
        }
      }
      case "noBreakHyphen" -> writer.text("-");
      case "tbl" -> {
        if (tables++ == 0) {
          flush();
          row = -1;
          wide = 0;
          cells = new ArrayList<>();
          openCells.clear();
        }
      }
      default -> table(xml);
    }
  }

  private void numbered(XMLStreamReader xml) {
    Paragraph open = paragraphs.peek();
    if (open == null || skipping > 0 || path.contains("pPrChange")) {
      return;
    }
    switch (xml.getLocalName()) {
      case "pStyle" -> open.style = attribute(xml);
      case "numId" -> open.list = attribute(xml);
      default -> open.level = value(xml, 0);
    }
  }

  private void table(XMLStreamReader xml) {
    if (tables != 1) {
      return;
    }
    switch (xml.getLocalName()) {
      case "tr" -> {
        row++;
        column = 0;
        rowDeleted = false;
        rowCells = new ArrayList<>();
      }
      case "gridBefore" -> column += Math.max(0, Math.min(MOST_COLUMNS, value(xml, 0)));
      case "tc" -> {
        span = 1;
        continues = false;
      }
      case "gridSpan" -> span = Math.max(1, Math.min(MOST_COLUMNS, value(xml, 1)));
      case "vMerge" -> continues = !"restart".equals(attribute(xml));
      default -> {}
    }
  }

  private static String attribute(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static int value(XMLStreamReader xml, int otherwise) {
    try {
      return Integer.parseInt(attribute(xml));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void end(String name) {
    switch (name) {
      case "del", "moveFrom", "Fallback" -> skipping--;
      case "p" -> {
        if (!markDeleted) {
          number(); // an empty paragraph counts too
          writer.paragraph();
        }
        markDeleted = false;
        paragraphs.poll();
      }
      case "tc" -> {
        if (tables == 1) {
          closeCell();
        }
      }
      case "tr" -> {
        if (tables == 1) {
          closeRow();
        }
      }
      case "tbl" -> {
        if (--tables == 0 && !cells.isEmpty()) {
          List<Part> notes = new ArrayList<>();
          List<GridCell> clean = new ArrayList<>();
          cells.forEach(
              c -> clean.add(with(c, c.bottom(), LineWriter.withoutNotes(c.lines(), notes))));
          parts.add(new Part.Table(new Grid(wide, clean)));
          parts.addAll(notes);
        }
      }
      default -> {}
    }
  }

  private void closeCell() {
    List<CellLine> lines = writer.take();
    Integer above = continues ? openCells.get(column) : null;
    if (above != null && !rowDeleted) {
      GridCell cell = cells.get(above);
      List<CellLine> all = new ArrayList<>(cell.lines());
      all.addAll(lines);
      cells.set(above, with(cell, row + 1.0, all));
    } else {
      rowCells.add(new GridCell(row, row + 1.0, column, span, 1, row + 0.5, lines));
    }
    column += span;
    wide = Math.max(wide, column);
  }

  private void closeRow() {
    if (rowDeleted) {
      row--;
      return;
    }
    for (GridCell cell : rowCells) {
      openCells.put(cell.column(), cells.size());
      cells.add(cell);
    }
  }

  private static GridCell with(GridCell cell, double bottom, List<CellLine> lines) {
    double middle = (cell.top() + bottom) / 2;
    return new GridCell(
        cell.top(), bottom, cell.column(), cell.columns(), cell.page(), middle, lines);
  }
}
