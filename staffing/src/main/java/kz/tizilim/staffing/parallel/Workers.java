package kz.tizilim.staffing.parallel;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that work on blocks of rows. The thread that reads and writes the table is not one of
 * them.
 */
public final class Workers implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;

  private Workers(int count) {
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            task -> {
              Thread thread = new Thread(task, "rows");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * That many threads.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Workers of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one thread works, not " + count + ".");
    }
    return new Workers(count);
  }

  /** How many threads there are. */
  public int count() {
    return count;
  }

  <T> Future<T> submit(Callable<T> task) {
    return threads.submit(task);
  }

  /** Stops the threads; what they work on is abandoned. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
