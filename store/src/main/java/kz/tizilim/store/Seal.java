package kz.tizilim.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.SystemFailure;
import kz.tizilim.log.Verifier;
import kz.tizilim.store.StoreException.Kind;

/**
 * The checkpoint that a key signed last, in a file next to the key. A store that was restored to an
 * older state has lost its later checkpoints with its later leaves; this one stays and shows it.
 *
 * @param location the store
 * @param file the file of the key with {@code .checkpoint} behind its name
 */
record Seal(Location location, Path file) {
  private static final String SUFFIX = ".checkpoint";

  /** The seal of the key in a file. */
  static Seal of(Location location, Path key) {
    return new Seal(location, key.resolveSibling(key.getFileName() + SUFFIX));
  }

  /**
   * Passes if the store still has the leaves that the key signed last, or if it signed none.
   *
   * @throws StoreException REPLACED, if it does not have them
   */
  void require(Store store, Verifier verifier) {
    Optional<Checkpoint> last = read(verifier);
    if (last.isPresent() && !store.extendsCheckpoint(last.get())) {
      throw new StoreException(
          Kind.REPLACED, "replaced.signed", location, last.get().size(), file, store.size());
    }
  }

  /** The checkpoint; empty if there is none, or none that this key signed. */
  private Optional<Checkpoint> read(Verifier verifier) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return SignedCheckpoint.open(Files.readAllBytes(file), List.of(verifier))
          .fold(signed -> Optional.of(signed.checkpoint()), flaw -> Optional.empty());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Keeps a checkpoint in place of the one before; it is on the disk when this returns. */
  void keep(SignedCheckpoint signed) {
    try {
      DurableFile.replace(file, signed.toString());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private StoreException failed(IOException e) {
    return new StoreException(Kind.FAILED, e, "folder.failed", file, SystemFailure.text(e));
  }
}
