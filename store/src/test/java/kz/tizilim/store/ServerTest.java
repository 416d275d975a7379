package kz.tizilim.store;

import static kz.tizilim.store.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on a server that several processes use, and servers that refuse. */
final class ServerTest {
  private static Location at(String url) {
    return new Location.Postgres(url);
  }

  private static void sql(String url, String... statements) throws SQLException {
    try (Connection connection = PostgresServer.connect(url)) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }

  @Test
  void two_stores_on_one_database_share_one_log() throws Exception {
    String url = Servers.database();
    try (Store one = Store.open(at(url));
        Store other = Store.open(at(url))) {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Callable<Long>> appends = new ArrayList<>();
      for (int i = 0; i < 100; i += 2) {
        int first = i;
        appends.add(() -> one.append(Events.event(first)));
        appends.add(() -> other.appendAll(Events.events(first, first + 2)));
      }
      List<Long> positions = new ArrayList<>();
      for (Future<Long> append : threads.invokeAll(appends)) {
        positions.add(append.get());
      }
      threads.shutdown();
      assertThat(positions).doesNotHaveDuplicates();
      assertThat(one.size()).isEqualTo(150);
      assertThat(other.root()).isEqualTo(one.root());
      Events.sign(one);
      Events.sign(other);
      assertThat(other.verify(Events.KNOWN)).isEqualTo(one.verify(Events.KNOWN));
    }
  }

  @Test
  void of_two_writers_who_read_the_same_log_only_one_appends() throws Exception {
    String url = Servers.database();
    try (Store one = Store.open(at(url));
        Store other = Store.open(at(url))) {
      ExecutorService threads = Executors.newFixedThreadPool(2);
      for (int size = 0; size < 30; size++) {
        int expected = size;
        List<Callable<Attempt>> attempts =
            List.of(
                () -> one.appendIf(expected, Events.events(0, 1)),
                () -> other.appendIf(expected, Events.events(1, 2)));
        List<Attempt> answers = new ArrayList<>();
        for (Future<Attempt> attempt : threads.invokeAll(attempts)) {
          answers.add(attempt.get());
        }
        assertThat(answers)
            .containsExactlyInAnyOrder(
                new Attempt.Appended(size, size + 1), new Attempt.Conflict(size + 1));
      }
      threads.shutdown();
    }
  }

  @Test
  void a_log_moves_from_a_folder_to_a_server_and_back(@TempDir Path from, @TempDir Path to) {
    try (Store folder = Store.open(new Location.Folder(from));
        Store server = Store.open(at(Servers.database()));
        Store back = Store.open(new Location.Folder(to))) {
      folder.appendAll(Events.events(0, 1200));
      Events.sign(folder);
      folder.append(Events.event(1200));
      Events.sign(folder);
      byte[] text = StoreContract.exported(folder);
      server.restore(new ByteArrayInputStream(text), Events.KNOWN).orElseThrow();
      back.restore(new ByteArrayInputStream(StoreContract.exported(server)), Events.KNOWN)
          .orElseThrow();
      assertThat(server.root()).isEqualTo(folder.root());
      assertThat(back.root()).isEqualTo(folder.root());
      assertThat(StoreContract.exported(back)).isEqualTo(text);
      assertThat(back.verify(Events.KNOWN)).isEqualTo(folder.verify(Events.KNOWN));
    }
  }

  @Test
  void a_server_that_is_not_reachable_is_named_by_its_address() {
    refused(
        "STORE_UNREACHABLE",
        "jdbc:postgresql://127.0.0.1:1/log: нет связи с сервером",
        () -> Store.open(at("jdbc:postgresql://127.0.0.1:1/log")));
  }

  @Test
  void a_wrong_password_is_refused_and_not_repeated() throws SQLException {
    sql(Servers.server().url(), "CREATE ROLE guarded LOGIN PASSWORD 'right'");
    String url = Servers.server().url("postgres", PostgresServer.GUARDED);
    refused(
        "STORE_DENIED",
        "password=***: вход отклонён. Проверьте имя и пароль",
        () -> Store.open(at(url + "&password=wr0ng")));
  }

  @Test
  void a_missing_database_or_schema_is_not_created() {
    String server = Servers.server().url("missing", "bench");
    refused("STORE_NOT_FOUND", "нет такой базы", () -> Store.open(at(server)));
    String url = Servers.database() + "&currentSchema=missing";
    refused("STORE_NOT_FOUND", "нет такой схемы", () -> Store.open(at(url)));
  }

