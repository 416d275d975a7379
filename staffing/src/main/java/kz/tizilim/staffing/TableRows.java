package kz.tizilim.staffing;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Remark;
import kz.tizilim.staffing.file.Book;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.SkippedRows;

/** The rows of a staffing table, with columns that have a meaning. */
interface TableRows extends AutoCloseable {
  Optional<TableRow> next();

  List<ColumnHeading> headings();

  /** The line of the heading; 0 where the values of each row are named. */
  default int headerLine() {
    return 0;
  }

  /** How many captions were read over rows. */
  default long captions() {
    return 0;
  }

  /** The heads of columns that are not used. */
  default List<String> unrecognised() {
    return headings().stream()
        .filter(heading -> heading.column().isEmpty() && !heading.text().isEmpty())
        .map(ColumnHeading::text)
        .toList();
  }

  /** The rows and sheets that are not answered. */
  default SkippedRows skipped() {
    return new SkippedRows();
  }

  /** How the sheets are read, as far as they were met. */
  default List<FoundHeader> headers() {
    return List.of();
  }

  /** The header that holds for the row read last; empty outside sheets. */
  default Optional<FoundHeader> header() {
    return Optional.empty();
  }

  /** The merged ranges of a sheet. */
  default List<Book.Merge> merges(int sheet) {
    return List.of();
  }

  /** What a person should know of how the table was read. */
  default List<Remark> notes() {
    return List.of();
  }

  /** The place of the sheet with that name in the workbook, from 0. */
  default int sheetIndex(String name) {
    return 0;
  }

  @Override
  void close();
}
