package kz.tizilim.documents.table;

import java.util.regex.Pattern;
import kz.tizilim.documents.token.Token;

/** Where a full stop ends a clause and where it only shortens a word. */
final class Sentences {

  /** «им.», «г.», «т.д.», «А.»: a short word, or letters with dots between them. */
  private static final Pattern SHORTENED =
      Pattern.compile("(?:\\p{L}{1,3}|(?:\\p{L}{1,2}\\.)+\\p{L}{0,2}|\\d+)\\.");

  private Sentences() {}

  /** Whether a clause may end with {@code token}. */
  static boolean end(Token token) {
    String text = token.text();
    return token.last() == '.'
        && text.length() > 1
        && !SHORTENED.matcher(text.substring(Math.max(0, text.lastIndexOf('(') + 1))).matches();
  }
}
