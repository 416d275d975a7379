package kz.tizilim.server.backup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.message.Refused;
import kz.tizilim.registrar.keep.Backup;
import kz.tizilim.server.access.Audit;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.store.StoreException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The backups in a folder, if the server was given one: one each day, and one whenever an
 * administrator asks. The newest {@value #KEPT} stay; other files in the folder are left alone.
 */
@ApplicationScoped
public class Backups {
  private static final Logger LOG = Logger.getLogger(Backups.class);
  private static final int KEPT = 30;
  private static final int FIRST_AFTER_SECONDS = 10;
  private static final int LOOK_EVERY_SECONDS = 600;
  private static final Pattern NAME = Pattern.compile("tizilim-\\d{4}-\\d{2}-\\d{2}-\\d{6}\\.zip");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("'tizilim-'uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("'tizilim-'uuuu-MM-dd-HHmmss'.zip'", Locale.ROOT);

  private final Desk desk;
  private final Audit audit;
  private final Optional<Path> folder;
  private final boolean withKey;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "backups");
        thread.setDaemon(true);
        return thread;
      });

  @Inject
  Backups(
      Desk desk,
      Audit audit,
      @ConfigProperty(name = "tizilim.backup") Optional<String> folder,
      @ConfigProperty(name = "tizilim.backup-key", defaultValue = "false") boolean withKey) {
    this.desk = desk;
    this.audit = audit;
    this.folder = folder.map(Path::of);
    this.withKey = withKey;
  }

  void begin(@Observes StartupEvent event) {
    if (folder.isPresent()) {
      ScheduledFuture<?> unused =
          timer.scheduleWithFixedDelay(
              this::daily, FIRST_AFTER_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }
  }

  void end(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /** Whether the server was given a folder for them. */
  public boolean areKept() {
    return folder.isPresent();
  }

  /** Makes the backup of today, if there is none yet. */
  void daily() {
    try {
      String today = DAY.format(now());
      if (all().stream().noneMatch(one -> one.getFileName().toString().startsWith(today))) {
        Path made = make();
        LOG.infof("the backup of today is %s", made);
      }
    } catch (Refused | StoreException | UncheckedIOException e) {
      LOG.error("The backup of today cannot be made: " + e.getMessage());
    }
  }

  /**
   * Makes a backup now.
   *
   * @param who the administrator who asks
   * @return its name
   * @throws Refused if the log is not signed by this server
   * @throws UncheckedIOException if it cannot be written
   */
  public synchronized String make(String who) {
    String name = make().getFileName().toString();
    audit.record("backup", who, "file", name);
    return name;
  }

  private synchronized Path make() {
    Path target = folder.orElseThrow().resolve(MOMENT.format(now()));
    desk.log(ledger -> Backup.write(ledger, desk.settings().data(), target, withKey));
    List<Path> all = all();
    try {
      for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  /** Those in the folder, the oldest first. */
  private List<Path> all() {
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      return files
          .filter(one -> NAME.matcher(one.getFileName().toString()).matches())
          .sorted(Comparator.comparing(one -> one.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(desk.clock());
  }
}
