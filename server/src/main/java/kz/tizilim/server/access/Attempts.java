package kz.tizilim.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Attempts to sign in that failed, by name and by address. After some of them the next must wait,
 * twice as long each time, five minutes at most: nobody is locked out permanently. From an address
 * where a person has signed in before, failures elsewhere do not count.
 */
public final class Attempts {
  private static final int FREE = 5;
  private static final int MOST_DOUBLINGS = 9;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int MOST_KEPT = 20_000;

  private record Failures(int count, Instant last) {
    Instant free() {
      if (count < FREE) {
        return Instant.MIN;
      }
      Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
      return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
  }

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final Set<String> trusted = ConcurrentHashMap.newKeySet();

  /** No attempts. */
  public Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Begins an attempt, if it may be made now. It counts as failed until it has succeeded, so that
   * attempts made at the same time count too.
   *
   * @return how long it must wait; zero if it may be made now
   */
  public synchronized Duration begin(String name, String address) {
    Instant now = clock.instant();
    List<String> keys = keys(name, address);
    Duration wait =
        keys.stream().map(key -> wait(key, now)).max(Duration::compareTo).orElse(Duration.ZERO);
    if (wait.isZero()) {
      keys.forEach(this::count);
    }
    return wait;
  }

  /*
   * What the person has done at this address counts by itself, so that neither their own failures elsewhere keep
   * them out here, nor a colleague behind the same address guesses for free.
   */
  private List<String> keys(String name, String address) {
    String both = both(name, address);
    List<String> keys = new ArrayList<>(List.of("address " + address, "both " + both));
    if (!trusted.contains(both)) {
      keys.add("name " + Members.folded(name));
    }
    return keys;
  }

  private Duration wait(String key, Instant now) {
    Failures known = failures.get(key);
    if (known == null || !now.isBefore(known.last().plus(FORGOTTEN))) {
      return Duration.ZERO;
    }
    return now.isBefore(known.free()) ? Duration.between(now, known.free()) : Duration.ZERO;
  }

  private void count(String key) {
    Instant now = clock.instant();
    failures.merge(
        key,
        new Failures(1, now),
        (old, one) ->
            now.isBefore(old.last().plus(FORGOTTEN)) ? new Failures(old.count() + 1, now) : one);
  }

  /**
   * An attempt succeeded. Failures of others at the same address stay: a person who signs in
   * between guesses at a colleague's password does not begin anew.
   */
  public synchronized void succeeded(String name, String address) {
    Failures own = failures.remove("both " + both(name, address));
    int count = own == null ? 0 : own.count();
    failures.computeIfPresent(
        "address " + address,
        (key, all) -> all.count() <= count ? null : new Failures(all.count() - count, all.last()));
    failures.remove("name " + Members.folded(name));
    if (trusted.size() < MOST_KEPT) {
      trusted.add(both(name, address));
    }
  }

  private static String both(String name, String address) {
    return Members.folded(name) + " " + address;
  }
}
