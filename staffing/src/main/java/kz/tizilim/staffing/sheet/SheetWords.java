package kz.tizilim.staffing.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of staffing tables, in files: words, their meaning and the source in each line. */
final class SheetWords {
  private static final int COLUMNS = 3;

  private SheetWords() {}

  /**
   * The words of the file {@code name} with that meaning, in its order.
   *
   * @throws IllegalStateException if a line has not three columns, or no source
   */
  static Set<String> of(String name, String meaning) {
    Set<String> words = new LinkedHashSet<>();
    for (String[] line : lines(name)) {
      if (line.length != COLUMNS || line[COLUMNS - 1].isBlank()) {
        throw new IllegalStateException(
            name + ": «" + String.join("\t", line) + "» has no source, or more columns.");
      }
      if (line[1].equals(meaning)) {
        words.add(line[0]);
      }
    }
    return words;
  }

  /** A regular expression for one of these words; the spaces in them may be left out. */
  static String anyOf(Set<String> words) {
    return words.stream()
        .map(word -> Pattern.quote(word).replace(" ", "\\E\\s*\\Q"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The lines of a file next to this class, without comments, in their columns. */
  static List<String[]> lines(String name) {
    try (InputStream in = SheetWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The file of words " + name + " is not in the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
