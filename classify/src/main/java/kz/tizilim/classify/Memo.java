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
  private final Sameness<? super K> sameness;

  private record Known<K, V>(K question, V answer) {}

  /** Which questions are the same. */
  interface Sameness<K> {
    int hash(K question);

    boolean same(K one, K other);
  }

  private static final Sameness<Object> EQUALITY =
      new Sameness<>() {
        @Override
        public int hash(Object question) {
          return question.hashCode();
        }

        @Override
        public boolean same(Object one, Object other) {
          return one.equals(other);
        }
      };

  /**
   * @param most how many answers it holds at most, a power of two
   * @param length how many characters a question has
   */
  Memo(int most, ToIntFunction<K> length) {
    this(most, length, EQUALITY);
  }

  /**
   * @param sameness which questions have one answer
   */
  Memo(int most, ToIntFunction<K> length, Sameness<? super K> sameness) {
    if (Integer.bitCount(most) != 1 || most < PLACES) {
      throw new IllegalArgumentException(most + " is no power of two from " + PLACES + " on.");
    }
    this.hashes = new int[most];
    this.oldest = new byte[most / PLACES];
    this.places = new AtomicReferenceArray<>(most);
    this.length = length;
    this.sameness = sameness;
  }

  V of(K question, Function<K, V> answer) {
    V known = find(question);
    return known == null ? keep(question, answer.apply(question)) : known;
  }

  /** The answer to a question; null if it is not remembered. */
  @Nullable V find(K question) {
    int hash = spread(sameness.hash(question));
    int from = (hash & (oldest.length - 1)) * PLACES;
    for (int at = from; at < from + PLACES; at++) {
      if (hashes[at] == hash) {
        Known<K, V> known = places.getAcquire(at);
        if (known != null && sameness.same(known.question, question)) {
          return known.answer;
        }
      }
    }
    return null;
  }

  /** Remembers the answer to a question, unless that is too long. */
  V keep(K question, V answer) {
    if (length.applyAsInt(question) <= LONGEST) {
      int hash = spread(sameness.hash(question));
      int set = hash & (oldest.length - 1);
      int at = oldest[set];
      oldest[set] = (byte) ((at + 1) % PLACES);
      places.setRelease(set * PLACES + at, new Known<>(question, answer));
      hashes[set * PLACES + at] = hash;
    }
    return answer;
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
