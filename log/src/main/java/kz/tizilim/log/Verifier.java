package kz.tizilim.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A public key of Ed25519 with the name it signs under. Prints as {@code name+id+base64}, the line
 * of C2SP signed-note.
 */
public final class Verifier {
  private final String name;
  private final int id;
  private final byte[] key;

  Verifier(String name, byte[] key) {
    this.name = name;
    this.key = key.clone();
    this.id = KeyLine.id(name, KeyLine.ED25519, key);
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if {@code line} is not a public key; see {@link #find}
   */
  public static Verifier parse(String line) {
    return find(line)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "«" + line + "» is not a public key. Maybe «name+id+base64» was meant."));
  }

  /**
   * The key that prints as {@code line}; empty if there is none, or if the id belongs to another
   * key.
   */
  public static Optional<Verifier> find(String line) {
    return KeyLine.find(line, KeyLine.ED25519)
        .map(parts -> new Verifier(parts.name(), parts.key().copy()))
        .filter(verifier -> verifier.toString().equals(line));
  }

  /** The name in its signature lines. */
  public String name() {
    return name;
  }

  /** Whether that is the signature of exactly these bytes (RFC 8032, section 5.1.7). */
  public boolean verifies(byte[] message, byte[] signature) {
    return Ed25519.verifies(key, message, signature);
  }

  /** Whether the note's signature claims to be made with this key. */
  boolean isNamedBy(Note.Signature signature) {
    return signature.keyId() == id && signature.name().equals(name);
  }

  boolean verifies(String text, Note.Signature signature) {
    return verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature().copy());
  }

  Note.Signature signatureOf(byte[] signature) {
    return Note.Signature.of(name, id, signature);
  }

  int id() {
    return id;
  }

  /** The key of the cosignatures that the same private key makes. */
  public WitnessKey witness() {
    return new WitnessKey(name, key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verifier that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return KeyLine.print(name, id, KeyLine.ED25519, key);
  }
}
