package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.tizilim.documents.token.Token;

/** The marks that stand before the members of a list: «-», «–», «•», «1)». */
final class Bullets {

  private static final Pattern BULLET = Pattern.compile("[-–—−•·▪*]|\\d{1,2}\\)");
  private static final String BEFORE = ":;.,";

  private Bullets() {}

  private static boolean is(Token token) {
    return BULLET.matcher(token.text()).matches();
  }

  /** Whether token {@code i}, which begins a line, is one; a piece begins with {@code from}. */
  static boolean isAt(List<PlacedToken> text, int from, int i) {
    PlacedToken here = text.get(i);
    boolean beginsLine = here.afterBlank() || here.afterBreak();
    return beginsLine
        && is(here.token())
        && (BEFORE.indexOf(text.get(i - 1).token().last()) >= 0 || is(text.get(from).token()));
  }

  /** The tokens without those that are bullets: the first, and any behind the end of a member. */
  static List<Token> without(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean begins =
          i == 0
              || (tokens.get(i - 1).line() != tokens.get(i).line()
                  && BEFORE.indexOf(tokens.get(i - 1).last()) >= 0);
      if (!(begins && is(tokens.get(i)) && i + 1 < tokens.size())) {
        kept.add(tokens.get(i));
      }
    }
    return kept;
  }
}
