package kz.tizilim.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Category;
import kz.tizilim.core.register.Level;

/** Reads what a row says of level, category and activity, in its columns or inside its title. */
final class AttributeReader {

  private static final Set<String> WITH = Set.of("с", "со");
  private static final String OF_QUALIFICATION = "квалификац";
  private static final String CATEGORY = "категор";
  private static final String SHORT_CATEGORY = "к";
  private static final int SHORTEST_IN_BRACKETS = 3;
  private static final int LONGEST_IN_BRACKETS = 60;

  private static final Level[] LEVELS = Level.values();
  private static final Category[] CATEGORIES = Category.values();
  private static final Activity[] ACTIVITIES = Activity.values();

  private final AttributeWords levels = new AttributeWords(Column.LEVEL);
  private final AttributeWords categories = new AttributeWords(Column.CATEGORY);
  private final AttributeWords activities = new AttributeWords(Column.ACTIVITY);

  /** The words in which a title may say an attribute. */
  static final List<String> TEXTS =
      List.of(
          "высшей первой второй квалификационной категории без категории",
          "основного обеспечивающего вида деятельности",
          "с высшим средним специальным профессиональным образованием",
          "высшего среднего уровня квалификации");

  /** The attributes a row gives, or the column that cannot be read. */
  sealed interface Reading {
    /** All columns could be read. */
    record Read(Attributes attributes) implements Reading {
      @Override
      public <T> T fold(
          Function<Read, T> read,
          Function<Contradictory, T> contradictory,
          Function<Unreadable, T> unreadable) {
        return read.apply(this);
      }
    }

    /** A column says other than the title does. */
    record Contradictory() implements Reading {
      @Override
      public <T> T fold(
          Function<Read, T> read,
          Function<Contradictory, T> contradictory,
          Function<Unreadable, T> unreadable) {
        return contradictory.apply(this);
      }
    }

    /** A column could not. */
    record Unreadable(Column column, Remark detail) implements Reading {
      @Override
      public <T> T fold(
          Function<Read, T> read,
          Function<Contradictory, T> contradictory,
          Function<Unreadable, T> unreadable) {
        return unreadable.apply(this);
      }
    }

    /** The result of the function for this kind of reading. */
    <T> T fold(
        Function<Read, T> read,
        Function<Contradictory, T> contradictory,
        Function<Unreadable, T> unreadable);
  }

  /** What the columns of a row say, and its title where they are empty. */
  Reading read(StaffingRow row, Attributes inTitle) {
    for (AttributeWords words : List.of(levels, categories, activities)) {
      String text = row.text(words.column());
      if (!text.isBlank() && words.meaning(text).isEmpty()) {
        return new Reading.Unreadable(
            words.column(), Remark.of(words.column() + ".unknown", text.strip()));
      }
    }
    Attributes columns =
        attributes(
            levels.meaning(row.level()),
            categories.meaning(row.category()),
            activities.meaning(row.activity()));
    return columns
        .with(inTitle)
        .<Reading>map(Reading.Read::new)
        .orElseGet(Reading.Contradictory::new);
  }

  /** A number for what the three columns say; negative if one of them cannot be read. */
  int number(StaffingRow row) {
    int level = levels.number(row.level(), LEVELS);
    int category = categories.number(row.category(), CATEGORIES);
    int activity = activities.number(row.activity(), ACTIVITIES);
    return level < 0 || category < 0 || activity < 0
        ? AttributeWords.UNREADABLE
        : (level * (CATEGORIES.length + 1) + category) * (ACTIVITIES.length + 1) + activity;
  }

  private static Attributes attributes(
      Optional<String> level, Optional<String> category, Optional<String> activity) {
    return new Attributes(
        level.flatMap(meaning -> value(Level.values(), meaning)),
        category.flatMap(meaning -> value(Category.values(), meaning)),
        activity.flatMap(meaning -> value(Activity.values(), meaning)));
  }

