package kz.tizilim.core.act;

/**
 * A line of the prose of an order.
 *
 * @param number its number in the published text, from 1
 * @param text its words, without outer spaces; never empty
 */
public record ProseLine(int number, String text) {

  public ProseLine {
    OneLine.of("line " + number, text);
  }

  /** Parses what {@link #toString} prints. */
  public static ProseLine parse(String line) {
    int space = line.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException(
          "«" + line + "» is not a line of prose: a number and words are wanted.");
    }
    return new ProseLine(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
  }

  @Override
  public String toString() {
    return number + " " + text;
  }
}
