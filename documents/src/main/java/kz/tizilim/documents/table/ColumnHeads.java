package kz.tizilim.documents.table;

import java.util.regex.Pattern;

/** The heads of the three columns of a register, in Russian, in Kazakh or in both. */
final class ColumnHeads {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern GRADE = word("звено|звенья|буын");
  private static final Pattern STEP = word("ступень|ступени|саты|сатысы");
  private static final Pattern BLOCK =
      Pattern.compile("(?:наименование )?блок(?:а|и|ы)?|бло[кг](?:ы|тар)?", FLAGS);
  private static final Pattern NUMBER =
      Pattern.compile("№(?: ?п[/.]?п\\.?| ?р[/.]?[сн]\\.?)?|п/п(?: №)?|р/[сн](?: №)?", FLAGS);
  private static final Pattern NAME =
      Pattern.compile("(?<!\\p{L})(?:наименовани[ея]|должност|лауазым)", FLAGS);

  /** What the name of the third column ends with; where it lacks it, the next row goes on. */
  private static final Pattern OF_POSTS = Pattern.compile("(?<!\\p{L})(?:должност|лауазым)", FLAGS);

  private ColumnHeads() {}

  private static Pattern word(String forms) {
    return Pattern.compile("(?<!\\p{L})(?:" + forms + ")(?!\\p{L})", FLAGS);
  }

  static boolean isGrade(String text) {
    return GRADE.matcher(text).find();
  }

  static boolean isStep(String text) {
    return STEP.matcher(text).find();
  }

  static boolean isName(String text) {
    return NAME.matcher(text).find();
  }

  static boolean isWholeName(String text) {
    return OF_POSTS.matcher(text).find();
  }

  /** Whether a column says of each row in which block it is. */
  static boolean isBlock(String text) {
    return BLOCK.matcher(text.strip()).matches();
  }

  /** Whether a column numbers the rows. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  static boolean areAll(String text) {
    return isGrade(text) && isStep(text) && isName(text);
  }
}
