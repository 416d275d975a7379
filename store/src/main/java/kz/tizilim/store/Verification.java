package kz.tizilim.store;

import java.util.function.Function;
import kz.tizilim.log.Hash;
import kz.tizilim.log.LocalText;

/** The result of recomputing a stored log from its rows. */
public sealed interface Verification {

  /** Applies one of the two functions. */
  <R> R fold(
      Function<? super Verified, ? extends R> verified,
      Function<? super Broken, ? extends R> broken);

  /**
   * Every row is what was written.
   *
   * @param size how many leaves
   * @param root the root over them
   * @param checkpoints how many signed checkpoints, all of them over stored leaves
   */
  record Verified(long size, Hash root, long checkpoints) implements Verification {
    @Override
    public <R> R fold(
        Function<? super Verified, ? extends R> verified,
        Function<? super Broken, ? extends R> broken) {
      return verified.apply(this);
    }
  }

  /**
   * The first row found that is not what was written. Prints as one English line; {@link #text} has
   * it in Russian and Kazakh too.
   *
   * @param position of the leaf, or of the checkpoint if the code begins with CHECKPOINT; from 0
   * @param code which rule is broken
   * @param reason what is wrong and what to do
   */
  record Broken(long position, Code code, LocalText reason) implements Verification {
    @Override
    public <R> R fold(
        Function<? super Verified, ? extends R> verified,
        Function<? super Broken, ? extends R> broken) {
      return broken.apply(this);
    }

    /** The whole line: which row, the reason and the code. */
    public LocalText text() {
      String row = code.name().startsWith("CHECKPOINT") ? "audit.checkpoint" : "audit.leaf";
      return StoreException.TEXTS.text(row, position, reason, code);
    }

    @Override
    public String toString() {
      return text().toString();
    }
  }

  /** Which rule is broken. */
  enum Code {
    /** A leaf does not follow the one before it. */
    LEAF_POSITION,
    /** A leaf does not have the hash that is stored with it. */
    LEAF_HASH,
    /** A leaf is not canonical JSON (RFC 8785). */
    LEAF_FORM,
    /** A checkpoint does not follow the one before it. */
    CHECKPOINT_POSITION,
    /** A checkpoint does not have the hash that is stored with it. */
    CHECKPOINT_HASH,
    /** A checkpoint is not a signed note (C2SP), or not of the stored size. */
    CHECKPOINT_FORM,
    /** A checkpoint of another log. */
    CHECKPOINT_ORIGIN,
    /** A checkpoint over more leaves than are stored. */
    CHECKPOINT_SIZE,
    /** A checkpoint over different leaves. */
    CHECKPOINT_ROOT,
    /** A checkpoint that no known key has signed. */
    CHECKPOINT_SIGNATURE
  }
}
