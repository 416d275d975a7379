package kz.tizilim.bench;

import java.lang.management.ManagementFactory;

/** Measures the live objects on the heap. */
final class Heap {
  private static final int COLLECTIONS = 4;

  private Heap() {}

  /** The bytes of live objects, after a garbage collection. */
  static long live() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
