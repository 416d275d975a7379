package kz.tizilim.classify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers remembered. Staffing tables repeat themselves: a hundred rows name one institution. Holds
 * at most so many; when it is full it forgets all and begins anew, so that garbage cannot fill the
 * memory.
 */
final class Memo<K, V> {
  private final Map<K, V> known = new ConcurrentHashMap<>();
  private final int most;

  Memo(int most) {
    this.most = most;
  }

  V of(K key, Function<K, V> answer) {
    V remembered = known.get(key);
    if (remembered != null) {
      return remembered;
    }
    V found = answer.apply(key);
    if (known.size() >= most) {
      known.clear();
    }
    known.put(key, found);
    return found;
  }
}
