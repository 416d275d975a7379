package kz.tizilim.core.clause;

import java.util.regex.Pattern;

/** The marks behind a word that refer to a footnote: «Ученый секретарь*», «категории¹». */
public final class FootnoteMarks {

  // What stands before is looked at only where a mark may begin.
  private static final Pattern MARK =
      Pattern.compile(
          "(?=[*¹²³⁰⁴-⁹])(?<=[\\p{L}\\p{Nd})\"»])(?:\\*{1,3}|[¹²³⁰⁴-⁹]{1,2})\\)?(?![\\p{L}\\p{Nd}*])");

  private FootnoteMarks() {}

  /** Whether a text has such a mark. */
  public static boolean areIn(String text) {
    return MARK.matcher(text).find();
  }

  /** A text without them. */
  public static String without(String text) {
    return MARK.matcher(text).replaceAll("");
  }
}