  /** The value with that name; empty for «empty» and «qualification», which say none. */
  private static <T extends Enum<T>> Optional<T> value(T[] values, String meaning) {
    for (T value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(meaning)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Whether a stem plays a part where a title says an attribute. */
  boolean mayTell(String stem) {
    return WITH.contains(stem)
        || stem.equals(OF_QUALIFICATION)
        || stem.startsWith("категор")
        || stem.equals("уровн")
        || stem.equals("уровен")
        || stem.equals("образован")
        || stem.equals("деятельност")
        || Stream.of(levels, categories, activities)
            .anyMatch(words -> words.isFiller(stem) || words.meaningOf(stem).isPresent());
  }

  /** Whether the category of a row names a teacher's qualification instead of a category. */
  boolean isQualification(String category) {
    return categories.meaning(category).filter("qualification"::equals).isPresent();
  }

  /** A title without the brackets that say an attribute: «бухгалтер (высшее)». */
  record InBrackets(String rest, Attributes attributes) {}

  /** Takes out of a title the brackets all of whose words say an attribute. */
  InBrackets inBrackets(String title) {
    String rest = title;
    Attributes all = Attributes.NONE;
    int from = rest.indexOf('(');
    while (from >= 0) {
      int to = rest.indexOf(')', from);
      if (to < 0) {
        break;
      }
      Optional<Attributes> one = inBracket(rest.substring(from + 1, to));
      if (one.isPresent()) {
        all = all.with(one.get()).orElse(all);
        rest = rest.substring(0, from) + " " + rest.substring(to + 1);
        from = rest.indexOf('(', from);
      } else {
        from = rest.indexOf('(', to);
      }
    }
    return new InBrackets(rest, all);
  }

  private Optional<Attributes> inBracket(String text) {
    if (text.length() < SHORTEST_IN_BRACKETS || text.length() > LONGEST_IN_BRACKETS) {
      return Optional.empty();
    }
    Optional<String> level = levels.meaning(text);
    Optional<String> category = categories.meaning(text);
    if (level.isPresent() && category.isPresent()) {
      // «высшее» is a level, «высшая» a category.
      boolean feminine = text.strip().endsWith("ая") || text.strip().endsWith("ой");
      level = feminine ? Optional.empty() : level;
      category = feminine ? category : Optional.empty();
    }
    Attributes attributes = attributes(level, category, activities.meaning(text));
    return Optional.of(attributes).filter(said -> said.count() == 1);
  }

  /** A title with the attributes written in it taken out. */
  record InTitle(List<String> stems, Attributes attributes) {}

  /**
   * Takes «высшей категории», «с высшим образованием», «(основного вида деятельности)» out of a
   * title, wherever they stand. Of two that speak of one attribute the last counts.
   */
  InTitle takenOut(List<String> title) {
    List<String> stems = new ArrayList<>(title);
    Optional<String> level = Optional.empty();
    Optional<String> category = Optional.empty();
    Optional<String> activity = Optional.empty();
    if (endsWithShortCategory(stems)) {
      stems.set(stems.size() - 1, CATEGORY);
    }
    for (int i = stems.size() - 1; i > 0; i--) {
      switch (stems.get(i)) {
        case CATEGORY, "категори" -> category = category.or(taken(categories, stems, i));
        case "уровн", "уровен", "образован" -> level = level.or(taken(levels, stems, i));
        case "деятельност" -> activity = activity.or(taken(activities, stems, i));
        default -> {
          // any other word says nothing of an attribute
        }
      }
      i = Math.min(i, stems.size());
    }
    return new InTitle(stems, attributes(level, category, activity));
  }

  /** «Медсестра 2 к.»: elsewhere «к» is a preposition. */
  private boolean endsWithShortCategory(List<String> stems) {
    int last = stems.size() - 1;
    return last > 1
        && stems.get(last).equals(SHORT_CATEGORY)
        && categories.meaningOf(stems.get(last - 1)).isPresent();
  }

  /** What the words before the one at {@code at} say; they are taken out with it if they do. */
  private static Supplier<Optional<String>> taken(
      AttributeWords words, List<String> stems, int at) {
    return () -> {
      int from = at - 1;
      while (from > 0 && words.isFiller(stems.get(from))) {
        from--;
      }
      Optional<String> meaning = words.meaningOf(stems.get(from));
      if (meaning.isPresent()) {
        boolean with = from > 0 && WITH.contains(stems.get(from - 1));
        boolean named = at + 1 < stems.size() && stems.get(at + 1).equals(OF_QUALIFICATION);
        stems.subList(with ? from - 1 : from, named ? at + 2 : at + 1).clear();
      }
      return meaning;
    };
  }
}
