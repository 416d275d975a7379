package kz.tizilim.registrar.keep;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checked;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.Hash;
import kz.tizilim.log.InclusionProof;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;
import kz.tizilim.log.WitnessKey;
import kz.tizilim.registrar.form.RecordJson;
import kz.tizilim.store.Attempt;
import kz.tizilim.store.Document;
import kz.tizilim.store.Documents;
import kz.tizilim.store.Location;
import kz.tizilim.store.Store;
import kz.tizilim.store.Verification;

/**
 * The history of a register, kept: what is recorded is durable before {@link #record} returns, and
 * is never changed. Several processes may keep one ledger in one PostgreSQL database; each sees
 * what the others record when it asks next.
 *
 * <p>Every method throws {@link kz.tizilim.store.StoreException} if the disk or the database fails.
 */
public final class Ledger implements AutoCloseable {
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_ATTEMPTS = 100;

  /** What a server leaves next to its history; a key may be given to a database beforehand. */
  private static final List<String> NEXT_TO_DATABASE =
      List.of(AccountsName.FILE, AccountsName.MOVED, "log.key.checkpoint");

  private static final List<String> IN_FOLDER =
      List.of(AccountsName.FILE, "log.key.checkpoint", "log.key");

  private final Store store;
  private History history = History.empty();
  private long known;

  private Ledger(Store store) {
    this.store = store;
  }

  /**
   * Opens the ledger at a location; a new one begins with the carried acts that are offered.
   *
   * @throws kz.tizilim.store.StoreException REPLACED, if the log is empty and its folder has files
   *     that only a log in use leaves there
   */
  public static Ledger open(Location location) {
    return location.fold(
        folder -> open(location, folder.path(), IN_FOLDER),
        database -> open(location, Path.of(""), List.of()));
  }

  /**
   * Opens the ledger in a database, of which the key and the accounts are in a folder.
   *
   * @throws kz.tizilim.store.StoreException REPLACED, as above
   */
  public static Ledger open(Location database, Path folder) {
    return open(database, folder, NEXT_TO_DATABASE);
  }

  /** Opens the ledger at a location; begins a new one where it is empty, whatever was there. */
  public static Ledger begin(Location location) {
    return open(location, Path.of(""), List.of());
  }

  private static Ledger open(Location location, Path folder, List<String> traces) {
    Store store = Store.open(location);
    boolean isOpen = false;
    try {
      Ledger ledger = new Ledger(store);
      if (store.size() == 0) {
        store.requireNoTraces(folder, traces);
        store.appendIf(0, Founding.records().stream().map(RecordJson::write).toList());
      }
      ledger.history();
      isOpen = true;
      return ledger;
    } finally {
      if (!isOpen) {
        store.close();
      }
    }
  }

  /**
   * Fills the empty store at a location with an exported ledger, all or nothing.
   *
   * @return what was restored, or the flaw for which nothing was
   */
  public static Checked<Bundle.Contents> restore(
      Location location, InputStream in, List<Verifier> keys) {
    try (Store store = Store.open(location)) {
      return store.restore(in, keys);
    }
  }

  /**
   * Computes the log at a location anew from its rows; see {@link Store#verify}. Its records are
   * not read, so a damaged one is found, and named, too.
   */
  public static Verification verify(Location location, List<Verifier> keys) {
    try (Store store = Store.open(location)) {
      return store.verify(keys);
    }
  }

  /** What is recorded by now. */
  public synchronized History history() {
    long size = store.size();
    if (size > known) {
      List<HistoryRecord> more = new ArrayList<>();
      try (var leaves = store.leaves(known, size)) {
        leaves.map(leaf -> read(leaf, known + more.size())).forEach(more::add);
      }
      history = history.withAll(more);
      known = size;
    }
    return history;
  }

  /* A log that is intact may still hold what another program, or a newer one, has recorded. */
  private static HistoryRecord read(CanonicalJson leaf, long position) {
    try {
      return RecordJson.read(leaf);
    } catch (IllegalArgumentException e) {
      throw Refused.because("refused.record", position);
    }
  }

  /**
   * Records something.
   *
   * @return its position in the log
   * @throws kz.tizilim.core.message.Refused if it does not fit the history; nothing is recorded
   *     then
   */
  public long record(HistoryRecord record) {
    return recordAll(List.of(record));
  }

