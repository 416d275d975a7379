package kz.tizilim.staffing.correct;

import java.util.List;
import kz.tizilim.staffing.file.FileFormat;

/**
 * A corrected file and what was corrected in it.
 *
 * @param source the format of the file that was corrected
 * @param extension of the corrected file: {@code xlsx}
 * @param rows how many rows read otherwise than before
 * @param made the cells that were changed
 * @param left the posts that stay as they are because a person said so
 * @param unwritten the changes that could not be written, or read otherwise than they should
 * @param unread what was not read of the table, a line each, in the language of the lists
 */
public record Corrected(
    FileFormat source,
    String extension,
    long rows,
    List<Correction> made,
    List<Correction> left,
    List<Correction> unwritten,
    List<String> unread) {
  public Corrected {
    made = List.copyOf(made);
    left = List.copyOf(left);
    unwritten = List.copyOf(unwritten);
    unread = List.copyOf(unread);
  }

  /** Whether the file is the one that was uploaded, with other cells, and not a new workbook. */
  public boolean isSameBook() {
    return source == FileFormat.XLSX || source == FileFormat.XLS || source == FileFormat.CSV;
  }
}
