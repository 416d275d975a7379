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
 * @param isParagraph whether the number is that of a paragraph (абзац) of the cell, of which the
 *     heading is the first
 */
public record Address(
    Optional<Block> block,
    Optional<Grade> grade,
    Optional<Step> step,
    Optional<Sphere> sphere,
    String heading,
    int number,
    String entry,
    boolean isParagraph) {

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
    if (isParagraph && number == 0) {
      throw new IllegalArgumentException("Paragraphs are counted from 1.");
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
    this(block, grade, step, sphere, heading, number, entry, false);
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
    return new Address(block, grade, step, sphere, heading, number, "", true);
  }

  /** The entry of that wording in this cell. */
  public Address entry(String wording) {
    return new Address(block, grade, step, sphere, heading, 0, wording);
  }

  /** Whether an entry is named. */
  public boolean isEntry() {
    return number > 0 || !entry.isEmpty();
  }

  /** Whether nothing narrower than the register is named. */
  public boolean isRegister() {
    return equals(REGISTER);
  }

  /** Whether a cell, a grade or a block is named, with an entry or without. */
  boolean isPlaced() {
    return !number(0).isRegister();
  }

  /** The element that this one names inside the place of {@code outer}, where it names no place. */
  Address inside(Address outer) {
    if (isRegister()) {
      return outer;
    }
    return isPlaced()
        ? this
        : new Address(
            outer.block,
            outer.grade,
            outer.step,
            outer.sphere,
            outer.heading,
            number,
            entry,
            isParagraph);
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
