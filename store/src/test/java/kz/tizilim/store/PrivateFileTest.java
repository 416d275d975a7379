package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrivateFileTest {
  @TempDir private Path folder;

  @Test
  void a_key_is_readable_by_its_owner_alone_and_never_replaced() throws IOException {
    Path key = folder.resolve("log.key");
    PrivateFile.create(key);
    assertThat(permissions(key)).isEqualTo("rw-------");
    assertThatThrownBy(() -> PrivateFile.create(key))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void a_new_folder_is_its_owners_and_an_old_one_stays_as_it_is() throws IOException {
    Path fresh = folder.resolve("data").resolve("history");
    PrivateFile.createFolder(fresh);
    assertThat(permissions(fresh)).isEqualTo("rwx------");
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-x---"));
    PrivateFile.createFolder(fresh);
    assertThat(permissions(fresh)).isEqualTo("rwxr-x---");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
