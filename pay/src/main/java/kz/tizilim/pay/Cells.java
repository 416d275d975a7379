package kz.tizilim.pay;

import java.util.List;
import java.util.TreeSet;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.pay.table.PayCell;

/** The cells of a register that need a table of coefficients. */
public final class Cells {
  private Cells() {}

  /** Each code of an edition in each of its spheres, once. */
  public static List<PayCell> of(Edition edition) {
    TreeSet<PayCell> cells = new TreeSet<>();
    for (Cell cell : edition.cells()) {
      cells.add(PayCell.of(cell.sphere(), cell.code()));
    }
    return List.copyOf(cells);
  }
}
