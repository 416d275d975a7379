package kz.tizilim.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The statement of a witness that, at a time, a checkpoint was the largest it had seen of a log and
 * went on from those before (C2SP tlog-cosignature, cosignature/v1, Ed25519). Prints as a signature
 * line of a note: {@code — name base64(id || time || signature)}, with the time as 8 bytes,
 * big-endian. It proves nothing before {@link SignedCheckpoint#cosignedBy} has verified it.
 */
public final class Cosignature {
  private static final int SIGNATURE_BYTES = 64;

  private final Note.Signature line;
  private final long time;

  private Cosignature(Note.Signature line, long time) {
    this.line = line;
    this.time = time;
  }

  /** The cosignature that this line of a note has the form of; empty if it has another. */
  static Optional<Cosignature> of(Note.Signature line) {
    byte[] bytes = line.signature().copy();
    if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    long time = ByteBuffer.wrap(bytes).getLong();
    return time < 0 ? Optional.empty() : Optional.of(new Cosignature(line, time));
  }

  static Cosignature sign(Signer signer, Checkpoint checkpoint, long time) {
    byte[] signature = signer.sign(message(checkpoint, time));
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES).putLong(time).put(signature).array();
    return new Cosignature(signer.verifier().witness().line(bytes), time);
  }

  /** The bytes that a cosignature signs. */
  static byte[] message(Checkpoint checkpoint, long time) {
    return ("cosignature/v1\ntime " + time + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the answer of a witness: at least one line, each a cosignature, each ended by a line feed
   * (C2SP tlog-witness). None is verified.
   */
  public static Checked<List<Cosignature>> read(byte[] lines) {
    return FlawException.guard(() -> {
      String text = Utf8.read(lines);
      List<Cosignature> read = new ArrayList<>();
      for (int from = 0; from < text.length() || read.isEmpty(); ) {
        int number = read.size() + 1;
        int end = text.indexOf('\n', from);
        if (end < 0) {
          throw FlawException.onLine(number, Flaw.Code.TRUNCATED, "line.cut");
        }
        if (number > Note.MOST_SIGNATURES) {
          throw FlawException.onLine(
              number, Flaw.Code.TOO_LONG, "note.many-signatures", Note.MOST_SIGNATURES);
        }
        read.add(
            of(Note.signature(text.substring(from, end), number))
                .orElseThrow(
                    () -> FlawException.onLine(number, Flaw.Code.BAD_FORM, "cosignature.line")));
        from = end + 1;
      }
      return List.copyOf(read);
    });
  }

  /** The name of the witness. */
  public String name() {
    return line.name();
  }

  /** When it was made: seconds since the beginning of 1970 (UTC), not negative. */
  public long time() {
    return time;
  }

  Note.Signature line() {
    return line;
  }

  /** The 64 bytes of Ed25519. */
  byte[] signature() {
    byte[] bytes = line.signature().copy();
    return Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cosignature that && line.equals(that.line);
  }

  @Override
  public int hashCode() {
    return line.hashCode();
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
