package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes leave in the temporary folder. */
final class NativeFolderTest {
  @TempDir private Path folder;

  private Path temporary;

  @BeforeEach
  void create() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  private Process started(String name) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    Process child = Children.start(temporary, "1", data.toString());
    BufferedReader said = child.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).isNotNull();
    return child;
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> !file.getFileName().toString().startsWith("hsperf")).toList();
    }
  }

  @Test
  void the_library_of_a_killed_process_is_deleted_by_the_next_and_a_running_one_keeps_its_own()
      throws Exception {
    Process killed = started("a");
    Path its = left().get(0);
    assertThat(left()).hasSize(1);
    killed.destroyForcibly().waitFor();
    assertThat(its).isNotEmptyDirectory();

    Process running = started("b");
    assertThat(its).doesNotExist();
    Path own = left().get(0);
    Process second = started("c");
    assertThat(left()).hasSize(2).contains(own);
    second.destroy();
    second.waitFor();
    assertThat(left()).containsExactly(own);
    running.destroy();
    running.waitFor();
    assertThat(left()).isEmpty();
  }

  @Test
  void what_is_not_ours_alone_stays() throws Exception {
    Path file = Files.writeString(temporary.resolve("tizilim-native-file"), "x");
    Path open = Files.createDirectory(temporary.resolve("tizilim-native-open"));
    Path link = Files.createSymbolicLink(temporary.resolve("tizilim-native-link"), folder);
    Process child = started("a");
    assertThat(left()).hasSize(4).contains(file, open, link);
    child.destroy();
    child.waitFor();
    assertThat(left()).containsExactlyInAnyOrder(file, open, link);
    assertThat(open).isEmptyDirectory();
  }
}
