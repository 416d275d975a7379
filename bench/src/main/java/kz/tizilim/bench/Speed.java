package kz.tizilim.bench;

import java.util.Arrays;

/**
 * The speed of a contender in one thread.
 *
 * @param rowsPerSecond rows per second of processor time
 * @param p50 microseconds that half of the rows stay under
 * @param p99 microseconds that 99 % of the rows stay under
 */
record Speed(double rowsPerSecond, double p50, double p99) {

  private static final double NANOS_IN_MICRO = 1e3;
  private static final double NANOS_IN_SECOND = 1e9;

  /*
   * Throughput is measured in processor time, so that other programs on the machine do not count;
   * latency is measured by the clock, as people experience it, so there they count.
   */
  /** The speed of a pass, from the time each row took and the processor time of all. */
  static Speed of(long[] nanos, long processor) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Speed(
        sorted.length * NANOS_IN_SECOND / processor,
        sorted[sorted.length / 2] / NANOS_IN_MICRO,
        sorted[sorted.length * 99 / 100] / NANOS_IN_MICRO);
  }
}
