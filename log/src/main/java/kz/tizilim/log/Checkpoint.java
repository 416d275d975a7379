package kz.tizilim.log;

import java.util.Optional;

/**
 * The tree of a log at one moment, in the form of C2SP tlog-checkpoint: three lines with the
 * origin, the size in decimal and the root in base64, each ended by a line feed. Extension lines,
 * which that specification discourages, are refused.
 *
 * @param origin which log; not empty, no control characters
 * @param size how many leaves
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, Hash root) {
  private static final int LINES = 3;

  public Checkpoint {
    if (!Note.isLine(origin)) {
      throw new IllegalArgumentException(
          "The origin «" + origin + "» is empty or has a control character.");
    }
    if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY_ROOT))) {
      throw new IllegalArgumentException(
          "A tree of " + size + " leaves cannot have the root " + root);
    }
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if {@code text} is not a checkpoint
   */
  public static Checkpoint parse(String text) {
    return FlawException.guard(() -> read(text)).orElseThrow();
  }

  static Checkpoint read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < LINES + 1) {
      throw FlawException.onLine(lines.length, Flaw.Code.TRUNCATED, "checkpoint.short");
    }
    if (lines.length > LINES + 1 || !lines[LINES].isEmpty()) {
      throw FlawException.onLine(LINES + 1, Flaw.Code.UNEXPECTED, "checkpoint.long");
    }
    if (!Note.isLine(lines[0])) {
      throw FlawException.onLine(1, Flaw.Code.BAD_FORM, "checkpoint.origin");
    }
    Optional<Long> size = Decimal.find(lines[1]);
    if (size.isEmpty()) {
      throw FlawException.onLine(2, Flaw.Code.BAD_FORM, "checkpoint.size");
    }
    Optional<Hash> root = Hash.findBase64(lines[2]);
    if (root.isEmpty()) {
      throw FlawException.onLine(LINES, Flaw.Code.BAD_FORM, "checkpoint.root");
    }
    if (size.get() == 0 && !root.get().equals(Hash.EMPTY_ROOT)) {
      throw FlawException.onLine(LINES, Flaw.Code.OTHER_ROOT, "checkpoint.empty-root");
    }
    return new Checkpoint(lines[0], size.get(), root.get());
  }

  /**
   * Checks that the leaves have this root.
   *
   * @param actual the root over the first {@link #size} leaves
   * @throws IllegalArgumentException if it is another
   */
  public void requireRoot(Hash actual) {
    if (!actual.equals(root)) {
      throw new IllegalArgumentException(
          "The first "
              + size
              + " leaves have the root "
              + actual
              + ", but the checkpoint says "
              + root
              + ".");
    }
  }

  @Override
  public String toString() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
