package kz.tizilim.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The Merkle tree of a log (RFC 9162, section 2.1): only appended to, never changed. Keeps 64 bytes
 * per leaf in memory, and at most {@value #MOST_LEAVES} leaves.
 *
 * <p>One thread appends at a time (the others wait); any number of threads may read meanwhile, and
 * see every leaf that was appended before the call.
 */
public final class MerkleTree {
  /** The most leaves: the hashes of one level are in one array. */
  public static final int MOST_LEAVES = (Integer.MAX_VALUE - 8) / Hash.BYTES;

  private static final int FIRST_ROOM = 16;

  /**
   * Level k holds the hashes of the complete subtrees of 2^k leaves, from the left. A hash is
   * written once, before {@link #grown} includes it, so a reader that reads {@code grown} first can
   * read the arrays without a lock.
   */
  private static final class Grown {
    private final long size;
    private final byte[][] levels;

    Grown(long size, byte[][] levels) {
      this.size = size;
      this.levels = levels;
    }
  }

  private final Sha256 digest = new Sha256();
  private volatile Grown grown = new Grown(0, new byte[0][]);

  /** A tree without leaves. */
  public MerkleTree() {}

  /** Appends a leaf and gives its index, from 0. */
  public long append(byte[] leaf) {
    synchronized (digest) {
      return appendHash(digest.leaf(leaf));
    }
  }

  /** Appends a leaf by its hash ({@link Hash#ofLeaf}) and gives its index, from 0. */
  public long append(Hash leafHash) {
    synchronized (digest) {
      return appendHash(leafHash.bytes());
    }
  }

  private long appendHash(byte[] hash) {
    Grown before = grown;
    long index = before.size;
    if (index == MOST_LEAVES) {
      throw new IllegalStateException("The tree is full: it has " + index + " leaves.");
    }
    byte[][] levels = withRoom(before);
    System.arraycopy(hash, 0, levels[0], at(index), Hash.BYTES);
    // The new leaf completes one subtree for each trailing 1 of its index.
    for (int level = 1; (index >> (level - 1) & 1) == 1; level++) {
      long place = index >> level;
      digest.node(levels[level - 1], at(2 * place), levels[level], at(place));
    }
    grown = new Grown(index + 1, levels);
    return index;
  }

  /** The levels, with room for one more leaf and all the subtrees it completes. */
  private static byte[][] withRoom(Grown before) {
    byte[][] levels = before.levels;
    for (int level = 0; level == 0 || (before.size >> (level - 1) & 1) == 1; level++) {
      int needed = at(before.size >> level) + Hash.BYTES;
      if (level == levels.length || needed > levels[level].length) {
        byte[][] roomier = Arrays.copyOf(levels, Math.max(levels.length, level + 1));
        roomier[level] =
            level == levels.length
                ? new byte[FIRST_ROOM * Hash.BYTES]
                : Arrays.copyOf(levels[level], twice(levels[level].length));
        levels = roomier;
      }
    }
    return levels;
  }

  private static int twice(int length) {
    return (int) Math.min(2L * length, (long) MOST_LEAVES * Hash.BYTES);
  }

  private static int at(long place) {
    return Math.toIntExact(place * Hash.BYTES);
  }

  /** How many leaves there are. */
  public long size() {
    return grown.size;
  }

  /** The root over all leaves. */
  public Hash root() {
    Grown now = grown;
    return root(now, now.size);
  }

  /**
   * The root over the first {@code size} leaves.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public Hash root(long size) {
    Grown now = grown;
    requireSize(now, size);
    return root(now, size);
  }

  private static Hash root(Grown now, long size) {
    return size == 0 ? Hash.EMPTY_ROOT : new Range(now.levels).hash(0, size);
  }

  /** The hash of the leaf at {@code index}. */
  public Hash leafHash(long index) {
    Grown now = grown;
    if (index < 0 || index >= now.size) {
      throw new IllegalArgumentException(
          "Leaf " + index + " is not among the " + now.size + " leaves, the first being 0.");
    }
    return Hash.copyOf(now.levels[0], at(index));
  }

  /** The proof that the leaf at {@code index} is in the tree of the first {@code size} leaves. */
  public InclusionProof inclusion(long index, long size) {
    Grown now = grown;
    requireSize(now, size);
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "Leaf " + index + " is not in a tree of " + size + " leaves, the first being 0.");
    }
    Range range = new Range(now.levels);
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long until = size;
    while (until - from > 1) {
      long middle = from + Range.left(until - from);
      if (index < middle) {
        path.add(range.hash(middle, until));
        until = middle;
      } else {
        path.add(range.hash(from, middle));
        from = middle;
      }
    }
    Collections.reverse(path);
    return new InclusionProof(index, size, path);
  }

  /** The proof that the first {@code from} leaves begin the tree of the first {@code to} leaves. */
  public ConsistencyProof consistency(long from, long to) {
    Grown now = grown;
    requireSize(now, to);
    if (from < 0 || from > to) {
      throw new IllegalArgumentException(
          "A tree of " + from + " leaves does not begin a tree of " + to + ".");
    }
    return new ConsistencyProof(from, to, from == 0 ? List.of() : consistencyPath(now, from, to));
  }

  /** PROOF(m, D[n]) of RFC 9162, section 2.1.4.1, from the leaves to the root. */
  private static List<Hash> consistencyPath(Grown now, long size, long to) {
    Range range = new Range(now.levels);
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long until = to;
    while (size < until) {
      long middle = from + Range.left(until - from);
      if (size <= middle) {
        path.add(range.hash(middle, until));
        until = middle;
      } else {
        path.add(range.hash(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      path.add(range.hash(from, until));
    }
    Collections.reverse(path);
    return path;
  }

  private static void requireSize(Grown now, long size) {
    if (size < 0 || size > now.size) {
      throw new IllegalArgumentException(
          "The tree has " + now.size + " leaves; its state at " + size + " is not known.");
    }
  }

  /** Hashes of ranges of leaves, in the order of the recursion of RFC 9162. */
  private static final class Range {
    private final byte[][] levels;
    private final Sha256 digest = new Sha256();

    Range(byte[][] levels) {
      this.levels = levels;
    }

    /** The largest power of two below {@code leaves}, which are at least 2. */
    static long left(long leaves) {
      return Long.highestOneBit(leaves - 1);
    }

    Hash hash(long from, long until) {
      return Hash.copyOf(bytes(from, until), 0);
    }

    private byte[] bytes(long from, long until) {
      long leaves = until - from;
      if (Long.bitCount(leaves) == 1) {
        int level = Long.numberOfTrailingZeros(leaves);
        int at = at(from >> level);
        return Arrays.copyOfRange(levels[level], at, at + Hash.BYTES);
      }
      long middle = from + left(leaves);
      return digest.node(bytes(from, middle), bytes(middle, until));
    }
  }
}
