package kz.tizilim.staffing.grid;

import java.util.Optional;

/** The rows of a sheet, from top to bottom. */
public interface RowSource extends AutoCloseable {
  /**
   * The next row; empty at the end.
   *
   * @throws Refusal if the rest of the sheet cannot be read
   */
  Optional<GridRow> next();

  @Override
  void close();
}
