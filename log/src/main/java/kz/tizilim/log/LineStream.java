package kz.tizilim.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, each ended by a line feed. */
final class LineStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int until;
  private long number;

  LineStream(InputStream in) {
    this.in = in;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  boolean isEnd() {
    return from == until && !fill();
  }

  /** Whether there is a next line and it is not empty. */
  boolean hasText() {
    return !isEnd() && buffer[from] != '\n';
  }

  /** The next line without its end; refused if it is longer or the stream ends before it does. */
  byte[] next(int longest) {
    number++;
    byte[] line = new byte[0];
    int length = 0;
    while (true) {
      if (isEnd()) {
        throw FlawException.onLine(number, Flaw.Code.TRUNCATED, "line.cut");
      }
      int end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      int more = end - from;
      if (more > longest - length) {
        throw FlawException.onLine(number, Flaw.Code.TOO_LONG, "line.too-long", longest);
      }
      boolean whole = end < until;
      if (length + more > line.length) {
        line = Arrays.copyOf(line, whole ? length + more : 2 * (length + more));
      }
      System.arraycopy(buffer, from, line, length, more);
      length += more;
      from = whole ? end + 1 : end;
      if (whole) {
        return length == line.length ? line : Arrays.copyOf(line, length);
      }
    }
  }

  /** The next line as text. */
  String nextText(int longest) {
    byte[] line = next(longest);
    try {
      return Utf8.read(line);
    } catch (FlawException e) {
      throw new FlawException(e.flaw().onLine(number));
    }
  }

  private boolean fill() {
    try {
      int read = in.read(buffer, 0, BUFFER);
      from = 0;
      until = Math.max(0, read);
      return read > 0;
    } catch (IOException e) {
      throw new LogException(
          LogException.Kind.UNREADABLE,
          Flaw.TEXTS.text("bundle.unreadable", SystemFailure.text(e)),
          e);
    }
  }
}
