package kz.tizilim.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Scheme;

/**
 * The words of practice, in files: a general part, and a part for each field of a register's {@link
 * Scheme}. A file is tab-separated, with comments from {@code #} and a source in each line.
 *
 * <p>What holds for one field only is in the file of the same name in the field's folder.
 */
final class Lexicon {

  /** The general part alone. */
  static final Lexicon GENERAL = new Lexicon(List.of());

  private final List<String> fields;

  /** The files that the fields have, as {@code defence/bodies.tsv}. */
  private final Set<String> parts;

  private Lexicon(List<String> fields) {
    this.fields = fields;
    this.parts =
        fields.isEmpty()
            ? Set.of()
            : GENERAL.lines("field-files.tsv", 3).stream()
                .map(line -> line.get(0) + "/" + line.get(1))
                .collect(Collectors.toUnmodifiableSet());
  }

  /** The words for the registers of a scheme. */
  static Lexicon of(Scheme scheme) {
    return new Lexicon(scheme.fields());
  }

  /**
   * The lines of the file {@code name}, those of the fields after the general ones, each in {@code
   * columns} columns; the last is the source.
   *
   * @throws IllegalStateException if there is no such file, or a line has more or fewer columns, or
   *     no source
   */
  List<List<String>> lines(String name, int columns) {
    List<List<String>> lines = new ArrayList<>();
    read(name, columns, lines);
    for (String field : fields) {
      String part = field + "/" + name;
      if (parts.contains(part)) {
        read(part, columns, lines);
      }
    }
    return lines;
  }

  private static void read(String name, int columns, List<List<String>> lines) {
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
  }
}
