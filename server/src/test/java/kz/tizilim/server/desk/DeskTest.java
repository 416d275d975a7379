package kz.tizilim.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.server.TwoRegisters;
import kz.tizilim.store.Location;
import kz.tizilim.store.StoreException;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk answers from, and how soon it knows what another server recorded. */
class DeskTest {
  private static final ActId ACT = ActId.parse("mod-692-2024-07-01");

  @TempDir private Path folder;

  private static HistoryRecord published(String day) {
    return new HistoryRecord.Happened(
        ACT,
        Event.of(
            Fact.parse(Fact.Kind.PUBLISHED, "газета | 1"),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            Instant.parse("2026-11-01T00:00:00Z")));
  }

  private static boolean within(Duration limit, BooleanSupplier what) {
    Instant end = Instant.now().plus(limit);
    while (!what.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.onSpinWait();
    }
    return true;
  }

  private static Settings settings(Path folder, Optional<Location> database) {
    return new Settings(folder, database, Optional.empty(), Optional.empty(), false, false);
  }

  private static EditionForDay.Standing standing(Desk desk, String day) {
    return desk.registrar(false).on(LocalDate.parse(day)).orElseThrow().standing();
  }

  @Test
  void what_one_server_records_another_on_the_same_database_serves_within_a_second()
      throws IOException, SQLException {
    try (PostgresServer postgres = PostgresServer.start()) {
      Location database = new Location.Postgres(postgres.create("tizilim"));
      Settings one = settings(folder.resolve("one"), Optional.of(database));
      Settings two = settings(folder.resolve("two"), Optional.of(database));
      try (Desk first = Desk.open(one, Clock.systemUTC());
          Desk second = Desk.open(two, Clock.systemUTC())) {
        assertThat(standing(second, "2024-08-01")).isEqualTo(EditionForDay.Standing.UNPUBLISHED);
        first.record(published("2024-07-05"));
        assertThat(standing(first, "2024-08-01")).isEqualTo(EditionForDay.Standing.APPLIED);
        assertThat(
                within(
                    Duration.ofSeconds(1),
                    () -> standing(second, "2024-08-01") == EditionForDay.Standing.APPLIED))
            .isTrue();
      }
    }
  }

  @Test
  void a_history_in_a_folder_is_signed_by_a_key_made_there_after_every_record() {
    Settings settings = settings(folder, Optional.empty());
    try (Desk desk = Desk.open(settings, Clock.systemUTC())) {
      assertThat(desk.publicKey().orElseThrow()).matches("tizilim/[0-9a-f]{16}\\+.*");
      desk.record(published("2024-07-05"));
      assertThat(desk.log(ledger -> ledger.latestCheckpoint()).orElseThrow().checkpoint().size())
          .isEqualTo(desk.size());
    }
    try (Desk again = Desk.open(settings, Clock.systemUTC())) {
      assertThat(standing(again, "2024-08-01")).isEqualTo(EditionForDay.Standing.APPLIED);
    }
  }

