package kz.tizilim.classify;

/**
 * A folded word that rows have had, and of which kind it is.
 *
 * <p>Words of one kind are told apart by no rule: the town «Семей» and the town «Талгар», or two
 * misspellings of one word.
 */
final class KnownWord {

  /*
   * What every row asks is in the object itself, since each object more on the way costs a look at memory: a
   * kind is a number with two bits behind it, and 0 until somebody has asked for it. The stems are written
   * before the kinds, and are seen by whoever sees these.
   */
  private static final int ITSELF = 1;
  private static final int UNKNOWN = 2;
  private static final int BITS = 2;

  private final char[] form;
  private final int hash;
  private final int number;
  private String stem = "";
  private String stemBeforeDot = "";
  private volatile int kind;
  private volatile int kindBeforeDot;

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

  /**
   * Its kind, with which the other methods are asked; 0 if nobody has said what kind it is of.
   *
   * @param dot whether a dot stands behind it
   */
  int kind(boolean dot) {
    return dot ? kindBeforeDot : kind;
  }

  /**
   * Says of which kind it is.
   *
   * @param number the number of the kind, from 1 on
   * @param isItself whether the rules may see the word itself, so that no other stands for it
   * @param unknownStem the stem of a word that no rule knows; empty if it is known
   */
  int setKind(boolean dot, int number, boolean isItself, String unknownStem) {
    int own = number << BITS | (isItself ? ITSELF : 0) | (unknownStem.isEmpty() ? 0 : UNKNOWN);
    if (dot) {
      stemBeforeDot = unknownStem;
      kindBeforeDot = own;
    } else {
      stem = unknownStem;
      kind = own;
    }
    return own;
  }

  /** The number of a kind among the kinds. */
  static int number(int kind) {
    return kind >>> BITS;
  }

  /** Whether the rules may see a word of this kind itself. */
  static boolean isItself(int kind) {
    return (kind & ITSELF) != 0;
  }

  /** Whether no rule knows a word of this kind. */
  static boolean isUnknown(int kind) {
    return (kind & UNKNOWN) != 0;
  }

  /** The stem of a word that no rule knows. */
  String unknownStem(boolean dot) {
    return dot ? stemBeforeDot : stem;
  }
}
