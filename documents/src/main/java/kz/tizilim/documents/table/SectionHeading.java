package kz.tizilim.documents.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.documents.token.Token;

/**
 * A row that heads a block («Блок А (управленческий персонал)», «БЛОК B – ЗДРАВООХРАНЕНИЕ», «А
 * блогы …») or a sphere of the block above («В сфере "Образование"»).
 *
 * @param block the block; empty where the row heads a sphere alone
 * @param sphere the sphere
 */
record SectionHeading(Optional<Block> block, Sphere sphere) {

  /*
   * What stands behind the letter of a block, in brackets or behind a dash or colon, is either the name of
   * its personnel, which says nothing more, or a sphere. «Прочие сферы» are the general part: all that is
   * in none of the spheres that are named. A sphere lasts until the next heading.
   */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern BLOCK =
      Pattern.compile("[\"«“]?блок\\s*[-–—]?\\s*[\"«“]?(\\p{L})[\"»”]?(?!\\p{L})(.*)", FLAGS);
  private static final Pattern KAZAKH_BLOCK =
      Pattern.compile("[\"«“]?(\\p{L})[\"»”]?\\s*[-–—]?\\s*блогы(?!\\p{L})(.*)", FLAGS);
  private static final String PERSONNEL =
      "управленческ|основн|административн|вспомогательн|басқарушы|негізгі|әкімшілік|қосалқы";
  private static final Pattern GOES_ON =
      Pattern.compile("\\s*(?:[(\\[–—\\-:.,«\"“].*|(?:" + PERSONNEL + ").*|.*персонал.*|)", FLAGS);
  private static final Pattern NAME_OF_PERSONNEL =
      Pattern.compile("(?:(?:" + PERSONNEL + ")\\p{L}*\\s+)?персонал\\p{L}*", FLAGS);
  private static final Pattern OTHER_SPHERES =
      Pattern.compile(
          ".*(?<!\\p{L})(?:прочи|иные|иных|други|остальн|өзге|басқа)\\p{L}*\\s+(?:сфер|сала)\\p{L}*.*",
          FLAGS);
  private static final Pattern SPHERE =
      Pattern.compile("(?:в\\s+)?(?:сфер[аеы]|области)\\s*[:–—-]?\\s*(.+)", FLAGS);
  private static final Pattern KAZAKH_SPHERE = Pattern.compile("(.+?)\\s+сала(?:сы|сында)", FLAGS);
  private static final Pattern MARKS =
      Pattern.compile("^[\\s\"«»“”()\\[\\].,:;–—-]+|[\\s\"«»“”()\\[\\].,:;–—-]+$");
  private static final int MOST_WORDS_OF_A_NAME = 5;

  /** The heading that {@code tokens}, a row of its own, are; empty if they are none. */
  static Optional<SectionHeading> of(List<Token> tokens) {
    return of(row(tokens));
  }

  static Optional<SectionHeading> of(String row) {
    Matcher block = matcher(row);
    return block.matches()
        ? block(block)
            .map(found -> new SectionHeading(Optional.of(found), within(found, block.group(2))))
        : sphere(row).map(found -> new SectionHeading(Optional.empty(), found));
  }

  /** The block that a line begins to head, whatever its other lines say. */
  static Optional<Block> block(List<Token> tokens) {
    Matcher block = matcher(row(tokens));
    return block.matches() ? block(block) : Optional.empty();
  }

  private static String row(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static Optional<Block> block(Matcher block) {
    return letter(block).filter(found -> GOES_ON.matcher(block.group(2)).matches());
  }

  /** The sphere that a row of its own heads. */
  private static Optional<Sphere> sphere(String row) {
    if (OTHER_SPHERES.matcher(row).matches()) {
      return Optional.of(Sphere.GENERAL);
    }
    String bare = bare(row);
    Matcher russian = SPHERE.matcher(bare);
    if (russian.matches()) {
      return Optional.of(named(bare(russian.group(1))));
    }
    Matcher kazakh = KAZAKH_SPHERE.matcher(bare);
    if (kazakh.matches()) {
      return Optional.of(named(bare(kazakh.group(1))));
    }
    boolean isName = bare.split(" ", -1).length <= MOST_WORDS_OF_A_NAME && !bare.contains(",");
    return isName ? Sphere.named(bare).filter(known -> isNameOf(known, bare)) : Optional.empty();
  }

  private static boolean isNameOf(Sphere sphere, String text) {
    return text.equalsIgnoreCase(sphere.russian()) || text.equalsIgnoreCase(sphere.kazakh());
  }

  private static Sphere within(Block block, String rest) {
    if (OTHER_SPHERES.matcher(rest).matches()) {
      return Sphere.GENERAL;
    }
    String bare = bare(NAME_OF_PERSONNEL.matcher(rest).replaceAll(" "));
    if (bare.isEmpty()) {
      return Sphere.GENERAL;
    }
    Matcher russian = SPHERE.matcher(bare);
    Matcher kazakh = KAZAKH_SPHERE.matcher(bare);
    String name = russian.matches() ? russian.group(1) : kazakh.matches() ? kazakh.group(1) : bare;
    boolean mayBeUnknown = block == Block.B || russian.matches() || kazakh.matches();
    return mayBeUnknown ? named(bare(name)) : Sphere.named(name).orElse(Sphere.GENERAL);
  }

  private static Sphere named(String name) {
    return name.isEmpty() ? Sphere.GENERAL : Sphere.of(name);
  }

  private static String bare(String text) {
    return MARKS.matcher(MARKS.matcher(text).replaceAll("")).replaceAll("");
  }

  private static Matcher matcher(String row) {
    Matcher russian = BLOCK.matcher(row);
    return russian.matches() ? russian : KAZAKH_BLOCK.matcher(row);
  }

  private static Optional<Block> letter(Matcher block) {
    try {
      return Optional.of(Block.of(block.group(1).charAt(0)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