  @Test
  void a_history_that_is_lost_or_older_than_what_was_signed_is_not_served() throws IOException {
    Settings settings = settings(folder, Optional.empty());
    try (Desk desk = Desk.open(settings, Clock.systemUTC())) {
      desk.record(published("2024-07-05"));
    }
    Path kept = folder.resolve("log.key.checkpoint");
    String signed = Files.readString(kept);
    deleteHistory();
    assertThatThrownBy(() -> Desk.open(settings, Clock.systemUTC()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has log.key.checkpoint");

    Settings insisting =
        new Settings(folder, Optional.empty(), Optional.empty(), Optional.empty(), true, false);
    assertThatThrownBy(() -> Desk.open(insisting, Clock.systemUTC()))
        .hasMessageContaining("does not agree with them");
    Files.delete(kept);
    try (Desk begun = Desk.open(insisting, Clock.systemUTC())) {
      assertThat(Files.readString(kept)).isNotEqualTo(signed);
      assertThat(begun.isReady()).isTrue();
    }
  }

  private void deleteHistory() throws IOException {
    for (String file : List.of("tizilim.db", "tizilim.db-wal", "tizilim.db-shm")) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  @Test
  void two_servers_on_one_database_do_not_share_a_folder() throws IOException, SQLException {
    try (PostgresServer postgres = PostgresServer.start()) {
      Settings settings =
          settings(folder, Optional.of(new Location.Postgres(postgres.create("tizilim"))));
      try (Desk desk = Desk.open(settings, Clock.systemUTC())) {
        assertThat(desk.isReady()).isTrue();
        assertThatThrownBy(() -> Desk.open(settings, Clock.systemUTC()))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("in use by another process");
      }
      try (Desk again = Desk.open(settings, Clock.systemUTC())) {
        assertThat(again.isReady()).isTrue();
      }
    }
  }

  @Test
  void a_history_replaced_under_the_server_turns_readiness_off() throws Exception {
    try (PostgresServer postgres = PostgresServer.start()) {
      String url = postgres.create("tizilim");
      Settings settings = settings(folder, Optional.of(new Location.Postgres(url)));
      try (Desk desk = Desk.open(settings, Clock.systemUTC())) {
        desk.record(published("2024-07-05"));
        try (Connection connection = PostgresServer.connect(url);
            Statement statement = connection.createStatement()) {
          statement.execute("ALTER TABLE leaf DISABLE TRIGGER ALL");
          statement.execute("DELETE FROM leaf WHERE position = (SELECT max(position) FROM leaf)");
        }
        assertThat(within(Duration.ofSeconds(5), () -> !desk.isReady())).isTrue();
        assertThat(desk.failure()).isEqualTo("STORE_REPLACED");
        assertThatThrownBy(() -> desk.record(published("2024-07-06")))
            .isInstanceOf(StoreException.class);
        assertThat(standing(desk, "2024-08-01")).isEqualTo(EditionForDay.Standing.APPLIED);
      }
    }
  }

  @Test
  void the_default_register_is_the_first_or_the_one_that_is_set() {
    TwoRegisters.record(folder);
    assertThat(defaultRegister(Optional.empty())).isEqualTo("mod-746-2015-12-30");
    assertThat(defaultRegister(Optional.of("mci"))).isEqualTo("mci-692-2025-02-10");
    assertThatThrownBy(() -> defaultRegister(Optional.of("museums")))
        .isInstanceOf(Refused.class)
        .hasMessage("Реестра «museums» нет. Записаны: mod-746-2015-12-30, mci-692-2025-02-10.");
  }

  private String defaultRegister(Optional<String> named) {
    Settings settings =
        new Settings(folder, Optional.empty(), Optional.empty(), named, false, false);
    try (Desk desk = Desk.open(settings, Clock.systemUTC())) {
      return desk.registrar(false).register().orElseThrow().id().toString();
    }
  }

  @Test
  void a_clock_behind_the_log_records_nothing_until_somebody_says_that_it_is_right() {
    Settings usual = settings(folder, Optional.empty());
    Desk.open(usual, Clock.systemUTC()).close();
    Clock flat = Clock.fixed(Instant.parse("2010-01-01T00:00:00Z"), Kazakhstan.ZONE);
    try (Desk desk = Desk.open(usual, flat)) {
      assertThat(desk.isClockBehind()).isTrue();
      assertThatThrownBy(desk::moment)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("отстают от последней записи журнала");
    }
    Settings insisting =
        new Settings(folder, Optional.empty(), Optional.empty(), Optional.empty(), false, true);
    try (Desk desk = Desk.open(insisting, flat)) {
      assertThat(desk.moment()).isAfter(flat.instant());
    }
    try (Desk desk = Desk.open(usual, Clock.systemUTC())) {
      assertThat(desk.isClockBehind()).isFalse();
    }
  }
}
