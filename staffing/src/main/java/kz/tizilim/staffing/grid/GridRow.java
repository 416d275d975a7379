package kz.tizilim.staffing.grid;

import java.util.List;
import java.util.Map;

/**
 * A row of a sheet.
 *
 * @param line the line of the text or the row of the sheet, from 1
 * @param cells its texts, from the first column on; a row may end early
 * @param notes what is special about its cells, by column from 0
 * @param spans the last column of each cell that is merged across columns, by its first
 * @param look how the row is displayed
 */
public record GridRow(
    int line,
    List<String> cells,
    Map<Integer, CellNote> notes,
    Map<Integer, Integer> spans,
    Look look) {

  /** How a row is displayed. */
  public enum Look {
    /** Like any other. */
    PLAIN,
    /** Hidden, or removed from view by a filter. */
    HIDDEN,
    /** Its text is struck out. */
    STRUCK
  }

  /** A row of plain texts. */
  public static GridRow of(int line, List<String> cells) {
    return new GridRow(line, cells, Map.of(), Map.of(), Look.PLAIN);
  }

  /** The text of a column; empty if the row has no such column. */
  public String text(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** The text that stands in the column itself and does not come from a merged cell above. */
  public String own(int column) {
    return isMerged(column) ? "" : text(column);
  }

  /** Whether the value of a column comes from the merged cell above. */
  public boolean isMerged(int column) {
    return !notes.isEmpty() && CellNote.MERGED.equals(notes.get(column));
  }

  /** Whether it says nothing of its own. */
  public boolean isEmpty() {
    for (int i = 0; i < cells.size(); i++) {
      if (!Text.isBlank(cells.get(i)) && !isMerged(i)) {
        return false;
      }
    }
    return notes.isEmpty() || notes.values().stream().noneMatch(GridRow::tells);
  }

  private static boolean tells(CellNote note) {
    return note.kind() == CellNote.Kind.NOT_CALCULATED;
  }

  /** The number of columns up to the last one that is not blank. */
  public int width() {
    int width = cells.size();
    while (width > 0 && Text.isBlank(cells.get(width - 1))) {
      width--;
    }
    return width;
  }
}
