package kz.tizilim.testkit;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A property that holds for all inputs, tried on many random ones.
 *
 * <p>Each run gets a generator with its own seed. A failure names the seed, and {@code -Dseed=…}
 * repeats that run alone. The first seed is fixed, so a build that was green stays green.
 */
@FunctionalInterface
public interface Property {
  /** Tries the property once, with inputs from {@code random}; throws if it does not hold. */
  void check(Random random) throws Exception;

  /** Passes if the property holds in every run, or in the run of {@code -Dseed}. */
  static void holds(int runs, Property property) {
    holds(runs, System.getProperty("seed"), property);
  }

  /** As above, 1000 times. */
  static void holds(Property property) {
    holds(1000, property);
  }

  private static void holds(int runs, @Nullable String only, Property property) {
    if (runs < 1) {
      throw new IllegalArgumentException("A property needs at least one run, not " + runs + ".");
    }
    if (only != null) {
      once(Long.parseLong(only), property);
      return;
    }
    for (long seed = 1; seed <= runs; seed++) {
      once(seed, property);
    }
  }

  // Every Throwable is caught because an AssertionError is one, and none may lose its seed.
  private static void once(long seed, Property property) {
    try {
      property.check(new Random(seed));
    } catch (Throwable e) {
      throw new AssertionError("Does not hold with -Dseed=" + seed + ": " + e.getMessage(), e);
    }
  }
}
