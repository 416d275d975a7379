package kz.tizilim.log;

import java.util.List;

/**
 * The proof that a leaf is in a tree (RFC 9162, section 2.1.3). Prints as a line {@code inclusion
 * index size} and one hash per line, from the leaf's neighbour to the root's child.
 *
 * @param index which leaf, from 0
 * @param size how many leaves the tree has
 * @param path the sibling hashes on the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  private static final String WORD = "inclusion";

  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "Leaf " + index + " is not in a tree of " + size + " leaves, the first being 0.");
    }
    path = List.copyOf(path);
  }

  /**
   * Parses what {@link #toString} prints.
   *
   * @throws IllegalArgumentException if {@code text} is not such a proof; see {@link #read}
   */
  public static InclusionProof parse(String text) {
    return read(text).orElseThrow();
  }

  /** Reads a proof that came from outside; its hashes are not yet verified. */
  public static Checked<InclusionProof> read(String text) {
    return FlawException.guard(() -> {
      ProofText proof = ProofText.read(WORD, text);
      if (proof.first() >= proof.second()) {
        throw FlawException.onLine(
            1, Flaw.Code.BAD_HEADER, "inclusion.no-leaf", proof.first(), proof.second());
      }
      return new InclusionProof(proof.first(), proof.second(), proof.path());
    });
  }

  /**
   * Whether the leaf with that hash ({@link Hash#ofLeaf}) is at {@link #index} in the checkpoint's
   * tree (RFC 9162, section 2.1.3.2). The checkpoint itself must be trusted.
   */
  public Checked<InclusionProof> verify(Hash leafHash, Checkpoint checkpoint) {
    return FlawException.guard(() -> {
      if (size != checkpoint.size()) {
        throw FlawException.of(
            Flaw.Code.OTHER_TREE, "inclusion.other-size", size, checkpoint.size());
      }
      Hash root = climb(leafHash);
      if (!root.equals(checkpoint.root())) {
        throw FlawException.of(
            Flaw.Code.OTHER_ROOT, "inclusion.other-root", index, leafHash, root, checkpoint.root());
      }
      return this;
    });
  }

  private Hash climb(Hash leafHash) {
    Hash root = leafHash;
    long fn = index;
    long sn = size - 1;
    for (Hash sibling : path) {
      if (sn == 0) {
        throw badPath();
      }
      if ((fn & 1) == 1 || fn == sn) {
        root = Hash.ofNode(sibling, root);
        int promoted = (fn & 1) == 1 ? 0 : Long.numberOfTrailingZeros(fn);
        fn >>= promoted;
        sn >>= promoted;
      } else {
        root = Hash.ofNode(root, sibling);
      }
      fn >>= 1;
      sn >>= 1;
    }
    if (sn != 0) {
      throw badPath();
    }
    return root;
  }

  private FlawException badPath() {
    return FlawException.of(Flaw.Code.BAD_PATH, "inclusion.path", index, size, path.size());
  }

  @Override
  public String toString() {
    return ProofText.print(WORD, index, size, path);
  }
}
