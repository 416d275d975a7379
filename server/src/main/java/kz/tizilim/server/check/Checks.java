package kz.tizilim.server.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * The uploaded tables. Each belongs to the browser that uploaded it. It is deleted half an hour
 * after its owner last used it, twelve hours after it came at the latest, at the request of its
 * owner, or when the server stops. The files lie in a folder of the data directory that is emptied
 * when the server starts, so that nothing of a table outlives a server that was killed.
 */
@ApplicationScoped
public class Checks {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final long PATIENCE_MILLIS = 2_000;
  private static final String FOLDER = "checks";
  private static final int MOST_OF_ONE = 5;
  private static final Room ROOM = new Room(20, 200, 2L << 30);
  private static final int LOOK_EVERY_SECONDS = 60;
  private static final int AT_ONCE = 2;
  private static final int KEY_BYTES = 18;

  private final Desk desk;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Check> checks = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "check");
            thread.setDaemon(true);
            return thread;
          });
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "checks");
        thread.setDaemon(true);
        return thread;
      });

  @Inject
  Checks(Desk desk) {
    this.desk = desk;
  }

  /** Empties the folder of the tables: what lies there was left by a server that was killed. */
  void begin(@Observes StartupEvent event) {
    Path folder = folder();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> left = Files.list(folder)) {
        left.forEach(Checks::delete);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            this::forgetOld, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private Path folder() {
    return desk.settings().data().resolve(FOLDER);
  }

  /** The checks of a browser, the last one first. */
  public List<Check> of(String owner) {
    forgetOld();
    return checks.values().stream()
        .filter(check -> check.isOf(owner))
        .sorted(Comparator.comparing(Check::since).reversed())
        .toList();
  }

  /** When a check is deleted, if its owner does nothing more with it. */
  public Instant until(Check check) {
    Instant idle = check.used().plus(KEPT);
    Instant last = check.since().plus(LONGEST);
    return idle.isBefore(last) ? idle : last;
  }

  /** A key that nobody can guess. */
  public String key() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Takes an uploaded table. If there are too many from its address, or of all, one that is not at
   * work gives way ({@link Room}).
   *
   * @param address where it came from
   * @throws kz.tizilim.staffing.StaffingException if there is none in the file
   */
  public Check add(String owner, String address, Path uploaded, String name) {
    forgetOld();
    long own = checks.values().stream().filter(check -> check.isOf(owner)).count();
    if (own >= MOST_OF_ONE) {
      throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "problem.checks");
    }
    makeRoom(address, size(uploaded));
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(folder()), "check-");
      boolean isTaken = false;
      try {
        Path file = Files.copy(uploaded, folder.resolve("table"));
        Check check = Check.uploaded(key(), owner, address, folder, file, name, now());
        checks.put(check.id(), check);
        isTaken = true;
        return check;
      } finally {
        if (!isTaken) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The check with that id, if it belongs to this browser. */
  public Optional<Check> find(String id, String owner) {
    forgetOld();
    Optional<Check> found = Optional.ofNullable(checks.get(id)).filter(check -> check.isOf(owner));
    found.ifPresent(check -> check.use(now()));
    return found;
  }

  /** Runs a check as soon as a worker is free; its report is in the language. */
  public void start(Check check, Registrar registrar, LocalDate day, Language language) {
    if (check.start()) {
      workers.execute(() -> check.run(registrar, day, language));
    }
  }

  /**
   * Writes the corrected file of a check as soon as a worker is free, and waits a little, since
   * most are written at once.
   */
  public void correct(Check check, Language language) {
    if (check.beginCorrecting(language)) {
      Future<?> written = workers.submit(() -> check.correct(language));
      try {
        written.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return; // its page shows that it is being written
      } catch (ExecutionException e) {
        throw new IllegalStateException("A corrected file failed with a bug.", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Deletes a check and its folder. */
  public void forget(Check check) {
    check.cancel();
    checks.remove(check.id());
    delete(check.folder());
  }

  private void forgetOld() {
    Instant now = now();
    List.copyOf(checks.values()).stream()
        .filter(check -> until(check).isBefore(now))
        .forEach(this::forget);
  }

  private synchronized void makeRoom(String address, long size) {
    List<Room.Taken> there = checks.values().stream().map(Check::taken).toList();
    ROOM.gone(there, address, size)
        .orElseThrow(() -> Problem.of(ProblemKind.TOO_MANY_REQUESTS, "problem.checks"))
        .forEach(id -> Optional.ofNullable(checks.get(id)).ifPresent(this::forget));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return desk.clock().instant();
  }

  private static void delete(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes everything. */
  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
    workers.shutdownNow();
    List.copyOf(checks.values()).forEach(this::forget);
  }
}
