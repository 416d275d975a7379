package kz.tizilim.registrar.ask;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import kz.tizilim.core.register.Edition;

/**
 * What is made of an edition once and kept. By identity: an edition is a large value, and to
 * compare two takes as long as an answer. The map is never changed but replaced, so that those who
 * ask need no lock.
 */
final class PerEdition<T> {
  private final Function<Edition, T> maker;
  private volatile IdentityHashMap<Edition, T> made;

  PerEdition(Function<Edition, T> maker) {
    this(maker, new IdentityHashMap<>());
  }

  private PerEdition(Function<Edition, T> maker, IdentityHashMap<Edition, T> made) {
    this.maker = maker;
    this.made = made;
  }

  T of(Edition edition) {
    T known = made.get(edition);
    return known == null ? make(edition) : known;
  }

  private synchronized T make(Edition edition) {
    IdentityHashMap<Edition, T> more = new IdentityHashMap<>(made);
    T one = more.computeIfAbsent(edition, maker);
    made = more;
    return one;
  }

  /** What is made of these editions, and nothing else. */
  PerEdition<T> of(Collection<Edition> editions) {
    Set<Edition> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(editions);
    IdentityHashMap<Edition, T> fewer = new IdentityHashMap<>(made);
    fewer.keySet().retainAll(kept);
    return new PerEdition<>(maker, fewer);
  }
}
