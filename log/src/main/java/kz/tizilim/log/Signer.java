package kz.tizilim.log;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * A private key of Ed25519 with the name it signs under. {@link #secret} prints it as {@code
 * PRIVATE+KEY+name+id+base64}, the line of C2SP signed-note; {@link #toString} prints only the
 * public key.
 */
public final class Signer {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final Verifier verifier;

  private Signer(String name, byte[] seed) {
    this.seed = seed;
    this.verifier = new Verifier(name, Ed25519.publicKey(seed));
  }

  /** Whether a key can have that name: no space of any kind, no plus, not empty. */
  public static boolean isName(String name) {
    return Note.isName(name);
  }

  /**
   * A name for a log that has no address: no other installation has it, as the origin of a log has
   * to be unique (C2SP tlog-checkpoint).
   */
  public static String freshName(SecureRandom random) {
    return "tizilim/" + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
  }

  /**
   * A new key.
   *
   * @param name no space and no plus in it; the origin of the log, as a rule
   * @throws IllegalArgumentException if a key cannot have that name; see {@link #isName}
   */
  public static Signer generate(String name, SecureRandom random) {
    if (!Note.isName(name)) {
      throw new IllegalArgumentException(
          "A key cannot be named «" + name + "». Maybe a name without spaces and plus was meant.");
    }
    byte[] seed = new byte[KeyLine.KEY_BYTES];
    random.nextBytes(seed);
    return new Signer(name, seed);
  }

  static Signer of(String name, byte[] seed) {
    return new Signer(name, seed.clone());
  }

  /**
   * Parses what {@link #secret} prints. The message of a failure does not repeat the line.
   *
   * @throws IllegalArgumentException if {@code secret} is not a private key; see {@link #find}
   */
  public static Signer parse(String secret) {
    return find(secret)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "That is not a private key. Maybe a line «PRIVATE+KEY+name+id+base64» was meant."));
  }

  /** The key that prints like this; empty if there is none, or if the id belongs to another key. */
  public static Optional<Signer> find(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return KeyLine.find(secret.substring(PREFIX.length()), KeyLine.ED25519)
        .map(parts -> new Signer(parts.name(), parts.key().copy()))
        .filter(signer -> signer.secret().equals(secret));
  }

  /** The checkpoint under this one signature. */
  public SignedCheckpoint sign(Checkpoint checkpoint) {
    byte[] text = checkpoint.toString().getBytes(StandardCharsets.UTF_8);
    return new SignedCheckpoint(checkpoint, List.of(verifier.signatureOf(sign(text))));
  }

  /** The 64 bytes of the signature of exactly these bytes (RFC 8032, section 5.1.6). */
  public byte[] sign(byte[] message) {
    return Ed25519.sign(seed, message);
  }

  /** The public key. */
  public Verifier verifier() {
    return verifier;
  }

  /** The private key as text. Anyone who has it can sign in the log's name: keep it secret. */
  public String secret() {
    return PREFIX + KeyLine.print(verifier.name(), verifier.id(), KeyLine.ED25519, seed);
  }

  @Override
  public String toString() {
    return "signer of " + verifier;
  }
}
