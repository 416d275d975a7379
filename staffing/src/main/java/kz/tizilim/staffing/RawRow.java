package kz.tizilim.staffing;

import java.util.List;
import java.util.Map;

/**
 * A row before its columns have a meaning.
 *
 * @param line the line of the text or the row of the sheet, from 1
 * @param cells its texts, from the first column on; a row may end early
 * @param faults why a cell cannot be read, by its column from 0
 */
record RawRow(int line, List<String> cells, Map<Integer, String> faults) {
  static RawRow of(int line, List<String> cells) {
    return new RawRow(line, cells, Map.of());
  }

  String text(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  boolean isEmpty() {
    return cells.stream().allMatch(Text::isBlank);
  }
}
