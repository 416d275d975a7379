package kz.tizilim.classify;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Values by sequences of numbers. Only grows, up to its size; read and entered by many threads
 * without locks.
 */
final class KeyTable<V> {

  /*
   * Open addressing over one array. An entry is made whole before it is published, and never changes; of two
   * threads that enter one key at once the first wins, and both have its value. The question is the caller's own
   * array, so that one which is known allocates nothing.
   *
   * The array begins small, since most classifiers answer a few tables, and is copied into one of twice the
   * size when half of it is taken. What another thread enters meanwhile may be left behind: it is
   * made once more when it is asked for.
   */
  private static final int GOLDEN = 0x9E3779B9;
  private static final int FIRST = 1 << 12;

  private final int mostPlaces;
  private final AtomicInteger size = new AtomicInteger();
  private volatile AtomicReferenceArray<@Nullable Entry<V>> places;

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
   * @param places how many places it has at most, a power of two; three quarters of them may be
   *     taken
   */
  KeyTable(int places) {
    this.mostPlaces = places;
    this.places = new AtomicReferenceArray<>(Math.min(FIRST, places));
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
    AtomicReferenceArray<@Nullable Entry<V>> table = places;
    int mask = table.length() - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      Entry<V> entry = table.getAcquire(at);
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
    AtomicReferenceArray<@Nullable Entry<V>> table = places;
    if (table.length() < mostPlaces && size.get() >= table.length() / 2) {
      table = grown(table);
    }
    int hash = hash(key, length);
    Entry<V> own = new Entry<>(hash, Arrays.copyOf(key, length), value);
    int mask = table.length() - 1;
    for (int at = hash & mask; ; at = (at + 1) & mask) {
      Entry<V> entry = table.getAcquire(at);
      if (entry == null) {
        if (table.compareAndSet(at, null, own)) {
          size.incrementAndGet();
          return value;
        }
        entry = table.getAcquire(at);
      }
      if (entry != null && entry.is(hash, key, length)) {
        return entry.value;
      }
    }
  }

  private synchronized AtomicReferenceArray<@Nullable Entry<V>> grown(
      AtomicReferenceArray<@Nullable Entry<V>> full) {
    if (places.length() > full.length()) {
      return places;
    }
    AtomicReferenceArray<@Nullable Entry<V>> larger = new AtomicReferenceArray<>(2 * full.length());
    int mask = larger.length() - 1;
    for (int i = 0; i < full.length(); i++) {
      Entry<V> entry = full.getAcquire(i);
      if (entry != null) {
        int at = entry.hash & mask;
        while (larger.getPlain(at) != null) {
          at = (at + 1) & mask;
        }
        larger.setPlain(at, entry);
      }
    }
    places = larger;
    return larger;
  }

  /** Whether it takes no more. */
  boolean isFull() {
    return size.get() >= mostPlaces / 4 * 3;
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
