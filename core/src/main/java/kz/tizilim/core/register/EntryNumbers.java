package kz.tizilim.core.register;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives the entries of an edition their ids, in the law's order: n counts within a code and sphere.
 */
public final class EntryNumbers {
  private final Map<String, Integer> counts = new HashMap<>();

  /** Numbers that begin with 1. */
  public EntryNumbers() {}

  /** The id of the next entry of {@code cell}. */
  public EntryId next(Cell cell) {
    int number = counts.merge(cell.printedCode() + "." + cell.sphere(), 1, Integer::sum);
    return new EntryId(cell.printedCode(), cell.sphere(), number);
  }
}
