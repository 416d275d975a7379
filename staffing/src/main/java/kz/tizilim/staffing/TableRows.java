package kz.tizilim.staffing;

import java.util.List;
import java.util.Optional;

/** The rows of a staffing table, with columns that have a meaning. */
interface TableRows extends AutoCloseable {
  Optional<TableRow> next();

  List<ColumnHeading> headings();

  int headerLine();

  long captions();

  @Override
  void close();
}
