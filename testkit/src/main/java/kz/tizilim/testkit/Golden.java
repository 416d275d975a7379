package kz.tizilim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file under {@code src/test/resources/golden} with the expected output of a test.
 *
 * <p>{@code -Dgolden=update} rewrites the file with the actual output; read the difference before
 * you commit it.
 */
public final class Golden {
  private final Path file;
  private final boolean update;

  Golden(Path file, boolean update) {
    this.file = file;
    this.update = update;
  }

  /** The golden file of that name, say {@code order-12/3-edition.txt}, in the module under test. */
  public static Golden file(String name) {
    Path module = Path.of(System.getProperty("tizilim.module", ""));
    Path folder = module.resolve(Path.of("src", "test", "resources", "golden"));
    return new Golden(folder.resolve(name), "update".equals(System.getProperty("golden")));
  }

  /** The golden file at that path, seen from the module under test: {@code ../acts/src/…}. */
  public static Golden at(String path) {
    Path module = Path.of(System.getProperty("tizilim.module", ""));
    return new Golden(
        module.resolve(path).normalize(), "update".equals(System.getProperty("golden")));
  }

  /**
   * Passes if the file has exactly this text. Line ends are compared as {@code \n}, so that a
   * checkout on another system does not differ.
   */
  public void matches(String actual) {
    String text = unix(actual);
    if (update) {
      write(text);
    } else if (!Files.exists(file)) {
      throw new AssertionError(
          "There is no golden file " + file + ". " + remedy() + "\nThe answer was:\n" + text);
    } else {
      compare(unix(read()), text);
    }
  }

  private void compare(String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(
          firstDifference(expected, actual)
              + "\n"
              + remedy()
              + "\nThe whole answer was:\n"
              + actual);
    }
  }

  private String firstDifference(String expected, String actual) {
    String[] wanted = expected.split("\n", -1);
    String[] found = actual.split("\n", -1);
    int line = 0;
    while (line < Math.min(wanted.length, found.length) && wanted[line].equals(found[line])) {
      line++;
    }
    return file
        + ", line "
        + (line + 1)
        + "\n  expected: "
        + at(wanted, line)
        + "\n  but was:  "
        + at(found, line);
  }

  private static String at(String[] lines, int line) {
    return line < lines.length ? "«" + lines[line] + "»" : "(the end)";
  }

  private static String remedy() {
    return "Maybe the new answer is right: run the test with -Dgolden=update and read the diff.";
  }

  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
