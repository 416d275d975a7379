package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.tizilim.register.Category;
import kz.tizilim.register.Level;
import kz.tizilim.words.Words;

/**
 * What a row says of level, category and activity, in its columns or inside its title.
 *
 * @param level the level; empty where the row does not say
 * @param category the category; empty where the row does not say
 * @param activity the activity; empty where the row does not say
 */
record Attributes(Optional<Level> level, Optional<Category> category, Optional<Activity> activity) {

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]+");
  private static final Map<String, Map<String, String>> VALUES = values();
  private static final Set<String> FILLERS =
      Set.of(
          "кат",
          "категория",
          "категории",
          "категорию",
          "квалификационная",
          "санат",
          "санаты",
          "вид",
          "вида",
          "деятельности",
          "қызмет",
          "түрі",
          "образование",
          "ед");

  /** The words in which a title may say an attribute. */
  static final List<String> TEXTS =
      List.of(
          "высшей первой второй категории без категории",
          "основного обеспечивающего вида деятельности",
          "с высшим средним специальным образованием",
          "высшего среднего уровня квалификации");

  private static Map<String, Map<String, String>> values() {
    Map<String, Map<String, String>> values = new HashMap<>();
    for (List<String> line : Lexicon.lines("attributes.tsv", 4)) {
      values
          .computeIfAbsent(line.get(0), column -> new HashMap<>())
          .put(key(line.get(1)), line.get(2));
    }
    return values;
  }

  private static String key(String text) {
    String words = Words.of(text).toString();
    return words.isEmpty() ? DASHES.matcher(text.strip()).replaceAll("-") : words;
  }

  /** What column {@code column} says with {@code text}; empty if it is no value of that column. */
  private static Optional<String> meaning(Column column, String text) {
    Map<String, String> values = VALUES.getOrDefault(column.toString(), Map.of());
    String whole = key(text);
    if (values.containsKey(whole)) {
      return Optional.ofNullable(values.get(whole));
    }
    List<String> words = new ArrayList<>(Words.of(text).forms());
    words.removeIf(FILLERS::contains);
    return Optional.ofNullable(values.get(String.join(" ", words)));
  }

  /** The attributes a row gives, or the column that cannot be read. */
  sealed interface Reading {
    /** All columns could be read. */
    record Read(Attributes attributes) implements Reading {}

    /** A column says other than the title does. */
    record Contradictory() implements Reading {}

    /** A column could not. */
    record Unreadable(Column column, Remark detail) implements Reading {}
  }

  static Reading read(StaffingRow row, Attributes inTitle) {
    Map<Column, String> meanings = new HashMap<>();
    for (Column column : List.of(Column.LEVEL, Column.CATEGORY, Column.ACTIVITY)) {
      String text = row.text(column);
      if (text.isBlank()) {
        continue;
      }
      Optional<String> meaning = meaning(column, text);
      if (meaning.isEmpty()) {
        return new Reading.Unreadable(column, Remark.of(column + ".unknown", text.strip()));
      }
      meanings.put(column, meaning.get());
    }
    Attributes columns =
        new Attributes(
            Optional.ofNullable(meanings.get(Column.LEVEL)).map(Attributes::level),
            Optional.ofNullable(meanings.get(Column.CATEGORY)).map(Attributes::category),
            Optional.ofNullable(meanings.get(Column.ACTIVITY)).map(Attributes::activity));
    if (differ(columns.level, inTitle.level)
        || differ(columns.category, inTitle.category)
        || differ(columns.activity, inTitle.activity)) {
      return new Reading.Contradictory();
    }
    return new Reading.Read(
        new Attributes(
            columns.level.or(inTitle::level),
            columns.category.or(inTitle::category),
            columns.activity.or(inTitle::activity)));
  }

  private static <T> boolean differ(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent() && !one.get().equals(other.get());
  }

  private static Level level(String meaning) {
    return Level.valueOf(meaning.toUpperCase(Locale.ROOT));
  }

  private static Category category(String meaning) {
    return Category.valueOf(meaning.toUpperCase(Locale.ROOT));
  }

  private static Activity activity(String meaning) {
    return Activity.valueOf(meaning.toUpperCase(Locale.ROOT));
  }

  /** A title with the attributes written in it taken out. */
  record InTitle(List<String> stems, Attributes attributes) {}

  /**
   * Takes «высшей категории», «с высшим образованием», «(основного вида деятельности)» out of a
   * title.
   */
  static InTitle takenOut(List<String> title) {
    List<String> stems = new ArrayList<>(title);
    Optional<Level> level = Optional.empty();
    Optional<Category> category = Optional.empty();
    Optional<Activity> activity = Optional.empty();
    for (int i = 1; i < stems.size(); i++) {
      String before = stems.get(i - 1);
      switch (stems.get(i)) {
        case "категор", "категори" -> {
          Optional<Category> found = categoryOf(before);
          category = found.or(firstOf(category));
          i -= found.isPresent() ? drop(stems, i - 1, i) : 0;
        }
        case "деятельност" -> {
          Optional<Activity> found =
              i > 1 && before.equals("вид") ? activityOf(stems.get(i - 2)) : Optional.empty();
          activity = found.or(firstOf(activity));
          i -= found.isPresent() ? drop(stems, i - 2, i) : 0;
        }
        case "уровн", "уровен" -> {
          Optional<Level> found = levelOf(before);
          level = found.or(firstOf(level));
          boolean named = i + 1 < stems.size() && stems.get(i + 1).startsWith("квалификац");
          i -= found.isPresent() ? drop(stems, i - 1, named ? i + 1 : i) - (named ? 1 : 0) : 0;
        }
        case "образован" -> {
          int from = before.startsWith("спец") && i > 1 ? i - 2 : i - 1;
          Optional<Level> found = levelOf(stems.get(from));
          level = found.or(firstOf(level));
          from = found.isPresent() && from > 0 && stems.get(from - 1).equals("с") ? from - 1 : from;
          i -= found.isPresent() ? drop(stems, from, i) : 0;
        }
        default -> {
          // any other word says nothing of an attribute
        }
      }
    }
    return new InTitle(stems, new Attributes(level, category, activity));
  }

  private static <T> Supplier<Optional<T>> firstOf(Optional<T> known) {
    return () -> known;
  }

  /**
   * Drops the words from {@code from} to {@code to}, both included, and says how many they were.
   */
  private static int drop(List<String> stems, int from, int to) {
    stems.subList(from, to + 1).clear();
    return to - from + 1;
  }

  private static Optional<Category> categoryOf(String stem) {
    return switch (stem) {
      case "высш" -> Optional.of(Category.HIGHEST);
      case "перв", "1", "i" -> Optional.of(Category.FIRST);
      case "втор", "2", "іі" -> Optional.of(Category.SECOND);
      case "без" -> Optional.of(Category.NONE);
      default -> Optional.empty();
    };
  }

  private static Optional<Activity> activityOf(String stem) {
    return switch (stem) {
      case "основн" -> Optional.of(Activity.MAIN);
      case "обеспечивающ" -> Optional.of(Activity.SUPPORTING);
      default -> Optional.empty();
    };
  }

  private static Optional<Level> levelOf(String stem) {
    return switch (stem) {
      case "высш" -> Optional.of(Level.HIGHER);
      case "средн" -> Optional.of(Level.MIDDLE);
      default -> Optional.empty();
    };
  }
}
