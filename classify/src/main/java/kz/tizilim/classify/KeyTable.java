package kz.tizilim.classify;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Values by sequences of numbers. Only grows, up to its size; used by many threads without locks.
 */
final class KeyTable<V> {

  /*
   * Open addressing over one array. An entry is made whole before it is published, and never changes; of two
   * threads that enter one key at once the first wins, and both have its value. The question is the caller's own
   * array, so that one which is known allocates nothing.
   */
  private static final int GOLDEN = 0x9E3779B9;

  private final AtomicReferenceArray<@Nullable Entry<V>> places;
  private final AtomicInteger size = new AtomicInteger();
  private final int most;

  private static final class Entry<V> {
    private final int hash;
    private final int[] key;
    private final V value;

    Entry(int hash, int[] key, V value) {
      this.hash = hash;
      this.key = key;
      this.value = value;
    }

    boolean is(int hash, int[] other, int length) {
      return this.hash == hash && Arrays.equals(key, 0, key.length, other, 0, length);
    }
  }

  /** Numbers one after the other, as many as there are. */
  static final class Key {
    private int[] numbers = new int[32];
    private int length;

    void add(int number) {
      if (length == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * length);
      }
      numbers[length++] = number;
    }
  }

  /**
   * @param places how many places it has, a power of two; three quarters of them may be taken
   */
  KeyTable(int places) {
    this.places = new AtomicReferenceArray<>(places);
    this.most = places / 4 * 3;
  }

  /** The value of a key; null if it has none. */
  @Nullable V find(Key key) {
    return find(key.numbers, key.length);
  }

  /** Enters a value; the one that the key already has wins. */
  V enter(Key key, V value) {
    return enter(key.numbers, key.length, value);
  }

  /** The value of the first {@code length} numbers of a key; null if it has none. */
  @Nullable V find(int[] key, int length) {
    int hash = hash(key, length);
    int mask = places.length() - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      Entry<V> entry = places.getAcquire(at);
      if (entry == null) {
        return null;
      }
      if (entry.is(hash, key, length)) {
        return entry.value;
      }
    }
  }

  /**
   * Enters a value; the one that the key already has wins. The value is not kept where the table is
   * full.
   */
  V enter(int[] key, int length, V value) {
    if (isFull()) {
      return value;
    }
    int hash = hash(key, length);
    int mask = places.length() - 1;
    Entry<V> own = new Entry<>(hash, Arrays.copyOf(key, length), value);
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      Entry<V> entry = places.getAcquire(at);
      if (entry == null) {
        if (places.compareAndSet(at, null, own)) {
          size.incrementAndGet();
          return value;
        }
        entry = places.getAcquire(at);
      }
      if (entry != null && entry.is(hash, key, length)) {
        return entry.value;
      }
    }
  }

  /** Whether it takes no more. */
  boolean isFull() {
    return size.get() >= most;
  }

  int size() {
    return size.get();
  }

  private static int hash(int[] key, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ key[i]) * GOLDEN;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
