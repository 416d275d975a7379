package kz.tizilim.core.amend;

import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;

/** The result of reading an instruction. */
public sealed interface Reading {

  /** The result for the kind of reading that this is. */
  <R> R fold(Cases<R> cases);

  /** A result for each kind of reading. */
  interface Cases<R> {
    /** For an instruction that concerns the register. */
    R understood(Understood reading);

    /** For one that does not. */
    R elsewhere(Elsewhere reading);

    /** For words that are not understood. */
    R notUnderstood(NotUnderstood reading);
  }

  /** The words of the act. */
  String words();

  /**
   * The words are an instruction.
   *
   * @param instruction the instruction
   * @param words the words themselves
   * @param lines their lines in the amending act
   */
  record Understood(Instruction instruction, String words, Lines lines) implements Reading {

    /** An instruction in its canonical Russian words. */
    public static Understood of(Instruction instruction, Lines lines) {
      return new Understood(instruction, instruction.print(ActLanguage.RU), lines);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.understood(this);
    }

    @Override
    public String toString() {
      return instruction.toString();
    }
  }

  /**
   * The words concern the amended order itself, another act or the text in the other language, and
   * change nothing in the register.
   *
   * @param words the words themselves
   * @param lines their lines in the amending act
   */
  record Elsewhere(String words, Lines lines) implements Reading {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.elsewhere(this);
    }

    @Override
    public String toString() {
      return "elsewhere " + lines + " " + words;
    }
  }

  /**
   * The words are not a known instruction.
   *
   * @param words the words themselves
   * @param finding what was understood of them, and where they are
   */
  record NotUnderstood(String words, Finding finding) implements Reading {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notUnderstood(this);
    }

    @Override
    public String toString() {
      return finding.toString();
    }
  }
}
