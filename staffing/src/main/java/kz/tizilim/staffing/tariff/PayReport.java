package kz.tizilim.staffing.tariff;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows with their pay, one after another. Closing it finishes the report. */
public interface PayReport extends Closeable {
  /** Writes one row. */
  void write(PaidRow row) throws IOException;
}
