package kz.tizilim.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest extends StoreContract {
  private static final int PAGE = 4096;

  @TempDir Path folder;

  @Override
  Location fresh() {
    try {
      return new Location.Folder(Files.createTempDirectory(folder, "log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  List<String> forbidden() {
    return List.of(
        "UPDATE leaf SET body = hash WHERE position = 1",
        "UPDATE leaf SET position = 7 WHERE position = 2",
        "DELETE FROM leaf",
        "DELETE FROM leaf WHERE position = 2",
        "INSERT INTO leaf VALUES (5, x'7b7d', zeroblob(32))",
        "INSERT INTO leaf VALUES (-1, x'7b7d', zeroblob(32))",
        "INSERT INTO leaf (body, hash) VALUES (x'7b7d', zeroblob(32))",
        "INSERT OR REPLACE INTO leaf VALUES (2, x'7b7d', zeroblob(32))",
        "INSERT INTO leaf VALUES (2, x'7b7d', zeroblob(32)) ON CONFLICT DO UPDATE SET body = x''",
        "UPDATE checkpoint SET note = x''",
        "DELETE FROM checkpoint",
        "INSERT INTO checkpoint VALUES (7, 1, x'', zeroblob(32))",
        "INSERT OR REPLACE INTO checkpoint VALUES (0, 3, x'', zeroblob(32))",
        "UPDATE meta SET value = 'other'",
        "DELETE FROM meta",
        "INSERT OR REPLACE INTO meta VALUES ('origin', 'other')");
  }

  @Override
  int schema() {
    return 1;
  }

  @Override
  void defenceless() {
    for (String table : List.of("leaf", "checkpoint", "meta")) {
      sql("DROP TRIGGER " + table + "_kept");
      sql("DROP TRIGGER " + table + "_stays");
    }
    sql("PRAGMA ignore_check_constraints = ON");
  }

  @Test
  void its_files_are_for_their_owner_alone() throws IOException {
    Path own = Files.createTempDirectory(folder, "open");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Store store = Store.open(new Location.Folder(own));
        Stream<Path> files = Files.list(own)) {
      store.append(Events.event(1));
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("tizilim.db")))
          .isNotEmpty()
          .allMatch(SqliteStoreTest::isOwn);
    }
  }

  @Test
  void a_damaged_page_without_leaves_is_found_when_the_store_is_opened() throws IOException {
    Path own = Files.createTempDirectory(folder, "page");
    try (Store store = Store.open(new Location.Folder(own))) {
      for (int i = 0; i < 50; i++) {
        store.append(Events.event(i));
      }
    }
    Path file = own.resolve("tizilim.db");
    byte[] whole = Files.readAllBytes(file);
    int refused = 0;
    for (int at = PAGE; at + PAGE <= whole.length; at += PAGE) {
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, at, at + PAGE, (byte) 0);
      Files.write(file, damaged);
      try (Store store = Store.open(new Location.Folder(own))) {
        assertThat(store.size()).isEqualTo(50);
      } catch (StoreException e) {
        assertThat(e.code()).isEqualTo("STORE_DAMAGED");
        refused++;
      }
    }
    assertThat(refused).isEqualTo(whole.length / PAGE - 1);
  }

  private static boolean isOwn(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals("rw-------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
