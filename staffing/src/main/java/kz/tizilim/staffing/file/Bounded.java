package kz.tizilim.staffing.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kz.tizilim.staffing.grid.Refusal;

/** A stream that refuses the file once more than a number of bytes were read. */
final class Bounded extends FilterInputStream {
  private final String name;
  private final long most;
  private long read;

  Bounded(String name, InputStream in, long most) {
    super(in);
    this.name = name;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int more) {
    read += more;
    if (read > most) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "large.document", name, most >> 20);
    }
  }
}
