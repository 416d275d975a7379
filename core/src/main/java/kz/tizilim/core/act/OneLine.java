package kz.tizilim.core.act;

/** Texts that a line-oriented form can hold. */
final class OneLine {
  private OneLine() {}

  /** Refuses a text that is blank, begins or ends with a space, or has a line break in it. */
  static void of(String what, String text) {
    if (text.isBlank()
        || !text.equals(text.strip())
        || text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029')) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " «"
              + text
              + "» must be one line with words in it, without outer spaces.");
    }
  }
}
