package kz.tizilim.store;

import kz.tizilim.log.Hash;

/** What came of computing a stored log anew from its rows. */
public sealed interface Verification {

  /**
   * Every row is what was written.
   *
   * @param size how many leaves
   * @param root the root over them
   * @param checkpoints how many signed checkpoints, each of them over leaves that are there
   */
  record Verified(long size, Hash root, long checkpoints) implements Verification {}

  /**
   * A row is not what was written: the first that was found. Prints as one line in Russian.
   *
   * @param position of the leaf, or of the checkpoint where the code begins so, from 0
   * @param code which rule is broken
   * @param reason what is wrong and what to do, in Russian
   */
  record Broken(long position, Code code, String reason) implements Verification {
    @Override
    public String toString() {
      String row = code.name().startsWith("CHECKPOINT") ? "контрольная точка " : "лист ";
      return row + position + ": " + reason + " (" + code + ")";
    }
  }

  /** Which rule is broken. */
  enum Code {
    /** A leaf does not stand where the one before it ends. */
    LEAF_POSITION,
    /** A leaf and the hash beside it differ. */
    LEAF_HASH,
    /** A leaf is no canonical JSON (RFC 8785). */
    LEAF_FORM,
    /** A checkpoint does not stand where the one before it ends. */
    CHECKPOINT_POSITION,
    /** A checkpoint and the hash beside it differ. */
    CHECKPOINT_HASH,
    /** A checkpoint is no signed note (C2SP), or its size is not the one beside it. */
    CHECKPOINT_FORM,
    /** A checkpoint of another log. */
    CHECKPOINT_ORIGIN,
    /** A checkpoint over leaves that are not there. */
    CHECKPOINT_SIZE,
    /** A checkpoint over other leaves. */
    CHECKPOINT_ROOT,
    /** A checkpoint that no known key has signed. */
    CHECKPOINT_SIGNATURE
  }
}
