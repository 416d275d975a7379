package kz.tizilim.store;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.testkit.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * Repeatedly kills an appending process at a random moment and checks what is left. With
 * PostgreSQL, every fourth time the whole server is killed too, and restarted. Every tenth kill
 * hits a new store, often while it is being created.
 */
public final class Crash implements AutoCloseable {
  private static final int KILLS_A_STORE = 10;
  private static final int KILLS_A_SERVER = 4;
  private static final int LONGEST_MICROS = 400_000;
  private static final int LONGEST_MILLIS_OF_NEW = 1500;

  private final Random random;
  private final Path temporary;
  private final @Nullable PostgresServer server;
  private final Map<Long, Long> acknowledged = new HashMap<>();
  private Location location;
  private long stores;
  private long kills;
  private long serverKills;
  private long acknowledgedInAll;
  private long leaves;
  private long early;

  /**
   * The counts of a run.
   *
   * @param kills of the appending process
   * @param serverKills of the server
   * @param early kills before anything was acknowledged
   * @param acknowledged events, all of which were found afterwards
   * @param leaves in all stores
   */
  record Tally(long kills, long serverKills, long early, long acknowledged, long leaves) {
    @Override
    public String toString() {
      return "kills "
          + kills
          + ", of the server too "
          + serverKills
          + ", before the first acknowledgement "
          + early
          + "; acknowledged events "
          + acknowledged
          + ", lost 0, torn 0; leaves "
          + leaves;
    }
  }

  private Crash(String dialect, long seed) throws IOException {
    random = new Random(seed);
    temporary = Files.createTempDirectory("tizilim-crash");
    server = dialect.equals("postgres") ? PostgresServer.start("shared_buffers=32MB") : null;
    location = fresh();
  }

  /** {@code crash sqlite|postgres kills [seed]} */
  public static void main(String[] args) throws Exception {
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    if (args.length < 2 || !List.of("sqlite", "postgres").contains(args[0])) {
      throw new IllegalArgumentException("Maybe: store/crash sqlite 200, store/crash postgres 200");
    }
    long begun = System.nanoTime();
    Tally tally = run(args[0], Integer.parseInt(args[1]), seed);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    String line = args[0] + ": " + tally + "; " + seconds + " s" + "\n";
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  static Tally run(String dialect, int kills, long seed) throws Exception {
    try (Crash crash = new Crash(dialect, seed)) {
      for (int i = 1; i <= kills; i++) {
        crash.kill(i);
        crash.look();
        if (i % KILLS_A_STORE == 0) {
          crash.begin();
        }
      }
      crash.begin();
      return new Tally(
          crash.kills, crash.serverKills, crash.early, crash.acknowledgedInAll, crash.leaves);
    }
  }

  private Location fresh() throws IOException {
    stores++;
    if (server == null) {
      return new Location.Folder(Files.createDirectory(temporary.resolve("store" + stores)));
    }
    try {
      return new Location.Postgres(server.create("store" + stores));
    } catch (java.sql.SQLException e) {
      throw new IOException(e);
    }
  }

  private void begin() throws IOException {
    try (Store store = Store.open(location)) {
      leaves += store.size();
    }
    acknowledged.clear();
    location = fresh();
  }

  private void kill(long round) throws Exception {
    String where =
        location instanceof Location.Postgres postgres ? postgres.url() : location.toString();
    Process child = Children.start(temporary, String.valueOf(round), where);
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<Long> counted =
        CompletableFuture.supplyAsync(() -> acknowledged(child, first));
    if (round % KILLS_A_STORE == 1) {
      first.await(random.nextInt(LONGEST_MILLIS_OF_NEW), TimeUnit.MILLISECONDS);
    } else {
      require(first.await(1, TimeUnit.MINUTES), "the child appends nothing");
      TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_MICROS));
    }
    if (server != null && round % KILLS_A_SERVER == 0) {
      server.kill();
      serverKills++;
      end(child);
      server.restart();
    } else {
      end(child);
    }
    kills++;
    long events = counted.get();
    acknowledged.put(round, events);
    acknowledgedInAll += events;
    early += events == 0 ? 1 : 0;
  }

  /**
   * Kills by the handle: {@link Process#destroyForcibly} would drop output that is still unread.
   */
  private static void end(Process child) throws InterruptedException {
    child.toHandle().destroyForcibly();
    child.waitFor();
  }

  /** How many events the child has acknowledged; a line cut short by the kill does not count. */
  private static long acknowledged(Process child, CountDownLatch first) {
    long events = 0;
    try (BufferedReader said = child.inputReader(StandardCharsets.US_ASCII)) {
      StringBuilder line = new StringBuilder();
      for (int c = said.read(); c >= 0; c = said.read()) {
        if (c != '\n') {
          line.append((char) c);
          continue;
        }
        String[] words = line.toString().split(" ", -1);
        line.setLength(0);
        require(Long.parseLong(words[0]) == events, "the child skipped an event: " + events);
        events += Long.parseLong(words[1]);
        first.countDown();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return events;
  }

  private void look() {
    try (Store store = Store.open(location)) {
      Verification verification = store.verify(List.of());
      require(verification instanceof Verification.Verified, String.valueOf(verification));
      Reading reading = new Reading();
      try (Stream<CanonicalJson> events = store.leaves(0, store.size())) {
        events.forEach(reading::next);
      }
      reading.requireWhole();
      Map<Long, Long> found = reading.found;
      acknowledged.forEach((round, events) ->
          require(
              found.getOrDefault(round, 0L) >= events,
              "of round " + round + " " + events + " were acknowledged, found " + found));
    }
  }

  /**
   * Checks the sequence of events: those of a round in order, those of an operation all or none.
   */
  private static final class Reading {
    final Map<Long, Long> found = new HashMap<>();
    private String operation = "";
    private long seen;
    private long count;

    void next(CanonicalJson event) {
      long round = number(event, "round");
      long expected = found.getOrDefault(round, 0L);
      long ofOperation = number(event, "operation");
      long ofCount = number(event, "count");
      CanonicalJson whole = Children.event(round, expected, ofOperation, (int) ofCount);
      require(event.equals(whole), "torn or out of order: " + event + " instead of " + whole);
      found.put(round, expected + 1);
      String key = round + " " + ofOperation;
      if (!key.equals(operation)) {
        requireWhole();
        operation = key;
        seen = 0;
        count = ofCount;
      }
      seen++;
    }

    void requireWhole() {
      require(seen == count, "of operation " + operation + " only " + seen + " of " + count);
    }
  }

  private static long number(CanonicalJson event, String name) {
    return (Long) ((Map<?, ?>) event.value()).get(name);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
    try (Stream<Path> files = Files.walk(temporary)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
