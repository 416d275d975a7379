package kz.tizilim.staffing;

import java.util.List;

/**
 * Makes rows of values that have names, as a data frame or a table of a database gives them: names
 * are recognised as in a file, the stated code is joined from its parts. For one thread.
 */
public final class NamedRows {
  private final JsonRow row = new JsonRow();
  private final List<String> names;

  /**
   * Rows of the columns with these names.
   *
   * @throws IllegalArgumentException if one of them {@link #isUsed says nothing} of a post
   */
  public NamedRows(List<String> names) {
    this.names = List.copyOf(names);
    for (String name : names) {
      if (!row.isUsed(name)) {
        throw new IllegalArgumentException("The column " + name + " says nothing of a post.");
      }
    }
  }

  /** Whether a column with that name says something of a post. */
  public static boolean isUsed(String name) {
    return new JsonRow().isUsed(name);
  }

  /**
   * The row with these texts.
   *
   * @param texts one for each name, in their order; empty where the row says nothing
   * @param number the key of a row that gives none
   */
  public TableRow row(List<String> texts, long number) {
    row.begin();
    for (int i = 0; i < names.size(); i++) {
      if (!texts.get(i).isEmpty()) {
        row.value(names.get(i), texts.get(i));
      }
    }
    return row.end(0, number);
  }
}
