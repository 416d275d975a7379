package kz.tizilim.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Driver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.registrar.Embargo;
import kz.tizilim.registrar.Ledger;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.store.StoreException;
import org.jboss.logging.Logger;

/**
 * Where the server looks things up. It answers from a snapshot that is replaced when the log grows,
 * so that no answer waits for the database; what another server records is here within half a
 * second. What is recorded through this desk is there at once, and signed if there is a key.
 */
public final class Desk implements AutoCloseable {
  /** The key that signs the log, in the folder of this host. */
  static final String KEY = "log.key";

  private static final Logger LOG = Logger.getLogger(Desk.class);
  private static final int LOOK_EVERY_MS = 400;
  private static final int PREPARE_AFTER_MS = 1_000;

  private final Settings settings;
  private final Ledger ledger;
  private final Clock clock;
  private final Optional<Signer> signer;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "desk");
        thread.setDaemon(true);
        return thread;
      });
  private volatile Snapshot snapshot;
  private volatile boolean failing;

  private Desk(Settings settings, Ledger ledger, Optional<Signer> signer, Clock clock) {
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
    this.signer = signer;
    Registrar all = Registrar.of(ledger.history());
    LocalDate today = LocalDate.now(clock);
    Registrar open = all.with(Embargo.lifted(all.history(), today));
    this.snapshot = new Snapshot(all, open, ledger.size(), today);
  }

  /**
   * Opens the desk: the history is read, and signed if it has grown since it was last signed.
   *
   * @param clock tells the day; its zone is the one in which days begin
   * @throws StoreException if the history cannot be opened
   */
  public static Desk open(Settings settings, Clock clock) {
    try {
      createFolder(settings.data());
      // one virtual machine may start several servers, each with classes of its own: so are its
      // drivers
      ServiceLoader.load(Driver.class).stream().forEach(ServiceLoader.Provider::get);
      Ledger ledger = Ledger.open(settings.history());
      Desk desk = new Desk(settings, ledger, signer(settings, ledger), clock);
      desk.sign();
      ScheduledFuture<?> unused =
          desk.looking.scheduleWithFixedDelay(
              desk::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
      return desk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    Signer made = Signer.generate("tizilim", new SecureRandom());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, made.secret() + "\n", StandardCharsets.UTF_8);
    Files.writeString(
        file.resolveSibling(KEY + ".pub"), made.verifier() + "\n", StandardCharsets.UTF_8);
    return Optional.of(made);
  }

  /* What is not published yet lies there: it is for the server alone. */
  private static void createFolder(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    boolean isNew = !Files.exists(folder);
    Files.createDirectories(folder);
    if (isNew && posix) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * Makes what the first question would wait for, the classifier and the finder of today's edition,
   * a little later: the first page asks for neither, and would wait for a processor.
   */
  public void prepare() {
    Registrar open = snapshot.open();
    ScheduledFuture<?> unused =
        looking.schedule(
            () -> open.on(today()).ifPresent(it -> open.search(it.edition(), "код")),
            PREPARE_AFTER_MS,
            TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      renew();
      failing = false;
    } catch (StoreException e) {
      if (!failing) {
        LOG.error(
            "The history cannot be read; answers go on from what is known: " + e.getMessage());
      }
      failing = true;
    } catch (RuntimeException e) {
      LOG.error("The history cannot be renewed; answers go on from what is known.", e);
      failing = true;
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

  /** What is recorded, or of it what everybody may see. */
  public Registrar registrar(boolean sees) {
    return sees ? snapshot.all() : snapshot.open();
  }

  /** Whether everybody may see the record at a position. */
  public boolean isPublic(long position) {
    return snapshot.open().history().holds(position);
  }

  /** How many records the snapshot has. */
  public long size() {
    return snapshot.size();
  }

  /** The day where the server stands. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The clock of the server. */
  public Clock clock() {
    return clock;
  }

  /** Where it keeps what it knows. */
  public Settings settings() {
    return settings;
  }

  /** Whether the history could be read when it was looked at last. */
  public boolean isReady() {
    return !failing;
  }

  /**
   * Records something and signs the log.
   *
   * @return its position in the log
   * @throws IllegalArgumentException if it does not fit the history
   */
  public long record(HistoryRecord record) {
    long position = ledger.record(record);
    renew();
    sign();
    return position;
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
      ledger.checkpoint(signer.get());
    }
  }

  /** The public key by which the log can be verified; empty if this server does not sign it. */
  public Optional<String> publicKey() {
    return signer.map(it -> it.verifier().toString());
  }

  /** Asks the log itself. */
  public <T> T log(Function<Ledger, T> question) {
    return question.apply(ledger);
  }

  @Override
  public void close() {
    looking.shutdownNow();
    ledger.close();
  }
}
