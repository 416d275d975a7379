package kz.tizilim.staffing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.classify.Column;

/** The names of columns in Russian, Kazakh and English, from {@code columns.tsv}. */
final class Columns {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final int LONGEST = 200;
  private static final String STEP = "step";

  // Latin and Kazakh letters, each followed by the Russian one that it is read as.
  private static final String LOOK_ALIKES = "aаbвcсeеhнkкmмoоpрtтxхyуiиёеіиәағгқкңнөоұуүуһх";

  private static final Map<String, String> NAMES = read();

  private Columns() {}

  /** The column of that name. */
  static Optional<Column> find(String heading) {
    return name(heading).filter(name -> !name.equals(STEP)).map(Columns::column);
  }

  /** Whether the heading names the step alone, which some tables keep beside the grade. */
  static boolean isStep(String heading) {
    return name(heading).filter(STEP::equals).isPresent();
  }

  private static Optional<String> name(String heading) {
    if (heading.isBlank() || heading.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.ofNullable(NAMES.get(key(heading)))
        .or(() -> Optional.ofNullable(NAMES.get(key(BRACKETS.matcher(heading).replaceAll(" ")))));
  }

  private static Column column(String name) {
    return Column.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Letters, digits and № alone, folded so that look-alikes are one. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c) || c == '№') {
        key.append(fold(c));
      }
    }
    return key.toString();
  }

  private static char fold(char c) {
    int at = LOOK_ALIKES.indexOf(c);
    return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c;
  }

  private static Map<String, String> read() {
    InputStream in = Objects.requireNonNull(Columns.class.getResourceAsStream("columns.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, String> names = new HashMap<>();
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(names, line.split("\t", -1)));
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> names, String[] line) {
    String other = names.putIfAbsent(key(line[2]), line[0]);
    if (other != null && !other.equals(line[0])) {
      throw new IllegalArgumentException(
          "«" + line[2] + "» is both " + other + " and " + line[0] + " in columns.tsv.");
    }
  }
}
