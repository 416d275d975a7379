package kz.tizilim.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of words beside the classes: tab-separated, a comment from {@code #}, a source in each
 * line.
 */
final class Lexicon {

  private Lexicon() {}

  /**
   * The lines of the file {@code name}, each in {@code columns} columns; the last is the source.
   *
   * @throws IllegalStateException if a line has more or fewer columns, or no source
   */
  static List<List<String>> lines(String name, int columns) {
    List<List<String>> lines = new ArrayList<>();
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The file of words " + name + " is not in the program.");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns || cells.get(columns - 1).isBlank()) {
          throw new IllegalStateException(
              name
                  + ", line "
                  + number
                  + ": «"
                  + line
                  + "» has "
                  + cells.size()
                  + " columns instead of "
                  + columns
                  + ", or no source.");
        }
        lines.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
