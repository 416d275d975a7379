package kz.tizilim.log;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A checkpoint and its signatures. Prints as a signed note (C2SP signed-note): the checkpoint, an
 * empty line, and one line {@code — name base64} per signature.
 */
public final class SignedCheckpoint {
  private final Checkpoint checkpoint;
  private final Note note;

  SignedCheckpoint(Checkpoint checkpoint, List<Note.Signature> signatures) {
    this.checkpoint = checkpoint;
    this.note = new Note(checkpoint.toString(), signatures);
  }

  /**
   * Parses what {@link #toString} prints, and verifies nothing: see {@link #verify}.
   *
   * @throws IllegalArgumentException if {@code note} is not a signed checkpoint
   */
  public static SignedCheckpoint parse(String note) {
    return read(note.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** Reads a note that came from outside, and verifies nothing: see {@link #verify}. */
  public static Checked<SignedCheckpoint> read(byte[] note) {
    return FlawException.guard(() -> {
      Note read = Note.read(note);
      return new SignedCheckpoint(Checkpoint.read(read.text()), read.signatures());
    });
  }

  /** Reads a note that came from outside and verifies its signatures: see {@link #verify}. */
  public static Checked<SignedCheckpoint> open(byte[] note, List<Verifier> known) {
    return read(note).fold(signed -> signed.verify(known), Checked.Refused::new);
  }

  /**
   * Whether at least one of the known keys has signed. Signatures of unknown keys are ignored; a
   * wrong signature under the name and id of a known key is refused (C2SP signed-note).
   */
  public Checked<SignedCheckpoint> verify(List<Verifier> known) {
    return FlawException.guard(() -> {
      long verified = note.signatures().stream().filter(s -> isVerified(s, known)).count();
      if (verified == 0) {
        throw FlawException.of(
            Flaw.Code.NOT_SIGNED,
            "signature.unknown",
            String.join(", ", known.stream().map(Verifier::name).toList()));
      }
      return this;
    });
  }

  private boolean isVerified(Note.Signature signature, List<Verifier> known) {
    List<Verifier> named = known.stream().filter(v -> v.isNamedBy(signature)).toList();
    if (named.isEmpty()) {
      return false;
    }
    if (named.stream().noneMatch(verifier -> verifier.verifies(note.text(), signature))) {
      throw FlawException.of(Flaw.Code.BAD_SIGNATURE, "signature.wrong", signature.name());
    }
    return true;
  }

  /**
   * The lines that have the form of a cosignature, in their order; none is verified: see {@link
   * #cosignedBy}.
   */
  public List<Cosignature> cosignatures() {
    return note.signatures().stream().flatMap(s -> Cosignature.of(s).stream()).toList();
  }

  /** The same checkpoint with the signatures of the log alone. */
  public SignedCheckpoint withoutCosignatures() {
    return new SignedCheckpoint(checkpoint, ofLog());
  }

  private List<Note.Signature> ofLog() {
    return note.signatures().stream().filter(s -> Cosignature.of(s).isEmpty()).toList();
  }

  /**
   * The same checkpoint with these cosignatures behind its signatures. Of several by one key the
   * last stays.
   *
   * @throws IllegalArgumentException if there are then more than 100 signatures
   */
  public SignedCheckpoint with(List<Cosignature> more) {
    Map<String, Note.Signature> byKey = new LinkedHashMap<>();
    Stream.concat(cosignatures().stream(), more.stream())
        .map(Cosignature::line)
        .forEach(line -> byKey.put(line.name() + "+" + line.keyId(), line));
    List<Note.Signature> all = Stream.concat(ofLog().stream(), byKey.values().stream()).toList();
    if (all.size() > Note.MOST_SIGNATURES) {
      throw new IllegalArgumentException(
          "A note has at most " + Note.MOST_SIGNATURES + " signatures, not " + all.size() + ".");
    }
    return new SignedCheckpoint(checkpoint, all);
  }

  /**
   * The cosignature of a witness, verified. Refused if there is none, or if one in the name and id
   * of the witness was not made with its key for this checkpoint.
   */
  public Checked<Cosignature> cosignedBy(WitnessKey witness) {
    return FlawException.guard(() -> {
      Optional<Cosignature> found = Optional.empty();
      for (Note.Signature line : note.signatures()) {
        if (witness.isNamedBy(line)) {
          found = Cosignature.of(line).filter(c -> witness.verifies(checkpoint, c));
          if (found.isEmpty()) {
            throw FlawException.of(Flaw.Code.BAD_SIGNATURE, "cosignature.wrong", witness.name());
          }
        }
      }
      return found.orElseThrow(
          () -> FlawException.of(Flaw.Code.NOT_SIGNED, "cosignature.missing", witness.name()));
    });
  }

  /**
   * The last of these checkpoints that a witness has cosigned. Refused if there is none, or if one
   * of its cosignatures is wrong.
   *
   * @param checkpoints in order of growing size
   */
  public static Checked<SignedCheckpoint> cosignedBy(
      List<SignedCheckpoint> checkpoints, WitnessKey witness) {
    return FlawException.guard(() -> {
      Optional<SignedCheckpoint> last = Optional.empty();
      for (SignedCheckpoint signed : checkpoints) {
        if (signed.note.signatures().stream().anyMatch(witness::isNamedBy)) {
          signed
              .cosignedBy(witness)
              .fold(
                  cosignature -> cosignature,
                  flaw -> {
                    throw new FlawException(flaw);
                  });
          last = Optional.of(signed);
        }
      }
      return last.orElseThrow(
          () -> FlawException.of(Flaw.Code.NOT_SIGNED, "cosignature.missing", witness.name()));
    });
  }

  /** The signed tree. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** The number of signatures, of known and unknown keys. */
  int signatures() {
    return note.signatures().size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SignedCheckpoint that && note.equals(that.note);
  }

  @Override
  public int hashCode() {
    return note.hashCode();
  }

  @Override
  public String toString() {
    return note.toString();
  }
}
