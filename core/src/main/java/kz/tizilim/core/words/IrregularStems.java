package kz.tizilim.core.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of {@code stems.tsv}, whose stem is not found by removing an ending. */
final class IrregularStems {
  private static final String FILE = "stems.tsv";
  private static final int COLUMNS = 4;

  private static final Map<String, String> ANYWHERE = new HashMap<>();

  /** Stems of words that are not the first of a text. */
  private static final Map<String, String> LATER = new HashMap<>();

  static {
    try (InputStream in = IrregularStems.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program has no file " + FILE + ".");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(IrregularStems::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IrregularStems() {}

  private static void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS || columns[COLUMNS - 1].isBlank()) {
      throw new IllegalStateException(FILE + ": «" + line + "» has no source.");
    }
    (columns[2].equals("later") ? LATER : ANYWHERE).put(columns[0], columns[1]);
  }

  /** The stem of {@code form} anywhere in a text, if it is irregular. */
  static @Nullable String anywhere(String form) {
    return ANYWHERE.get(form);
  }

  /** The stem of {@code form} after the first word of a text, if it is irregular there. */
  static @Nullable String later(String form) {
    return LATER.get(form);
  }
}
