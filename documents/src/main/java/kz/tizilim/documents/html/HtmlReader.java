package kz.tizilim.documents.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.LineWriter;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a web page into lines of prose and tables. */
public final class HtmlReader {

  /*
   * Cells are placed as in the HTML standard, 4.9.12.1 (forming a table): row by row, each in the
   * first column not occupied by a cell from above; rowspan="0" reaches to the end of the row
   * group. The standard limits a span to 1,000 columns and 65,534 rows.
   */
  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_ROWS = 65_534;
  private static final int DEEPEST = 500;

  private final LineWriter writer = new LineWriter();
  private final List<Part> parts = new ArrayList<>();
  private final Limits.Meter meter;

  private HtmlReader(Limits.Meter meter) {
    this.meter = meter;
  }

  /**
   * The parts of a page, in reading order.
   *
   * @throws UnreadableDocumentException if it is too large or has no text
   */
  public static List<Part> read(byte[] file, Limits limits) throws UnreadableDocumentException {
    HtmlReader reader = new HtmlReader(limits.meter());
    try {
      reader.walk(Jsoup.parse(new ByteArrayInputStream(file), null, "").body(), 0, true);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException(Reason.BROKEN, "broken.html");
    }
    reader.flush();
    if (reader.parts.isEmpty()) {
      throw new UnreadableDocumentException(Reason.NO_TEXT, "no-text.html");
    }
    return reader.parts;
  }

  private void flush() {
    parts.addAll(LineWriter.prose(writer.take()));
  }

  private void walk(Node node, int depth, boolean tables) throws UnreadableDocumentException {
    meter.count();
    if (depth > DEEPEST) {
      throw new UnreadableDocumentException(Reason.TOO_LARGE, "deep.html", DEEPEST);
    }
    if (node instanceof TextNode text) {
      writer.text(text.getWholeText());
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "br" -> writer.lineBreak();
      case "sup" -> writer.text(Superscript.of(element.wholeText()));
      case "script", "style", "template", "noscript" -> {}
      case "table" -> {
        if (tables) {
          flush();
          table(element);
        } else {
          children(element, depth, false);
        }
      }
      default -> {
        boolean block = element.isBlock() || element.normalName().equals("td");
        if (block) {
          writer.paragraph();
        }
        children(element, depth, tables);
        if (block) {
          writer.paragraph();
        }
      }
    }
  }

  private void children(Element element, int depth, boolean tables)
      throws UnreadableDocumentException {
    for (Node child : element.childNodes()) {
      walk(child, depth + 1, tables);
    }
  }

  private void table(Element table) throws UnreadableDocumentException {
    List<GridCell> cells = new ArrayList<>();
    List<Part> notes = new ArrayList<>();
    List<Element> rows = new ArrayList<>();
    Map<Element, Integer> groupEnds = new HashMap<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" ->
            child.children().stream().filter(e -> e.normalName().equals("tr")).forEach(rows::add);
        default -> {}
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      groupEnds.put(parent(rows.get(r)), r + 1);
    }
    Map<Integer, Integer> takenUntil = new HashMap<>();
    int wide = 0;
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      int groupEnd = groupEnds.getOrDefault(parent(rows.get(r)), rows.size());
      for (Element cell : rows.get(r).children()) {
        if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
          continue;
        }
        while (takenUntil.getOrDefault(column, 0) > r) {
          column++;
        }
        int columns = span(cell, "colspan", 1, MOST_COLUMNS);
        int high = span(cell, "rowspan", 0, MOST_ROWS);
        int bottom = high == 0 ? groupEnd : Math.min(r + high, groupEnd);
        children(cell, 0, false);
        List<CellLine> lines = LineWriter.withoutNotes(writer.take(), notes);
        double middle = (r + bottom) / 2.0;
        cells.add(new GridCell(r, bottom, column, columns, 1, middle, lines));
        for (int c = column; c < column + columns; c++) {
          meter.count();
          takenUntil.put(c, bottom);
        }
        column += columns;
        wide = Math.max(wide, column);
      }
    }
    if (!cells.isEmpty()) {
      parts.add(new Part.Table(new Grid(wide, cells)));
    }
    parts.addAll(notes);
  }

  private static Element parent(Element row) {
    Element parent = row.parent();
    return parent == null ? row : parent;
  }

  private static int span(Element cell, String name, int least, int most) {
    String value = cell.attr(name).strip();
    int end = 0;
    while (end < value.length()
        && end < 6
        && value.charAt(end) >= '0'
        && value.charAt(end) <= '9') {
      end++;
    }
    int span = end == 0 ? 1 : Integer.parseInt(value.substring(0, end));
    return span < least ? 1 : Math.min(span, most);
  }
}
