package kz.tizilim.bench;

import java.lang.management.ManagementFactory;

/** What lives on the heap. */
final class Heap {
  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** The bytes alive, once everything dead has been collected. */
  static long live() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
