package kz.tizilim.pay.table;

/**
 * A band of full years in the speciality, from {@code from} up to, not including, {@code until}.
 *
 * @param from the first number of years, 0 or more
 * @param until the first number of years above the band; {@link #OPEN} without an end
 */
public record Band(int from, int until) implements Comparable<Band> {
  /** No end. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** All years. */
  public static final Band ALL = new Band(0, OPEN);

  public Band {
    if (from < 0 || until <= from) {
      throw new IllegalArgumentException("There is no band from " + from + " to " + until + ".");
    }
  }

  /** Whether it has that number of years. */
  public boolean contains(int years) {
    return years >= from && years < until;
  }

  /** Whether it ends. */
  public boolean isClosed() {
    return until != OPEN;
  }

  @Override
  public int compareTo(Band other) {
    int byFrom = Integer.compare(from, other.from);
    return byFrom != 0 ? byFrom : Integer.compare(until, other.until);
  }

  /** {@code 3–5}, {@code 25+}. */
  @Override
  public String toString() {
    return isClosed() ? from + "–" + until : from + "+";
  }
}
