package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tizilim.staffing.file.Book.Merge;
import kz.tizilim.staffing.file.XlsxBook.SheetFrame;
import kz.tizilim.staffing.grid.CellNote;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.grid.Text;

/** The rows of a worksheet, read as a stream. */
final class XlsxRows implements RowSource {
  private static final int MOST_COLUMNS = 16_384;

  private final String name;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final List<Merge> merges;
  private final List<String> strings;
  private final boolean hasStrings;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final List<Down> down = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final Map<Integer, CellNote> notes = new HashMap<>();
  private int merge;
  private int line;
  private int texts;
  private int struck;

  /** A merged cell that goes on below. */
  private record Down(Merge range, String text) {}

  XlsxRows(
      String name,
      InputStream in,
      SheetFrame frame,
      List<String> strings,
      boolean hasStrings,
      XlsxStyles styles,
      boolean from1904)
      throws XMLStreamException {
    this.name = name;
    this.in = in;
    this.xml = Xml.reader(in);
    this.merges = frame.merges();
    this.strings = strings;
    this.hasStrings = hasStrings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  @Override
  public Optional<GridRow> next() {
    return XlsxBook.damaged(
        name,
        () -> {
          while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
              return Optional.of(row());
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
              return Optional.empty();
            }
          }
          return Optional.empty();
        });
  }

  private GridRow row() throws XMLStreamException {
    line = Xml.number(Xml.attribute(xml, "r"), line + 1);
    boolean hidden = Xml.isTrue(Xml.attribute(xml, "hidden"));
    cells.clear();
    notes.clear();
    texts = 0;
    struck = 0;
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = place(Xml.attribute(xml, "r"), column + 1);
        cell(column);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
    }
    Map<Integer, Integer> spans = merged();
    GridRow.Look look =
        hidden
            ? GridRow.Look.HIDDEN
            : texts > 0 && struck == texts ? GridRow.Look.STRUCK : GridRow.Look.PLAIN;
    return new GridRow(
        line,
        List.copyOf(cells),
        notes.isEmpty() ? Map.of() : Map.copyOf(notes),
        spans.isEmpty() ? Map.of() : spans,
        look);
  }

  private static int place(String reference, int next) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = Character.toUpperCase(reference.charAt(i));
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = 26 * column + c - 'A' + 1;
    }
    return column == 0 ? next : column - 1;
  }

  private void cell(int column) throws XMLStreamException {
    String type = Xml.attribute(xml, "t");
    int style = Xml.number(Xml.attribute(xml, "s"), 0);
    String value = "";
    boolean isSaved = false;
    boolean isFormula = false;
    String formula = "";
    String inline = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "v" -> {
            value = characters();
            isSaved = !value.isEmpty();
          }
          case "f" -> {
            isFormula = true;
            formula = characters();
          }
          case "is" -> inline = XlsxTexts.text(xml, "is");
          default -> {
            // an extension
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    if (column < 0 || column >= MOST_COLUMNS) {
      return;
    }
    if (isFormula && !isSaved && !type.equals("str") && inline.isEmpty()) {
      notes.put(column, new CellNote(CellNote.Kind.NOT_CALCULATED, formula));
      put(column, "", style);
      return;
    }
    put(column, text(column, type, style, value, inline), style);
    if (isFormula && (type.isEmpty() || type.equals("n")) && Text.clean(value).equals("0")) {
      notes.put(column, new CellNote(CellNote.Kind.ZERO_FORMULA, formula));
    }
  }

  /** The characters of a simple element; the reader is left at its end. */
  private String characters() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (XlsxTexts.isText(event)) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private String text(int column, String type, int style, String value, String inline) {
    return switch (type) {
      case "s" -> shared(value);
      case "inlineStr" -> inline.isEmpty() ? XlsxTexts.unescaped(value) : inline;
      case "str" -> XlsxTexts.unescaped(value);
      case "b" -> value.isEmpty() ? "" : Xml.isTrue(value) ? "ИСТИНА" : "ЛОЖЬ";
      case "e" -> {
        notes.put(column, new CellNote(CellNote.Kind.ERROR, value));
        yield value;
      }
      case "d" -> {
        notes.put(column, CellNote.DATE);
        yield value.length() >= 10 && value.startsWith("T00:00:00", 10)
            ? value.substring(0, 10)
            : value;
      }
      default -> number(column, style, value);
    };
  }

  private String shared(String value) {
    if (value.isEmpty()) {
      return "";
    }
    int at = Xml.number(value, -1);
    if (at < 0 || at >= strings.size()) {
      throw new Refusal(Refusal.Kind.BROKEN, hasStrings ? "broken.book" : "broken.strings", name);
    }
    return strings.get(at);
  }

  private String number(int column, int style, String value) {
    if (Text.isBlank(value)) {
      return "";
    }
    if (styles.dates().get(style)) {
      Optional<String> date = Numbers.date(value, from1904);
      if (date.isPresent()) {
        notes.put(column, CellNote.DATE);
        return date.get();
      }
    }
    return Numbers.plain(value);
  }

  private void put(int column, String text, int style) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, text);
    if (!Text.isBlank(text)) {
      texts++;
      struck += styles.struck().get(style) ? 1 : 0;
    }
  }

  /** Carries merged values down, and notes what is merged across. */
  private Map<Integer, Integer> merged() {
    if (merges.isEmpty()) {
      return Map.of();
    }
    Map<Integer, Integer> spans = new HashMap<>();
    while (merge < merges.size() && merges.get(merge).top() <= line) {
      Merge range = merges.get(merge);
      merge++;
      if (range.top() == line && range.left() < cells.size()) {
        down.add(new Down(range, cells.get(range.left())));
      }
    }
    down.removeIf(one -> one.range().bottom() < line);
    for (Down one : down) {
      Merge range = one.range();
      if (range.right() > range.left() && range.right() < MOST_COLUMNS) {
        spans.put(range.left(), range.right());
      }
      if (range.top() < line && range.left() < MOST_COLUMNS && !Text.isBlank(one.text())) {
        while (cells.size() <= range.left()) {
          cells.add("");
        }
        if (Text.isBlank(cells.get(range.left()))) {
          cells.set(range.left(), one.text());
          notes.put(range.left(), CellNote.MERGED);
        }
      }
    }
    return spans;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new Refusal(Refusal.Kind.BROKEN, "broken.book", name).because(e);
    }
  }
}
