package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that says level and category together: «высшее, первая», «1 категория (высшее)», «орта,
 * екінші санат». Its words are in {@code qualification-words.tsv}.
 *
 * @param level the words of the level; empty if there are none
 * @param category the words of the category; empty if there are none
 * @param open words that may be either: «жоғары» alone
 */
record QualificationText(String level, String category, String open) {
  private static final String FILE = "qualification-words.tsv";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern BREAK = Pattern.compile("[,;/()|+\\n\\r]|\\s[-–—]\\s");
  private static final int LONGEST = 100;

  private static final Map<Part, Set<String>> WORDS = wordsOfParts();

  /** What a word can be. */
  private enum Part {
    LEVEL("level"),
    LEVEL_NOUN("level-noun"),
    CATEGORY("category"),
    CATEGORY_NOUN("category-noun"),
    EITHER("either"),
    FILLER("filler");

    private final String name;

    Part(String name) {
      this.name = name;
    }

    private boolean has(String word) {
      return WORDS.getOrDefault(this, Set.of()).stream()
          .anyMatch(one ->
              one.endsWith(".")
                  ? one.length() == word.length() + 1 && one.startsWith(word)
                  : word.startsWith(one));
    }

    static Optional<Part> of(String word) {
      for (Part part : values()) {
        if (part.has(word)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }

    private boolean isOfLevel() {
      return this == LEVEL || this == LEVEL_NOUN;
    }

    private boolean isOfCategory() {
      return this == CATEGORY || this == CATEGORY_NOUN;
    }
  }

  /** A word of the text: what it is, where it is, in which of the parts between separators. */
  private record Word(Part part, int from, int to, int group) {
    Word as(Part other) {
      return new Word(other, from, to, group);
    }
  }

  private static Map<Part, Set<String>> wordsOfParts() {
    Map<Part, Set<String>> words = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      words.put(part, SheetWords.of(FILE, part.name));
    }
    return words;
  }

  /** What a text says of both; empty if one of its words speaks of neither. */
  static Optional<QualificationText> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return words(text).flatMap(words -> read(text, decided(words)));
  }

  /** Whether a text says both. */
  static boolean isPair(String text) {
    return of(text).filter(one -> !one.level.isEmpty() && !one.category.isEmpty()).isPresent();
  }

  private static Optional<List<Word>> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int group = 0;
    int before = 0;
    while (matcher.find()) {
      Optional<Part> part = Part.of(matcher.group().toLowerCase(Locale.ROOT).replace('ё', 'е'));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      group += BREAK.matcher(text.substring(before, matcher.start())).find() ? 1 : 0;
      before = matcher.end();
      if (part.get() != Part.FILLER) {
        words.add(new Word(part.get(), matcher.start(), matcher.end(), group));
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /** The words, with those that may be either decided by the ones next to them. */
  private static List<Word> decided(List<Word> words) {
    List<Word> decided = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).part == Part.EITHER) {
        decided.set(i, words.get(i).as(byNeighbours(words, i)));
      }
    }
    boolean level = decided.stream().anyMatch(word -> word.part.isOfLevel());
    boolean category = decided.stream().anyMatch(word -> word.part.isOfCategory());
    int open = (int) decided.stream().filter(word -> word.part == Part.EITHER).count();
    boolean first = !level;
    for (int i = 0; i < decided.size(); i++) {
      if (decided.get(i).part == Part.EITHER && (level != category || open == 2)) {
        decided.set(i, decided.get(i).as(first ? Part.LEVEL : Part.CATEGORY));
        first = open == 2 && !first;
      }
    }
    return decided;
  }

  /** A noun next to it in the same part decides; otherwise the value next to it is the other. */
  private static Part byNeighbours(List<Word> words, int at) {
    for (int next : new int[] {at + 1, at - 1}) {
      if (next < 0
          || next >= words.size()
          || words.get(next).group != words.get(at).group
          || words.get(next).part == Part.EITHER) {
        continue;
      }
      return switch (words.get(next).part) {
        case LEVEL_NOUN, CATEGORY -> Part.LEVEL;
        default -> Part.CATEGORY;
      };
    }
    return Part.EITHER;
  }

  private static Optional<QualificationText> read(String text, List<Word> words) {
    String level = run(text, words, true);
    String category = run(text, words, false);
    String open =
        words.stream().allMatch(word -> word.part == Part.EITHER)
            ? text.substring(words.get(0).from, words.get(words.size() - 1).to)
            : "";
    boolean changes =
        words.stream().map(word -> word.part.isOfLevel()).distinct().count() > 1
            && (level.isEmpty() || category.isEmpty());
    boolean isRead = !changes && !(level.isEmpty() && category.isEmpty() && open.isEmpty());
    return isRead ? Optional.of(new QualificationText(level, category, open)) : Optional.empty();
  }

  /** The words of one kind, if they follow one another and one of them is a value. */
  private static String run(String text, List<Word> words, boolean ofLevel) {
    int from = -1;
    int to = -1;
    boolean valued = false;
    for (int i = 0; i < words.size(); i++) {
      Part part = words.get(i).part;
      if (ofLevel ? part.isOfLevel() : part.isOfCategory()) {
        if (to >= 0 && to < i - 1) {
          return "";
        }
        from = from < 0 ? i : from;
        to = i;
        valued |= part == Part.LEVEL || part == Part.CATEGORY;
      }
    }
    if (!valued) {
      return "";
    }
    String run = text.substring(words.get(from).from, words.get(to).to);
    return run.indexOf('(') >= 0 && run.indexOf(')') < 0 ? run + ")" : run;
  }
}
