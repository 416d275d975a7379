package kz.tizilim.core.change;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.Heading;

/**
 * An entry with the heading of its cell.
 *
 * @param heading the heading of its cell
 * @param entry the entry
 */
public record EntryInCell(Heading heading, Entry entry) {

  /** The entries of {@code edition} in the law's order. */
  static List<EntryInCell> all(Edition edition) {
    List<EntryInCell> all = new ArrayList<>();
    for (Cell cell : edition.cells()) {
      cell.entries().forEach(entry -> all.add(new EntryInCell(cell.heading(), entry)));
    }
    return List.copyOf(all);
  }

  /** The code and sphere. */
  public Place place() {
    return Place.of(entry.id());
  }

  /** The law's wording. */
  public String text() {
    return entry.text();
  }

  @Override
  public String toString() {
    return entry.toString();
  }
}
