package kz.tizilim.core.register;

/** One of the four parts of a register (блок), named by its letter. */
public enum Block {
  /** Management (управленческий персонал): grades with steps such as {@code 1} and {@code 1-1}. */
  A,
  /** Main personnel (основной персонал): grades with steps; the only block with spheres. */
  B,
  /** Administrative personnel (административный персонал): grades without steps. */
  C,
  /**
   * Support personnel (вспомогательный персонал): one grade without steps and mostly without a
   * number; some registers print {@code D1}.
   */
  D;

  /** Whether the grades of this block are divided into steps. */
  public boolean hasSteps() {
    return this == A || this == B;
  }

  /** Whether a step of this block may have a second part, as in {@code 1-1}. */
  public boolean hasHalfSteps() {
    return this == A;
  }

  /** Whether the grades of this block always carry a number. */
  public boolean hasNumberedGrades() {
    return this != D;
  }

  /**
   * The block whose letter is {@code letter}: Latin or Cyrillic, of either case. Cyrillic {@code В}
   * and {@code Б} both stand for B, as staffing tables write it both ways.
   *
   * @throws IllegalArgumentException if no block is written so
   */
  public static Block of(char letter) {
    return switch (Character.toUpperCase(letter)) {
      case 'A', 'А' -> A;
      case 'B', 'В', 'Б' -> B;
      case 'C', 'С' -> C;
      case 'D', 'Д' -> D;
      default ->
          throw new IllegalArgumentException(
              "No block has the letter «" + letter + "». Maybe one of A, B, C, D was meant.");
    };
  }
}
