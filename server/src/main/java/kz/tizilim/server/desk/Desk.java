package kz.tizilim.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Driver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.registrar.ask.Embargo;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.registrar.keep.RecordClock;
import kz.tizilim.store.Document;
import kz.tizilim.store.DurableFile;
import kz.tizilim.store.FolderLock;
import kz.tizilim.store.PrivateFile;
import kz.tizilim.store.StoreException;
import org.jboss.logging.Logger;

/**
 * The server's read model: an in-memory snapshot of the ledger that is replaced when the log grows,
 * so that no answer waits for the database. What another server records is seen within half a
 * second; what is recorded through this desk is seen at once, and signed if there is a key.
 */
public final class Desk implements AutoCloseable {
  /** The key that signs the log, in the folder of this host. */
  static final String KEY = "log.key";

  private static final Logger LOG = Logger.getLogger(Desk.class);
  private static final String FAILED = "FAILED";
  private static final int LOOK_EVERY_MS = 400;
  private static final int PREPARE_AFTER_MS = 1_000;

  private final Settings settings;
  private final Ledger ledger;
  private final Optional<FolderLock> lock;
  private final Clock clock;
  private final Optional<Signer> signer;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "desk");
        thread.setDaemon(true);
        return thread;
      });
  private final List<Runnable> looks = new CopyOnWriteArrayList<>();
  private volatile Snapshot snapshot;

  /** The code of the failure that the last look at the history met; empty if it met none. */
  private volatile String failure = "";

  private Desk(
      Settings settings,
      Ledger ledger,
      Optional<FolderLock> lock,
      Optional<Signer> signer,
      Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.lock = lock;
    this.clock = clock;
    this.signer = signer;
    Registrar recorded = Registrar.of(ledger.history());
    Registrar all =
        settings
            .defaultRegister()
            .map(text -> recorded.withDefault(recorded.register(text).id()))
            .orElse(recorded);
    LocalDate today = LocalDate.now(clock);
    Registrar open = all.with(Embargo.lifted(all.history(), today));
    this.snapshot = new Snapshot(all, open, ledger.size(), today);
  }

  /**
   * Opens the desk: the history is read, and signed if it has grown since it was last signed.
   *
   * @param clock gives the day, in its zone
   * @throws StoreException if the history cannot be opened
   * @throws Refused if the default register is not recorded
   */
  public static Desk open(Settings settings, Clock clock) {
    try {
      PrivateFile.createFolder(settings.data());
      // tests start several servers in one virtual machine, each with a class loader of its own
      // that has to load its drivers
      ServiceLoader.load(Driver.class).stream().forEach(ServiceLoader.Provider::get);
      Desk desk = locked(settings, clock);
      desk.sign();
      if (desk.isClockBehind()) {
        LOG.warnf(
            "The clock of this computer (%s) is behind the last record (%s).",
            clock.instant(), desk.ledger.lastMoment());
      }
      ScheduledFuture<?> unused =
          desk.looking.scheduleWithFixedDelay(
              desk::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      return desk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /* Two servers that share a folder would break the chain of its audit files. */
  private static Optional<FolderLock> lock(Settings settings) {
    return settings.database().map(database -> FolderLock.of(settings.data()));
  }

  private static Ledger ledger(Settings settings) {
    return settings.begins()
        ? Ledger.begin(settings.history())
        : settings.database().isPresent()
            ? Ledger.open(settings.history(), settings.data())
            : Ledger.open(settings.history());
  }

  private static Desk locked(Settings settings, Clock clock) throws IOException {
    Optional<FolderLock> lock = lock(settings);
    boolean isOpen = false;
    try {
      Desk desk = read(settings, ledger(settings), lock, clock);
      isOpen = true;
      return desk;
    } finally {
      if (!isOpen) {
        lock.ifPresent(FolderLock::close);
      }
    }
  }

  private static Desk read(Settings settings, Ledger ledger, Optional<FolderLock> lock, Clock clock)
      throws IOException {
    boolean isRead = false;
    try {
      Optional<Signer> signer = signer(settings, ledger);
      signer.ifPresent(own -> ledger.requireSigned(own.verifier(), settings.data().resolve(KEY)));
      Desk desk = new Desk(settings, ledger, lock, signer, clock);
      isRead = true;
      return desk;
    } finally {
      if (!isRead) {
        ledger.close();
      }
    }
  }

  /*
   * A history in the folder of this host is signed by this host, which makes a key the first time. A
   * database may be shared by several servers: only one to which a person gave the key signs there.
   */
  private static Optional<Signer> signer(Settings settings, Ledger ledger) throws IOException {
    Path file = settings.data().resolve(KEY);
    if (Files.exists(file)) {
      return Signer.find(Files.readString(file, StandardCharsets.UTF_8).strip());
    }
    if (settings.database().isPresent() || ledger.latestCheckpoint().isPresent()) {
      return Optional.empty();
    }
    SecureRandom random = new SecureRandom();
    String origin = settings.publicUrl().map(Desk::origin).orElse(Signer.freshName(random));
    Signer made = Signer.generate(origin, random);
    DurableFile.replace(file, made.secret() + "\n");
    Files.writeString(
        file.resolveSibling(KEY + ".pub"), made.verifier() + "\n", StandardCharsets.UTF_8);
    return Optional.of(made);
  }

  /* C2SP tlog-checkpoint asks for an address without its scheme. */
  private static String origin(URI publicUrl) {
    String path = publicUrl.getPath() == null ? "" : publicUrl.getPath();
    return (publicUrl.getRawAuthority() + path).replaceAll("/+$", "");
  }

  /**
   * Makes the classifiers and finders of today's editions, for which the first question would wait.
   * It begins a little later, so that the first page, which needs neither, gets the processor.
   */
  public void prepare() {
    Registrar open = snapshot.open();
    ScheduledFuture<?> unused =
        looking.schedule(
            () -> open.registers().forEach(register -> prepare(open, register)),
            PREPARE_AFTER_MS,
            TimeUnit.MILLISECONDS);
  }

  private void prepare(Registrar open, RegisterHistory register) {
    register.on(today()).ifPresent(it -> open.search(it.edition(), "код"));
  }

  /**
   * Does this as well whenever the desk looks for what another server recorded. Its failure is that
   * of the look.
   */
  public void alsoLook(Runnable look) {
    looks.add(look);
  }

  private void look() {
    try {
      renew();
      looks.forEach(Runnable::run);
      failure = "";
    } catch (StoreException e) {
      if (!failure.equals(e.code())) {
        LOG.error(
            "The history cannot be read; answers go on from what is known: " + e.getMessage());
      }
      failure = e.code();
    } catch (RuntimeException e) {
      if (!failure.equals(FAILED)) {
        LOG.error("The history cannot be renewed; answers go on from what is known.", e);
      }
      failure = FAILED;
    }
  }

  private synchronized void renew() {
    Snapshot known = snapshot;
    LocalDate today = today();
    if (ledger.size() == known.size() && today.equals(known.day())) {
      return;
    }
    History history = ledger.history();
    Registrar all = known.all().with(history);
    Registrar open = all.with(Embargo.lifted(history, today));
    snapshot = new Snapshot(all, open, history.size(), today);
  }

  /** The registrar of all that is recorded, or of its public part. */
  public Registrar registrar(boolean sees) {
    return sees ? snapshot.all() : snapshot.open();
  }

  /** Whether the record at a position is public. */
  public boolean isPublic(long position) {
    return snapshot.open().history().holds(position);
  }

  /** The number of records in the snapshot. */
  public long size() {
    return snapshot.size();
  }

  /** What distinguishes the answers of now from earlier ones: the size of the log and the day. */
  public String mark() {
    return snapshot.size() + " " + today();
  }

  /** Today in the zone of the clock. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The clock of the server. */
  public Clock clock() {
    return clock;
  }

  /** Its settings. */
  public Settings settings() {
    return settings;
  }

  /** Whether the history could be read the last time. */
  public boolean isReady() {
    return failure.isEmpty();
  }

  /** The code of the failure for which it is not ready: {@code STORE_REPLACED}; empty if it is. */
  public String failure() {
    return failure;
  }

  /**
   * The moment of what is recorded now.
   *
   * @throws Refused if the clock contradicts the log or the database server
   */
  public Instant moment() {
    return ledger.moment(recordClock());
  }

  /** Whether the clock of this computer is behind the last record, so that nothing is recorded. */
  public boolean isClockBehind() {
    List<HistoryRecord> records = snapshot.all().history().records();
    return !records.isEmpty()
        && recordClock().isBehind(records.get(records.size() - 1).recordedAt());
  }

  private RecordClock recordClock() {
    return new RecordClock(clock, settings.clockIsRight());
  }

  /**
   * Records something and signs the log.
   *
   * @return its position in the log
   * @throws Refused if it does not fit the history
   */
  public long record(HistoryRecord record) {
    long position = ledger.record(record);
    renew();
    sign();
    return position;
  }

  /**
   * Records what a person does, at this moment, and signs the log.
   *
   * @param deed makes the record, of whatever moment, on the history behind which it comes; it is
   *     done again where something else was recorded meanwhile
   * @return its position in the log
   * @throws Refused if it does not fit the history, or the clock contradicts the log
   */
  public long recordNow(Function<History, ? extends HistoryRecord> deed) {
    long position = ledger.record(recordClock(), deed);
    renew();
    sign();
    return position;
  }

  /**
   * Records a change of rights, at this moment.
   *
   * @throws Refused if the clock contradicts the log
   */
  public void recordNow(HistoryRecord.AccessChanged changed) {
    recordNow(before -> changed);
  }

  /**
   * Records a change of rights, at this moment, and makes a change of a document, both or neither.
   *
   * @return whether the document still had the version that the change names
   * @throws Refused if the clock contradicts the log
   */
  public boolean recordNow(HistoryRecord.AccessChanged changed, Document.Change change) {
    if (!ledger.record(recordClock(), changed::at, change)) {
      return false;
    }
    renew();
    sign();
    return true;
  }

  private synchronized void sign() {
    if (signer.isEmpty()) {
      return;
    }
    long signed =
        ledger
            .latestCheckpoint()
            .map(SignedCheckpoint::checkpoint)
            .map(Checkpoint::size)
            .orElse(0L);
    if (signed < ledger.size()) {
      ledger.checkpoint(signer.get(), settings.data().resolve(KEY));
    }
  }

  /** The public key by which the log can be verified; empty if this server does not sign it. */
  public Optional<String> publicKey() {
    return signer.map(it -> it.verifier().toString());
  }

  /** The answer of the ledger itself. */
  public <T> T log(Function<Ledger, T> question) {
    return question.apply(ledger);
  }

  @Override
  public void close() {
    looking.shutdownNow();
    ledger.close();
    lock.ifPresent(FolderLock::close);
  }
}
