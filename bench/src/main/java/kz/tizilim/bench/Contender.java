package kz.tizilim.bench;

import kz.tizilim.classify.StaffingRow;

/** A way to answer which code a row has. */
interface Contender extends AutoCloseable {

  Guess guess(StaffingRow row);

  /** What it keeps outside the heap, in bytes; the heap is measured from outside. */
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
