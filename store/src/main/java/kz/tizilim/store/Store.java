package kz.tizilim.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.Hash;
import kz.tizilim.log.InclusionProof;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.WitnessKey;
import kz.tizilim.store.StoreException.Kind;

/**
 * A log on disk: leaves from position 0 onwards, and checkpoints signed over them. It is
 * append-only: neither this class nor the database, whose triggers refuse it, changes or deletes
 * anything.
 *
 * <p>When a method returns, what it has appended is on disk. Any number of threads may use a store;
 * they take turns. A folder belongs to one process at a time; a PostgreSQL database is shared. The
 * tree for roots and proofs is read from the stored hashes on first use (64 bytes per leaf) and
 * extended on later ones.
 *
 * <p>Every method throws {@link StoreException} if the database or the disk fails, and {@link
 * IllegalStateException} once the store is closed.
 */
public final class Store implements AutoCloseable {
  private static final int HASHES_AT_ONCE = 10_000;

  private final Database database;
  private final MerkleTree tree = new MerkleTree();

  private Store(Database database) {
    this.database = database;
  }

  /**
   * Opens the store at a location; creates an empty one in an empty folder or database.
   *
   * @throws StoreException if that is not possible; nothing is changed then
   */
  public static Store open(Location location) {
    Database database = location.fold(SqliteDatabase::new, PostgresDatabase::new);
    boolean isOpen = false;
    try {
      database.size();
      isOpen = true;
      return new Store(database);
    } finally {
      if (!isOpen) {
        database.close();
      }
    }
  }

  /** Where it is kept. */
  public Location location() {
    return database.location();
  }

  /** What the store knows of the time; empty where it is new. */
  public Optional<StoreTime> time() {
    return database.time();
  }

  Database database() {
    return database;
  }

  /** How many leaves there are. */
  public long size() {
    return database.size();
  }

  /** Appends an event and returns its position. */
  public long append(CanonicalJson event) {
    byte[] body = event.bytes();
    return database.append(body, Hash.ofLeaf(body).bytes());
  }

  /** Appends consecutive events, all or none, and returns the position of the first. */
  public long appendAll(List<CanonicalJson> events) {
    return database.appendAll(OptionalLong.empty(), rows(events));
  }

  /**
   * Appends consecutive events, all or none, if the log still has {@code expectedSize} leaves: for
   * writers whose decision depends on what they have read.
   */
  public Attempt appendIf(long expectedSize, List<CanonicalJson> events) {
    long before = database.appendAll(OptionalLong.of(expectedSize), rows(events));
    return attempt(expectedSize, before, events.size());
  }

  static Attempt attempt(long expectedSize, long before, int events) {
    return before == expectedSize
        ? new Attempt.Appended(before, before + events)
        : new Attempt.Conflict(before);
  }

  /** The documents next to the log; empty where it belongs to one process. */
  public Optional<Documents> documents() {
    return database.isShared() ? Optional.of(new Documents(database)) : Optional.empty();
  }

  static List<StoredRow> rows(List<CanonicalJson> events) {
    List<StoredRow> rows = new ArrayList<>();
    for (CanonicalJson event : events) {
      byte[] body = event.bytes();
      rows.add(new StoredRow(0, 0, body, Hash.ofLeaf(body).bytes()));
    }
    return rows;
  }

  /**
   * The event at a position.
   *
   * @throws IllegalArgumentException if the log is shorter
   * @throws StoreException DAMAGED, if it is not what was written
   */
  public CanonicalJson leaf(long position) {
    List<StoredRow> found = position < 0 ? List.of() : database.leaves(position, 1);
    if (found.isEmpty() || found.get(0).position() != position) {
      requireRange(position, position + 1, size());
      throw damaged(position);
    }
    return event(position, found.get(0));
  }

  /**
   * The events from {@code from} up to, not including, {@code until}, read lazily.
   *
   * @throws IllegalArgumentException if the log is shorter
   * @throws StoreException DAMAGED, from the stream, at one that is not what was written
   */
  public Stream<CanonicalJson> leaves(long from, long until) {
    requireRange(from, until, size());
    return StreamSupport.stream(
        Spliterators.spliterator(new Events(from, until), until - from, Spliterator.ORDERED),
        false);
  }

  private static void requireRange(long from, long until, long size) {
    if (from < 0 || from > until || until > size) {
      throw new IllegalArgumentException(
          "The log has " + size + " leaves, not those from " + from + " until " + until + ".");
    }
  }

  private CanonicalJson event(long position, StoredRow row) {
    if (row.position() != position || !Hash.ofLeaf(row.body()).equals(hash(position, row.hash()))) {
      throw damaged(position);
    }
    return CanonicalJson.readCanonical(row.body())
        .fold(
            json -> json,
            flaw -> {
              throw damaged(position);
            });
  }

