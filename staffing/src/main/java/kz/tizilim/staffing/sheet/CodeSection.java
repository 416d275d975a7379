package kz.tizilim.staffing.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Code;

/**
 * A row that heads the posts of a block or a grade, «Блок В», «Звено В2», and completes the codes
 * below it that leave the block out: «2-1».
 *
 * @param block the block
 * @param grade the number of the grade; 0 in a row of a block
 * @param line the row
 */
record CodeSection(Block block, int grade, int line) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String LETTER = "[«\"“]?\\s*([A-DАВСБ])\\s*-?\\s*(\\d)?\\s*[»\"”]?";
  private static final Pattern NAMED =
      Pattern.compile(
          CellTexts.SECTION_NUMBER
              + "(?:(?:блок|звено|буын|block|grade)\\s*"
              + LETTER
              + "|"
              + LETTER
              + "\\s*(?:блок|блогы|звено|буын|буыны))(?![\\p{L}\\d]).*",
          FLAGS | Pattern.DOTALL);
  private static final Pattern NUMBERS =
      Pattern.compile("\\s*(\\d)(?:\\s*[-–—./\\s]\\s*\\d){0,2}\\s*");

  /** The section that a row begins; empty if it names no block. */
  static Optional<CodeSection> of(String text, int line) {
    Matcher named = NAMED.matcher(text);
    if (!named.matches()) {
      return Optional.empty();
    }
    int at = named.group(1) == null ? 3 : 1;
    String number = named.group(at + 1);
    return Optional.of(
        new CodeSection(
            Block.of(named.group(at).toUpperCase(Locale.ROOT).charAt(0)),
            number == null ? 0 : Integer.parseInt(number),
            line));
  }

  /** Whether a text heads the posts of a grade: «Звено В2». */
  static boolean isGrade(String text) {
    return CellTexts.isCodeSection(text) && of(text, 0).filter(one -> one.grade > 0).isPresent();
  }

  /**
   * The code that numbers say under this row; empty if they do not go on with it.
   *
   * @param isStep whether their column says the step alone
   */
  Optional<Code> complete(String claim, boolean isStep) {
    Matcher numbers = NUMBERS.matcher(claim);
    if (!numbers.matches()) {
      return Optional.empty();
    }
    if (isStep) {
      return grade == 0 ? Optional.empty() : Code.find(block.name() + grade + "-" + claim.strip());
    }
    boolean isOther =
        grade > 0 && (claim.strip().length() == 1 || Integer.parseInt(numbers.group(1)) != grade);
    return isOther ? Optional.empty() : Code.find(block.name() + claim.strip().replace('/', '-'));
  }
}
