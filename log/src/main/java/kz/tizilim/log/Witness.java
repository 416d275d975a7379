package kz.tizilim.log;

import java.util.List;
import java.util.Optional;

/**
 * Someone other than the log who cosigns its checkpoints, each only if it goes on from the one
 * cosigned before (C2SP tlog-witness). Anyone who requires its cosignature cannot be shown a second
 * history of the log. The caller keeps the last cosigned checkpoint, and writes it to disk before
 * handing out the cosignature.
 *
 * @param signer the key of the witness; it signs no checkpoints of a log
 */
public record Witness(Signer signer) {

  /** The public key. */
  public WitnessKey key() {
    return signer.verifier().witness();
  }

  /**
   * Cosigns a checkpoint. Refused are, in this order: a checkpoint that no key of the log has
   * signed; one of another log; one that is smaller than the last; one of the same size with
   * another root; a proof that does not begin at the size of the last; a proof that does not
   * verify.
   *
   * @param last the checkpoint that was cosigned last; empty before the first
   * @param proof from the size of {@code last}, or from 0, to the size of {@code offered}
   * @param log the public keys of the log
   * @param time seconds since the beginning of 1970 (UTC)
   * @throws IllegalArgumentException if {@code time} is negative
   */
  public Checked<Cosignature> cosign(
      Optional<Checkpoint> last,
      ConsistencyProof proof,
      SignedCheckpoint offered,
      List<Verifier> log,
      long time) {
    if (time < 0) {
      throw new IllegalArgumentException("A cosignature cannot have the time " + time + ".");
    }
    return offered
        .verify(log)
        .fold(
            signed ->
                FlawException.guard(() -> {
                  Checkpoint next = signed.checkpoint();
                  Checkpoint before =
                      last.orElseGet(() -> new Checkpoint(next.origin(), 0, Hash.EMPTY_ROOT));
                  requireLater(before, next, proof);
                  proof
                      .verify(before, next)
                      .fold(
                          proven -> proven,
                          flaw -> {
                            throw new FlawException(flaw);
                          });
                  return Cosignature.sign(signer, next, time);
                }),
            Checked.Refused::new);
  }

  private static void requireLater(Checkpoint before, Checkpoint next, ConsistencyProof proof) {
    if (!before.origin().equals(next.origin())) {
      throw FlawException.of(
          Flaw.Code.OTHER_TREE, "witness.other-log", before.origin(), next.origin());
    }
    if (next.size() < before.size()) {
      throw FlawException.of(Flaw.Code.OTHER_TREE, "witness.smaller", next.size(), before.size());
    }
    if (next.size() == before.size() && !next.root().equals(before.root())) {
      throw FlawException.of(
          Flaw.Code.OTHER_ROOT, "witness.other-root", next.size(), next.root(), before.root());
    }
    if (proof.from() != before.size()) {
      throw FlawException.of(Flaw.Code.OTHER_TREE, "witness.old-size", proof.from(), before.size());
    }
  }
}
