package kz.tizilim.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** Bodies of requests that are read whole. */
final class RequestBody {
  /** The most bytes of a body that is read whole: ten thousand long rows. */
  static final int MOST_BYTES = 16 << 20;

  /** A row is shorter. */
  private static final int FIRST_BYTES = 2048;

  private RequestBody() {}

  /**
   * The text of a body in UTF-8.
   *
   * @throws Problem if it is too large
   */
  static String text(InputStream body) {
    try {
      byte[] first = new byte[FIRST_BYTES];
      int length = body.readNBytes(first, 0, FIRST_BYTES);
      if (length < FIRST_BYTES) {
        return new String(first, 0, length, StandardCharsets.UTF_8);
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * FIRST_BYTES);
      whole.writeBytes(first);
      whole.writeBytes(body.readNBytes(MOST_BYTES + 1 - FIRST_BYTES));
      byte[] bytes = whole.toByteArray();
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(ProblemKind.TOO_LARGE, "problem.too-large", MOST_BYTES >> 20);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
