package kz.tizilim.store;

import static kz.tizilim.store.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.tizilim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents next to a log that several servers share. */
final class DocumentsTest {
  private static Store open(String url) {
    return Store.open(new Location.Postgres(url));
  }

  private static Documents of(Store store) {
    return store.documents().orElseThrow();
  }

  private static Document.Change change(long version, String text) {
    return new Document.Change("accounts", version, text);
  }

  @Test
  void a_folder_has_none_since_it_belongs_to_one_process(@TempDir Path folder) {
    try (Store store = Store.open(new Location.Folder(folder))) {
      assertThat(store.documents()).isEmpty();
    }
  }

  @Test
  void a_change_is_made_to_the_version_that_was_read_and_to_no_other() {
    String url = Servers.database();
    try (Store one = open(url);
        Store other = open(url)) {
      assertThat(of(one).find("accounts")).isEmpty();
      assertThat(of(one).version("accounts")).isEqualTo(Document.NONE);
      assertThat(of(one).change(change(0, "первый"))).isTrue();
      assertThat(of(other).change(change(0, "тоже первый"))).isFalse();
      assertThat(of(other).change(change(1, "второй"))).isTrue();
      assertThat(of(one).change(change(1, "тоже второй"))).isFalse();
      assertThat(of(one).find("accounts")).contains(new Document(2, "второй"));
      assertThat(of(other).version("accounts")).isEqualTo(2);
      assertThat(of(other).find("other")).isEmpty();
    }
  }

  @Test
  void two_hundred_concurrent_changes_on_two_servers_lose_none() throws Exception {
    String url = Servers.database();
    try (Store one = open(url);
        Store other = open(url)) {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Callable<Integer>> changes = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Documents documents = of(i % 2 == 0 ? one : other);
        String word = i + " ";
        changes.add(() -> {
          int attempts = 1;
          while (!documents.change(added(documents, word))) {
            attempts++;
          }
          return attempts;
        });
      }
      for (Future<Integer> change : threads.invokeAll(changes)) {
        assertThat(change.get()).isPositive();
      }
      threads.shutdown();
      Document last = of(one).find("accounts").orElseThrow();
      assertThat(last.version()).isEqualTo(200);
      assertThat(last.text().split(" ", -1)).doesNotHaveDuplicates().hasSize(201);
    }
  }

  private static Document.Change added(Documents documents, String word) {
    Document old = documents.find("accounts").orElse(new Document(Document.NONE, ""));
    return change(old.version(), old.text() + word);
  }

  @Test
  void a_change_and_its_leaf_are_written_together_or_not_at_all() {
    String url = Servers.database();
    try (Store one = open(url);
        Store other = open(url)) {
      Documents documents = of(one);
      assertThat(documents.changeAndAppend(change(0, "a"), 0, Events.events(0, 1)))
          .contains(new Attempt.Appended(0, 1));
      assertThat(documents.changeAndAppend(change(0, "b"), 1, Events.events(1, 2))).isEmpty();
      assertThat(documents.changeAndAppend(change(1, "b"), 0, Events.events(1, 2)))
          .contains(new Attempt.Conflict(1));
      assertThat(of(other).find("accounts")).contains(new Document(1, "a"));
      assertThat(other.size()).isEqualTo(1);
      assertThat(of(other).changeAndAppend(change(1, "b"), 1, Events.events(1, 3)))
          .contains(new Attempt.Appended(1, 3));
      assertThat(documents.find("accounts")).contains(new Document(2, "b"));
      assertThat(one.append(Events.event(3))).isEqualTo(3);
      assertThat(one.verify(List.of())).isInstanceOf(Verification.Verified.class);
    }
  }

  @Test
  void a_failure_of_the_database_is_refused_and_nothing_is_half_written() throws SQLException {
    try (PostgresServer server = PostgresServer.start("shared_buffers=16MB");
        Store store = open(server.url())) {
      assertThat(of(store).change(change(0, "a"))).isTrue();
      server.kill();
      refused(
          "STORE_UNREACHABLE",
          "нет связи с сервером",
          () -> of(store).changeAndAppend(change(1, "b"), 0, Events.events(0, 1)));
      server.restart();
      assertThat(of(store).find("accounts")).contains(new Document(1, "a"));
      assertThat(store.size()).isZero();
    }
  }

  @Test
  void a_database_of_the_version_before_gets_the_table() throws SQLException {
    String url = Servers.database();
    open(url).close();
    try (Connection connection = PostgresServer.connect(url)) {
      connection.createStatement().execute("DROP TABLE document");
      connection.createStatement().execute("DELETE FROM flyway_schema_history WHERE version = '2'");
    }
    try (Store store = open(url)) {
      assertThat(of(store).find("accounts")).isEqualTo(Optional.empty());
    }
  }
}
