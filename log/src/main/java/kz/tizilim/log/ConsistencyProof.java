package kz.tizilim.log;

import java.util.List;

/**
 * The proof that a tree begins with an older one, so that nothing was changed or removed (RFC 9162,
 * section 2.1.4). Prints as a line {@code consistency from to} and one hash per line.
 *
 * @param from how many leaves the older tree has
 * @param to how many the newer has
 * @param path the hashes from which both roots are computed; empty if a size is 0 or both are equal
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  private static final String WORD = "consistency";

  public ConsistencyProof {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException(
          "A tree of " + from + " leaves does not begin a tree of " + to + ".");
    }
    path = List.copyOf(path);
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if {@code text} is not such a proof; see {@link #read}
   */
  public static ConsistencyProof parse(String text) {
    return read(text).orElseThrow();
  }

  /** Reads a proof that came from outside; its hashes are not yet verified. */
  public static Checked<ConsistencyProof> read(String text) {
    return FlawException.guard(() -> {
      ProofText proof = ProofText.read(WORD, text);
      if (proof.first() > proof.second()) {
        throw FlawException.onLine(
            1, Flaw.Code.BAD_HEADER, "consistency.not-a-beginning", proof.first(), proof.second());
      }
      return new ConsistencyProof(proof.first(), proof.second(), proof.path());
    });
  }

  /**
   * Whether the newer checkpoint's tree begins with the older one's (RFC 9162, section 2.1.4.2).
   * The checkpoints themselves must be trusted.
   */
  public Checked<ConsistencyProof> verify(Checkpoint older, Checkpoint newer) {
    return FlawException.guard(() -> {
      requireSameTrees(older, newer);
      if (from == 0 || from == to) {
        requireEmptyPath();
        requireRoot(from == 0 ? Hash.EMPTY_ROOT : newer.root(), older);
      } else {
        climb(older, newer);
      }
      return this;
    });
  }

  private void requireSameTrees(Checkpoint older, Checkpoint newer) {
    if (!older.origin().equals(newer.origin())) {
      throw FlawException.of(
          Flaw.Code.OTHER_TREE, "consistency.origins", older.origin(), newer.origin());
    }
    if (from != older.size() || to != newer.size()) {
      throw FlawException.of(
          Flaw.Code.OTHER_TREE, "consistency.other-sizes", from, to, older.size(), newer.size());
    }
  }

  private void climb(Checkpoint older, Checkpoint newer) {
    // Where the older tree is complete, its root begins the path and is left out of the proof.
    boolean complete = Long.bitCount(from) == 1;
    if (path.isEmpty()) {
      throw badPath();
    }
    Hash first = complete ? older.root() : path.get(0);
    Hash oldRoot = first;
    Hash newRoot = first;
    int promoted = Long.numberOfTrailingZeros(from);
    long fn = (from - 1) >> promoted;
    long sn = (to - 1) >> promoted;
    for (Hash sibling : path.subList(complete ? 0 : 1, path.size())) {
      if (sn == 0) {
        throw badPath();
      }
      if ((fn & 1) == 1 || fn == sn) {
        oldRoot = Hash.ofNode(sibling, oldRoot);
        newRoot = Hash.ofNode(sibling, newRoot);
        int skipped = (fn & 1) == 1 || fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
        fn >>= skipped;
        sn >>= skipped;
      } else {
        newRoot = Hash.ofNode(newRoot, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    if (sn != 0) {
      throw badPath();
    }
    requireRoot(oldRoot, older);
    requireRoot(newRoot, newer);
  }

  private void requireEmptyPath() {
    if (!path.isEmpty()) {
      throw badPath();
    }
  }

  private static void requireRoot(Hash computed, Checkpoint checkpoint) {
    if (!computed.equals(checkpoint.root())) {
      throw FlawException.of(
          Flaw.Code.OTHER_ROOT,
          "consistency.other-root",
          checkpoint.size(),
          computed,
          checkpoint.root());
    }
  }

  private FlawException badPath() {
    return FlawException.of(Flaw.Code.BAD_PATH, "consistency.path", from, to, path.size());
  }

  @Override
  public String toString() {
    return ProofText.print(WORD, from, to, path);
  }
}