  /**
   * Records what one deed made, all of it or nothing: an order with its editions and its signing.
   *
   * @return the position of the first of the records in the log
   * @throws kz.tizilim.core.message.Refused if they do not fit the history, or one is an event of
   *     the future or a second one of what happens once; nothing is recorded then
   */
  public long recordAll(List<? extends HistoryRecord> records) {
    return append(before -> records, leaves -> Optional.of(store.appendIf(known, leaves)))
        .orElseThrow();
  }

  /**
   * Records something at this moment and changes a document next to the log, both or neither.
   *
   * @param record makes the record of a moment; it may be asked again, where another server records
   *     something meanwhile
   * @return whether the document still had the version that the change names
   * @throws Refused if the record does not fit the history, or the clock contradicts it; nothing is
   *     written then
   */
  public boolean record(
      RecordClock clock,
      Function<Instant, ? extends HistoryRecord> record,
      Document.Change change) {
    Documents documents = documents().orElseThrow();
    return append(
            before -> List.of(record.apply(clock.moment(lastMoment(before), store.time()))),
            leaves -> documents.changeAndAppend(change, known, leaves))
        .isPresent();
  }

  /**
   * Records what somebody does now. What a deed makes may depend on what was recorded before it, so
   * it is done again where something else was recorded meanwhile, here or by another process; the
   * moment of the record is taken when nothing can come between.
   *
   * @param deed makes the record on a history, of whatever moment
   * @return its position in the log
   * @throws Refused if the record does not fit the history, the clock contradicts it, or others
   *     record all the time
   */
  public long record(RecordClock clock, Function<History, ? extends HistoryRecord> deed) {
    return recordAll(clock, before -> List.of(deed.apply(before)));
  }

