package kz.tizilim.documents.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.documents.grid.CellLine;
import kz.tizilim.documents.grid.CellLine.Join;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;

/** A table over several pages, joined into one strip. */
final class Strip {

  /*
   * The pages of a table have the same vertical rulings. A page without some of them, because all
   * of its rows are merged there, still ends where the others end. Rows that repeat the head of the
   * table on a new page are left out.
   *
   * A line ends a paragraph if there is white space below it or room left at its end: the publisher
   * fills every line but the last.
   */
  private static final double SAME_PLACE = 3.0;
  private static final double APART = 1.3;
  private static final int FEW = 10;

  private record StripCell(int page, Lattice.Box box, double offset, List<PageLine> lines) {}

  private final List<Double> xs;
  private final List<StripCell> cells = new ArrayList<>();
  private double height;
  private String head = "";

  Strip(Lattice first) {
    this.xs = first.xs();
  }

  /** Whether {@code lattice} can be the next page of this table. */
  boolean goesOnWith(Lattice lattice) {
    int last = lattice.xs().size() - 1;
    return column(lattice.xs().get(0)) == 0
        && column(lattice.xs().get(last)) == xs.size() - 1
        && lattice.xs().stream().allMatch(x -> column(x) >= 0);
  }

  private int column(double x) {
    for (int i = 0; i < xs.size(); i++) {
      if (Math.abs(xs.get(i) - x) <= SAME_PLACE) {
        return i;
      }
    }
    return -1;
  }

  /** Adds the part of the table on one page. */
  void add(Lattice lattice, PdfPage page, List<Glyph> glyphs) {
    Map<Lattice.Box, List<Glyph>> byBox = new HashMap<>();
    for (Glyph glyph : glyphs) {
      for (Lattice.Box box : lattice.boxes()) {
        if (box.holds(glyph.middle(), PdfReader.middle(glyph))) {
          byBox.computeIfAbsent(box, b -> new ArrayList<>()).add(glyph);
          break;
        }
      }
    }
    List<StripCell> added = new ArrayList<>();
    for (Lattice.Box box : lattice.boxes()) {
      List<PageLine> lines =
          LineNumberer.mended(LineMaker.lines(byBox.getOrDefault(box, List.of())));
      added.add(new StripCell(page.number(), box, height - lattice.top(), lines));
    }
    double start = lattice.top();
    String firstRow = firstRow(added, start);
    if (head.isEmpty()) {
      head = firstRow;
    } else if (firstRow.equals(head)) {
      double end =
          added.stream()
              .filter(c -> isAt(c, start))
              .mapToDouble(c -> c.box().bottom())
              .max()
              .orElse(start);
      added.removeIf(cell -> isAt(cell, start));
      added.replaceAll(cell ->
          new StripCell(cell.page(), cell.box(), cell.offset() - (end - start), cell.lines()));
      height -= end - start;
    }
    cells.addAll(added);
    height += lattice.bottom() - lattice.top();
  }

  private static boolean isAt(StripCell cell, double top) {
    return cell.box().top() <= top;
  }

  private static String firstRow(List<StripCell> cells, double top) {
    StringBuilder text = new StringBuilder();
    cells.stream()
        .filter(cell -> isAt(cell, top))
        .sorted(Comparator.comparingInt(cell -> cell.box().column()))
        .flatMap(cell -> cell.lines().stream())
        .flatMap(line -> line.words().stream())
        .forEach(word -> text.append(word.text()).append(' '));
    return text.toString();
  }

  /** The table, with its lines numbered by {@code writer}. */
  Grid grid(LineNumberer writer) {
    Map<Integer, Double> edges = edges();
    double pitch = pitch();
    Map<Integer, PageLine> lastOfColumn = new HashMap<>();
    Map<Integer, Integer> pageOfColumn = new HashMap<>();
    List<GridCell> grid = new ArrayList<>();
    List<StripCell> sorted = new ArrayList<>(cells);
    sorted.sort(
        Comparator.comparingDouble((StripCell cell) -> cell.box().top() + cell.offset())
            .thenComparingInt(cell -> cell.box().column()));
    for (StripCell cell : sorted) {
      int column = Math.max(0, column(cell.box().left()));
      int end = column(cell.box().right());
      double edge = edges.getOrDefault(column, cell.box().right());
      List<CellLine> lines = new ArrayList<>();
      PageLine before = lastOfColumn.get(column);
      boolean newPage = pageOfColumn.getOrDefault(column, cell.page()) < cell.page();
      boolean first = true;
      for (PageLine line : cell.lines()) {
        Join join = Join.APART;
        if (before != null && (!first || newPage)) {
          boolean gap = !first && line.y() - before.y() > APART * pitch;
          join = gap ? Join.APART : before.hasRoomFor(line, edge) ? Join.BREAKS : Join.FLOWS;
        }
        lines.add(new CellLine(writer.next(line, cell.page(), join == Join.APART, 0), join));
        before = line;
        first = false;
      }
      if (before != null && !cell.lines().isEmpty()) {
        lastOfColumn.put(column, before);
      }
      pageOfColumn.put(column, cell.page());
      double top = cell.box().top() + cell.offset();
      double bottom = cell.box().bottom() + cell.offset();
      grid.add(
          new GridCell(
              top,
              bottom,
              column,
              Math.max(1, end - column),
              cell.page(),
              middle(cell, (top + bottom) / 2),
              lines));
    }
    return new Grid(xs.size() - 1, grid);
  }

  private static double middle(StripCell cell, double otherwise) {
    if (cell.lines().isEmpty()) {
      return otherwise;
    }
    double first = cell.lines().get(0).middle();
    double last = cell.lines().get(cell.lines().size() - 1).middle();
    return (first + last) / 2 + cell.offset();
  }

  /** The right edge of the lines of each column: the end of the longest one. */
  private Map<Integer, Double> edges() {
    Map<Integer, Double> edges = new HashMap<>();
    for (StripCell cell : cells) {
      int column = Math.max(0, column(cell.box().left()));
      boolean single = column(cell.box().right()) == column + 1;
      for (PageLine line : single ? cell.lines() : List.<PageLine>of()) {
        if (line.to() <= cell.box().right()) {
          edges.merge(column, line.to(), Math::max);
        }
      }
    }
    return edges;
  }

  /** The distance of baselines within a paragraph: close to the least distance anywhere. */
  private double pitch() {
    List<Double> gaps = new ArrayList<>();
    for (StripCell cell : cells) {
      for (int i = 1; i < cell.lines().size(); i++) {
        gaps.add(cell.lines().get(i).y() - cell.lines().get(i - 1).y());
      }
    }
    gaps.sort(Comparator.naturalOrder());
    return gaps.isEmpty() ? Double.MAX_VALUE : gaps.get(gaps.size() / FEW);
  }
}
