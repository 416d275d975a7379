package kz.tizilim.core.amend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.tizilim.core.register.Block;

/**
 * Brings the words of a place into the form that {@link AddressText} reads: «раздел «Блок С –
 * административный персонал»» is block C, «строку 6 (звено С2)» is row 6 of grade C2.
 */
final class PlaceWords {

  /*
   * A name of the personnel says nothing more than the letter of its block, if it is that of the block;
   * anything else next to the letter stays, and the place is then not understood.
   */
  private static final List<String> RUSSIAN =
      List.of("управленческ", "основн", "административн", "вспомогательн");
  private static final List<String> KAZAKH =
      List.of("басқарушы", "негізгі", "әкімшілік", "қосалқы");
  private static final String LETTER = "([abcdавбсд])";
  private static final String PERSONNEL =
      "(?:("
          + String.join("|", Stream.concat(RUSSIAN.stream(), KAZAKH.stream()).toList())
          + ")\\p{L}* )?персонал\\p{L}*";
  private static final Pattern NAME_OF_PERSONNEL = Pattern.compile(PERSONNEL);
  private static final String BEHIND = "(?:[.,]? ?[(–—:-]? ?" + PERSONNEL + "\\)?)?\\.?";
  private static final Pattern BLOCK_NAME = Pattern.compile("блок \"?" + LETTER + "\"?" + BEHIND);
  private static final Pattern KK_BLOCK_NAME =
      Pattern.compile("\"?" + LETTER + "\"? блогы" + BEHIND);

