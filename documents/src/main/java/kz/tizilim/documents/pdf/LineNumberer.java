package kz.tizilim.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.TextLine.PageTop;
import kz.tizilim.documents.token.Token;

/** Numbers the lines of a document in reading order. */
final class LineNumberer {
  private static final char SOFT_HYPHEN = '\u00AD';
  private int number;

  /** The next line of the document, with the words of {@code line}. */
  TextLine next(PageLine line, int page, boolean afterBlank, int indent) {
    number++;
    List<Token> tokens = new ArrayList<>();
    int column = indent + 1;
    for (PageWord word : line.words()) {
      tokens.add(new Token(word.text(), number, column));
      column += word.text().length() + 1;
    }
    return new TextLine(number, page, PageTop.NONE, afterBlank, indent, List.of(), tokens);
  }

  /** The same lines; words broken over two lines by soft hyphens are whole on the second. */
  static List<PageLine> mended(List<PageLine> lines) {
    List<PageLine> mended = new ArrayList<>();
    String torn = "";
    for (int l = 0; l < lines.size(); l++) {
      PageLine line = lines.get(l);
      List<PageWord> words = new ArrayList<>();
      for (int w = 0; w < line.words().size(); w++) {
        PageWord word = line.words().get(w);
        boolean last = w == line.words().size() - 1 && l < lines.size() - 1;
        String text = torn + word.text();
        boolean goesOn = last && text.charAt(text.length() - 1) == SOFT_HYPHEN;
        torn = goesOn ? text : "";
        String whole = text.replace(String.valueOf(SOFT_HYPHEN), "");
        if (!goesOn && !whole.isEmpty()) {
          words.add(new PageWord(whole, word.from(), word.to(), word.natural()));
        }
      }
      if (!words.isEmpty()) {
        mended.add(new PageLine(line.y(), line.size(), line.spaceWidth(), words));
      }
    }
    return mended;
  }
}
