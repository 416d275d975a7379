package kz.tizilim.documents.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Known misprints, from {@code misprints.tsv}, each with its source. */
final class Misprints {
  private static final String FILE = "misprints.tsv";
  private static final int COLUMNS = 3;

  /** The spelled beginning of a word by its misprinted beginning. */
  private static final Map<String, String> SPELLED = read();

  private Misprints() {}

  /** The usual spelling of {@code word}, in lower case, if it begins with a known misprint. */
  static Optional<String> spelling(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return SPELLED.entrySet().stream()
        .filter(misprint -> lower.startsWith(misprint.getKey()))
        .map(misprint -> misprint.getValue() + lower.substring(misprint.getKey().length()))
        .findFirst();
  }

  private static Map<String, String> read() {
    Map<String, String> spelled = new LinkedHashMap<>();
    try (InputStream in = Misprints.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program has no file " + FILE + ".");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          if (columns.length != COLUMNS || columns[COLUMNS - 1].isBlank()) {
            throw new IllegalStateException(FILE + ": «" + line + "» has no source.");
          }
          spelled.put(columns[0], columns[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(spelled);
  }
}
