package kz.tizilim.staffing.sheet;

import java.util.Optional;

/**
 * The rows above that hold for the posts below them: an institution, a unit, a block of the
 * register.
 */
final class Sections {
  private String institution = "";
  private String unit = "";
  private Optional<CodeSection> code = Optional.empty();
  private boolean unitsAreOuter;
  private boolean blocksAreOuter;

  /** The institution; empty if no row names one. */
  String institution() {
    return institution;
  }

  /** The unit; empty if no row names one. */
  String unit() {
    return unit;
  }

  /** The block or the grade; empty if no row names one. */
  Optional<CodeSection> code() {
    return code;
  }

  /** A row names an institution: units and blocks begin anew. */
  void institution(String text) {
    institution = text;
    unit = "";
    code = Optional.empty();
    unitsAreOuter = false;
    blocksAreOuter = false;
  }

  /** A row names a unit; the blocks of the unit before do not hold in it. */
  void unit(String text) {
    unit = text;
    unitsAreOuter |= !blocksAreOuter;
    code = unitsAreOuter ? Optional.empty() : code;
  }

  /** A row names a block or a grade. */
  void code(String text, int line) {
    blocksAreOuter |= !unitsAreOuter;
    code = CodeSection.of(text, line);
  }
}
