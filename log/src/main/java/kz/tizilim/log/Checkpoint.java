package kz.tizilim.log;

import java.util.Optional;

/**
 * The tree of a log at one moment, as C2SP tlog-checkpoint writes it: three lines, the origin, the
 * size in decimal and the root in base64, each ended by a line feed. Extension lines, which that
 * specification discourages, are refused.
 *
 * @param origin which log; no control character in it, and not empty
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
          "There is no tree of " + size + " leaves and root " + root);
    }
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if {@code text} is no checkpoint
   */
  public static Checkpoint parse(String text) {
    return FlawException.guard(() -> read(text)).orElseThrow();
  }

  static Checkpoint read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < LINES + 1) {
      throw new FlawException(
          Flaw.Code.TRUNCATED, lines.length, "в контрольной точке три строки, а здесь меньше.");
    }
    if (lines.length > LINES + 1 || !lines[LINES].isEmpty()) {
      throw new FlawException(
          Flaw.Code.UNEXPECTED, LINES + 1, "после корня в контрольной точке не должно быть строк.");
    }
    if (!Note.isLine(lines[0])) {
      throw new FlawException(Flaw.Code.BAD_FORM, 1, "ожидалось имя журнала.");
    }
    Optional<Long> size = Decimal.find(lines[1]);
    if (size.isEmpty()) {
      throw new FlawException(
          Flaw.Code.BAD_FORM, 2, "ожидался размер журнала: целое число без лишних нулей.");
    }
    Optional<Hash> root = Hash.findBase64(lines[2]);
    if (root.isEmpty()) {
      throw new FlawException(Flaw.Code.BAD_FORM, LINES, "ожидался корень: 44 знака base64.");
    }
    if (size.get() == 0 && !root.get().equals(Hash.EMPTY_ROOT)) {
      throw new FlawException(
          Flaw.Code.OTHER_ROOT, LINES, "у пустого журнала не бывает такого корня.");
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
