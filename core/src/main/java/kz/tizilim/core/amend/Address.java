package kz.tizilim.core.amend;

import java.util.Objects;
import java.util.Optional;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Grade;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.core.register.Step;

/**
 * The structural element that an instruction names: the register, a block, a grade, a cell or an
 * entry. A part that is not named matches anything.
 *
 * @param block the block; empty if a grade is named
 * @param grade the grade (звено)
 * @param step the step (ступень)
 * @param sphere the sphere; {@link Sphere#GENERAL} for «вне сфер»
 * @param heading the heading of the cell; empty if not named
 * @param number which entry (строка, пункт), from 1: among those of its code and sphere if a cell
 *     is named, otherwise among all of the register; 0 if not named by number
 * @param entry the wording of the entry; empty if not named by it
 * @param row what is counted or named in the cell
 */
public record Address(
    Optional<Block> block,
    Optional<Grade> grade,
    Optional<Step> step,
    Optional<Sphere> sphere,
    String heading,
    int number,
    String entry,
    Row row) {

  /** What of a cell an address means. */
  public enum Row {
    /** The cell itself, or an entry by its number or its words. */
    ENTRY,
    /** A paragraph (абзац), of which the heading is the first. */
    PARAGRAPH,
    /**
     * The row of the printed table (строка звена …): all that the cell says, and its entry where it
     * has one only.
     */
    ONLY,
    /** The heading (заголовок). */
    HEADING
  }

  /** The whole register. */
  public static final Address REGISTER =
      new Address(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", 0, "");

  public Address {
    if (number < 0 || (number > 0 && !entry.isEmpty())) {
      throw new IllegalArgumentException(
          "An entry is named by a number from 1 or by its wording, not by "
              + number
              + " and «"
              + entry
              + "».");
    }
    if (row == Row.PARAGRAPH && number == 0) {
      throw new IllegalArgumentException("Paragraphs are counted from 1.");
    }
    if ((row == Row.ONLY || row == Row.HEADING) && (number > 0 || !entry.isEmpty())) {
      throw new IllegalArgumentException("The row of a cell and its heading have no number.");
    }
    if (block.isPresent() && grade.isPresent() && grade.get().block() != block.get()) {
      throw new IllegalArgumentException(
          "Block " + block.get() + " has no grade " + grade.get() + ".");
    }
    block = grade.isPresent() ? Optional.empty() : block;
    heading = QuotedText.plain(heading);
    entry = QuotedText.plain(entry);
  }

  /** One that counts no paragraphs. */
  public Address(
      Optional<Block> block,
      Optional<Grade> grade,
      Optional<Step> step,
      Optional<Sphere> sphere,
      String heading,
      int number,
      String entry) {
    this(block, grade, step, sphere, heading, number, entry, Row.ENTRY);
  }

  /** The cell: its code, sphere and heading. */
  public static Address of(Cell cell) {
    return new Address(
        Optional.empty(),
        Optional.of(cell.grade()),
        cell.step().isNone() ? Optional.empty() : Optional.of(cell.step()),
        Optional.of(cell.sphere()),
        cell.heading().text(),
        0,
        "");
  }

  /** The entry of that number in this cell. */
  public Address number(int number) {
    return new Address(block, grade, step, sphere, heading, number, "");
  }

  /** The paragraph of that number in this cell. */
  public Address paragraph(int number) {
    return new Address(block, grade, step, sphere, heading, number, "", Row.PARAGRAPH);
  }

  /** What of this cell is meant, without a number. */
  public Address row(Row what) {
    return new Address(block, grade, step, sphere, heading, 0, "", what);
  }

  /** The entry of that wording in this cell. */
  public Address entry(String wording) {
    return new Address(block, grade, step, sphere, heading, 0, wording);
  }

  /** Whether an entry is named. */
  public boolean isEntry() {
    return number > 0 || !entry.isEmpty() || row == Row.ONLY || row == Row.HEADING;
  }

  /** Whether a row is named, by its number or its words. */
  boolean isRow() {
    return row == Row.ENTRY && isEntry();
  }

  /** Whether a step is named without its grade. */
  boolean isStepAlone() {
    return step.isPresent() && grade.isEmpty() && block.isEmpty();
  }

  /** Whether its number counts paragraphs. */
  public boolean isParagraph() {
    return row == Row.PARAGRAPH;
  }

  /** Whether nothing narrower than the register is named. */
  public boolean isRegister() {
    return equals(REGISTER);
  }

  /** Whether a cell, a grade or a block is named, with an entry or without. */
  boolean isPlaced() {
    return !number(0).isRegister();
  }

  /**
   * The element that this one names inside the place of {@code outer}, where it names no place or
   * only a part of one: a step without its grade, a sphere without a cell.
   *
   * @param inSphere whether the sphere of {@code outer} counts for another cell too
   */
  Address inside(Address outer, boolean inSphere) {
    if (isRegister()) {
      return outer;
    }
    boolean lacksGrade = block.isEmpty() && grade.isEmpty();
    Optional<Sphere> within =
        lacksGrade || (inSphere && mayLackSphere(outer, false)) ? sphere.or(outer::sphere) : sphere;
    return isPlaced()
        ? new Address(
            lacksGrade ? outer.block : block,
            lacksGrade ? outer.grade : grade,
            lacksGrade ? step.or(outer::step) : step,
            within,
            heading,
            number,
            entry,
            row)
        : new Address(
            outer.block, outer.grade, outer.step, outer.sphere, outer.heading, number, entry, row);
  }

  /**
   * Whether it is unclear if this cell lies in the sphere of {@code outer}, which was named with
   * another cell of the block: «в ячейке В2-3 сферы «Образование» …, в ячейке В2-4 …».
   */
  boolean mayLackSphere(Address outer, boolean inSphere) {
    return !inSphere
        && sphere.isEmpty()
        && grade.isPresent()
        && outer.sphere.filter(named -> !named.isGeneral()).isPresent()
        && outer.grade.map(other -> other.block() == grade.get().block()).orElse(true);
  }

  boolean fits(Cell cell) {
    return block.map(cell.block()::equals).orElse(true)
        && grade.map(cell.grade()::equals).orElse(true)
        && step.map(cell.step()::equals).orElse(true)
        && sphere.map(cell.sphere()::equals).orElse(true)
        && (heading.isEmpty() || heading.equals(QuotedText.plain(cell.heading().text())));
  }

  /** In Russian, as the object of the sentence: «строку 5 ячейки B2-3». */
  @Override
  public String toString() {
    return AddressText.print(this, ActLanguage.RU, AddressText.Case.WHAT);
  }

  /** The named code as it is written: {@code B2-3}, {@code C2}; empty if no grade is named. */
  String code() {
    return grade.map(Objects::toString).orElse("")
        + (grade.isPresent() ? step.map(s -> "-" + s).orElse("") : "");
  }
}
