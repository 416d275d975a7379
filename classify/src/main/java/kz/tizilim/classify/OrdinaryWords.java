package kz.tizilim.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Words of Russian and Kazakh that are near a word of the classifier, and are words of their own:
 * «труппа» is not a misspelt «группа».
 *
 * <p>They are data: the file {@code ordinary.txt}, made from dictionaries by a script that the file
 * names.
 */
final class OrdinaryWords {
  private static final String FILE = "ordinary.txt";
  private static final Set<String> FORMS = read();

  private OrdinaryWords() {}

  /** Whether a folded word is one of them. */
  static boolean has(String form) {
    return FORMS.contains(form);
  }

  /** All of them, in no order. */
  static Set<String> forms() {
    return FORMS;
  }

  private static Set<String> read() {
    Set<String> forms = new HashSet<>();
    try (InputStream in = OrdinaryWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program has no file " + FILE + ".");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          String stem = line.substring(0, tab);
          for (String ending : line.substring(tab + 1).split(",", -1)) {
            forms.add(ending.equals("-") ? stem : stem + ending);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(forms);
  }
}
