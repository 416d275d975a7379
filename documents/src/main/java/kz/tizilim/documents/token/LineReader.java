package kz.tizilim.documents.token;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.documents.token.TextLine.PageTop;

/** Splits a text into lines and tokens, tracks its pages and removes letter-spacing. */
final class LineReader {

  /*
   * How the publisher's generator changes a line, and how that is undone:
   *
   * - It justifies by spreading space over letters. A line without other room becomes «ц е н т р а ,»
   *   with one space between letters and two between words. Such a line has only single characters
   *   between its single spaces; it is recognised by that, and each part between double spaces becomes
   *   a word. A line of ordinary words with double spaces is only stretched.
   * - It prints two or more blank lines between pages, or, if the top of the new page was lost, one
   *   line that begins with exactly one space. If they come after every few lines, they only separate
   *   paragraphs.
   */
  private static final int SHORTEST_PAGE = 6;
  private static final String LINE_END = "\r\n|[\n\r\u0085\u2028\u2029]";
  private static final int FEWEST_SPACED_LETTERS = 3;

  Tokens read(String text) {
    boolean paged = isPaged(text);
    List<TextLine> lines = new ArrayList<>();
    int page = 1;
    int blanks = 0;
    int number = 0;
    for (String raw : text.split(LINE_END, -1)) {
      number++;
      List<Token> tokens = tokens(raw, number);
      if (tokens.isEmpty()) {
        blanks++;
        continue;
      }
      int indent = tokens.get(0).column() - 1;
      PageTop top = PageTop.NONE;
      if (!lines.isEmpty() && blanks >= 2 && paged) {
        top = PageTop.CLEAN;
      } else if (!lines.isEmpty() && indent == 1) {
        top = PageTop.LOSSY;
      }
      page += top == PageTop.NONE ? 0 : 1;
      lines.add(
          new TextLine(
              number, page, top, blanks > 0, indent, gaps(raw, indent), tabs(raw), tokens));
      blanks = 0;
    }
    return new Tokens(lines);
  }

  /** Whether the runs of blank lines stand so far from each other that they may part pages. */
  private static boolean isPaged(String text) {
    int lines = 0;
    int breaks = 0;
    int blanks = 0;
    for (String raw : text.split(LINE_END, -1)) {
      boolean blank = raw.isBlank();
      breaks += !blank && blanks >= 2 ? 1 : 0;
      lines += blank ? 0 : 1;
      blanks = blank ? blanks + 1 : 0;
    }
    return breaks == 0 || lines >= SHORTEST_PAGE * breaks;
  }

  private static List<Integer> gaps(String raw, int indent) {
    List<Integer> gaps = new ArrayList<>();
    int end = raw.stripTrailing().length();
    for (int i = indent + 2; i < end; i++) {
      if (!isSpace(raw.charAt(i)) && isSpace(raw.charAt(i - 1)) && isSpace(raw.charAt(i - 2))) {
        gaps.add(i + 1);
      }
    }
    return gaps;
  }

  private static List<Integer> tabs(String raw) {
    List<Integer> tabs = new ArrayList<>();
    for (int at = raw.indexOf('\t'); at >= 0; at = raw.indexOf('\t', at + 1)) {
      tabs.add(at + 1);
    }
    return tabs;
  }

  private static List<Token> tokens(String raw, int line) {
    List<Token> words = new ArrayList<>();
    int at = 0;
    while (at < raw.length()) {
      int from = at;
      while (from < raw.length() && isSpace(raw.charAt(from))) {
        from++;
      }
      int to = from;
      while (to < raw.length() && !isSpace(raw.charAt(to))) {
        to++;
      }
      if (to > from) {
        // A soft hyphen only says where a word may be cut.
        String word = raw.substring(from, to).replace("\u00AD", "");
        if (!word.isEmpty()) {
          words.add(new Token(word, line, from + 1));
        }
      }
      at = Math.max(to, at + 1);
    }
    return isLetterSpaced(words) ? joined(words) : words;
  }

  private static boolean isLetterSpaced(List<Token> words) {
    int letters = 0;
    for (Token word : words) {
      if (word.text().codePointCount(0, word.text().length()) > 1) {
        return false;
      }
      letters += Character.isLetter(word.text().codePointAt(0)) ? 1 : 0;
    }
    return letters >= FEWEST_SPACED_LETTERS;
  }

  private static List<Token> joined(List<Token> letters) {
    List<Token> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Token first = letters.get(0);
    Token before = first;
    for (Token letter : letters) {
      if (letter.column() - before.column() > before.text().length() + 1) {
        words.add(new Token(word.toString(), first.line(), first.column()));
        word.setLength(0);
        first = letter;
      }
      word.append(letter.text());
      before = letter;
    }
    words.add(new Token(word.toString(), first.line(), first.column()));
    return words;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