  @Test
  void a_separate_schema_keeps_a_log_apart_from_other_tables() throws SQLException {
    String url = Servers.database();
    sql(url, "CREATE TABLE staff (name text)", "CREATE SCHEMA law");
    refused("STORE_NOT_A_STORE", "в базе есть чужие таблицы", () -> Store.open(at(url)));
    try (Store store = Store.open(at(url + "&currentSchema=law"))) {
      store.appendAll(Events.events(0, 3));
      assertThat(store.verify(List.of())).isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void a_role_that_may_only_read_and_insert_appends() throws SQLException {
    String database = "rights";
    String owner = Servers.server().create(database);
    sql(owner, "CREATE ROLE clerk LOGIN", "CREATE ROLE stranger LOGIN");
    refused(
        "STORE_DENIED",
        "не хватает прав",
        () -> Store.open(at(Servers.server().url(database, "clerk"))));
    Store.open(at(owner)).close();
    sql(
        owner,
        "GRANT SELECT, INSERT ON leaf, checkpoint, meta TO clerk",
        "GRANT SELECT ON flyway_schema_history TO clerk, stranger");
    try (Store store = Store.open(at(Servers.server().url(database, "clerk")))) {
      assertThat(store.append(Events.event(0))).isZero();
      Events.sign(store);
      assertThat(store.verify(Events.KNOWN)).isInstanceOf(Verification.Verified.class);
    }
    refused(
        "STORE_DENIED",
        "не хватает прав",
        () -> Store.open(at(Servers.server().url(database, "stranger"))));
  }

  @Test
  void a_read_only_server_is_reported() throws SQLException {
    String url = Servers.database();
    try (Store store = Store.open(at(url))) {
      store.append(Events.event(0));
    }
    try (Store store = Store.open(at(url + "&options=-c%20default_transaction_read_only=on"))) {
      assertThat(store.size()).isEqualTo(1);
      refused("STORE_READ_ONLY", "сервер только для чтения", () -> store.append(Events.event(1)));
    }
  }

  @Test
  void a_role_whose_default_is_not_durable_is_made_durable() throws SQLException {
    String url = Servers.database() + "&options=-c%20synchronous_commit=off";
    try (Store store = Store.open(at(url))) {
      String set =
          store
              .database()
              .ask(() -> {
                var found = store.database().prepared("SHOW synchronous_commit").executeQuery();
                found.next();
                return found.getString(1);
              });
      assertThat(set).isEqualTo("on");
    }
  }

  @Test
  void a_server_that_does_not_write_to_the_disk_is_refused() {
    try (PostgresServer careless = PostgresServer.start("fsync=off", "shared_buffers=16MB")) {
      refused("STORE_NOT_DURABLE", "(fsync = off)", () -> Store.open(at(careless.url())));
    }
  }

  @Test
  void a_store_survives_a_restart_of_its_server() {
    try (PostgresServer server = PostgresServer.start("shared_buffers=16MB")) {
      try (Store store = Store.open(at(server.url()))) {
        store.appendAll(Events.events(0, 3));
        server.kill();
        refused("STORE_UNREACHABLE", "нет связи с сервером", () -> store.append(Events.event(3)));
        refused("STORE_UNREACHABLE", "нет связи с сервером", store::size);
        server.restart();
        assertThat(store.append(Events.event(3))).isEqualTo(3);
        assertThat(store.leaves(0, 4)).containsExactlyElementsOf(Events.events(0, 4));
      }
    }
  }

  @Test
  void a_server_restored_to_an_older_state_under_a_running_program_stops_it() throws SQLException {
    String url = Servers.database();
    try (Store running = Store.open(at(url))) {
      running.appendAll(Events.events(0, 7));
      Events.sign(running);
      restore(url, 5);
      assertStopped(running, "листов: 5, а было: 7");
      try (Store other = Store.open(at(url))) {
        other.appendAll(Events.events(100, 102));
        assertStopped(running, "листов: 5, а было: 7");
        assertThat(other.size()).isEqualTo(7);
        assertThat(other.verify(Events.KNOWN)).isInstanceOf(Verification.Broken.class);
      }
    }
  }

  @Test
  void a_log_that_grew_to_the_same_length_on_an_older_copy_is_another_one() throws SQLException {
    String url = Servers.database();
    try (Store running = Store.open(at(url))) {
      running.appendAll(Events.events(0, 7));
      restore(url, 5);
      try (Store other = Store.open(at(url))) {
        other.appendAll(Events.events(100, 103));
      }
      assertStopped(running, "лист 6 — не тот, что был прочитан раньше");
    }
  }

  @Test
  void nothing_is_signed_that_contradicts_the_latest_checkpoint() throws SQLException {
    String url = Servers.database();
    try (Store store = Store.open(at(url))) {
      store.appendAll(Events.events(0, 7));
      Events.sign(store);
    }
    restore(url, 5);
    try (Store store = Store.open(at(url))) {
      store.appendAll(Events.events(100, 103));
      refused(
          "STORE_DAMAGED",
          "не те, что подписаны контрольной точкой 0 (листов: 7)",
          () -> Events.sign(store));
    }
  }

  /** The leaves from a position on are gone, as in an older copy; the checkpoints stay. */
  private static void restore(String url, int size) throws SQLException {
    sql(
        url,
        "ALTER TABLE leaf DISABLE TRIGGER ALL",
        "DELETE FROM leaf WHERE position >= " + size,
        "ALTER TABLE leaf ENABLE TRIGGER ALL");
  }

  private static void assertStopped(Store store, String words) {
    refused("STORE_REPLACED", words, store::size);
    refused("STORE_REPLACED", words, () -> store.append(Events.event(9)));
    refused("STORE_REPLACED", words, () -> store.appendIf(7, Events.events(9, 10)));
    refused("STORE_REPLACED", words, () -> store.leaf(0));
    refused("STORE_REPLACED", words, () -> Events.sign(store));
  }
}
