package kz.tizilim.pay.load;

import java.time.LocalDate;
import kz.tizilim.pay.table.Source;

/** A source that says nothing, to compare rows without theirs. */
final class PayRowSources {
  static final Source NONE = Source.printed("", "", LocalDate.EPOCH);

  private PayRowSources() {}
}
