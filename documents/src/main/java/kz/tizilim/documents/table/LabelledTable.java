package kz.tizilim.documents.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.core.register.CharacterCount;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Token;
import kz.tizilim.documents.token.Tokens;

/**
 * A draft table whose cells have their grades and steps.
 *
 * @param cells the cells, in the law's order
 * @param account how many characters of the table belong to a cell, its label or a heading
 * @param leftOver the tokens that belong to none, or to two, in the order of the text
 */
public record LabelledTable(List<DraftCell> cells, CharacterCount account, List<Token> leftOver) {
  public LabelledTable {
    cells = List.copyOf(cells);
    leftOver = List.copyOf(leftOver);
  }

  /**
   * A table with the proof that every token stands in its cells exactly once, or with those that do
   * not.
   *
   * @param lines the lines of the table
   * @param accounted the tokens that belong to a cell, its label or a heading
   */
  static LabelledTable of(List<TextLine> lines, List<DraftCell> cells, List<Token> accounted) {
    Set<Token> open = new HashSet<>();
    lines.forEach(line -> open.addAll(line.tokens()));
    List<Token> left = new ArrayList<>();
    int characters = 0;
    for (Token token : accounted) {
      if (open.remove(token)) {
        characters += token.text().length();
      } else {
        left.add(token);
      }
    }
    left.addAll(open);
    left.sort(Comparator.comparingInt(Token::line).thenComparingInt(Token::column));
    return new LabelledTable(cells, new CharacterCount(Tokens.characters(lines), characters), left);
  }
}
