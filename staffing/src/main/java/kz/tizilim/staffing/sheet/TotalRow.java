package kz.tizilim.staffing.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A row with a total of the rows above it, which is not a post.
 *
 * @param sheet the name of its sheet; empty outside workbooks
 * @param line its line, from 1
 * @param text what it is called: «Итого»
 * @param cells its texts, by the columns of the sheet
 */
public record TotalRow(Optional<String> sheet, int line, String text, List<String> cells) {
  public TotalRow {
    cells = List.copyOf(cells);
  }
}
