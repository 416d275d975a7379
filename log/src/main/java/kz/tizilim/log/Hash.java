package kz.tizilim.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256: 32 bytes. Prints as 64 lower-case hexadecimal digits; in notes it is written as 44
 * characters of base64 (RFC 4648, section 4).
 */
public final class Hash {
  /** How many bytes a hash has. */
  public static final int BYTES = Sha256.BYTES;

  /** The root of a tree without leaves: the hash of nothing (RFC 9162, section 2.1.1). */
  public static final Hash EMPTY_ROOT = of(new byte[0]);

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of these bytes, as they are. */
  public static Hash of(byte[] bytes) {
    return new Hash(new Sha256().plain(bytes));
  }

  /** The hash of a leaf: of the byte 0 and the leaf (RFC 9162, section 2.1.1). */
  public static Hash ofLeaf(byte[] leaf) {
    return new Hash(new Sha256().leaf(leaf));
  }

  /** The hash of a node: of the byte 1 and both its halves (RFC 9162, section 2.1.1). */
  public static Hash ofNode(Hash left, Hash right) {
    return new Hash(new Sha256().node(left.bytes, right.bytes));
  }

  /** The hash that these 32 bytes are. */
  public static Hash fromBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(
          "A hash has " + BYTES + " bytes, but " + bytes.length + " were given.");
    }
    return new Hash(bytes.clone());
  }

  /** The hash at offset {@code from} of {@code bytes}. */
  static Hash copyOf(byte[] bytes, int from) {
    return new Hash(Arrays.copyOfRange(bytes, from, from + BYTES));
  }

  /**
   * Parses what {@link #toString} prints, and nothing else: upper-case digits are refused.
   *
   * @throws IllegalArgumentException if {@code hex} is not a hash; see {@link #find}
   */
  public static Hash parse(String hex) {
    return find(hex)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "«" + hex + "» is not a hash. Maybe 64 lower-case hexadecimal digits were meant."));
  }

  /** The hash that prints as {@code hex}; empty if none does. */
  public static Optional<Hash> find(String hex) {
    if (hex.length() != 2 * BYTES || !hex.chars().allMatch(Hash::isDigit)) {
      return Optional.empty();
    }
    return Optional.of(new Hash(HexFormat.of().parseHex(hex)));
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /** The hash whose {@link #base64} is {@code text}; empty if there is none. */
  public static Optional<Hash> findBase64(String text) {
    return Base64Text.find(text).filter(found -> found.length == BYTES).map(Hash::new);
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 44 characters of base64, with padding. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
