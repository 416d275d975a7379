package kz.tizilim.documents.table;

import java.util.List;
import kz.tizilim.documents.token.Token;
import kz.tizilim.register.Account;

/**
 * A draft table whose cells have their grades and steps.
 *
 * @param cells the cells, in the law's order
 * @param account how many characters of the table belong to a cell, its label or a heading
 * @param leftOver the tokens that belong to none, or to two, in the order of the text
 */
public record LabelledTable(List<DraftCell> cells, Account account, List<Token> leftOver) {
  public LabelledTable {
    cells = List.copyOf(cells);
    leftOver = List.copyOf(leftOver);
  }
}
