package kz.tizilim.testkit;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A law that holds for all inputs, tried on many random ones.
 *
 * <p>Each run gets a generator with a seed of its own. A failure says which seed it was, and {@code
 * -Dseed=…} runs that one alone. The first seed is fixed: a build that was green stays green.
 */
@FunctionalInterface
public interface Property {
  /** Tries the law once, with inputs made from {@code random}; throws if it does not hold. */
  void check(Random random) throws Exception;

  /** Passes when the property holds in every one of the runs, or in the one {@code -Dseed} says. */
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
