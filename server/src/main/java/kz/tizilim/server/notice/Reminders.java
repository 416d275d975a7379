package kz.tizilim.server.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kz.tizilim.server.desk.Desk;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the notice of each day once, in the morning, where a server of mail is set up. A notice
 * that is not taken is sent again a quarter of an hour later.
 */
@Singleton
public class Reminders {
  private static final Logger LOG = Logger.getLogger(Reminders.class);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int LOOK_EVERY_MINUTES = 15;

  /** The day of the last notice, in the folder of this host. */
  private static final String FILE = "noticed";

  private final Desk desk;
  private final Optional<MailSettings> settings;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reminders");
        thread.setDaemon(true);
        return thread;
      });

  @Inject
  Reminders(
      Desk desk,
      @ConfigProperty(name = "tizilim.smtp") Optional<String> server,
      @ConfigProperty(name = "tizilim.mail-from") Optional<String> from,
      @ConfigProperty(name = "tizilim.mail-to") Optional<String> to) {
    this.desk = desk;
    this.settings = server.flatMap(it -> MailSettings.of(it, from.orElse(""), to.orElse("")));
  }

  /** To whom notices go; empty where no mail is set up. */
  public String addressees() {
    return settings.map(it -> String.join(", ", it.to())).orElse("");
  }

  void begin(@Observes StartupEvent event) {
    if (settings.isPresent()) {
      ScheduledFuture<?> unused =
          looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
    }
  }

  void end(@Observes ShutdownEvent event) {
    looking.shutdownNow();
  }

  private void look() {
    try {
      if (!ZonedDateTime.now(desk.clock()).toLocalTime().isBefore(MORNING)) {
        remind();
      }
    } catch (NoticeException e) {
      LOG.error(e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The notice of the day is not sent.", e);
    }
  }

  /**
   * Sends the notice of today, unless it was sent or there is nothing to notice.
   *
   * @return whether it was sent
   * @throws NoticeException if the server of mail does not take it
   */
  boolean remind() {
    LocalDate today = desk.today();
    if (settings.isEmpty() || last().filter(today::equals).isPresent()) {
      return false;
    }
    String address = desk.settings().publicUrl().map(URI::toString).orElse("");
    Optional<Digest> digest = Digest.of(desk.registrar(true), today, address);
    digest.ifPresent(
        it -> new Courier(settings.get()).send(it.subject(), it.text(), desk.clock().instant()));
    note(today);
    return digest.isPresent();
  }

  private Path file() {
    return desk.settings().data().resolve(FILE);
  }

  private Optional<LocalDate> last() {
    try {
      return Files.exists(file())
          ? Optional.of(LocalDate.parse(Files.readString(file(), StandardCharsets.UTF_8).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(LocalDate day) {
    try {
      Files.writeString(file(), day + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
