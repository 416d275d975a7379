package kz.tizilim.log;

import java.util.Optional;

/**
 * The public key of a witness with its name. Prints as {@code name+id+base64}, the line of C2SP
 * signed-note, with the type 4 of C2SP tlog-cosignature: it verifies cosignatures and nothing else.
 */
public final class WitnessKey {
  private final String name;
  private final int id;
  private final Bytes key;

  WitnessKey(String name, byte[] key) {
    this.name = name;
    this.key = new Bytes(key);
    this.id = KeyLine.id(name, KeyLine.COSIGNATURE, key);
  }

  /**
   * The key that prints as {@code line}; empty if there is none, or if the id belongs to another
   * key.
   */
  public static Optional<WitnessKey> find(String line) {
    return KeyLine.find(line, KeyLine.COSIGNATURE)
        .map(parts -> new WitnessKey(parts.name(), parts.key().copy()))
        .filter(witness -> witness.toString().equals(line));
  }

  /** The name in its cosignatures. */
  public String name() {
    return name;
  }

  /** Whether that is a cosignature of this checkpoint, made with this key in this name. */
  public boolean verifies(Checkpoint checkpoint, Cosignature cosignature) {
    return isNamedBy(cosignature.line())
        && Ed25519.verifies(
            key.copy(),
            Cosignature.message(checkpoint, cosignature.time()),
            cosignature.signature());
  }

  /** Whether the note's signature claims to be made with this key. */
  boolean isNamedBy(Note.Signature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  Note.Signature line(byte[] bytes) {
    return Note.Signature.of(name, id, bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WitnessKey that && name.equals(that.name) && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + key.hashCode();
  }

  @Override
  public String toString() {
    return KeyLine.print(name, id, KeyLine.COSIGNATURE, key.copy());
  }
}
