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

/** Computes a log anew from nothing but its rows. */
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

    Stop(long position, Code code, String reason) {
      super(reason, null, false, false);
      this.broken = new Broken(position, code, reason);
    }
  }

  Verification verify() {
    try {
      // The notes first: whatever is appended meanwhile, their leaves are there already.
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
    for (List<Row> page = database.leaves(Long.MIN_VALUE, PAGE);
        !page.isEmpty();
        page = database.leaves(tree.size(), PAGE)) {
      page.forEach(this::leaf);
    }
  }

  private void leaf(Row row) {
    long expected = tree.size();
    if (row.position() != expected) {
      throw new Stop(
          expected, Code.LEAF_POSITION, "вместо него стоит лист " + row.position() + advice());
    }
    Hash hash = Hash.ofLeaf(row.body());
    if (!isHash(row, hash)) {
      throw new Stop(
          expected, Code.LEAF_HASH, "событие или его хеш изменены; хеш события " + hash + advice());
    }
    CanonicalJson.readCanonical(row.body())
        .fold(
            json -> json,
            flaw -> {
              throw new Stop(expected, Code.LEAF_FORM, flaw + advice());
            });
    tree.append(hash);
  }

  private static boolean isHash(Row row, Hash hash) {
    return Arrays.equals(row.hash(), hash.bytes());
  }

  private List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (List<Row> page = database.notes(Long.MIN_VALUE, PAGE);
        !page.isEmpty();
        page = database.notes(checkpoints.size(), PAGE)) {
      for (Row row : page) {
        checkpoints.add(checkpoint(checkpoints.size(), row));
      }
    }
    Optional<String> origin = database.meta(Database.ORIGIN);
    for (int i = 0; i < checkpoints.size(); i++) {
      if (!origin.equals(Optional.of(checkpoints.get(i).origin()))) {
        throw new Stop(
            i,
            Code.CHECKPOINT_ORIGIN,
            "она журнала «"
                + checkpoints.get(i).origin()
                + "», а хранится журнал «"
                + origin.orElse("")
                + "»"
                + advice());
      }
    }
    return checkpoints;
  }

  private Checkpoint checkpoint(long expected, Row row) {
    if (row.position() != expected) {
      throw new Stop(
          expected, Code.CHECKPOINT_POSITION, "вместо неё стоит " + row.position() + advice());
    }
    if (!isHash(row, Hash.ofLeaf(row.body()))) {
      throw new Stop(expected, Code.CHECKPOINT_HASH, "она или её хеш изменены" + advice());
    }
    SignedCheckpoint signed = opened(expected, SignedCheckpoint.read(row.body()));
    if (signed.checkpoint().size() != row.size()) {
      throw new Stop(
          expected,
          Code.CHECKPOINT_FORM,
          "рядом с ней стоит размер "
              + row.size()
              + ", а подписан "
              + signed.checkpoint().size()
              + advice());
    }
    if (!known.isEmpty()) {
      signed
          .verify(known)
          .fold(
              it -> it,
              flaw -> {
                throw new Stop(expected, Code.CHECKPOINT_SIGNATURE, flaw + advice());
              });
    }
    return signed.checkpoint();
  }

  private static SignedCheckpoint opened(long position, Checked<SignedCheckpoint> read) {
    return read.fold(
        signed -> signed,
        flaw -> {
          throw new Stop(position, Code.CHECKPOINT_FORM, flaw + advice());
        });
  }

  private void root(long position, Checkpoint checkpoint) {
    if (checkpoint.size() > tree.size()) {
      throw new Stop(
          position,
          Code.CHECKPOINT_SIZE,
          "подписано листьев: " + checkpoint.size() + ", а хранится: " + tree.size() + advice());
    }
    Hash root = tree.root(checkpoint.size());
    if (!root.equals(checkpoint.root())) {
      throw new Stop(
          position,
          Code.CHECKPOINT_ROOT,
          "первые "
              + checkpoint.size()
              + " листьев дают корень "
              + root
              + ", а подписан "
              + checkpoint.root()
              + advice());
    }
  }

  private static String advice() {
    return ". Восстановите журнал из выгрузки.";
  }
}
