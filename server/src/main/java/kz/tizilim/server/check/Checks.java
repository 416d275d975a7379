package kz.tizilim.server.check;

import io.quarkus.runtime.ShutdownEvent;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * The uploaded tables. Each belongs to the browser that uploaded it and is deleted half an hour
 * later, at the request of its owner, or when the server stops: nothing of a table is kept.
 */
@ApplicationScoped
public class Checks {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 200;
  private static final int MOST_OF_ONE = 5;
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

  @Inject
  Checks(Desk desk) {
    this.desk = desk;
  }

  /** A key that nobody can guess. */
  public String key() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Takes an uploaded table.
   *
   * @throws kz.tizilim.staffing.StaffingException if there is none in the file
   */
  public Check add(String owner, Path uploaded, String name) {
    forgetOld();
    long own = checks.values().stream().filter(check -> check.isOf(owner)).count();
    if (checks.size() >= MOST || own >= MOST_OF_ONE) {
      throw Problem.of(ProblemKind.TOO_MANY_REQUESTS, "problem.checks");
    }
    try {
      Path folder = Files.createTempDirectory("tizilim-check-");
      boolean isTaken = false;
      try {
        Path file = Files.copy(uploaded, folder.resolve("table"));
        Check check = Check.uploaded(key(), owner, folder, file, name, now());
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
    return Optional.ofNullable(checks.get(id)).filter(check -> check.isOf(owner));
  }

  /** Runs a check as soon as a worker is free; its report is in the language. */
  public void start(Check check, Registrar registrar, LocalDate day, Language language) {
    if (check.start()) {
      workers.execute(() -> check.run(registrar, day, language));
    }
  }

  /** Deletes a check and its folder. */
  public void forget(Check check) {
    check.cancel();
    checks.remove(check.id());
    delete(check.folder());
  }

  private void forgetOld() {
    Instant oldest = now().minus(KEPT);
    List.copyOf(checks.values()).stream()
        .filter(check -> check.since().isBefore(oldest))
        .forEach(this::forget);
  }

  private Instant now() {
    return desk.clock().instant();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes everything. */
  void stop(@Observes ShutdownEvent event) {
    workers.shutdownNow();
    List.copyOf(checks.values()).forEach(this::forget);
  }
}
