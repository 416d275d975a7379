package kz.tizilim.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends the work ends the check, with a message. */
final class CheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @TempDir private Path folder;

  private Path own;

  @BeforeEach
  void create() throws IOException {
    own = Files.createDirectory(folder.resolve("check"));
  }

  private Check uploaded() throws IOException {
    Path table =
        Files.writeString(
            own.resolve("table"),
            """
            Должность;Учреждение;Категория
            Кассир;Военный госпиталь (г. Семей);C2
            """);
    Check check = Check.uploaded("key", "owner", "address", own, table, "t.csv", Instant.EPOCH);
    assertThat(check.start()).isTrue();
    return check;
  }

  private static void assertFailed(Check check) {
    assertThat(check.state()).isEqualTo(Check.State.FAILED);
    for (Language language : Language.values()) {
      assertThat(check.error(language)).isNotBlank();
    }
  }

  @Test
  void a_check_of_a_table_ends() throws IOException {
    Check check = uploaded();
    check.run(Registrar.builtIn(), DAY, Language.RU);
    assertThat(check.state()).isEqualTo(Check.State.DONE);
  }

  @Test
  void a_report_that_cannot_be_written_is_a_failure() throws IOException {
    Check check = uploaded();
    Files.createDirectory(check.report());
    check.run(Registrar.builtIn(), DAY, Language.RU);
    assertFailed(check);
  }

  @Test
  void a_table_that_is_gone_is_a_failure() throws IOException {
    Check check = uploaded();
    Files.delete(own.resolve("table"));
    check.run(Registrar.builtIn(), DAY, Language.RU);
    assertFailed(check);
  }
}