  private Hash hash(long position, byte[] stored) {
    if (stored.length != Hash.BYTES) {
      throw damaged(position);
    }
    return Hash.fromBytes(stored);
  }

  private StoreException damaged(long position) {
    return new StoreException(Kind.DAMAGED, "damaged.leaf", location(), position);
  }

  /** Events, read a page at a time. */
  private final class Events implements Iterator<CanonicalJson> {
    private final long until;
    private long next;
    private Iterator<StoredRow> page = List.<StoredRow>of().iterator();

    Events(long from, long until) {
      this.next = from;
      this.until = until;
    }

    @Override
    public boolean hasNext() {
      return next < until;
    }

    @Override
    public CanonicalJson next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!page.hasNext()) {
        page = database.leaves(next, (int) Math.min(Audit.PAGE, until - next)).iterator();
      }
      if (!page.hasNext()) {
        throw damaged(next);
      }
      return event(next++, page.next());
    }
  }

  /** The root over all leaves. */
  public Hash root() {
    return root(size());
  }

  /**
   * The root over the first {@code size} leaves.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public Hash root(long size) {
    return tree(size).root(size);
  }

  /** The tree of all leaves as a checkpoint of the log of that name, to be signed. */
  public Checkpoint checkpoint(String origin) {
    long size = size();
    return new Checkpoint(origin, size, root(size));
  }

  /**
   * The proof that the leaf at {@code position} is among the first {@code size}.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public InclusionProof inclusion(long position, long size) {
    return tree(size).inclusion(position, size);
  }

  /**
   * The proof that the first {@code from} leaves begin the log of {@code to} leaves.
   *
   * @throws IllegalArgumentException if there are fewer
   */
  public ConsistencyProof consistency(long from, long to) {
    return tree(to).consistency(from, to);
  }

  /** The tree with at least that many leaves; fewer if the log is shorter. */
  private MerkleTree tree(long size) {
    synchronized (tree) {
      while (tree.size() < size) {
        long from = tree.size();
        List<byte[]> found = database.hashes(from, Math.min(size, from + HASHES_AT_ONCE));
        if (found.isEmpty()) {
          requireRange(0, size, size());
          throw damaged(from);
        }
        for (byte[] stored : found) {
          tree.append(hash(tree.size(), stored));
        }
      }
      return tree;
    }
  }

  /**
   * Signs the whole log as it is now, saves the checkpoint and keeps it next to the key.
   *
   * @param key the file of the key
   * @throws StoreException REPLACED or DAMAGED, if the log is not the one that was signed before:
   *     nothing is signed then
   */
  public SignedCheckpoint sign(Signer signer, Path key) {
    Seal seal = Seal.of(location(), key);
    seal.require(this, signer.verifier());
    SignedCheckpoint signed = signer.sign(checkpoint(signer.verifier().name()));
    saveCheckpoint(signed);
    seal.keep(signed);
    return signed;
  }

  /**
   * Passes if the log still has what a key signed last; see {@link #sign}.
   *
   * @throws StoreException REPLACED, if it does not
   */
  public void requireSigned(Verifier verifier, Path key) {
    Seal.of(location(), key).require(this, verifier);
  }

  /**
   * Passes if a folder has none of these files, which only a log that was in use leaves there.
   *
   * @throws StoreException REPLACED, if it has one: the log is lost
   */
  public void requireNoTraces(Path folder, List<String> files) {
    for (String file : files) {
      if (Files.exists(folder.resolve(file))) {
        throw new StoreException(Kind.REPLACED, "replaced.lost", location(), folder, file);
      }
    }
  }

  /** The name of the log, set by its first checkpoint; empty before that. */
  public Optional<String> origin() {
    return database.meta(Database.ORIGIN);
  }

  /**
   * Whether the leaves are those over which a checkpoint was signed, and perhaps more.
   *
   * @throws StoreException DAMAGED, if a leaf cannot be read
   */
  public boolean extendsCheckpoint(Checkpoint checkpoint) {
    return checkpoint.size() <= size() && root(checkpoint.size()).equals(checkpoint.root());
  }

  /**
   * Saves a signed checkpoint. Its signature is not verified here; {@link #verify} does that.
   *
   * @throws IllegalArgumentException if it is of another log or over other leaves
   * @throws StoreException DAMAGED, if the leaves are not those of the latest checkpoint: nothing
   *     that contradicts what was signed is ever signed
   */
  public void saveCheckpoint(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    checkpoint.requireRoot(root(checkpoint.size()));
    requireLatest();
    byte[] note = bytes(signed);
    database.saveNote(checkpoint.origin(), checkpoint.size(), note, Hash.ofLeaf(note).bytes());
  }

  private static byte[] bytes(SignedCheckpoint signed) {
    return signed.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void requireLatest() {
    Optional<StoredRow> latest = database.latestNote();
    Optional<Checkpoint> before = latest.map(this::signed).map(SignedCheckpoint::checkpoint);
    if (before.isPresent() && !extendsCheckpoint(before.get())) {
      throw new StoreException(
          Kind.DAMAGED, "damaged.signed", location(), latest.get().position(), before.get().size());
    }
  }

  /** The checkpoint over the most leaves; if there are several, the one saved last. */
  public Optional<SignedCheckpoint> latestCheckpoint() {
    return database.latestNote().map(this::signed);
  }

  private SignedCheckpoint signed(StoredRow row) {
    return SignedCheckpoint.read(row.body())
        .fold(
            read -> read,
            flaw -> {
              throw new StoreException(
                  Kind.DAMAGED, "damaged.checkpoint", location(), row.position(), flaw.text());
            });
  }

  /**
   * Recomputes everything from the rows. Leaves may be appended meanwhile.
   *
   * @param known the public keys of the log; if empty, signatures are not verified
   */
  public Verification verify(List<Verifier> known) {
    return new Audit(database, List.copyOf(known)).verify();
  }

  /**
   * Writes the log as one text, up to its latest checkpoint, and returns that checkpoint. Later
   * leaves are left out, because nobody has signed them yet.
   *
   * @throws IllegalStateException if nothing has been signed
   * @throws kz.tizilim.log.LogException if {@code out} fails
   */
  public SignedCheckpoint export(OutputStream out) {
    List<SignedCheckpoint> checkpoints = checkpoints();
    if (checkpoints.isEmpty()) {
      throw new IllegalStateException(
          location() + " has no checkpoint. Maybe sign and save one first.");
    }
    SignedCheckpoint last = checkpoints.get(checkpoints.size() - 1);
    long size = last.checkpoint().size();
    requireRange(0, size, size());
    Bundle.write(out, new Events(0, size), checkpoints);
    return last;
  }

  /**
   * The checkpoints in order of growing size. Of several over the same leaves it is the one saved
   * last, with the cosignatures of all.
   */
  public List<SignedCheckpoint> checkpoints() {
    TreeMap<Long, SignedCheckpoint> bySize = new TreeMap<>();
    long read = 0;
    for (List<StoredRow> page = database.notes(0, Audit.PAGE);
        !page.isEmpty();
        page = database.notes(read, Audit.PAGE)) {
      page.forEach(row -> bySize.merge(row.size(), signed(row), Store::joined));
      read += page.size();
    }
    return List.copyOf(bySize.values());
  }

  private static SignedCheckpoint joined(SignedCheckpoint before, SignedCheckpoint now) {
    return now.withoutCosignatures().with(before.cosignatures()).with(now.cosignatures());
  }

  /**
   * Adds a cosignature to the checkpoint that it was made for, as a further note: nothing that is
   * stored changes.
   *
   * @return the checkpoint with it; empty if no checkpoint of the log was cosigned so, and nothing
   *     is stored
   */
  public Optional<SignedCheckpoint> saveCosignature(Cosignature cosignature, WitnessKey witness) {
    Optional<SignedCheckpoint> found =
        checkpoints().stream()
            .filter(signed -> witness.verifies(signed.checkpoint(), cosignature))
            .findFirst();
    if (found.isEmpty() || found.get().cosignatures().contains(cosignature)) {
      return found;
    }
    SignedCheckpoint cosigned = found.get().with(List.of(cosignature));
    saveCheckpoint(cosigned);
    return Optional.of(cosigned);
  }

  /**
   * Fills an empty store with what {@link #export} wrote, all or nothing.
   *
   * @param known the public keys of the log
   * @return what was restored, or the flaw for which the text is refused and nothing restored
   * @throws StoreException NOT_EMPTY, if there are leaves or checkpoints already
   * @throws kz.tizilim.log.LogException if {@code in} fails
   */
  public Checked<Bundle.Contents> restore(InputStream in, List<Verifier> known) {
    List<Checked<Bundle.Contents>> answer = new ArrayList<>();
    database.fill(inserter -> {
      Checked<Bundle.Contents> read =
          Bundle.read(
              in,
              known,
              leaf -> {
                byte[] body = leaf.bytes();
                inserter.leaf(body, Hash.ofLeaf(body).bytes());
              });
      answer.add(read);
      List<SignedCheckpoint> checkpoints =
          read.fold(Bundle.Contents::checkpoints, flaw -> List.of());
      for (SignedCheckpoint signed : checkpoints) {
        byte[] note = bytes(signed);
        Checkpoint checkpoint = signed.checkpoint();
        inserter.note(checkpoint.origin(), checkpoint.size(), note, Hash.ofLeaf(note).bytes());
      }
      return read.isVerified();
    });
    return answer.get(0);
  }

  @Override
  public void close() {
    database.close();
  }
}
