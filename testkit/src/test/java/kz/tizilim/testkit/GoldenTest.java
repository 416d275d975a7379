package kz.tizilim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoldenTest {
  @TempDir private Path folder;

  @Test
  void a_file_in_the_source_tree_matches_what_it_holds() {
    Golden.file("sample.txt").matches("Главный инспектор\nC2\n");
  }

  @Test
  void line_ends_do_not_matter() {
    assertThatCode(() -> golden("C2\r\nC3\r\n", false).matches("C2\nC3\n"))
        .doesNotThrowAnyException();
  }

  @Test
  void the_first_different_line_is_shown() {
    assertThatThrownBy(() -> golden("C2\nC3\nC4", false).matches("C2\nC5\nC4"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("answer.txt, line 2")
        .hasMessageContaining("expected: «C3»")
        .hasMessageContaining("but was:  «C5»")
        .hasMessageContaining("-Dgolden=update");
  }

  @Test
  void a_missing_last_line_is_the_end() {
    assertThatThrownBy(() -> golden("C2\nC3", false).matches("C2"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("but was:  (the end)");
  }

  @Test
  void a_missing_file_says_what_to_do() {
    assertThatThrownBy(() -> new Golden(folder.resolve("none.txt"), false).matches("C2"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("There is no golden file")
        .hasMessageContaining("-Dgolden=update")
        .hasMessageContaining("C2");
  }

  @Test
  void an_update_writes_the_file_and_its_folder() throws IOException {
    Path file = folder.resolve("order-12").resolve("answer.txt");
    new Golden(file, true).matches("Ведущий специалист\r\n");
    assertThat(file).hasContent("Ведущий специалист\n");
  }

  private Golden golden(String content, boolean update) {
    try {
      return new Golden(Files.writeString(folder.resolve("answer.txt"), content), update);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
