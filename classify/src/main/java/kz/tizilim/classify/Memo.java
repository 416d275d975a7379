package kz.tizilim.classify;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers remembered. Staffing tables repeat themselves: a hundred rows name one institution. Holds
 * at most so many, and none to a question longer than {@link #LONGEST}. So garbage can fill no
 * memory, neither by its number nor by its length.
 */
final class Memo<K, V> {

  /*
   * Every question has eight places, told by its hash; a new answer takes the place of the oldest. The hashes of
   * the eight lie side by side, so a question that is not known costs one look at memory, and one that is known
   * costs two. There is nothing to lock and nothing to clear: what is remembered is one immutable object that
   * knows its question, and two threads that answer the same question at once say the same. With two places in
   * the stead of eight, rows that come again were forgotten too early: 0.33 million of them a second, not 3.2.
   */
  private static final int PLACES = 8;

  /**
   * The longest question that is remembered, in characters; nothing that people write is longer.
   */
  static final int LONGEST = 512;

  /** Of two threads that write one of these at once, either may win: it costs an answer. */
  private final int[] hashes;

  private final byte[] oldest;
  private final AtomicReferenceArray<@Nullable Known<K, V>> places;
  private final ToIntFunction<K> length;

  private record Known<K, V>(K question, V answer) {}

  /**
   * @param most how many answers it holds at most, a power of two
   * @param length how many characters a question has
   */
  Memo(int most, ToIntFunction<K> length) {
    if (Integer.bitCount(most) != 1 || most < PLACES) {
      throw new IllegalArgumentException(most + " is no power of two from " + PLACES + " on.");
    }
    this.hashes = new int[most];
    this.oldest = new byte[most / PLACES];
    this.places = new AtomicReferenceArray<>(most);
    this.length = length;
  }

  V of(K question, Function<K, V> answer) {
    int hash = spread(question.hashCode());
    int set = hash & (oldest.length - 1);
    int from = set * PLACES;
    for (int at = from; at < from + PLACES; at++) {
      if (hashes[at] == hash) {
        Known<K, V> known = places.getAcquire(at);
        if (known != null && known.question.equals(question)) {
          return known.answer;
        }
      }
    }
    V found = answer.apply(question);
    if (length.applyAsInt(question) <= LONGEST) {
      int at = oldest[set];
      oldest[set] = (byte) ((at + 1) % PLACES);
      places.setRelease(from + at, new Known<>(question, found));
      hashes[from + at] = hash;
    }
    return found;
  }

  /** Lets the upper half of a hash have a say in the place. */
  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  /** How many answers it holds. */
  int size() {
    int size = 0;
    for (int i = 0; i < places.length(); i++) {
      size += places.getAcquire(i) == null ? 0 : 1;
    }
    return size;
  }
}
