package kz.tizilim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.store.Location;
import kz.tizilim.store.Store;
import kz.tizilim.testkit.PostgresServer;

/**
 * The cost of one durable append, compared with a bare insert-and-commit of the same bytes into a
 * plain table: same database, same durability, measured alternately.
 */
final class AppendCost {
  private static final int WARM_UP = 500;
  private static final int TURNS = 4_000;
  private static final double NANOS_IN_MICRO = 1e3;
  private static final String INSERT = "INSERT INTO plain VALUES (?, ?)";

  private AppendCost() {}

  /** Prints a table in Markdown. */
  static void print() throws IOException, SQLException {
    System.out.println(
        "| store | append p50 µs | mean | bare insert p50 µs | mean | p50 × | mean × |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|");
    Path folder = Files.createTempDirectory("tizilim-append");
    try {
      sqlite(folder);
      postgres();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void sqlite(Path folder) throws SQLException {
    try (Store store = Store.open(new Location.Folder(folder));
        Connection bare = DriverManager.getConnection("jdbc:sqlite:" + folder + "/plain.db")) {
      try (Statement statement = bare.createStatement()) {
        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL");
        statement.execute("PRAGMA fullfsync = ON");
        statement.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, body BLOB)");
      }
      race("SQLite", store, bare);
    }
  }

  private static void postgres() throws SQLException {
    try (PostgresServer server = PostgresServer.start()) {
      String url = server.create("log");
      try (Store store = Store.open(new Location.Postgres(url));
          Connection bare = DriverManager.getConnection(url)) {
        try (Statement statement = bare.createStatement()) {
          statement.execute("CREATE TABLE plain (id bigint PRIMARY KEY, body bytea)");
        }
        race("PostgreSQL", store, bare);
      }
    }
  }

  private static void race(String name, Store store, Connection bare) throws SQLException {
    long[] appends = new long[TURNS];
    long[] inserts = new long[TURNS];
    try (PreparedStatement insert = bare.prepareStatement(INSERT)) {
      for (int i = -WARM_UP; i < TURNS; i++) {
        CanonicalJson event = event(i);
        byte[] body = event.bytes();
        long begun = System.nanoTime();
        long between;
        long ended;
        // each goes first in every second round
        if (i % 2 == 0) {
          store.append(event);
          between = System.nanoTime();
          insert(insert, i, body);
          ended = System.nanoTime();
        } else {
          insert(insert, i, body);
          between = System.nanoTime();
          store.append(event);
          ended = System.nanoTime();
        }
        if (i >= 0) {
          appends[i] = i % 2 == 0 ? between - begun : ended - between;
          inserts[i] = i % 2 == 0 ? ended - between : between - begun;
        }
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f |",
            name,
            median(appends),
            mean(appends),
            median(inserts),
            mean(inserts),
            median(appends) / median(inserts),
            mean(appends) / mean(inserts)));
  }

  private static void insert(PreparedStatement insert, int id, byte[] body) throws SQLException {
    insert.setLong(1, id + (long) WARM_UP);
    insert.setBytes(2, body);
    insert.executeUpdate();
  }

  private static CanonicalJson event(int number) {
    return CanonicalJson.of(
        Map.of(
            "act", "1",
            "event", "подписан",
            "number", number,
            "on", "2024-07-01",
            "text", "О внесении изменений в Реестр должностей гражданских служащих"));
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / NANOS_IN_MICRO;
  }

  private static double mean(long[] nanos) {
    return Arrays.stream(nanos).average().orElse(0) / NANOS_IN_MICRO;
  }
}
