package kz.tizilim.core.amend;

import java.util.function.Function;
import kz.tizilim.core.register.Finding;
import kz.tizilim.core.register.Lines;

/** The result of reading an instruction. */
public sealed interface Reading {

  /** Applies one of the two functions. */
  <R> R fold(
      Function<? super Understood, ? extends R> understood,
      Function<? super NotUnderstood, ? extends R> notUnderstood);

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
    public <R> R fold(
        Function<? super Understood, ? extends R> understood,
        Function<? super NotUnderstood, ? extends R> notUnderstood) {
      return understood.apply(this);
    }

    @Override
    public String toString() {
      return instruction.toString();
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
    public <R> R fold(
        Function<? super Understood, ? extends R> understood,
        Function<? super NotUnderstood, ? extends R> notUnderstood) {
      return notUnderstood.apply(this);
    }

    @Override
    public String toString() {
      return finding.toString();
    }
  }
}
