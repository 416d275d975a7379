package kz.tizilim.registrar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.AccessChange;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Confirmation;
import kz.tizilim.core.register.EntryId;
import kz.tizilim.core.register.Lines;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.form.RecordJson;
import kz.tizilim.store.Document;
import kz.tizilim.store.Location;
import kz.tizilim.store.Store;
import kz.tizilim.store.StoreException;
import kz.tizilim.store.Verification;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  private static final ActId ACT = ActId.parse("mod-692-2024-07-01");
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

  @TempDir private Path folder;

  private static HistoryRecord.Happened published(String day) {
    Event event =
        Event.of(
            Fact.parse(Fact.Kind.PUBLISHED, "газета | 1"),
            LocalDate.parse(day),
            new Basis.Document("пример"),
            NOW);
    return new HistoryRecord.Happened(ACT, event);
  }

  private static HistoryRecord confirmed(Confirmation.What what) {
    return new HistoryRecord.Confirmed(
        ACT, new Confirmation(LocalDate.parse("2026-02-01"), "Отдел", "подлинник", what), NOW);
  }

  @Test
  void every_kind_of_record_is_read_back_as_it_was_written() {
    List<HistoryRecord> records =
        List.of(
            Founding.records().get(0),
            Founding.records().get(1),
            new HistoryRecord.Withdrawn(ACT, "записан по ошибке", NOW),
            published("2024-07-05"),
            confirmed(
                new Confirmation.What.OfLabel(
                    EntryId.parse("B?-1.education/2"), Confirmation.Label.GRADE, "B2")),
            confirmed(new Confirmation.What.OfSlip(new Lines(456, 457), "бухгалтер, инженер")),
            new HistoryRecord.Proposed("Айша", List.of(published("2024-07-05")), NOW),
            new HistoryRecord.Decided(ACT, 3, "Берик", true, "верно", NOW),
            rights(AccessChange.ADDED, Optional.empty()),
            rights(AccessChange.LINK, Optional.of("second")),
            new HistoryRecord.AccessChanged(
                AccessChange.ROLES, "root", Optional.empty(), "vera", List.of(), NOW));
    for (HistoryRecord record : records) {
      assertThat(RecordJson.read(RecordJson.write(record))).isEqualTo(record);
    }
  }

  private static HistoryRecord.AccessChanged rights(AccessChange kind, Optional<String> asked) {
    return new HistoryRecord.AccessChanged(
        kind, "root", asked, "berik", List.of("publisher", "approver"), NOW);
  }

  @Test
  void a_program_that_meets_an_unknown_record_refuses_to_open() throws IOException {
    List<Map<String, Object>> unknown =
        List.of(
            Map.of("type", "of-tomorrow", "act", ACT.toString(), "recordedAt", NOW.toString()),
            Map.of(
                "type",
                "access",
                "change",
                "deputised",
                "by",
                "root",
                "account",
                "vera",
                "roles",
                "",
                "recordedAt",
                NOW.toString()));
    for (int i = 0; i < unknown.size(); i++) {
      Location location = new Location.Folder(Files.createDirectory(folder.resolve("newer" + i)));
      Ledger.begin(location).close();
      long size;
      try (Store store = Store.open(location)) {
        size = store.size();
        store.appendIf(size, List.of(CanonicalJson.of(unknown.get(i))));
      }
      assertThatThrownBy(() -> Ledger.open(location))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Лист " + size + " журнала не читается этой программой");
      assertThat(Ledger.verify(location, List.of())).isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void a_change_of_rights_is_salted_exported_restored_and_verified() throws IOException {
    Location location = new Location.Folder(folder);
    Signer signer = Signer.generate("example.kz/log", new SecureRandom());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<HistoryRecord> records;
    try (Ledger ledger = Ledger.open(location)) {
      long position = ledger.record(rights(AccessChange.LINK, Optional.of("second")));
      assertThat(ledger.leaf(position).toString()).contains("\"salt\":\"", "\"type\":\"access\"");
      ledger.checkpoint(signer, folder.resolve("log.key"));
      ledger.export(out);
      records = ledger.history().records();
    }
    Location other = new Location.Folder(Files.createDirectory(folder.resolve("other")));
    assertThat(
            Ledger.restore(
                    other, new ByteArrayInputStream(out.toByteArray()), List.of(signer.verifier()))
                .isVerified())
        .isTrue();
    try (Ledger ledger = Ledger.open(other)) {
      assertThat(ledger.history().records()).isEqualTo(records);
    }
  }

  @Test
  void a_history_is_the_same_when_it_is_opened_again() {
    History before;
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      assertThat(ledger.history().records()).isEqualTo(Founding.records());
      ledger.record(published("2024-07-05"));
      before = ledger.history();
    }
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      assertThat(ledger.history().records()).isEqualTo(before.records());
      assertThat(
              Registrar.of(ledger.history())
                  .on(LocalDate.parse("2024-07-16"))
                  .orElseThrow()
                  .since())
          .contains(LocalDate.parse("2024-07-16"));
    }
  }

  @Test
  void a_ledger_keeps_no_event_of_the_future_and_none_twice() {
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      assertThatThrownBy(() -> ledger.record(published("2026-02-02")))
          .hasMessageContaining("2026-02-02 ещё не наступил: сегодня 2026-02-01");
      ledger.record(published("2024-07-05"));
      assertThatThrownBy(() -> ledger.record(published("2024-07-06")))
          .hasMessageContaining("уже внесено: № 3, 2024-07-05");
      assertThat(ledger.size()).isEqualTo(Founding.records().size() + 1);
    }
  }

  @Test
  void a_leaf_cannot_be_guessed_from_its_hash() {
    try (Ledger one = Ledger.open(new Location.Folder(folder));
        Ledger other = Ledger.open(new Location.Folder(other()))) {
      long first = one.record(published("2024-07-05"));
      long second = other.record(published("2024-07-05"));
      assertThat(one.history().records()).isEqualTo(other.history().records());
      assertThat(one.leaf(first)).isNotEqualTo(other.leaf(second));
    }
  }

  private Path other() {
    Path other = folder.resolve("other");
    other.toFile().mkdir();
    return other;
  }

  @Test
  void what_does_not_fit_is_refused_and_not_kept() {
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      Confirmation.What nowhere =
          new Confirmation.What.OfLabel(EntryId.parse("D/99"), Confirmation.Label.GRADE, "D");
      assertThatThrownBy(() -> ledger.record(confirmed(nowhere))).hasMessageContaining("D/99");
      assertThat(ledger.size()).isEqualTo(Founding.records().size());
    }
  }

  @Test
  void an_order_that_is_recorded_already_is_refused() {
    PublishedOrder order =
        OrderReader.read(
            new SourceText("order-692.ru.txt", CarriedActs.in("mod-692-2024-07-01").text()));
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      assertThatThrownBy(() -> ledger.record(order, NOW)).hasMessageContaining("уже записан");
      assertThat(ledger.size()).isEqualTo(Founding.records().size());
    }
  }

  @Test
  void two_registrars_on_one_database_see_what_the_other_records() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      Location database = new Location.Postgres(server.create("ledger"));
      try (Ledger one = Ledger.open(database);
          Ledger other = Ledger.open(database)) {
        one.record(published("2024-07-05"));
        assertThat(other.history().records()).isEqualTo(one.history().records());
        other.record(confirmed(new Confirmation.What.OfSlip(lines(other), "правильные слова")));
        assertThat(one.history().records()).hasSize(Founding.records().size() + 2);
      }
    }
  }

  private static Lines lines(Ledger ledger) {
    return ledger.history().editions().get(0).edition().findings().get(0).lines();
  }

  @Test
  void an_exported_ledger_is_restored_with_the_same_root_and_a_changed_one_is_not() {
    Signer signer = Signer.generate("tizilim", new SecureRandom());
    List<Verifier> keys = List.of(signer.verifier());
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      ledger.record(published("2024-07-05"));
      ledger.checkpoint(signer, other().resolve("ключ"));
      ledger.export(bundle);
      assertThat(ledger.verify(keys)).isInstanceOf(Verification.Verified.class);
    }
    byte[] changed = bundle.toByteArray();
    changed[changed.length / 2] ^= 1;
    Location copy = new Location.Folder(folder.resolve("copy"));
    folder.resolve("copy").toFile().mkdir();
    assertThat(restored(copy, changed, keys).isVerified()).isFalse();
    Checked<Bundle.Contents> contents = restored(copy, bundle.toByteArray(), keys);
    assertThat(contents.isVerified()).isTrue();
    try (Ledger ledger = Ledger.open(copy)) {
      assertThat(ledger.history().records()).hasSize(Founding.records().size() + 1);
    }
  }

  @Test
  void a_history_whose_file_is_lost_is_not_begun_anew() throws IOException {
    Signer signer = Signer.generate("tizilim", new SecureRandom());
    try (Ledger ledger = Ledger.open(new Location.Folder(folder))) {
      ledger.record(published("2024-07-05"));
      ledger.checkpoint(signer, folder.resolve("log.key"));
    }
    for (String file : List.of("tizilim.db", "tizilim.db-wal", "tizilim.db-shm")) {
      Files.deleteIfExists(folder.resolve(file));
    }
    assertThatThrownBy(() -> Ledger.open(new Location.Folder(folder)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("has log.key.checkpoint");
    try (Ledger ledger = Ledger.begin(new Location.Folder(folder))) {
      assertThat(ledger.size()).isEqualTo(Founding.records().size());
      assertThatThrownBy(() -> ledger.checkpoint(signer, folder.resolve("log.key")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(Founding.records().size() + 1 + " leaves are signed")
          .hasMessageContaining("it has " + Founding.records().size() + " leaves");
    }
  }

  private static Checked<Bundle.Contents> restored(
      Location location, byte[] bundle, List<Verifier> keys) {
    return Ledger.restore(location, new ByteArrayInputStream(bundle), keys);
  }

  @Test
  void a_log_whose_file_was_written_in_another_year_refuses_a_clock_that_cannot_be()
      throws IOException {
    Location location = Location.parse(folder.toString());
    Ledger.open(location).close();
    Files.setLastModifiedTime(
        folder.resolve("tizilim.db"), FileTime.from(Instant.parse("2026-11-20T00:00:00Z")));
    Clock wrong = Clock.fixed(Instant.parse("2040-01-01T00:00:00Z"), ZoneOffset.UTC);
    try (Ledger ledger = Ledger.open(location)) {
      assertThatThrownBy(() -> ledger.moment(new RecordClock(wrong, false)))
          .hasMessageContaining("2026-11-20T00:00:00Z");
      assertThat(ledger.moment(new RecordClock(wrong, true))).isEqualTo(wrong.instant());
    }
  }

  @Test
  void a_clock_is_compared_with_that_of_the_database_server() throws Exception {
    try (PostgresServer server = PostgresServer.start();
        Ledger ledger = Ledger.open(new Location.Postgres(server.create("clock")))) {
      Instant now = ledger.moment(new RecordClock(Clock.systemUTC(), false));
      assertThat(now).isAfter(NOW);
      Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
      assertThatThrownBy(() -> ledger.moment(new RecordClock(wrong, false)))
          .hasMessageContaining("часами сервера базы");
    }
  }

  @Test
  void a_deed_is_done_again_where_something_else_was_recorded_meanwhile() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      Location location = new Location.Postgres(server.create("deeds"));
      try (Ledger one = Ledger.open(location);
          Ledger other = Ledger.open(location)) {
        RecordClock clock = new RecordClock(Clock.systemUTC(), false);
        int before = (int) one.size();
        List<Integer> seen = new ArrayList<>();
        long position =
            one.record(
                clock,
                history -> {
                  seen.add(history.size());
                  if (seen.size() < 3) {
                    other.record(clock, behind -> access("vera", behind.size()));
                  }
                  return access("dana", history.size());
                });
        assertThat(seen).containsExactly(before, before + 1, before + 2);
        assertThat(position).isEqualTo(before + 2);
        assertThat(one.recordAll(clock, history -> List.of())).isEqualTo(before + 3);
        List<HistoryRecord> records = other.history().records();
        assertThat(records).hasSize(before + 3);
        assertThat(records.stream().map(HistoryRecord::recordedAt)).isSorted();
      }
    }
  }

  private static HistoryRecord access(String name, int size) {
    return new HistoryRecord.AccessChanged(
        AccessChange.ADDED, "root", Optional.empty(), name + " " + size, List.of(), NOW);
  }

  @Test
  void a_record_and_a_document_are_written_together_or_not_at_all() throws Exception {
    try (PostgresServer server = PostgresServer.start()) {
      Location location = new Location.Postgres(server.create("documents"));
      try (Ledger one = Ledger.open(location);
          Ledger other = Ledger.open(location)) {
        RecordClock clock = new RecordClock(Clock.systemUTC(), false);
        HistoryRecord.AccessChanged record =
            new HistoryRecord.AccessChanged(
                AccessChange.ADDED, "root", Optional.empty(), "vera", List.of(), NOW);
        long before = one.size();
        Document.Change first = new Document.Change("accounts", Document.NONE, "a");
        Document.Change second = new Document.Change("accounts", Document.NONE, "b");
        assertThat(one.record(clock, record::at, first)).isTrue();
        assertThat(other.record(clock, record::at, second)).isFalse();
        assertThat(other.size()).isEqualTo(before + 1);
        assertThat(other.history().records()).hasSize((int) before + 1);
        assertThat(other.documents().orElseThrow().find("accounts")).contains(new Document(1, "a"));
      }
    }
  }
}
