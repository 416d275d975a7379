package kz.tizilim.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.tizilim.log.CanonicalJson;

/**
 * A process that appends until it is killed. It prints a line {@code first count} for each
 * operation that the store has acknowledged: the number of its first event, from 0 in this process,
 * and how many there were.
 */
final class Children {
  private static final int MOST_AT_ONCE = 5;
  private static final int OPERATIONS_A_CHECKPOINT = 50;

  private Children() {}

  /** Starts one; {@code round} marks its events. */
  static Process start(Path temporary, String round, String location) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // files that a killed process leaves behind are deleted with the test's folder
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Children.class.getName(),
            round,
            location)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static CanonicalJson event(long round, long number, long operation, int count) {
    return CanonicalJson.of(
        Map.of(
            "round", round,
            "number", number,
            "operation", operation,
            "count", count,
            "text", "приказ ".repeat((int) (number % 40))));
  }

  public static void main(String[] args) throws IOException {
    long round = Long.parseLong(args[0]);
    Random random = new Random(round);
    try (Store store = Store.open(Location.parse(args[1]));
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      long number = 0;
      for (long operation = 0; true; operation++) {
        int count = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_AT_ONCE);
        List<CanonicalJson> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          events.add(event(round, number + i, operation, count));
        }
        if (count == 1) {
          store.append(events.get(0));
        } else {
          store.appendAll(events);
        }
        String acknowledged = number + " " + count + "\n";
        out.write(acknowledged.getBytes(StandardCharsets.US_ASCII));
        number += count;
        if (operation % OPERATIONS_A_CHECKPOINT == OPERATIONS_A_CHECKPOINT - 1) {
          Events.sign(store);
        }
      }
    }
  }
}
