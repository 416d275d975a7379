package kz.tizilim.server.access;

import java.util.List;
import java.util.stream.Stream;

/** The codes by which somebody signs in once without the second factor. They are shown once. */
final class RecoveryCodes {
  private static final int COUNT = 10;
  private static final int LETTERS = 22;

  private RecoveryCodes() {}

  /** Ten new codes, of 132 bits each. */
  static List<String> make() {
    return Stream.generate(() -> Secret.make().substring(0, LETTERS)).limit(COUNT).toList();
  }

  /** What is kept of them. */
  static List<String> hashes(List<String> codes) {
    return codes.stream().map(Secret::hash).toList();
  }
}
