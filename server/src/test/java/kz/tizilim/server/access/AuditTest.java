package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.registrar.keep.AuditTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of audit lines, and what is noticed of changes to it. */
final class AuditTest {
  private final HandClock clock = new HandClock();

  @TempDir private Path folder;

  private Path only() {
    return AuditTrail.files(folder).get(0);
  }

  private void three() {
    Audit audit = Audit.open(folder, clock);
    audit.record("sign-in-failed", "", "address", "192.0.2.1");
    audit.record("sign-in", "vera", "address", "192.0.2.1");
    audit.record("roles-changed", "root", "account", "vera", "roles", "drafter");
  }

  @Test
  void each_line_names_the_one_before_it_and_a_restart_goes_on() throws IOException {
    three();
    Audit.open(folder, clock).record("sign-out", "vera");
    assertThat(Files.readAllLines(only())).hasSize(4);
    assertThat(AuditTrail.verify(folder).lines()).isEqualTo(4);
    assertThat(AuditTrail.verify(folder).broken()).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_line_that_is_changed_dropped_or_moved_is_noticed() throws IOException {
    three();
    List<String> lines = Files.readAllLines(only());
    List<String> changed = new ArrayList<>(lines);
    changed.set(0, lines.get(0).replace("192.0.2.1", "192.0.2.9"));
    assertThat(broken(changed)).endsWith(":2");
    assertThat(broken(List.of(lines.get(0), lines.get(2)))).endsWith(":2");
    assertThat(broken(List.of(lines.get(1), lines.get(0), lines.get(2)))).endsWith(":2");
    assertThat(broken(List.of(lines.get(0), "half a li"))).endsWith(":2");
  }

  private String broken(List<String> lines) throws IOException {
    Files.write(only(), lines);
    return AuditTrail.verify(folder).broken().orElseThrow();
  }

  @Test
  void each_month_has_a_file_and_after_two_years_it_is_deleted() {
    three();
    String first = only().getFileName().toString();
    for (int i = 0; i < Audit.MONTHS; i++) {
      clock.pass(Duration.ofDays(31));
      Audit.open(folder, clock).record("sign-in", "vera");
    }
    assertThat(AuditTrail.files(folder)).hasSizeGreaterThanOrEqualTo(Audit.MONTHS);
    clock.pass(Duration.ofDays(31));
    Audit.open(folder, clock).record("sign-in", "vera");
    assertThat(AuditTrail.files(folder))
        .noneMatch(file -> file.getFileName().toString().equals(first));
    assertThat(AuditTrail.verify(folder).broken()).isEmpty();
  }
}
