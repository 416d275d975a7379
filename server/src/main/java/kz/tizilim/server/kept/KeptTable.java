package kz.tizilim.server.kept;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * A table that somebody keeps. Its posts are read when they are asked for.
 *
 * @param id its name in addresses
 * @param unit the unit whose table it is, as its owner calls it
 * @param file the name of the file that was checked
 * @param day the day for which it was answered
 * @param kept when it was kept
 * @param figures how many rows and posts it has
 */
record KeptTable(
    String id, String unit, String file, LocalDate day, Instant kept, Figures figures) {

  /**
   * The figures of a table.
   *
   * @param rows its rows
   * @param posts its different posts
   * @param coded the rows with one code
   * @param wrong the rows whose stated code is wrong
   */
  record Figures(long rows, long posts, long coded, long wrong) {}

  /** What a file says of a table; empty if it says something else. */
  static Optional<KeptTable> parse(String id, String text) {
    Properties about = new Properties();
    try {
      about.load(new StringReader(text));
      return Optional.of(
          new KeptTable(
              id,
              about.getProperty("unit", ""),
              about.getProperty("file", ""),
              LocalDate.parse(about.getProperty("day", "")),
              Instant.parse(about.getProperty("kept", "")),
              new Figures(
                  number(about, "rows"),
                  number(about, "posts"),
                  number(about, "coded"),
                  number(about, "wrong"))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Properties about, String name) {
    return Long.parseLong(about.getProperty(name, ""));
  }

  /** The text that {@link #parse} reads: a name and a value a line. */
  @Override
  public String toString() {
    return "unit="
        + escaped(unit)
        + "\nfile="
        + escaped(file)
        + "\nday="
        + day
        + "\nkept="
        + kept
        + "\nrows="
        + figures.rows()
        + "\nposts="
        + figures.posts()
        + "\ncoded="
        + figures.coded()
        + "\nwrong="
        + figures.wrong()
        + "\n";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replaceAll("\\R", " ").stripLeading();
  }
}
