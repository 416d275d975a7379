package kz.tizilim.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import kz.tizilim.store.Location;
import kz.tizilim.testkit.PostgresServer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What orchestrators hear of a server whose database is gone or another one. */
final class ReadinessTest {
  @TempDir private Path folder;

  private static void waitFor(Readiness readiness, HealthCheckResponse.Status status) {
    while (readiness.call().getStatus() != status) {
      Thread.onSpinWait(); // the desk looks by itself
    }
  }

  @Test
  void it_goes_with_the_database_and_comes_back_with_it_but_not_with_an_older_copy()
      throws Exception {
    try (PostgresServer postgres = PostgresServer.start()) {
      String url = postgres.create("ready");
      Settings settings =
          new Settings(
              folder,
              Optional.of(new Location.Postgres(url)),
              Optional.empty(),
              Optional.empty(),
              false,
              false);
      try (Desk desk = Desk.open(settings, Clock.system(Kazakhstan.ZONE))) {
        Readiness readiness = new Readiness(desk);
        assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        postgres.kill();
        waitFor(readiness, HealthCheckResponse.Status.DOWN);
        postgres.restart();
        waitFor(readiness, HealthCheckResponse.Status.UP);
        try (Connection connection = PostgresServer.connect(url);
            Statement statement = connection.createStatement()) {
          statement.execute("ALTER TABLE leaf DISABLE TRIGGER ALL");
          statement.execute("DELETE FROM leaf WHERE position = (SELECT max(position) FROM leaf)");
        }
        waitFor(readiness, HealthCheckResponse.Status.DOWN);
        assertThat(readiness.call().getData().orElseThrow())
            .containsEntry("code", "STORE_REPLACED");
      }
    }
  }
}
