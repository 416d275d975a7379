package kz.tizilim.classify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Answers remembered. Staffing tables repeat themselves: a hundred rows name one institution. Holds
 * at most so many, and none to a question longer than {@link #LONGEST}; when it is full it forgets
 * all and begins anew. So garbage can fill no memory, neither by its number nor by its length.
 */
final class Memo<K, V> {

  /**
   * The longest question that is remembered, in characters; nothing that people write is longer.
   */
  static final int LONGEST = 512;

  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final int most;
  private final ToIntFunction<K> length;

  /**
   * @param most how many answers it holds at most
   * @param length how many characters a question has
   */
  Memo(int most, ToIntFunction<K> length) {
    this.most = most;
    this.length = length;
  }

  V of(K key, Function<K, V> answer) {
    V remembered = known.get(key);
    if (remembered != null) {
      return remembered;
    }
    V found = answer.apply(key);
    if (length.applyAsInt(key) > LONGEST) {
      return found;
    }
    if (known.size() >= most) {
      known.clear();
    }
    known.put(key, found);
    return found;
  }

  /** How many answers it holds. */
  int size() {
    return known.size();
  }
}