  /**
   * Likewise, for a deed that makes several records or none.
   *
   * @return the position of the first of the records in the log
   */
  public long recordAll(
      RecordClock clock, Function<History, ? extends List<? extends HistoryRecord>> deed) {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      History before = history();
      List<? extends HistoryRecord> records = deed.apply(before);
      if (records.isEmpty()) {
        return before.size();
      }
      OptionalLong first = recordBehind(before, clock, records);
      if (first.isPresent()) {
        return first.getAsLong();
      }
    }
    throw Refused.because("refused.writers", MOST_ATTEMPTS);
  }

  /* Empty where something else was recorded behind that history. */
  private synchronized OptionalLong recordBehind(
      History before, RecordClock clock, List<? extends HistoryRecord> records) {
    if (history().size() != before.size()) {
      return OptionalLong.empty();
    }
    Instant moment = clock.moment(lastMoment(before), store.time());
    Optional<Attempt> attempt =
        attempt(
            before,
            records.stream().map(record -> record.at(moment)).toList(),
            leaves -> Optional.of(store.appendIf(known, leaves)));
    return attempt.orElseThrow() instanceof Attempt.Appended appended
        ? OptionalLong.of(appended.first())
        : OptionalLong.empty();
  }

  private synchronized Optional<Long> append(
      Function<History, List<? extends HistoryRecord>> making,
      Function<List<CanonicalJson>, Optional<Attempt>> appending) {
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      History before = history();
      Optional<Attempt> attempt = attempt(before, making.apply(before), appending);
      if (attempt.isEmpty()) {
        return Optional.empty();
      }
      if (attempt.get() instanceof Attempt.Appended appended) {
        return Optional.of(appended.first());
      }
    }
    throw Refused.because("refused.writers", MOST_ATTEMPTS);
  }

  private Optional<Attempt> attempt(
      History before,
      List<? extends HistoryRecord> records,
      Function<List<CanonicalJson>, Optional<Attempt>> appending) {
    History next = before.recording(records);
    Optional<Attempt> attempt =
        appending.apply(records.stream().map(record -> RecordJson.write(record, salt())).toList());
    if (attempt.isPresent() && attempt.get() instanceof Attempt.Appended appended) {
      history = next;
      known = appended.size();
    }
    return attempt;
  }

  /** The documents next to the log; empty where it belongs to one process. */
  public Optional<Documents> documents() {
    return store.documents();
  }

  /**
   * The moment of what is recorded now.
   *
   * @throws Refused if the clock contradicts the log or the store, and nobody said that it is right
   */
  public Instant moment(RecordClock clock) {
    return clock.moment(lastMoment(), store.time());
  }

  /** When the last record was made. */
  public Instant lastMoment() {
    return lastMoment(history());
  }

  private static Instant lastMoment(History history) {
    List<HistoryRecord> records = history.records();
    return records.get(records.size() - 1).recordedAt();
  }

  private static String salt() {
    byte[] bytes = new byte[SALT_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Records a published order with its editions, and what its text shows of its life.
   *
   * @throws kz.tizilim.core.message.Refused if the order has no number or day of signing, made no
   *     edition of a register, or is recorded already
   */
  public void record(PublishedOrder order, Instant recordedAt) {
    recordAll(Founding.records(order, recordedAt));
  }

  /** How many records there are. */
  public long size() {
    return store.size();
  }

  /** The record at a position, as the log keeps it. */
  public CanonicalJson leaf(long position) {
    return store.leaf(position);
  }

  /** The records from a position up to, not including, another, as the log keeps them. */
  public List<CanonicalJson> leaves(long from, long until) {
    try (var leaves = store.leaves(from, until)) {
      return leaves.toList();
    }
  }

  /** The signed checkpoint over the most records; empty if there is none. */
  public Optional<SignedCheckpoint> latestCheckpoint() {
    return store.latestCheckpoint();
  }

  /** The name under which the log is signed; empty while it never was. */
  public Optional<String> origin() {
    return store.origin();
  }

  /**
   * Signs the whole log as it is now with the key in a file; see {@link Store#sign}.
   *
   * @throws kz.tizilim.store.StoreException REPLACED or DAMAGED, if the log is not the one that was
   *     signed before
   */
  public SignedCheckpoint checkpoint(Signer signer, Path key) {
    return store.sign(signer, key);
  }

  /**
   * Passes if the log still has what the key in a file signed last.
   *
   * @throws kz.tizilim.store.StoreException REPLACED, if it does not
   */
  public void requireSigned(Verifier verifier, Path key) {
    store.requireSigned(verifier, key);
  }

  /** Computes everything anew from the rows; see {@link Store#verify}. */
  public Verification verify(List<Verifier> keys) {
    return store.verify(keys);
  }

  /**
   * Whether the log still has the records over which a checkpoint was signed; see {@link Store}.
   */
  public boolean extendsCheckpoint(Checkpoint checkpoint) {
    return store.extendsCheckpoint(checkpoint);
  }

  /** The proof that the record at a position is among the first {@code size}. */
  public InclusionProof inclusion(long position, long size) {
    return store.inclusion(position, size);
  }

  /** The root over the first {@code size} records. */
  public Hash root(long size) {
    return store.root(size);
  }

  /** The proof that the first {@code from} records begin the log of {@code to}. */
  public ConsistencyProof consistency(long from, long to) {
    return store.consistency(from, to);
  }

  /**
   * The proof that {@code edition} is in the log that was signed last; empty where nothing is
   * signed or the record of the edition is younger.
   */
  public Optional<EditionProof> proof(Edition edition) {
    Optional<SignedCheckpoint> signed = store.latestCheckpoint();
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    long size = signed.get().checkpoint().size();
    List<HistoryRecord> records = history().records();
    for (int i = 0; i < records.size() && i < size; i++) {
      if (records.get(i) instanceof HistoryRecord.Made made
          && made.act().equals(edition.act().id())
          && made.edition().annex().equals(edition.annex())) {
        return Optional.of(
            new EditionProof(
                edition.digest(),
                made.recordedAt(),
                made.commencement(),
                EditionProof.leaf(made),
                inclusion(i, size),
                signed.get().withoutCosignatures()));
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the log up to its latest checkpoint as one text.
   *
   * @throws IllegalStateException if there is no checkpoint
   */
  public SignedCheckpoint export(OutputStream out) {
    return store.export(out);
  }

  /** The signed checkpoints in order of growing size, each with all its cosignatures. */
  public List<SignedCheckpoint> checkpoints() {
    return store.checkpoints();
  }

  /**
   * Adds a cosignature to the checkpoint that it was made for.
   *
   * @return the checkpoint with it; empty if none was cosigned so
   */
  public Optional<SignedCheckpoint> saveCosignature(Cosignature cosignature, WitnessKey witness) {
    return store.saveCosignature(cosignature, witness);
  }

  @Override
  public void close() {
    store.close();
  }
}
