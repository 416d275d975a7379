package kz.tizilim.staffing.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.classify.Column;

/**
 * The meanings of headings in Russian, Kazakh and English: whole headings from {@code
 * headings.tsv}, and for all others their words, by {@code heading-words.tsv}.
 */
public final class Headings {
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern BROKEN_WORD =
      Pattern.compile("(?<=\\p{L})-\\s*[\\n\\r]\\s*(?=\\p{Ll})");
  // «3вено», «Д0лжность»: a digit that looks like the letter.
  private static final Pattern THREE = Pattern.compile("(?<![\\p{L}\\d])3(?=\\p{IsCyrillic}{3})");
  private static final Pattern NOUGHT = Pattern.compile("(?<=\\p{IsCyrillic})0(?=\\p{IsCyrillic})");
  private static final Pattern SLASH =
      Pattern.compile("\\s+/\\s*|\\s*/\\s+|[\\n\\r]+|(?<=\\p{L}{4})/(?=\\p{L}{4})");
  // Columns that are aligned with blanks are not one heading.
  private static final Pattern ALIGNED = Pattern.compile("\\S {3,}\\S+(?: \\S+)* {3,}\\S");
  private static final Pattern PROSE = Pattern.compile("\\p{L}{4,}[.!?](?:\\s+\\p{Lu}|\\s*$)");
  private static final int LONGEST = 160;
  private static final int MOST_WORDS = 14;

  // Latin and Kazakh letters, each followed by the Russian one that it is read as.
  private static final String LOOK_ALIKES = "aаbвcсeеhнkкmмoоpрtтxхyуiиёеіиәағгқкңнөоұуүуһх";

  private static final Map<String, Meaning> WHOLE = whole();
  private static final List<Rule> RULES = rules();
  private static final Set<String> WORDS = words();
  private static final List<Beginning> BOTH_LEVEL =
      beginnings(new String[] {"образован білім уров ур. деңгей"}, 0);
  private static final List<Beginning> BOTH_CATEGORY =
      beginnings(new String[] {"катег кат. санат"}, 0);

  private Headings() {}

  /**
   * What a heading means.
   *
   * @param meaning its meaning
   * @param isExact whether the whole heading is known, and not only its words
   * @param hasSections whether units are listed in the same column as rows of their own
   */
  public record Heading(Meaning meaning, boolean isExact, boolean hasSections) {}

