package kz.tizilim.staffing.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.tizilim.staffing.grid.RowSource;

/** The sheets of a file. */
public interface Book extends AutoCloseable {

  /**
   * A sheet.
   *
   * @param name its name; empty where sheets have none
   * @param isVisible whether it is displayed
   * @param hidden the columns that are not displayed, from 0
   */
  record Sheet(Optional<String> name, boolean isVisible, Set<Integer> hidden) {}

  /**
   * A merged range.
   *
   * @param top its first row, from 1
   * @param left its first column, from 0
   * @param bottom its last row
   * @param right its last column
   */
  record Merge(int top, int left, int bottom, int right) {}

  /** Its sheets, in order. */
  List<Sheet> sheets();

  /**
   * The rows of a sheet, from the first one on.
   *
   * @throws kz.tizilim.staffing.grid.Refusal if it cannot be read
   */
  RowSource open(int sheet);

  /**
   * The merged ranges of a sheet, from top to bottom; empty in formats that are not written back.
   */
  default List<Merge> merges(int sheet) {
    return List.of();
  }

  /** Whether rows are records of a text, which have as many fields as the header. */
  default boolean isDelimited() {
    return false;
  }

  @Override
  void close();
}
