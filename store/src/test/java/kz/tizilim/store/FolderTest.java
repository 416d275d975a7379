package kz.tizilim.store;

import static kz.tizilim.store.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import kz.tizilim.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder, and folders that are not stores. */
final class FolderTest {
  @TempDir Path folder;

  private Location here() {
    return new Location.Folder(folder);
  }

  private Store filled(int leaves) {
    Store store = Store.open(here());
    store.appendAll(Events.events(0, leaves));
    return store;
  }

  @Test
  void a_second_store_in_this_process_is_refused_and_harms_nothing() {
    long pid = ProcessHandle.current().pid();
    try (Store store = filled(3)) {
      for (int i = 0; i < 2; i++) {
        refused(
            "STORE_BUSY",
            folder + ": хранилище занято другим процессом (номер " + pid + ").",
            () -> Store.open(here()));
      }
      assertThat(store.append(Events.event(3))).isEqualTo(3);
    }
    try (Store store = Store.open(here())) {
      assertThat(store.size()).isEqualTo(4);
    }
  }

  @Test
  void another_process_holds_the_folder_until_it_is_killed() throws Exception {
    Process holder = Children.start(folder, "1", here().toString());
    try (BufferedReader said = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isNotNull();
      refused(
          "STORE_BUSY",
          folder + ": хранилище занято другим процессом (номер " + holder.pid() + ").",
          () -> Store.open(here()));
      holder.destroyForcibly().waitFor();
    }
    try (Store store = Store.open(here())) {
      assertThat(store.verify(List.of())).isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void a_folder_must_exist_and_be_a_folder() throws IOException {
    Path missing = folder.resolve("нет");
    refused(
        "STORE_NOT_FOUND",
        missing + ": нет такой папки. Создайте её",
        () -> Store.open(new Location.Folder(missing)));
    assertThat(missing).doesNotExist();
    Path file = Files.writeString(folder.resolve("файл"), "");
    refused(
        "STORE_NOT_A_FOLDER", file + ": это не папка", () -> Store.open(new Location.Folder(file)));
  }

  /** Not even the superuser can create files in this folder of the kernel. */
  @Test
  void a_folder_that_is_not_writable_is_refused() {
    refused(
        "STORE_READ_ONLY",
        "/sys/kernel: в эту папку нельзя писать",
        () -> Store.open(Location.parse("/sys/kernel")));
  }

  @Test
  void a_folder_may_have_any_name() throws IOException {
    Path strange = Files.createDirectories(folder.resolve("реестр №1? a=b&c#d %20"));
    try (Store store = Store.open(new Location.Folder(strange))) {
      store.append(Events.event(0));
    }
    assertThat(strange.resolve("tizilim.db")).isNotEmptyFile();
    try (Store store = Store.open(Location.parse(strange.toString()))) {
      assertThat(store.size()).isEqualTo(1);
    }
  }

  @Test
  void a_file_that_is_not_a_database_is_left_unchanged() throws IOException {
    Path file = folder.resolve("tizilim.db");
    String text = "Приказ № 692 ".repeat(1000);
    Files.writeString(file, text);
    refused("STORE_NOT_A_STORE", file + ": это не файл хранилища", () -> Store.open(here()));
    assertThat(file).hasContent(text);
  }

  @Test
  void a_database_of_another_program_is_refused() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder + "/tizilim.db")) {
      other.createStatement().execute("CREATE TABLE staff (name TEXT)");
    }
    refused("STORE_NOT_A_STORE", "в базе есть чужие таблицы", () -> Store.open(here()));
  }

  @Test
  void a_database_of_another_program_that_uses_flyway_is_refused() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder + "/tizilim.db")) {
      other
          .createStatement()
          .execute(
              "CREATE TABLE flyway_schema_history AS SELECT 1 AS installed_rank, '1' AS version, 1"
                  + " AS success");
    }
    refused("STORE_NOT_A_STORE", "это база другой программы", () -> Store.open(here()));
  }

  @Test
  void a_database_that_another_program_holds_is_busy() throws Exception {
    filled(1).close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder + "/tizilim.db")) {
      other.createStatement().execute("BEGIN EXCLUSIVE");
      refused("STORE_BUSY", "открыт другой программой", () -> Store.open(here()));
    }
    filled(1).close();
  }

  /** SQLite reports its own page limit like a full disk: with SQLITE_FULL. */
  @Test
  void on_a_full_disk_nothing_is_lost() {
    try (Store store = filled(10)) {
      limitPages(store, 1);
      refused("STORE_DISK_FULL", "на диске нет места", () -> fill(store));
      long size = store.size();
      refused("STORE_DISK_FULL", "прежние целы", () -> store.appendAll(Events.events(0, 500)));
      assertThat(store.size()).isEqualTo(size);
      assertThat(store.verify(List.of())).isInstanceOf(Verification.Verified.class);
      limitPages(store, 1_000_000);
      assertThat(store.append(Events.event(size))).isEqualTo(size);
    }
    try (Store store = Store.open(here())) {
      assertThat(store.leaves(0, store.size()).toList())
          .containsExactlyElementsOf(Events.events(0, store.size()));
    }
  }

  private static void fill(Store store) {
    for (long i = store.size(); i < 10_000; i++) {
      store.append(Events.event(i));
    }
  }

  private static void limitPages(Store store, int pages) {
    String limit = "PRAGMA max_page_count = " + pages;
    store.database().ask(() -> store.database().connection().createStatement().execute(limit));
  }

  /**
   * One byte of the file itself: either the store reports damage, or the byte belonged to no row
   * and every row is unchanged.
   */
  @Test
  void a_changed_byte_of_the_file_never_changes_an_answer_unnoticed() throws Exception {
    Path file = folder.resolve("tizilim.db");
    Verification sound;
    try (Store store = filled(200)) {
      Events.sign(store);
      sound = store.verify(Events.KNOWN);
    }
    byte[] bytes = Files.readAllBytes(file);
    Property.holds(
        200,
        random -> {
          byte[] copy = bytes.clone();
          copy[random.nextInt(copy.length)] ^= (byte) (1 + random.nextInt(255));
          Files.write(file, copy);
          Files.deleteIfExists(folder.resolve("tizilim.db-wal"));
          try (Store store = Store.open(here())) {
            Verification verification = store.verify(Events.KNOWN);
            if (verification instanceof Verification.Verified) {
              assertThat(verification).isEqualTo(sound);
            }
          } catch (StoreException e) {
            assertThat(e.getMessage()).isNotBlank();
          }
        });
  }

  @Test
  void a_text_that_is_not_a_location_is_refused() throws SQLException {
    assertThat(Location.parse(" register ")).isEqualTo(new Location.Folder(Path.of("register")));
    for (String text : List.of("", "jdbc:mysql://a/b", "postgres://a/b", "JDBC:sqlite:x", "a\0b")) {
      refused("STORE_UNSUPPORTED", "Укажите папку или адрес", () -> Location.parse(text));
    }
    assertThat(Location.parse("jdbc:postgresql://h/d?user=u&password=s3&sslPassword=s4&x=y"))
        .hasToString("jdbc:postgresql://h/d?user=u&password=***&sslPassword=***&x=y");
  }
}
