package kz.tizilim.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a log sends to a witness, the body of {@code add-checkpoint} (C2SP tlog-witness): a line
 * {@code old SIZE}, the hashes of a consistency proof in base64, one a line, an empty line, and the
 * signed checkpoint. Prints as that text.
 *
 * @param proof from the size that the witness cosigned last to the size of {@code signed}
 * @param signed the checkpoint to cosign; neither it nor the proof is verified
 */
public record WitnessRequest(ConsistencyProof proof, SignedCheckpoint signed) {
  /** The most hashes that a proof has here. */
  private static final int MOST_HASHES = 63;

  private static final String WORD = "old ";

  public WitnessRequest {
    if (proof.to() != signed.checkpoint().size()) {
      throw new IllegalArgumentException(
          "A proof up to " + proof.to() + " is not one of " + signed.checkpoint() + ".");
    }
  }

  /** Reads a request that came from outside, and verifies nothing. */
  public static Checked<WitnessRequest> read(byte[] body) {
    return FlawException.guard(() -> {
      String text = Utf8.read(body);
      int end = text.indexOf("\n\n");
      if (end < 0) {
        throw FlawException.of(Flaw.Code.TRUNCATED, "witness.request.cut");
      }
      String[] lines = text.substring(0, end).split("\n", MOST_HASHES + 2);
      Optional<Long> old =
          lines[0].startsWith(WORD)
              ? Decimal.find(lines[0].substring(WORD.length()))
              : Optional.empty();
      List<Hash> path = path(lines);
      SignedCheckpoint signed =
          SignedCheckpoint.read(text.substring(end + 2).getBytes(StandardCharsets.UTF_8))
              .fold(
                  read -> read,
                  flaw -> {
                    throw new FlawException(flaw.onLine(flaw.line() + lines.length + 1));
                  });
      long size = signed.checkpoint().size();
      long from =
          old.orElseThrow(
              () -> FlawException.onLine(1, Flaw.Code.BAD_HEADER, "witness.request.old"));
      if (from > size) {
        throw FlawException.onLine(
            1, Flaw.Code.BAD_HEADER, "consistency.not-a-beginning", from, size);
      }
      return new WitnessRequest(new ConsistencyProof(from, size, path), signed);
    });
  }

  private static List<Hash> path(String... lines) {
    if (lines.length > MOST_HASHES + 1) {
      throw FlawException.onLine(
          MOST_HASHES + 2, Flaw.Code.TOO_LONG, "witness.request.many", MOST_HASHES);
    }
    List<Hash> path = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      long number = i + 1L;
      path.add(
          Hash.findBase64(lines[i])
              .orElseThrow(
                  () -> FlawException.onLine(number, Flaw.Code.BAD_FORM, "witness.request.hash")));
    }
    return path;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(WORD).append(proof.from()).append('\n');
    proof.path().forEach(hash -> out.append(hash.base64()).append('\n'));
    return out.append('\n').append(signed).toString();
  }
}
