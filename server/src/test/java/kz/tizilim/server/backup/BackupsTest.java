package kz.tizilim.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tizilim.registrar.keep.Backup;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import kz.tizilim.store.Location;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Backups of a server that goes on working. */
@QuarkusTest
@TestProfile(BackupsTest.Keeping.class)
class BackupsTest {
  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;
  @Inject Backups backups;

  @ConfigProperty(name = "tizilim.backup")
  String folder;

  /** A server with a folder of backups. */
  public static final class Keeping extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      try {
        Path folder = Path.of(settings.get("tizilim.data"));
        Path backups = folder.resolveSibling(folder.getFileName() + "-backups");
        settings.put("tizilim.backup", Files.createDirectory(backups).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return settings;
    }
  }

  private List<Path> made() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().toList();
    }
  }

  @Test
  void an_administrator_makes_a_backup_from_which_another_server_can_begin() throws IOException {
    Staff staff = Staff.of(server, accounts);
    staff.with("aisha", Role.DRAFTER);
    HttpResponse<String> answer = staff.root().form("/backup");
    assertThat(answer.statusCode()).isEqualTo(303);
    String back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(staff.root().get(back).body()).contains("прочитана заново");

    Path backup = made().get(made().size() - 1);
    assertThat(back).endsWith(backup.getFileName().toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    Path copy = Files.createTempDirectory(Path.of("target", "servers"), "restored");
    Backup.Contents contents =
        Backup.restore(backup, new Location.Folder(copy), copy, Optional.empty());
    assertThat(contents.unsigned()).isZero();
    assertThat(contents.hasKey()).isFalse();
    assertThat(Files.readString(copy.resolve("accounts.json"))).contains("aisha", "root");
    assertThat(new Browser(server).get("/api/v1/health").body()).contains("UP");
  }

  @Test
  void each_day_has_one() throws IOException {
    backups.daily();
    int before = made().size();
    backups.daily();
    assertThat(before).isPositive();
    assertThat(made()).hasSize(before);
  }
}