  private static final Pattern SECTION =
      Pattern.compile("(?<!\\p{L})(?:под)?раздел\\p{L}* (⟦\\d+⟧)|(⟦\\d+⟧) (?:деген )?бөлім\\p{L}*");
  private static final Pattern GLOSS =
      Pattern.compile(
          "(?<!\\p{L})(блок\\p{L}* "
              + LETTER
              + "|"
              + LETTER
              + " бло[кг]\\p{L}*)(?!\\p{L}) ?(?:\\(([\\p{L} ]+)\\)|[–—-] ([\\p{L} ]+?персонал\\p{L}*)|(⟦\\d+⟧))");
  private static final Pattern OTHER_SPHERES =
      Pattern.compile("\\((?:прочие|иные|другие|өзге|басқа) (?:сферы|салалар)\\)");
  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\(((?:ячейк|звен|ступен|сфер|вне сфер|блок|строк|порядков)[^()]*"
              + "|[^()]*(?:ұяшы[қғ]|буын|звено|саты|бло[кг])\\p{L}*)\\)");

  /** «Строках 6-7»: a range, as the plural shows. */
  private static final Pattern ROWS =
      Pattern.compile("(?<!\\p{L})(строк(?:ах|ам|ами)?) (\\d{1,6})-(\\d{1,6})(?![\\d-])");

  /** «Раздел С (административный персонал)» is block C. */
  private static final Pattern SECTION_LETTER =
      Pattern.compile("(?<!\\p{L})(?:под)?раздел\\p{L}* (?=" + LETTER + "(?: ?[(,–—]|$))");

  /** «В блоке «С»», «в звене «С2»». */
  private static final Pattern QUOTED_CODE =
      Pattern.compile(
          "(?<!\\p{L})((?:блок[аеу]?|блоком|звен(?:[оаеу]|ом)|ступен(?:[ьи]|ью)|ячейк(?:[аиеу]|ой)|код[аеу]?)|(?:под)?раздел\\p{L}*) (⟦\\d+⟧)"
              + "|(?<!(?:строк|позици|пункт|абзац|заголов)\\p{L}{0,4} )(⟦\\d+⟧) (?=(?:бло[кг]|звено|буын|ұяшы[қғ])\\p{L}*)");

  private static final Pattern CODE_ALONE =
      Pattern.compile(
          "[abcdавбсд](?:-?\\d(?:-\\d){0,2})?|\\d(?:-\\d)?|"
              + LETTER
              + " ?\\("
              + PERSONNEL
              + "\\)");

  /** The table of the register, which has one. */
  private static final Pattern TABLE =
      Pattern.compile("(?<!\\p{L})(?:в )?таблиц[аеуы](?= (?!\\d|№))");

  /** «Ячейки В2-1 – В2-4»: the cells of a grade whose steps have no halves. */
  private static final Pattern CELLS =
      Pattern.compile("(?<!\\p{L})([bв]-?\\d)-(\\d) ?[–—] ?\\1-(\\d)(?![\\d-])");

  private static final Pattern STEPS =
      Pattern.compile(
          "(?<!\\p{L})(ступен\\p{L}*) (?:с )?(\\d)(?: ?[–—] ?| по )(\\d)(?![\\d-])(?=.* звен\\p{L}* [bв]-?\\d)"
              + "|(?<=звен\\p{L}{1,3} [bв]-?\\d .{0,40})(ступен\\p{L}*) (?:с )?(\\d)(?: ?[–—] ?| по )(\\d)(?![\\d-])");

  private PlaceWords() {}

  static String of(String text, QuotedText quoted) {
    String unquoted = QUOTED_CODE.matcher(text).replaceAll((MatchResult at) -> code(at, quoted));
    String lettered = SECTION_LETTER.matcher(unquoted).replaceAll("блока ");
    String plain = SECTION.matcher(lettered).replaceAll((MatchResult at) -> section(at, quoted));
    plain = TABLE.matcher(plain).replaceAll(" ");
    plain =
        CELLS
            .matcher(plain)
            .replaceAll((MatchResult at) ->
                listed(at.group(2), at.group(3), at.group(1) + "-")
                    .orElseGet(() -> Matcher.quoteReplacement(at.group())));
    plain = STEPS.matcher(plain).replaceAll(PlaceWords::steps);
    plain = GLOSS.matcher(plain).replaceAll((MatchResult at) -> withoutGloss(at, quoted));
    plain = OTHER_SPHERES.matcher(plain).replaceAll(" вне сфер ");
    plain = BRACKETS.matcher(plain).replaceAll(" $1 ");
    return ROWS.matcher(plain).replaceAll("$1 $2 – $3");
  }

  private static String code(MatchResult at, QuotedText quoted) {
    boolean russian = at.group(1) != null;
    String name = quoted.quotation(at.group(russian ? 2 : 3)).strip().toLowerCase(Locale.ROOT);
    boolean section = russian && at.group(1).contains("раздел");
    boolean counts = russian ? !(section && name.length() > 1) : !name.matches("\\d.*");
    return CODE_ALONE.matcher(name).matches() && counts
        ? (russian ? at.group(1) + " " + name : name + " ")
        : Matcher.quoteReplacement(at.group());
  }

  private static String steps(MatchResult at) {
    int first = at.group(1) == null ? 4 : 1;
    return listed(at.group(first + 1), at.group(first + 2), "")
        .map(list -> at.group(first) + " " + list)
        .orElseGet(() -> Matcher.quoteReplacement(at.group()));
  }

  /** The numbers from one to another with the same words before them; empty if they do not rise. */
  private static Optional<String> listed(String from, String to, String before) {
    int first = Integer.parseInt(from);
    int last = Integer.parseInt(to);
    return first < last
        ? Optional.of(
            IntStream.rangeClosed(first, last)
                .mapToObj(number -> before + number)
                .collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  /** The letter of the block that has that personnel: «Административный персонал». */
  private static Optional<String> letter(String name) {
    Matcher personnel = NAME_OF_PERSONNEL.matcher(name.strip());
    if (!personnel.matches() || personnel.group(1) == null) {
      return Optional.empty();
    }
    return Stream.of(Block.values())
        .filter(block -> isNamed(personnel.group(1), block))
        .map(block -> block.toString().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static String section(MatchResult at, QuotedText quoted) {
    boolean russian = at.group(1) != null;
    String name = quoted.quotation(russian ? at.group(1) : at.group(2)).toLowerCase(Locale.ROOT);
    Optional<String> letter = letter(name);
    if (letter.isPresent()) {
      return russian ? " блока " + letter.get() + " " : " " + letter.get() + " блогы ";
    }
    Matcher block = (russian ? BLOCK_NAME : KK_BLOCK_NAME).matcher(name);
    return block.matches() && fits(block.group(1), Optional.ofNullable(block.group(2)))
        ? (russian ? " блока " + block.group(1) : " " + block.group(1) + " блогы") + " "
        : Matcher.quoteReplacement(at.group());
  }

  private static String withoutGloss(MatchResult at, QuotedText quoted) {
    String letter = at.group(2) != null ? at.group(2) : at.group(3);
    String said = at.group(4) != null ? at.group(4) : at.group(5);
    String gloss = said != null ? said : quoted.quotation(at.group(6));
    Matcher personnel = NAME_OF_PERSONNEL.matcher(gloss.strip().toLowerCase(Locale.ROOT));
    return personnel.matches() && fits(letter, Optional.ofNullable(personnel.group(1)))
        ? Matcher.quoteReplacement(at.group(1)) + " "
        : Matcher.quoteReplacement(at.group());
  }

  private static boolean isNamed(String personnel, Block block) {
    int at = List.of(Block.values()).indexOf(block);
    return personnel.equals(RUSSIAN.get(at)) || personnel.equals(KAZAKH.get(at));
  }

  /** Whether a block of that letter has that personnel; one without a name has any. */
  private static boolean fits(String letter, Optional<String> personnel) {
    Block block = Block.of(letter.charAt(0));
    return personnel.map(name -> isNamed(name, block)).orElse(true);
  }
}
