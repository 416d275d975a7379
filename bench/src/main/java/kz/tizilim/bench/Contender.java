package kz.tizilim.bench;

import kz.tizilim.classify.StaffingRow;

/** A way to find the code of a row. */
interface Contender extends AutoCloseable {

  Guess guess(StaffingRow row);

  /** Memory that it holds outside the heap, in bytes; the heap is measured by the caller. */
  default long bytesElsewhere() {
    return 0;
  }

  /** The processor time it has spent outside this thread, in nanoseconds. */
  default long nanosElsewhere() {
    return 0;
  }

  @Override
  default void close() {}
}
