package kz.tizilim.staffing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** A stream that is compressed in members (RFC 1952), each of which is collected before. */
final class GzipMembers extends OutputStream {
  private final OutputStream out;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();

  GzipMembers(OutputStream out) {
    this.out = out;
  }

  /** The bytes as a member; the same bytes always give the same member. */
  static byte[] member(byte[] bytes) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(member, 1 << 15)) {
      gzip.write(bytes);
    }
    return member.toByteArray();
  }

  @Override
  public void write(int b) {
    open.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    open.write(bytes, from, length);
  }

  /** Ends the member, if it has any byte. */
  void endMember() throws IOException {
    if (open.size() > 0) {
      out.write(member(open.toByteArray()));
      open.reset();
    }
  }

  @Override
  public void close() throws IOException {
    endMember();
    out.close();
  }
}
