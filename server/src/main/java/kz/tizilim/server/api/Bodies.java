package kz.tizilim.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** Bodies of requests that are read whole. */
final class Bodies {
  /** The most bytes of a body that is read whole: ten thousand long rows. */
  static final int MOST_BYTES = 16 << 20;

  private Bodies() {}

  /**
   * The text of a body in UTF-8.
   *
   * @throws Problem if it is too large
   */
  static String text(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(ProblemKind.TOO_LARGE, "problem.too-large", MOST_BYTES >> 20);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
