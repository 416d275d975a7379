package kz.tizilim.core.register;

/**
 * A division of a block (звено): {@code A1}, {@code B4}, {@code C3}, {@code D}, {@code D1}.
 *
 * @param block the block it divides
 * @param number 1 to 9; 0 in block D where its one grade has no number
 */
public record Grade(Block block, int number) implements Comparable<Grade> {

  public Grade {
    if (number < (block.hasNumberedGrades() ? 1 : 0) || number > 9) {
      throw new IllegalArgumentException("Block " + block + " has no grade number " + number + ".");
    }
  }

  /** Parses what {@link #toString} prints, in Latin or Cyrillic letters. */
  public static Grade parse(String text) {
    Code code = Code.parse(text);
    if (!code.step().isNone()) {
      throw new IllegalArgumentException("«" + text + "» is a code with a step, not a grade.");
    }
    return code.grade();
  }

  @Override
  public int compareTo(Grade other) {
    int byBlock = block.compareTo(other.block);
    return byBlock != 0 ? byBlock : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return number == 0 ? block.name() : block.name() + number;
  }
}
