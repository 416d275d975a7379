package kz.tizilim.documents.grid;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a document draws it. Prints one cell per line.
 *
 * @param columns the number of columns
 * @param cells its cells, from top to bottom and from left to right
 */
public record Grid(int columns, List<GridCell> cells) {

  public Grid {
    cells =
        cells.stream()
            .sorted(Comparator.comparingDouble(GridCell::top).thenComparingInt(GridCell::column))
            .toList();
  }

  @Override
  public String toString() {
    return cells.stream().map(GridCell::toString).collect(Collectors.joining("\n", "", "\n"));
  }
}
