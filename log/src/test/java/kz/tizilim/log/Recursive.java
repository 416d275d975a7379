package kz.tizilim.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 9162, section 2.1, word for word: the oracle of the tree's tests. */
final class Recursive {
  private Recursive() {}

  /** MTH(D[n]). */
  static Hash root(List<byte[]> leaves) {
    return Hash.fromBytes(mth(leaves));
  }

  private static byte[] mth(List<byte[]> d) {
    if (d.isEmpty()) {
      return sha256(new byte[0]);
    }
    if (d.size() == 1) {
      return sha256(new byte[] {0}, d.get(0));
    }
    int k = split(d.size());
    return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
  }

  /** PATH(m, D[n]). */
  static List<Hash> path(int m, List<byte[]> d) {
    if (d.size() == 1) {
      return List.of();
    }
    int k = split(d.size());
    return m < k
        ? with(path(m, d.subList(0, k)), d.subList(k, d.size()))
        : with(path(m - k, d.subList(k, d.size())), d.subList(0, k));
  }

  /** PROOF(m, D[n]); none for m = 0, which the RFC leaves out. */
  static List<Hash> proof(int m, List<byte[]> d) {
    return m == 0 ? List.of() : subproof(m, d, true);
  }

  private static List<Hash> subproof(int m, List<byte[]> d, boolean b) {
    if (m == d.size()) {
      return b ? List.of() : List.of(root(d));
    }
    int k = split(d.size());
    return m <= k
        ? with(subproof(m, d.subList(0, k), b), d.subList(k, d.size()))
        : with(subproof(m - k, d.subList(k, d.size()), false), d.subList(0, k));
  }

  private static List<Hash> with(List<Hash> path, List<byte[]> sibling) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(root(sibling));
    return longer;
  }

  /** The largest power of two smaller than n. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
