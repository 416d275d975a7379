package kz.tizilim.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.Hash;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Verifier;
import kz.tizilim.store.Verification.Broken;
import kz.tizilim.store.Verification.Code;
import kz.tizilim.store.Verification.Verified;

/** Recomputes a log from its rows alone. */
final class Audit {
  static final int PAGE = 64;

  private final Database database;
  private final List<Verifier> known;
  private final MerkleTree tree = new MerkleTree();

  Audit(Database database, List<Verifier> known) {
    this.database = database;
    this.known = known;
  }

  /** Stops at the first row that is not what was written. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Broken broken;

    Stop(long position, Code code, String key, Object... words) {
      super(key, null, false, false);
      this.broken = new Broken(position, code, StoreException.TEXTS.text(key, words));
    }
  }

  Verification verify() {
    try {
      // The notes first: the leaves below them exist already, even if more are appended meanwhile.
      List<Checkpoint> checkpoints = checkpoints();
      leaves();
      for (int i = 0; i < checkpoints.size(); i++) {
        root(i, checkpoints.get(i));
      }
      return new Verified(tree.size(), tree.root(), checkpoints.size());
    } catch (Stop stop) {
      return stop.broken;
    }
  }

  private void leaves() {
    for (List<StoredRow> page = database.leaves(Long.MIN_VALUE, PAGE);
        !page.isEmpty();
        page = database.leaves(tree.size(), PAGE)) {
      page.forEach(this::leaf);
    }
  }

  private void leaf(StoredRow row) {
    long expected = tree.size();
    if (row.position() != expected) {
      throw new Stop(expected, Code.LEAF_POSITION, "audit.leaf-position", row.position());
    }
    Hash hash = Hash.ofLeaf(row.body());
    if (!isHash(row, hash)) {
      throw new Stop(expected, Code.LEAF_HASH, "audit.leaf-hash", hash);
    }
    CanonicalJson.readCanonical(row.body())
        .fold(
            json -> json,
            flaw -> {
              throw new Stop(expected, Code.LEAF_FORM, "audit.flaw", flaw.text());
            });
    tree.append(hash);
  }

  private static boolean isHash(StoredRow row, Hash hash) {
    return Arrays.equals(row.hash(), hash.bytes());
  }

  private List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (List<StoredRow> page = database.notes(Long.MIN_VALUE, PAGE);
        !page.isEmpty();
        page = database.notes(checkpoints.size(), PAGE)) {
      for (StoredRow row : page) {
        checkpoints.add(checkpoint(checkpoints.size(), row));
      }
    }
    Optional<String> origin = database.meta(Database.ORIGIN);
    for (int i = 0; i < checkpoints.size(); i++) {
      if (!origin.equals(Optional.of(checkpoints.get(i).origin()))) {
        throw new Stop(
            i,
            Code.CHECKPOINT_ORIGIN,
            "audit.checkpoint-origin",
            checkpoints.get(i).origin(),
            origin.orElse(""));
      }
    }
    return checkpoints;
  }

  private Checkpoint checkpoint(long expected, StoredRow row) {
    if (row.position() != expected) {
      throw new Stop(
          expected, Code.CHECKPOINT_POSITION, "audit.checkpoint-position", row.position());
    }
    if (!isHash(row, Hash.ofLeaf(row.body()))) {
      throw new Stop(expected, Code.CHECKPOINT_HASH, "audit.checkpoint-hash");
    }
    SignedCheckpoint signed = opened(expected, SignedCheckpoint.read(row.body()));
    if (signed.checkpoint().size() != row.size()) {
      throw new Stop(
          expected,
          Code.CHECKPOINT_FORM,
          "audit.checkpoint-size",
          row.size(),
          signed.checkpoint().size());
    }
    if (!known.isEmpty()) {
      signed
          .verify(known)
          .fold(
              verified -> verified,
              flaw -> {
                throw new Stop(expected, Code.CHECKPOINT_SIGNATURE, "audit.signature", flaw.text());
              });
    }
    return signed.checkpoint();
  }

  private static SignedCheckpoint opened(long position, Checked<SignedCheckpoint> read) {
    return read.fold(
        signed -> signed,
        flaw -> {
          throw new Stop(position, Code.CHECKPOINT_FORM, "audit.flaw", flaw.text());
        });
  }

  private void root(long position, Checkpoint checkpoint) {
    if (checkpoint.size() > tree.size()) {
      throw new Stop(
          position, Code.CHECKPOINT_SIZE, "audit.few-leaves", checkpoint.size(), tree.size());
    }
    Hash root = tree.root(checkpoint.size());
    if (!root.equals(checkpoint.root())) {
      throw new Stop(
          position,
          Code.CHECKPOINT_ROOT,
          "audit.other-root",
          checkpoint.size(),
          root,
          checkpoint.root());
    }
  }
}
