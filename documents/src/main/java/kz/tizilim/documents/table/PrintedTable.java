package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
      Columns these = columns.orElse(Columns.usual(grid));
      cut(withoutHeads(grid, these, accounted), these, sections, accounted);
    }
    List<DraftCell> cells = PrintedSection.cells(sections, accounted);
    cells.forEach(cell -> cell.pieces().forEach(piece -> accounted.addAll(piece.tokens())));
    return LabelledTable.of(lines, cells, accounted);
  }

  /** The same table without the rows of notes below it, of which the lines go to {@code notes}. */
  public static Grid withoutNotes(Grid grid, List<TextLine> notes) {
    boolean open = false;
    List<GridCell> kept = new ArrayList<>();
    for (GridCell cell : grid.cells()) {
      boolean fullWidth = cell.columns() == grid.columns();
      open |= !fullWidth;
      boolean note =
          fullWidth && ((open && TableNotes.begins(cell.text())) || ExclusionNote.is(cell.text()));
      if (note) {
        cell.lines().forEach(line -> notes.add(line.line()));
      } else {
        kept.add(cell);
      }
    }
    return new Grid(grid.columns(), kept);
  }

  /** Cuts a table at the rows that head its blocks and spheres. */
  private static void cut(
      Grid grid, Columns columns, List<PrintedSection> sections, List<Token> accounted) {
    Optional<GridCell> inBlock = Optional.empty();
    for (List<GridCell> row : Columns.rows(grid)) {
      boolean head = row.get(0).top() < columns.bottom();
      for (GridCell cell : row) {
        if (head || isNumber(cell, columns)) {
          accounted.addAll(cell.tokens());
        }
      }
      if (head) {
        continue;
      }
      Optional<GridCell> block =
          row.stream()
              .filter(cell -> cell.column() == columns.block() && !cell.lines().isEmpty())
              .filter(cell -> cell.columns() < grid.columns())
              .findFirst();
      if (block.isPresent() && !block.equals(inBlock)) {
        inBlock = block;
        open(block.get(), blockOf(block.get()), columns, sections, accounted);
      }
      for (GridCell cell : row) {
        boolean fullWidth = cell.columns() == grid.columns();
        boolean alone = cell.columns() > 1 && isAlone(cell, row);
        Optional<SectionHeading> heading =
            fullWidth || alone ? SectionHeading.of(cell.tokens()) : Optional.empty();
        if (heading.isPresent()) {
          open(cell, heading, columns, sections, accounted);
        } else if (!sections.isEmpty() && !fullWidth && !block.equals(Optional.of(cell))) {
          sections.get(sections.size() - 1).add(cell);
        }
      }
    }
  }

  /** Whether a cell is the only one of its row that has words. */
  static boolean isAlone(GridCell cell, List<GridCell> row) {
    return row.stream().allMatch(other -> other.equals(cell) || other.lines().isEmpty());
  }

  /*
   * A head that is repeated below is cut out, and what is below it moves up: a grade above it goes on below.
   */
  private static Grid withoutHeads(Grid grid, Columns columns, List<Token> accounted) {
    if (grid.cells().stream().mapToInt(GridCell::page).distinct().count() > 1) {
      return grid;
    }
    List<GridCell> kept = new ArrayList<>();
    List<GridCell> heads = new ArrayList<>();
    boolean headed = false;
    for (List<GridCell> row : Columns.rows(grid)) {
      boolean below = row.get(0).top() >= columns.bottom();
      headed = below && (columns.isRepeatedIn(row) || (headed && columns.isNumberedIn(row)));
      if (headed) {
        row.forEach(cell -> accounted.addAll(cell.tokens()));
        heads.add(row.get(0));
      } else {
        kept.addAll(row);
      }
    }
    return heads.isEmpty()
        ? grid
        : new Grid(grid.columns(), kept.stream().map(cell -> movedUp(cell, heads)).toList());
  }

  private static GridCell movedUp(GridCell cell, List<GridCell> heads) {
    return new GridCell(
        movedUp(cell.top(), heads),
        movedUp(cell.bottom(), heads),
        cell.column(),
        cell.columns(),
        cell.page(),
        movedUp(cell.middle(), heads),
        cell.lines());
  }

  private static double movedUp(double height, List<GridCell> heads) {
    return height
        - heads.stream()
            .filter(head -> head.bottom() <= height)
            .mapToDouble(head -> head.bottom() - head.top())
            .sum();
  }

  private static boolean isNumber(GridCell cell, Columns columns) {
    return cell.column() == columns.number()
        && cell.columns() == 1
        && NUMBER.matcher(cell.text()).matches();
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:-\\d{1,3})?[.)]?");

  /** What a cell says in the column of the blocks: «А», «Блок А (управленческий персонал)». */
  private static Optional<SectionHeading> blockOf(GridCell cell) {
    return SectionHeading.of(cell.tokens())
        .filter(heading -> heading.block().isPresent())
        .or(() -> SectionHeading.of("Блок " + cell.text()));
  }

  /** Begins a section with the block that a cell heads, or a sphere of the block above. */
  private static void open(
      GridCell cell,
      Optional<SectionHeading> heading,
      Columns columns,
      List<PrintedSection> sections,
      List<Token> accounted) {
    Optional<Block> above =
        sections.isEmpty()
            ? Optional.empty()
            : Optional.of(sections.get(sections.size() - 1).block());
    Optional<Block> block = heading.flatMap(found -> found.block().or(() -> above));
    if (heading.isPresent() && block.isPresent()) {
      sections.add(new PrintedSection(block.get(), heading.get().sphere(), columns));
      accounted.addAll(cell.tokens());
    }
  }
}
