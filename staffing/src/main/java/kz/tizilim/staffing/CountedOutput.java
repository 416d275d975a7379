package kz.tizilim.staffing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream that counts what is passed on, and that stays open: writers of formats close what they
 * write to.
 */
final class CountedOutput extends FilterOutputStream {
  private long bytes;

  CountedOutput(OutputStream out) {
    super(out);
  }

  /** How many bytes were passed on. */
  long bytes() {
    return bytes;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    bytes++;
  }

  @Override
  public void write(byte[] more, int from, int length) throws IOException {
    out.write(more, from, length);
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
