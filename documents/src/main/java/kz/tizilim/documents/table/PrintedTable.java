package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Block;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.GridCell;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;

/**
 * The register table of a document that draws its cells: what each label covers is seen, not
 * searched.
 */
public final class PrintedTable {

  private PrintedTable() {}

  /** Whether a table is a register, or the beginning of one. */
  public static boolean isRegister(Grid grid) {
    return hasHead(grid) || (!Columns.hasOtherHead(grid) && hasSection(grid));
  }

  /** Whether the head of a register stands over a table. */
  public static boolean hasHead(Grid grid) {
    return Columns.of(grid).isPresent();
  }

  /** Whether a table without a head is the rest of the register table before it. */
  public static boolean goesOn(Grid before, Grid grid) {
    return before.columns() == grid.columns()
        && !hasHead(grid)
        && !Columns.hasOtherHead(grid)
        && Columns.usual(grid).fit(grid);
  }

  /** Whether {@code grid} begins with a block that {@code before} has, or with an earlier one. */
  public static boolean beginsAgain(List<Grid> before, Grid grid) {
    List<Block> first = before.stream().flatMap(g -> blocks(g).stream()).toList();
    List<Block> second = blocks(grid);
    return !first.isEmpty()
        && !second.isEmpty()
        && second.get(0).compareTo(first.get(first.size() - 1)) <= 0;
  }

  private static List<Block> blocks(Grid grid) {
    return grid.cells().stream()
        .filter(cell -> !cell.lines().isEmpty())
        .flatMap(cell -> SectionHeading.block(cell.tokens()).stream())
        .toList();
  }

  private static boolean hasSection(Grid grid) {
    return !blocks(grid).isEmpty();
  }

  /** The register that {@code grids} hold together. */
  public static LabelledTable of(List<Grid> grids) {
    List<Token> accounted = new ArrayList<>();
    List<TextLine> lines = new ArrayList<>();
    List<PrintedSection> sections = new ArrayList<>();
    Optional<Columns> columns = Optional.empty();
    for (Grid grid : grids) {
      grid.cells().forEach(cell -> cell.lines().forEach(line -> lines.add(line.line())));
      Optional<Columns> own = Columns.of(grid);
      columns = own.isPresent() ? own : columns.map(Columns::withoutHead);
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
      Optional<SectionHeading> heading =
          fullWidth ? SectionHeading.of(cell.tokens()) : Optional.empty();
      Optional<Block> above =
          sections.isEmpty()
              ? Optional.empty()
              : Optional.of(sections.get(sections.size() - 1).block());
      Optional<Block> block = heading.flatMap(found -> found.block().or(() -> above));
      if (heading.isPresent() && block.isPresent()) {
        sections.add(new PrintedSection(block.get(), heading.get().sphere(), columns));
        accounted.addAll(cell.tokens());
      } else if (!sections.isEmpty() && !fullWidth) {
        sections.get(sections.size() - 1).add(cell);
      }
    }
  }
}
