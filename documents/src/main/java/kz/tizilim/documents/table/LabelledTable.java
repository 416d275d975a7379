package kz.tizilim.documents.table;

import java.util.List;
import kz.tizilim.documents.token.Token;

/**
 * A draft table whose cells have their grades and steps.
 *
 * @param cells the cells, in the law's order
 * @param accounted every token that is part of a cell, its label, or a heading of the table
 */
public record LabelledTable(List<DraftCell> cells, List<Token> accounted) {
  public LabelledTable {
    cells = List.copyOf(cells);
    accounted = List.copyOf(accounted);
  }
}
