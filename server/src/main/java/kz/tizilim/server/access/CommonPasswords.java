package kz.tizilim.server.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Passwords that are guessed first: at least half of their letters and digits are words, rows of a
 * keyboard or years of {@code common-passwords.txt}, or few characters repeated. In lists of leaked
 * passwords almost all of twelve characters or more are of this kind.
 */
final class CommonPasswords {
  private static final int FEW = 4;
  private static final List<String> WORDS = read();

  private CommonPasswords() {}

  /** Whether {@code password} is one of them. */
  static boolean include(String password) {
    String letters = Members.folded(password).replaceAll("[^\\p{L}\\p{N}]", "");
    if (letters.chars().distinct().count() <= FEW) {
      return true;
    }
    String rest = letters;
    for (String word : WORDS) {
      rest = rest.replace(word, "");
    }
    return 2 * rest.length() <= letters.length();
  }

  private static List<String> read() {
    InputStream in =
        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .sorted((a, b) -> b.length() - a.length())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
