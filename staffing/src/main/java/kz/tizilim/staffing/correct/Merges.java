package kz.tizilim.staffing.correct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kz.tizilim.staffing.file.Book;

/** The merged ranges of a sheet, found by a row and a column. */
final class Merges {
  private static final int MOST_COLUMNS = 16_384;

  private final Map<Integer, NavigableMap<Integer, Book.Merge>> byColumn = new HashMap<>();

  Merges(List<Book.Merge> merges) {
    for (Book.Merge merge : merges) {
      for (int column = merge.left(); column <= merge.right() && column < MOST_COLUMNS; column++) {
        byColumn.computeIfAbsent(column, key -> new TreeMap<>()).put(merge.top(), merge);
      }
    }
  }

  private Optional<Book.Merge> at(int line, int column) {
    return Optional.ofNullable(byColumn.get(column))
        .map(merges -> merges.floorEntry(line))
        .map(Map.Entry::getValue)
        .filter(merge -> merge.bottom() >= line);
  }

  boolean isMerged(int line, int column) {
    return at(line, column).isPresent();
  }

  /** The cell that holds the value of a place. */
  Cell anchor(int sheet, int line, int column) {
    return at(line, column)
        .map(merge -> new Cell(sheet, merge.top(), merge.left()))
        .orElseGet(() -> new Cell(sheet, line, column));
  }
}
