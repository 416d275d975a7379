package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kz.tizilim.staffing.file.Copied.Unwritten;
import kz.tizilim.staffing.file.Copied.Why;

/** Copies the XML of a sheet to the letter, but for the cells that are edited. */
final class SheetCopy {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  private final Markup markup;
  private final Writer out;
  private final UnaryOperator<String> styles;
  private final NavigableMap<Integer, NavigableMap<Integer, CellEdit>> edits = new TreeMap<>();
  private final List<Unwritten> unwritten = new ArrayList<>();
  private final List<CellEdit> formulas = new ArrayList<>();
  private int line;

  /**
   * Copies a sheet.
   *
   * @param edits the edits of this sheet
   * @param styles the style of an edited cell, by the style it had
   */
  SheetCopy(Reader in, Writer out, List<CellEdit> edits, UnaryOperator<String> styles) {
    this.markup = new Markup(in);
    this.out = out;
    this.styles = styles;
    for (CellEdit edit : edits) {
      this.edits.computeIfAbsent(edit.line(), key -> new TreeMap<>()).put(edit.column(), edit);
    }
  }

  Copied copy() throws IOException {
    while (markup.next()) {
      if (markup.is("row") && markup.kind() != Markup.Kind.END) {
        row();
      } else {
        out.append(markup.token());
      }
    }
    edits
        .values()
        .forEach(
            row -> row.values().forEach(edit -> unwritten.add(new Unwritten(edit, Why.NO_CELL))));
    return new Copied(unwritten, formulas);
  }

  /** A cell as it is written. */
  private record Written(
      int column,
      String style,
      String xml,
      boolean isNumber,
      boolean isFormula,
      boolean isShared) {}

  private void row() throws IOException {
    line = markup.attribute("r").map(r -> Xml.number(r, line + 1)).orElse(line + 1);
    NavigableMap<Integer, CellEdit> here = edits.remove(line);
    if (here == null) {
      out.append(markup.token());
      return;
    }
    String tag = Markup.with(markup.token(), "spans", "");
    String prefix = markup.prefix();
    boolean isEmpty = markup.kind() == Markup.Kind.EMPTY;
    out.append(isEmpty ? tag.substring(0, tag.length() - 2) + ">" : tag);
    List<Written> cells = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    while (!isEmpty && markup.next() && !markup.is("row")) {
      if (markup.is("c")) {
        cells.add(cell(cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1));
      } else {
        rest.append(markup.token());
      }
    }
    NavigableMap<Integer, CellEdit> added = new TreeMap<>(here);
    cells.forEach(cell -> added.remove(cell.column()));
    String style = "";
    for (Written cell : cells) {
      while (!added.isEmpty() && added.firstKey() < cell.column()) {
        write(added.pollFirstEntry().getValue(), style, prefix, false);
      }
      style = cell.style();
      edited(cell, Optional.ofNullable(here.get(cell.column())), prefix);
    }
    for (CellEdit edit : added.values()) {
      write(edit, style, prefix, false);
    }
    out.append(rest).append("</").append(prefix).append("row>");
  }

  private Written cell(int next) throws IOException {
    int column = markup.attribute("r").map(SheetCopy::columnOf).filter(c -> c >= 0).orElse(next);
    String style = markup.attribute("s").orElse("");
    boolean isNumber = markup.attribute("t").orElse("n").equals("n");
    StringBuilder whole = new StringBuilder(markup.token());
    boolean isValued = false;
    boolean isFormula = false;
    boolean isShared = false;
    boolean isOpen = markup.kind() == Markup.Kind.START;
    while (isOpen && markup.next()) {
      whole.append(markup.token());
      isOpen = !markup.is("c");
      isValued |= markup.is("v");
      if (markup.is("f") && markup.kind() != Markup.Kind.END) {
        isFormula = true;
        isShared |= markup.attribute("ref").isPresent();
      }
    }
    return new Written(column, style, whole.toString(), isNumber && isValued, isFormula, isShared);
  }

  private void edited(Written cell, Optional<CellEdit> edit, String prefix) throws IOException {
    if (edit.isEmpty() || cell.isShared()) {
      edit.ifPresent(one -> unwritten.add(new Unwritten(one, Why.FORMULA)));
      out.append(cell.xml());
      return;
    }
    if (cell.isFormula()) {
      formulas.add(edit.get());
    }
    write(edit.get(), cell.style(), prefix, cell.isNumber());
  }

  private void write(CellEdit edit, String style, String prefix, boolean wasNumber)
      throws IOException {
    out.append('<').append(prefix).append("c r=\"");
    out.append(letters(edit.column())).append(Integer.toString(line)).append('"');
    String marked = styles.apply(style);
    if (!marked.isEmpty()) {
      out.append(" s=\"").append(marked).append('"');
    }
    if (edit.text().isEmpty()) {
      out.append("/>");
    } else if (wasNumber && NUMBER.matcher(edit.text()).matches()) {
      out.append("><").append(prefix).append("v>").append(edit.text());
      out.append("</").append(prefix).append("v></").append(prefix).append("c>");
    } else {
      text(edit.text(), prefix);
    }
  }

  private void text(String text, String prefix) throws IOException {
    out.append(" t=\"inlineStr\"><").append(prefix).append("is><").append(prefix);
    out.append("t xml:space=\"preserve\">").append(Markup.escaped(text));
    out.append("</").append(prefix).append("t></").append(prefix).append("is></");
    out.append(prefix).append("c>");
  }

  private static int columnOf(String place) {
    int end = 0;
    while (end < place.length() && Character.isLetter(place.charAt(end))) {
      end++;
    }
    return end == 0 ? -1 : Xml.column(place.substring(0, end));
  }

  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
