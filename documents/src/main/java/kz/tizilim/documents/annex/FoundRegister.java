package kz.tizilim.documents.annex;

import java.util.List;
import kz.tizilim.documents.table.LabelledTable;
import kz.tizilim.documents.token.TextLine;

/**
 * A register in an order.
 *
 * @param annex the number of its annex among those of the order; 0 where none is printed
 * @param restated the number of the annex of an earlier act that it restates, as its header prints
 *     it; 0 where none is printed
 * @param title the words above its table; empty where there are none
 * @param table its table
 * @param outside the lines behind or between the parts of its table, which are not part of it
 */
public record FoundRegister(
    int annex, int restated, String title, LabelledTable table, List<TextLine> outside) {
  public FoundRegister {
    outside = List.copyOf(outside);
  }

  /** The same register with another table. */
  public FoundRegister with(LabelledTable other, List<TextLine> outsideIt) {
    return new FoundRegister(annex, restated, title, other, outsideIt);
  }
}
