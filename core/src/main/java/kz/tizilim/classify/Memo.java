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
   * Every question has two places, told by its hash; the answer that came last stands in the first, the one
   * before it in the second, and older ones are forgotten. There is nothing to lock and nothing to clear: what
   * is remembered is one immutable object, and two threads that answer the same question at once say the same.
   * A concurrent map in its place took twice as long to ask, and forgot all at once when it was full.
   */

  /**
   * The longest question that is remembered, in characters; nothing that people write is longer.
   */
  static final int LONGEST = 512;

  private final AtomicReferenceArray<@Nullable Known<K, V>> places;
  private final int last;
  private final ToIntFunction<K> length;

  private record Known<K, V>(int hash, K question, V answer) {
    boolean answers(int asked, K other) {
      return hash == asked && question.equals(other);
    }
  }

  /**
   * @param most how many answers it holds at most, a power of two
   * @param length how many characters a question has
   */
  Memo(int most, ToIntFunction<K> length) {
    if (Integer.bitCount(most) != 1 || most < 2) {
      throw new IllegalArgumentException(most + " is no power of two from 2 on.");
    }
    this.places = new AtomicReferenceArray<>(most);
    this.last = most - 1;
    this.length = length;
  }

  V of(K question, Function<K, V> answer) {
    int hash = spread(question.hashCode());
    int at = hash & last;
    Known<K, V> first = places.getAcquire(at);
    if (first != null && first.answers(hash, question)) {
      return first.answer;
    }
    Known<K, V> second = places.getAcquire(at ^ 1);
    if (second != null && second.answers(hash, question)) {
      return second.answer;
    }
    V found = answer.apply(question);
    if (length.applyAsInt(question) <= LONGEST) {
      places.setRelease(at ^ 1, first);
      places.setRelease(at, new Known<>(hash, question, found));
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
    for (int i = 0; i <= last; i++) {
      size += places.getAcquire(i) == null ? 0 : 1;
    }
    return size;
  }
}
