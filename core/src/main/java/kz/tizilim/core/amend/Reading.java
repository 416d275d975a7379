package kz.tizilim.core.amend;

import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;

/** What came of reading an instruction. */
public sealed interface Reading {

  /** The words of the act. */
  String words();

  /**
   * The words are an instruction.
   *
   * @param instruction what they order
   * @param words the words themselves
   * @param lines where they stand in the amending act
   */
  record Understood(Instruction instruction, String words, Lines lines) implements Reading {

    /** An instruction in its canonical Russian words. */
    public static Understood of(Instruction instruction, Lines lines) {
      return new Understood(instruction, instruction.print(ActLanguage.RU), lines);
    }

    @Override
    public String toString() {
      return instruction.toString();
    }
  }

  /**
   * The words are no instruction that is known.
   *
   * @param words the words themselves
   * @param finding what was read of them, and where
   */
  record NotUnderstood(String words, Finding finding) implements Reading {
    @Override
    public String toString() {
      return finding.toString();
    }
  }
}
