package kz.tizilim.documents.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.tizilim.documents.grid.Grid;
import kz.tizilim.documents.grid.Part;
import kz.tizilim.documents.table.PrintedTable;
import kz.tizilim.documents.token.TextLine;

/**
 * An order taken apart: its own text, its registers, its other annexes.
 *
 * @param own the lines of the order itself, and those that head its annexes
 * @param prose all lines outside the tables of its registers, in order
 * @param registers its registers, in the order of the annexes
 * @param others the annexes that hold no register
 * @param notes the notes of the publisher («Сноска.»), which are not part of the order
 */
public record OrderParts(
    List<TextLine> own,
    List<TextLine> prose,
    List<FoundRegister> registers,
    List<OtherAnnex> others,
    List<TextLine> notes) {

  public OrderParts {
    own = List.copyOf(own);
    prose = List.copyOf(prose);
    registers = List.copyOf(registers);
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  /** The parts of a document that draws its tables. */
  public static OrderParts of(List<Part> parts) {
    return new ChapterReader(GridRegisters::of).read(flat(parts));
  }

  /** The parts of a text whose tables are nothing but lines. */
  public static OrderParts ofText(List<TextLine> lines) {
    return new ChapterReader(TextRegisters::of).read(TextNotes.apart(lines));
  }

  /**
   * The parts, the tables that are not registers as the lines in them: signatures, headers, lists.
   */
  private static List<Part> flat(List<Part> parts) {
    List<Part> flat = new ArrayList<>();
    Optional<Grid> before = Optional.empty();
    for (Part part : parts) {
      if (!(part instanceof Part.Table table)) {
        flat.add(part);
        before = part instanceof Part.Prose ? Optional.empty() : before;
        continue;
      }
      Grid grid = table.grid();
      boolean goesOn = before.filter(b -> PrintedTable.goesOn(b, grid)).isPresent();
      if (goesOn || PrintedTable.isRegister(grid)) {
        flat.add(table);
        before = Optional.of(grid);
        continue;
      }
      before = Optional.empty();
      grid.cells()
          .forEach(cell -> cell.lines().forEach(line -> flat.add(new Part.Prose(line.line()))));
    }
    return flat;
  }
}
