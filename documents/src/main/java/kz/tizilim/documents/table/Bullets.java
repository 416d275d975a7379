package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.tizilim.documents.token.Token;

/** The marks that stand before the members of a list: «-», «–», «•», «1)», «2.», «а)». */
final class Bullets {

  private static final Pattern BULLET = Pattern.compile("[-–—−•·▪*]|\\d{1,2}[.)]|\\p{Ll}\\)");
  private static final int LONGEST = 3;
  private static final String BEFORE = ":;.,";

  /** Behind these a bullet may stand within a line: «Начальник: 1) отдела; 2) гаража». */
  private static final String LISTS = ":;";

  private Bullets() {}

  private static boolean is(Token token) {
    return token.text().length() <= LONGEST && BULLET.matcher(token.text()).matches();
  }

  /** Whether token {@code i}, which begins a line, is one; a piece begins with {@code from}. */
  static boolean isAt(List<PlacedToken> text, int from, int i) {
    PlacedToken here = text.get(i);
    boolean beginsLine = here.afterBlank() || here.afterBreak();
    return beginsLine
        && is(here.token())
        && (BEFORE.indexOf(text.get(i - 1).token().last()) >= 0 || is(text.get(from).token()));
  }

  /** Whether all tokens from {@code from} to {@code to} are bullets, and there are any. */
  static boolean areAll(List<PlacedToken> text, int from, int to) {
    return from < to
        && text.subList(from, to).stream().map(PlacedToken::token).allMatch(Bullets::is);
  }

  /** Where the words of a member begin whose bullet may be token {@code i}. */
  static int behind(List<PlacedToken> text, int i) {
    return i < text.size() && is(text.get(i).token()) ? i + 1 : i;
  }

  /**
   * The tokens without those that are bullets: the first, any that begins a line behind the end of
   * a member, and any behind a colon or a semicolon.
   */
  static List<Token> without(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean begins =
          i == 0
              || LISTS.indexOf(tokens.get(i - 1).last()) >= 0
              || (tokens.get(i - 1).line() != tokens.get(i).line()
                  && BEFORE.indexOf(tokens.get(i - 1).last()) >= 0);
      if (!(begins && is(tokens.get(i)) && i + 1 < tokens.size())) {
        kept.add(tokens.get(i));
      }
    }
    return kept;
  }
}
