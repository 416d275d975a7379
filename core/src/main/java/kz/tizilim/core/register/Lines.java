package kz.tizilim.core.register;

import kz.tizilim.core.message.Remark;

/**
 * Lines of a published text, both ends included, counted from 1. Prints as {@code 438} or {@code
 * 421-425}.
 *
 * @param from the first line
 * @param to the last line
 */
public record Lines(int from, int to) {

  public Lines {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("There are no lines " + from + " to " + to + ".");
    }
  }

  /** A single line. */
  public static Lines of(int line) {
    return new Lines(line, line);
  }

  /** Parses what {@link #toString} prints. */
  public static Lines parse(String text) {
    int dash = text.indexOf('-');
    try {
      return dash < 0
          ? of(Integer.parseInt(text))
          : new Lines(
              Integer.parseInt(text.substring(0, dash)),
              Integer.parseInt(text.substring(dash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "«" + text + "» are no lines. Maybe «438» or «421-425» was meant.", e);
    }
  }

  /** The smallest lines that hold both. */
  public Lines and(Lines other) {
    return new Lines(Math.min(from, other.from), Math.max(to, other.to));
  }

  /** The same as people cite it: «строки 421–425 опубликованного текста». */
  public Remark told() {
    return from == to ? Remark.of("lines.one", from) : Remark.of("lines.many", from, to);
  }

  @Override
  public String toString() {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
