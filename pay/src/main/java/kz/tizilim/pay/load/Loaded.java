package kz.tizilim.pay.load;

import java.util.List;
import kz.tizilim.pay.table.PayTables;

/**
 * What was read from files: tables, or the faults for which there are none.
 *
 * @param tables the tables; none if there is an error
 * @param faults everything that was found, in the order of files and lines
 */
public record Loaded(PayTables tables, List<Fault> faults) {
  public Loaded {
    faults = List.copyOf(faults);
    if (faults.stream().anyMatch(Fault::isError)) {
      tables = PayTables.NONE;
    }
  }

  /** Whether the tables can be used. */
  public boolean isSound() {
    return faults.stream().noneMatch(Fault::isError);
  }
}
