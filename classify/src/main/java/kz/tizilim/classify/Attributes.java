package kz.tizilim.classify;

import java.util.Optional;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Level;

/**
 * What a row says of level, category and activity.
 *
 * @param level the level; empty where the row does not say
 * @param category the category; empty where the row does not say
 * @param activity the activity; empty where the row does not say
 */
record Attributes(Optional<Level> level, Optional<Category> category, Optional<Activity> activity) {

  /** Nothing is said. */
  static final Attributes NONE =
      new Attributes(Optional.empty(), Optional.empty(), Optional.empty());

  /** What two sources say, where they do not contradict each other; the first may be silent. */
  Optional<Attributes> with(Attributes other) {
    boolean differ =
        differ(level, other.level)
            || differ(category, other.category)
            || differ(activity, other.activity);
    return differ
        ? Optional.empty()
        : Optional.of(
            new Attributes(
                level.or(() -> other.level),
                category.or(() -> other.category),
                activity.or(() -> other.activity)));
  }

  /** How many of them are said. */
  int count() {
    return (level.isPresent() ? 1 : 0)
        + (category.isPresent() ? 1 : 0)
        + (activity.isPresent() ? 1 : 0);
  }

  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
