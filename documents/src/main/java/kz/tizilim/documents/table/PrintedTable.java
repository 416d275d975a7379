package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;

/**
 * The register table of a document that draws its cells: what each label covers is seen, not
 * searched.
 *
 * @param prose the lines before the table
 * @param table its cells with their labels
 * @param beside the lines behind or between the parts of the table, which are none of it
 */
public record PrintedTable(List<TextLine> prose, LabelledTable table, List<TextLine> beside) {

  public PrintedTable {
    prose = List.copyOf(prose);
    beside = List.copyOf(beside);
  }

  /** The register table among {@code parts}; empty if there is none. */
  public static Optional<PrintedTable> find(List<Part> parts) {
    List<TextLine> prose = new ArrayList<>();
    List<TextLine> beside = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Table table) {
        boolean register = Columns.of(table.grid()).isPresent() || hasSection(table.grid());
        if (register) {
          grids.add(table.grid());
        } else {
          table
              .grid()
              .cells()
              .forEach(cell ->
                  cell.lines()
                      .forEach(line -> (grids.isEmpty() ? prose : beside).add(line.line())));
        }
      } else if (part instanceof Part.Prose line) {
        (grids.isEmpty() ? prose : beside).add(line.line());
      }
    }
    return grids.isEmpty()
        ? Optional.empty()
        : Optional.of(new PrintedTable(prose, labelled(grids), beside));
  }

  private static boolean hasSection(Grid grid) {
    return grid.cells().stream()
        .anyMatch(
            cell -> !cell.lines().isEmpty() && SectionHeading.block(cell.tokens()).isPresent());
  }

  private static LabelledTable labelled(List<Grid> grids) {
    List<Token> accounted = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    List<PrintedSection> sections = new ArrayList<>();
    Optional<Columns> columns = Optional.empty();
    for (Grid grid : grids) {
      grid.cells().forEach(cell -> cell.lines().forEach(line -> lines.add(line.line())));
      Optional<Columns> own = Columns.of(grid);
      columns = own.isPresent() ? own : columns;
      cut(grid, columns.orElse(Columns.usual(grid)), sections, accounted);
    }
    List<DraftCell> cells = PrintedSection.cells(sections, accounted);
    cells.forEach(cell -> cell.pieces().forEach(piece -> accounted.addAll(piece.tokens())));
    return LabelledTable.of(lines, cells, accounted);
  }

  /** Cuts a table at the rows that head its blocks and spheres. */
  private static void cut(
      Grid grid, Columns columns, List<PrintedSection> sections, List<Token> accounted) {
    for (GridCell cell : grid.cells()) {
      if (cell.top() < columns.bottom()) {
        accounted.addAll(cell.tokens());
        continue;
      }
      boolean fullWidth = cell.columns() == grid.columns();
      Optional<Block> block = fullWidth ? SectionHeading.block(cell.tokens()) : Optional.empty();
      Optional<Sphere> sphere =
          fullWidth && block.isEmpty() ? SectionHeading.sphere(cell.text()) : Optional.empty();
      if (block.isPresent()) {
        sections.add(new PrintedSection(block.get(), Sphere.GENERAL, columns));
        accounted.addAll(cell.tokens());
      } else if (sphere.isPresent() && !sections.isEmpty()) {
        Block last = sections.get(sections.size() - 1).block();
        sections.add(new PrintedSection(last, sphere.get(), columns));
        accounted.addAll(cell.tokens());
      } else if (!sections.isEmpty() && !fullWidth) {
        sections.get(sections.size() - 1).add(cell);
      }
    }
  }

  /** Which column holds what. */
  record Columns(int grade, int step, int name, double bottom) {

    /** The columns as the head of the table names them; empty if it has no head. */
    static Optional<Columns> of(Grid grid) {
      int grade = -1;
      int step = -1;
      int name = -1;
      double bottom = Double.NEGATIVE_INFINITY;
      for (GridCell cell : grid.cells()) {
        String text = cell.text().toLowerCase(Locale.ROOT);
        if (grade < 0 && (text.equals("звено") || text.equals("буын"))) {
          grade = cell.column();
        } else if (step < 0 && (text.equals("ступень") || text.equals("саты"))) {
          step = cell.column();
        } else if (name < 0
            && grade >= 0
            && (text.startsWith("наименование") || text.startsWith("лауазым"))) {
          name = cell.column();
        } else {
          continue;
        }
        bottom = Math.max(bottom, cell.bottom());
      }
      return grade < 0 || step < 0 || name < 0
          ? Optional.empty()
          : Optional.of(new Columns(grade, step, name, bottom));
    }

    /** Grade, step and name from the left, for a table without a head. */
    static Columns usual(Grid grid) {
      return new Columns(0, 1, Math.max(2, grid.columns() - 1), Double.NEGATIVE_INFINITY);
    }
  }
}
