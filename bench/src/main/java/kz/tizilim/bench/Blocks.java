package kz.tizilim.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;
import kz.tizilim.classify.StaffingRow;

/**
 * Speed on many rows, timed as a block, so that no clock is read for a row.
 *
 * @param first rows a second of the first 22,000 rows of a new contender
 * @param distinct rows a second of a million distinct rows of a new contender
 * @param again rows a second of 100,000 of these asked a second time, all of whose words are known
 * @param bytes how many bytes each of these allocates
 * @param repeated rows a second of 1,000 rows that come a thousand times, each time in new strings
 * @param each how long one of the million takes, by the clock
 */
record Blocks(
    double first, double distinct, double again, long bytes, double repeated, Speed each) {

  /*
   * Each figure is the best of some rounds, since other work of the machine can only add time. Whole rounds come
   * before the first figure counts, so that the code is compiled; each round has a contender of its own.
   */
  static final int MANY = 1_000_000;
  static final int FEW = 22_000;
  private static final int AGAIN = 100_000;
  private static final int REPEATED = 1_000;
  private static final int TIMES = 1_000;
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 5;
  private static final long SEED = 7;
  private static final double NANOS_IN_SECOND = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The rows of a measurement, each with texts of its own, as a file gives them. */
  record Rows(List<StaffingRow> few, List<StaffingRow> many) {
    static Rows of(CleanPosts posts) {
      return new Rows(
          fresh(NoisyRows.of(posts, FEW, NoisyRows.SEED)), fresh(NoisyRows.of(posts, MANY, SEED)));
    }

    private static List<StaffingRow> fresh(List<NoisyRow> rows) {
      List<StaffingRow> fresh = new ArrayList<>(rows.size());
      rows.forEach(row -> fresh.add(Blocks.fresh(row.row())));
      return fresh;
    }
  }

  private static StaffingRow fresh(StaffingRow row) {
    return new StaffingRow(
        fresh(row.rowId()),
        fresh(row.title()),
        fresh(row.institution()),
        fresh(row.unit()),
        fresh(row.level()),
        fresh(row.category()),
        fresh(row.activity()),
        fresh(row.claimed()),
        fresh(row.date()));
  }

  private static String fresh(String text) {
    return text.isEmpty() ? "" : new String(text.toCharArray());
  }

  static Blocks of(Supplier<Contender> contender, Rows rows) {
    double first = 0;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      try (Contender asked = contender.get()) {
        double speed = speed(asked, rows.few);
        first = round < WARM_UP ? first : Math.max(first, speed);
      }
    }
    double distinct = 0;
    double again = 0;
    double repeated = 0;
    long bytes = 0;
    long[] nanos = new long[rows.many.size()];
    for (int round = 0; round < 2; round++) {
      try (Contender asked = contender.get()) {
        distinct = Math.max(distinct, speed(asked, rows.many));
        List<StaffingRow> known = rows.many.subList(0, AGAIN);
        for (int time = 0; time < ROUNDS; time++) {
          long before = allocated();
          again = Math.max(again, speed(asked, known));
          bytes = (allocated() - before) / known.size();
        }
        repeated = Math.max(repeated, repeated(asked, rows.many.subList(0, REPEATED)));
      }
    }
    long spent = spent();
    try (Contender asked = contender.get()) {
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        asked.guess(rows.many.get(i));
        nanos[i] = System.nanoTime() - start;
      }
    }
    return new Blocks(first, distinct, again, bytes, repeated, Speed.of(nanos, spent() - spent));
  }

  private static double speed(Contender asked, List<StaffingRow> rows) {
    long start = spent();
    for (StaffingRow row : rows) {
      asked.guess(row);
    }
    return rows.size() * NANOS_IN_SECOND / (spent() - start);
  }

  /** The time for making new strings is not counted. */
  private static double repeated(Contender asked, List<StaffingRow> rows) {
    long all = 0;
    for (int time = 0; time < TIMES; time++) {
      StaffingRow[] fresh = rows.stream().map(Blocks::fresh).toArray(StaffingRow[]::new);
      long start = spent();
      for (StaffingRow row : fresh) {
        asked.guess(row);
      }
      all += spent() - start;
      Arrays.fill(fresh, null);
    }
    return (double) rows.size() * TIMES * NANOS_IN_SECOND / all;
  }

  private static long spent() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** How many bytes this thread has allocated, by an attribute that HotSpot has. */
  private static long allocated() {
    try {
      return (Long)
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                  "CurrentThreadAllocatedBytes");
    } catch (JMException e) {
      throw new IllegalStateException("This virtual machine does not count allocated bytes.", e);
    }
  }
}
