package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurableFileTest {
  @TempDir private Path folder;

  @Test
  void a_file_is_replaced_as_a_whole_and_only_its_owner_reads_it() throws IOException {
    Path file = folder.resolve("state");
    Files.writeString(file, "the one before, which is longer");
    DurableFile.replace(file, "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void what_cannot_be_written_leaves_nothing_behind() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Files.writeString(taken.resolve("inside"), "x");
    assertThatThrownBy(() -> DurableFile.replace(taken, "x")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> DurableFile.replace(folder.resolve("none").resolve("a"), "x"))
        .isInstanceOf(IOException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(taken);
    }
  }

  @Test
  void a_finished_folder_gets_its_name_with_the_files_in_it() throws IOException {
    Path part = Files.createDirectory(folder.resolve("part"));
    DurableFile.replace(part.resolve("posts"), "one");
    Path named = folder.resolve("named");
    DurableFile.rename(part, named);
    assertThat(named.resolve("posts")).hasContent("one");
    assertThat(part).doesNotExist();
  }
}
