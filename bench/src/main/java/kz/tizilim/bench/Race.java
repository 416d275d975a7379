package kz.tizilim.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import kz.tizilim.classify.StaffingRow;

/** Measures a contender's quality and speed on rows, in one thread. */
final class Race {

  /*
   * Every contender is warmed up on the same rows for the same time, with a new instance for each
   * round, so that the code is compiled but its caches are empty. Of five passes, each with a new
   * instance, the fastest counts, because other work of the machine can only add time. A slow
   * contender has one pass.
   */
  private static final int PASSES = 5;
  private static final long SLOW = 8_000_000_000L;
  private static final long WARMING = 10_000_000_000L;

  private Race() {}

  /**
   * The results of one contender.
   *
   * @param rows the number of rows
   * @param guesses its answer to each
   * @param bytes the memory that it holds when it is ready
   */
  record Run(int rows, Speed speed, List<Guess> guesses, long bytes) {}

  private record Pass(Speed speed, long nanos, List<Guess> guesses, long bytes) {}

  /** Each of {@code rows} once, with a new instance of {@code contender} for each pass. */
  static Run distinct(Supplier<Contender> contender, List<NoisyRow> rows) {
    warm(contender, rows);
    Pass first = pass(contender, rows);
    List<Pass> passes = new ArrayList<>(List.of(first));
    while (passes.size() < PASSES && first.nanos < SLOW) {
      passes.add(pass(contender, rows));
    }
    return new Run(rows.size(), best(passes), first.guesses, first.bytes);
  }

  private static void warm(Supplier<Contender> contender, List<NoisyRow> rows) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARMING) {
      try (Contender warm = contender.get()) {
        for (NoisyRow row : rows) {
          if (System.nanoTime() - start >= WARMING) {
            break;
          }
          warm.guess(row.row());
        }
      }
    }
  }

  private static Pass pass(Supplier<Contender> contender, List<NoisyRow> rows) {
    long before = Heap.live();
    try (Contender asked = contender.get()) {
      long bytes = Heap.live() - before + asked.bytesElsewhere();
      long[] nanos = new long[rows.size()];
      List<Guess> guesses = new ArrayList<>(rows.size());
      long spent = spent(asked);
      for (int i = 0; i < nanos.length; i++) {
        StaffingRow row = rows.get(i).row();
        long start = System.nanoTime();
        Guess guess = asked.guess(row);
        nanos[i] = System.nanoTime() - start;
        guesses.add(guess);
      }
      spent = spent(asked) - spent;
      return new Pass(Speed.of(nanos, spent), Arrays.stream(nanos).sum(), guesses, bytes);
    }
  }

  /** The same rows repeatedly, all of them known to {@code contender}. */
  static Speed repeated(Contender contender, List<NoisyRow> rows, int times) {
    long[] nanos = new long[rows.size() * times];
    rows.forEach(row -> contender.guess(row.row()));
    long spent = spent(contender);
    int at = 0;
    for (int time = 0; time < times; time++) {
      for (NoisyRow row : rows) {
        long start = System.nanoTime();
        contender.guess(row.row());
        nanos[at++] = System.nanoTime() - start;
      }
    }
    return Speed.of(nanos, spent(contender) - spent);
  }

  private static Speed best(List<Pass> passes) {
    return passes.stream().min(Comparator.comparingLong(Pass::nanos)).orElseThrow().speed;
  }

  /** The processor time that this thread, and the contender outside it, have spent. */
  private static long spent(Contender contender) {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        + contender.nanosElsewhere();
  }
}
