package kz.tizilim.staffing;

import java.util.Optional;

/** The rows of a grid, top to bottom. */
interface RawRows extends AutoCloseable {
  /** The next row; empty at the end. */
  Optional<RawRow> next();

  @Override
  void close();
}
