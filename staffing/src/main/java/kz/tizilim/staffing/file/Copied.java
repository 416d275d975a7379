package kz.tizilim.staffing.file;

import java.util.List;

/**
 * Which edits of a file were made when it was copied, and which could not be.
 *
 * @param unwritten the edits that could not be written, each with the reason
 * @param formulas the edits that replaced a formula by a value
 */
public record Copied(List<Unwritten> unwritten, List<CellEdit> formulas) {
  public Copied {
    unwritten = List.copyOf(unwritten);
    formulas = List.copyOf(formulas);
  }

  /**
   * An edit that could not be written.
   *
   * @param edit the edit
   * @param why the reason
   */
  public record Unwritten(CellEdit edit, Why why) {}

  /** Why an edit cannot be written. */
  public enum Why {
    /** Other cells take their formula from this one. */
    FORMULA,
    /** The cell is part of a merged range whose rows would differ. */
    MERGED,
    /** The encoding of the file lacks a letter of the text. */
    ENCODING,
    /** The sheet has no such row or no free column. */
    NO_CELL
  }
}
