package kz.tizilim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Searches code and documents for phrases that CONTRIBUTING.md asks not to write. */
final class ProseTest {

  /** Folders and files that still have such phrases; the list may only become shorter. */
  private static final List<String> NOT_YET =
      List.of(
          "classify",
          "cli",
          "core/src/main/java/kz/tizilim/core/act",
          "core/src/main/java/kz/tizilim/core/register",
          "core/src/test",
          "documents/src/main/java/kz/tizilim/documents/finding",
          "documents/src/test",
          "drafting",
          "registrar",
          "server",
          "staffing");

  private static final Map<Pattern, String> INSTEAD = new LinkedHashMap<>();

  static {
    avoid("told", "reported, printed, named");
    avoid("tells", "reports, prints, shows");
    avoid("beside", "next to, in addition to");
    avoid("(?<!there )is no (?!longer)", "is not a");
    avoid("hangs? on", "depends on");
    avoid("so many", "N");
    avoid("what (?:came|comes|became|becomes) of", "the result of");
    avoid("whoever", "anyone who, the caller, the user");
    avoid("by turns", "alternately, in turn");
    avoid("liker", "more similar");
    avoid("parted", "split, separated");
    avoid("the ground", "the base, the legal basis");
  }

  private static void avoid(String phrase, String instead) {
    Pattern pattern =
        Pattern.compile("(?<![A-Za-z-])" + phrase + "(?![A-Za-z-])", Pattern.CASE_INSENSITIVE);
    INSTEAD.put(pattern, instead);
  }

  @Test
  void no_comment_document_or_name_has_a_phrase_to_avoid() {
    Path root = root();
    List<String> faults = new ArrayList<>();
    texts(root).stream()
        .filter(file -> NOT_YET.stream().noneMatch(name -> file.startsWith(root.resolve(name))))
        .forEach(file -> faults.addAll(faults(root, file)));
    assertThat(faults).isEmpty();
  }

  @Test
  void a_phrase_is_found_in_prose_and_in_names_of_tests() {
    assertThat(faults("a.java", 7, "void a_row_is_told_once() { // What came of it"))
        .containsExactly(
            "a.java:7: «told» (write: reported, printed, named)",
            "a.java:7: «What came of» (write: the result of)");
    assertThat(faults("a.java", 7, "there is no key; it is no longer retold; ThePart")).isEmpty();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("DECISIONS.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static List<Path> texts(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> isText(file.toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isText(String file) {
    boolean isOurs =
        !file.contains("/target/") && !file.contains("/.") && !file.endsWith("/ProseTest.java");
    return isOurs
        && (file.endsWith(".java") || file.endsWith(".md") || file.endsWith("-en.properties"));
  }

  private static List<String> faults(Path root, Path file) {
    String name = root.relativize(file).toString();
    List<String> faults = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      // where CONTRIBUTING lists the phrases, they may occur
      int end = lines.contains("### English") ? lines.indexOf("### English") : lines.size();
      for (int i = 0; i < end; i++) {
        faults.addAll(faults(name, i + 1, lines.get(i)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faults;
  }

  private static List<String> faults(String name, int number, String line) {
    List<String> faults = new ArrayList<>();
    INSTEAD.forEach((phrase, instead) ->
        phrase
            .matcher(line)
            .results()
            .forEach(found ->
                faults.add(
                    name + ":" + number + ": «" + found.group() + "» (write: " + instead + ")")));
    return faults;
  }
}
