package kz.tizilim.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 as RFC 9162, section 2.1.1 uses it. Not thread-safe. */
final class Sha256 {
  static final int BYTES = 32;
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256, but this one has not.", e);
    }
  }

  byte[] plain(byte[] bytes) {
    return digest.digest(bytes);
  }

  byte[] leaf(byte[] leaf) {
    digest.update(LEAF);
    return digest.digest(leaf);
  }

  byte[] node(byte[] left, byte[] right) {
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /** The node over two adjacent hashes in {@code pairs}, written to {@code into}. */
  void node(byte[] pairs, int at, byte[] into, int to) {
    digest.update(NODE);
    digest.update(pairs, at, 2 * BYTES);
    try {
      digest.digest(into, to, BYTES);
    } catch (DigestException e) {
      throw new IllegalArgumentException(
          "No room for a hash at " + to + " of " + into.length + " bytes.", e);
    }
  }
}
