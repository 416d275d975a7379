package kz.tizilim.classify;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A folded word that rows have had, and of which kind it is.
 *
 * <p>Words of one kind are told apart by no rule: the town «Семей» and the town «Талгар», or two
 * misspellings of one word.
 */
final class KnownWord {
  private final char[] form;
  private final int hash;
  private final int number;
  private final AtomicReferenceArray<@Nullable Kind> kinds = new AtomicReferenceArray<>(2);

  /**
   * What of a word the rules can see.
   *
   * @param number its number among the kinds
   * @param isItself whether the rules may see the word itself, so that no other stands for it
   * @param unknownStem the stem of a word that no rule knows; empty if it is known
   */
  record Kind(int number, boolean isItself, String unknownStem) {}

  KnownWord(char[] form, int hash, int number) {
    this.form = form;
    this.hash = hash;
    this.number = number;
  }

  /** Its number among the words. */
  int number() {
    return number;
  }

  int hash() {
    return hash;
  }

  char[] letters() {
    return form;
  }

  String form() {
    return new String(form);
  }

  /** Its kind with or without a dot behind it; null if nobody has asked. */
  @Nullable Kind kind(boolean dot) {
    return kinds.getAcquire(dot ? 1 : 0);
  }

  Kind kind(boolean dot, Kind kind) {
    kinds.setRelease(dot ? 1 : 0, kind);
    return kind;
  }
}