  /** A line of {@code heading-words.tsv}. */
  private record Rule(
      Meaning meaning,
      boolean sections,
      boolean isFirst,
      List<Beginning> one,
      List<Beginning> other,
      List<Beginning> none) {

    boolean matches(List<String> words) {
      return has(isFirst ? words.subList(0, 1) : words, one)
          && (other.isEmpty() || has(words, other))
          && !has(words, none);
    }

    private static boolean has(List<String> words, List<Beginning> beginnings) {
      for (Beginning beginning : beginnings) {
        for (String word : words) {
          if (beginning.begins(word)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** How a word begins; or the whole word, which the file writes with a full stop. */
  private record Beginning(String letters, boolean isWhole) {
    static Beginning of(String text) {
      boolean isWhole = text.endsWith(".");
      return new Beginning(isWhole ? text.substring(0, text.length() - 1) : text, isWhole);
    }

    boolean begins(String word) {
      return isWhole ? word.equals(letters) : word.startsWith(letters);
    }
  }

  /** The meaning of a heading; empty if it is not known. */
  public static Optional<Heading> find(String text) {
    return read(text, true);
  }

  /** The meaning of a text that is a known heading as a whole; its words alone do not count. */
  static Optional<Heading> exact(String text) {
    return read(text, false);
  }

  /* Patterns only where a sign that they need occurs: most cells have none. */
  private static Optional<Heading> read(String text, boolean byWords) {
    boolean broken = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    String heading =
        withoutDigitsForLetters(broken ? BROKEN_WORD.matcher(text).replaceAll("") : text).strip();
    if (heading.isEmpty()
        || heading.length() > LONGEST
        || (heading.contains("   ") && ALIGNED.matcher(heading).find())) {
      return Optional.empty();
    }
    boolean bracketed = heading.indexOf('(') >= 0 || heading.indexOf('[') >= 0;
    String bare = bracketed ? BRACKETS.matcher(heading).replaceAll(" ") : heading;
    Optional<Heading> exact =
        whole(heading)
            .or(() -> bracketed ? whole(bare) : Optional.empty())
            .or(() -> broken || bare.indexOf('/') >= 0 ? parts(bare) : Optional.empty());
    return exact.isPresent() || !byWords || isProse(bare) || isCardLine(bare) ? exact : rule(bare);
  }

  private static String withoutDigitsForLetters(String text) {
    String read = text.indexOf('3') < 0 ? text : THREE.matcher(text).replaceAll("з");
    return read.indexOf('0') < 0 ? read : NOUGHT.matcher(read).replaceAll("о");
  }

  /** Whether a text is one sentence that ends, or the end of one and the beginning of another. */
  private static boolean isProse(String text) {
    return text.indexOf('.') >= 0
        && PROSE.matcher(text).find()
        && text.split("\\s+", -1).length > 5;
  }

  /** Whether a text is a heading with its value behind a colon: «Должность: Кассир». */
  private static boolean isCardLine(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && WHOLE.containsKey(key(text.substring(0, colon)))
        && !key(text.substring(colon)).isEmpty()
        && !isMadeOfHeadingWords(text.substring(colon));
  }

  private static Optional<Heading> whole(String heading) {
    return Optional.ofNullable(WHOLE.get(key(heading)))
        .map(meaning -> new Heading(meaning, true, false));
  }

  /** A heading in two languages means what its parts mean; the first that is known decides. */
  private static Optional<Heading> parts(String heading) {
    String[] parts = SLASH.split(heading);
    return parts.length < 2
        ? Optional.empty()
        : Stream.of(parts).map(Headings::whole).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Heading> rule(String heading) {
    List<String> words = wordsOf(heading);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    for (Rule rule : RULES) {
      if (rule.matches(words)) {
        return Optional.of(new Heading(rule.meaning, false, rule.sections));
      }
    }
    return Optional.empty();
  }

  /** Whether a heading names the level and the category: «Образование, категория». */
  static boolean namesLevelAndCategory(String text) {
    List<String> words = wordsOf(text);
    return Rule.has(words, BOTH_LEVEL) && Rule.has(words, BOTH_CATEGORY);
  }

  /** Whether a heading shortens the step to «Ст.», which may mean the number of posts too. */
  static boolean isAbbreviatedStep(String text) {
    return wordsOf(text).contains("ст");
  }

  /** The column of a heading, if an answer can depend on it. */
  public static Optional<Column> column(String heading) {
    return find(heading).flatMap(found -> found.meaning().column());
  }

  /** Whether all words of a text are words of headings. */
  static boolean isMadeOfHeadingWords(String text) {
    List<String> words = wordsOf(text);
    return !words.isEmpty()
        && words.stream()
            .allMatch(word ->
                WORDS.contains(word)
                    || RULES.stream().anyMatch(rule -> Rule.has(List.of(word), rule.one)));
  }

  /** The words of a text, in lower case, with look-alike letters folded. */
  static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
      if (Character.isLetterOrDigit(c) || c == '№') {
        word.append(fold(c));
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return joinInitials(words);
  }

  /** Single letters that follow one another are one word: «Ф.И.О.», «в/ч», «п/п». */
  private static List<String> joinInitials(List<String> words) {
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String word : words) {
      boolean single = word.length() == 1 && Character.isLetter(word.charAt(0));
      if (single && open) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + word);
      } else {
        joined.add(word);
      }
      open = single;
    }
    return joined;
  }

  /** Letters, digits and № alone, folded so that look-alikes are one. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetterOrDigit(c) || c == '№') {
        key.append(fold(c));
      }
    }
    return key.toString();
  }

  private static char fold(char c) {
    int at = LOOK_ALIKES.indexOf(c);
    return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c;
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(Character.toLowerCase(text.charAt(i))));
    }
    return folded.toString();
  }

  private static Map<String, Meaning> whole() {
    Map<String, Meaning> names = new HashMap<>();
    for (String[] line : SheetWords.lines("headings.tsv")) {
      Meaning meaning = Meaning.find(line[0]).orElseThrow();
      Meaning other = names.putIfAbsent(key(line[2]), meaning);
      if (other != null && other != meaning) {
        throw new IllegalArgumentException(
            "«" + line[2] + "» is both " + other + " and " + meaning + " in headings.tsv.");
      }
    }
    return Map.copyOf(names);
  }

  private static List<Rule> rules() {
    return SheetWords.lines("heading-words.tsv").stream()
        .map(line -> {
          String[] meaning = line[0].split("\\+", -1);
          String kind = meaning.length > 1 ? meaning[1] : "";
          return new Rule(
              Meaning.find(meaning[0]).orElseThrow(),
              kind.equals("sections"),
              kind.equals("first"),
              beginnings(line, 1),
              beginnings(line, 2),
              beginnings(line, 3));
        })
        .toList();
  }

  private static List<Beginning> beginnings(String[] line, int at) {
    return at >= line.length || line[at].isBlank()
        ? List.of()
        : Arrays.stream(line[at].strip().split(" ", -1))
            .map(Headings::folded)
            .map(Beginning::of)
            .toList();
  }

  private static Set<String> words() {
    return SheetWords.lines("headings.tsv").stream()
        .flatMap(line -> wordsOf(line[2]).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
