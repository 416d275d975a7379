package kz.tizilim.registrar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.log.Signer;
import kz.tizilim.store.Document;
import kz.tizilim.store.Location;
import kz.tizilim.store.Verification;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of everything, and what is made of it. */
final class BackupTest {
  private final Signer signer = Signer.generate("tizilim", new SecureRandom());

  @TempDir private Path folder;
  private Path data;
  private Path copy;

  @BeforeEach
  void a_folder_of_a_server() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    copy = folder.resolve("copy");
    try (Ledger ledger = Ledger.open(new Location.Folder(data))) {
      Files.writeString(data.resolve("log.key"), signer.secret() + "\n");
      Files.writeString(data.resolve("log.key.pub"), signer.verifier() + "\n");
      Files.writeString(data.resolve("accounts.json"), "{\"accounts\":[]}");
      ledger.checkpoint(signer, data.resolve("log.key"));
    }
  }

  private Backup.Contents backup(Path file, boolean withKey) {
    try (Ledger ledger = Ledger.open(new Location.Folder(data))) {
      return Backup.write(ledger, data, file, withKey);
    }
  }

  private Backup.Contents restore(Path file, Optional<Signer> expected) {
    return Backup.restore(file, new Location.Folder(copy), copy, expected.map(Signer::verifier));
  }

  @Test
  void what_is_restored_is_what_was_kept() throws IOException {
    Path file = folder.resolve("copy.zip");
    Backup.Contents contents = backup(file, true);
    assertThat(contents.leaves()).isEqualTo(Founding.records().size());
    assertThat(contents.unsigned()).isZero();
    assertThat(contents.files()).containsExactly("accounts.json", "log.key.pub", "log.key");
    assertThat(mode(file)).isEqualTo("rw-------");

    restore(file, Optional.of(signer));
    for (String name : contents.files()) {
      assertThat(copy.resolve(name)).hasSameBinaryContentAs(data.resolve(name));
      assertThat(mode(copy.resolve(name))).isEqualTo("rw-------");
    }
    assertThat(mode(copy)).isEqualTo("rwx------");
    Location restored = new Location.Folder(copy);
    assertThat(Ledger.verify(restored, List.of(signer.verifier())))
        .isInstanceOf(Verification.Verified.class);
    try (Ledger ledger = Ledger.open(restored)) {
      ledger.requireSigned(signer.verifier(), copy.resolve("log.key"));
      assertThat(ledger.history().records()).hasSize(Founding.records().size());
    }
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void tables_that_people_keep_are_in_it() throws IOException {
    String table = "tables/0123456789abcdef0123456789abcdef/0123456789abcdef/";
    Files.createDirectories(data.resolve(table));
    Files.writeString(data.resolve(table + "posts.tsv"), "Бухгалтер\tC2\n");
    Files.writeString(data.resolve(table + ".part"), "наполовину");
    Path file = folder.resolve("copy.zip");
    assertThat(backup(file, false).files()).contains(table + "posts.tsv").hasSize(3);
    restore(file, Optional.empty());
    assertThat(copy.resolve(table + "posts.tsv")).hasContent("Бухгалтер\tC2");
    assertThat(mode(copy.resolve("tables"))).isEqualTo("rwx------");
  }

  @Test
  void the_secret_key_is_in_it_only_on_request() {
    assertThat(backup(folder.resolve("copy.zip"), false).hasKey()).isFalse();
  }

  @Test
  void it_says_what_nobody_has_signed_yet() {
    try (Ledger ledger = Ledger.open(new Location.Folder(data))) {
      ledger.recordAll(
          List.of(
              new HistoryRecord.Withdrawn(
                  ledger.history().acts().get(0), "по ошибке", ledger.lastMoment())));
      assertThat(Backup.write(ledger, data, folder.resolve("copy.zip"), false).unsigned())
          .isEqualTo(1);
    }
  }

  @Test
  void a_backup_replaces_nothing() throws IOException {
    Path file = folder.resolve("copy.zip");
    backup(file, false);
    assertThatThrownBy(() -> backup(file, false)).isInstanceOf(Refused.class);
    Files.createDirectory(copy);
    Files.writeString(copy.resolve("accounts.json"), "{}");
    assertThatThrownBy(() -> restore(file, Optional.empty()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("accounts.json уже есть");
    assertThat(copy.resolve("tizilim.db")).doesNotExist();
  }

  @Test
  void a_damaged_backup_and_one_signed_by_another_are_refused_whole() throws IOException {
    Path file = folder.resolve("copy.zip");
    backup(file, false);
    Signer other = Signer.generate("tizilim", new SecureRandom());
    assertThatThrownBy(() -> restore(file, Optional.of(other)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("подписана другим ключом");
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {bytes.length / 3, bytes.length / 2, bytes.length - 30}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      assertThatThrownBy(() -> restore(file, Optional.empty())).isInstanceOf(Refused.class);
      assertThat(copy).doesNotExist();
    }
  }

  @Test
  void accounts_in_a_database_are_in_it_and_are_restored_to_a_database() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      Location from = new Location.Postgres(server.create("before"));
      Location to = new Location.Postgres(server.create("after"));
      Path file = folder.resolve("copy.zip");
      Files.writeString(data.resolve("accounts.json"), "{\"accounts\":[\"of the file\"]}");
      Files.delete(data.resolve("log.key.checkpoint"));
      try (Ledger ledger = Ledger.begin(from)) {
        assertThat(
                ledger
                    .documents()
                    .orElseThrow()
                    .change(new Document.Change("accounts", Document.NONE, "{\"shared\":1}")))
            .isTrue();
        ledger.checkpoint(signer, data.resolve("log.key"));
        assertThat(Backup.write(ledger, data, file, false).hasAccounts()).isTrue();
      }
      Backup.restore(file, to, copy, Optional.empty());
      assertThat(copy.resolve("accounts.json")).doesNotExist();
      try (Ledger ledger = Ledger.open(to, copy)) {
        assertThat(ledger.documents().orElseThrow().find("accounts"))
            .contains(new Document(1, "{\"shared\":1}"));
      }
      assertThatThrownBy(() -> Backup.restore(file, to, folder.resolve("third"), Optional.empty()))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("уже есть учётные записи");
      Path fourth = folder.resolve("fourth");
      Backup.restore(file, new Location.Folder(fourth), fourth, Optional.empty());
      assertThat(fourth.resolve("accounts.json")).hasContent("{\"shared\":1}");
    }
  }
}
