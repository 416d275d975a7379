package kz.tizilim.server;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import kz.tizilim.store.Location;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the parts of the server are given: the one desk, opened before the server listens. */
@ApplicationScoped
public class Beans {
  private static final AtomicReference<Desk> OPENED = new AtomicReference<>();

  /** Hands over a desk that was opened already, so that what is wrong with it was told shortly. */
  static void open(Desk desk) {
    OPENED.set(desk);
  }

  /** The desk. */
  @Produces
  @Singleton
  Desk desk(
      @ConfigProperty(name = "tizilim.data") Optional<String> data,
      @ConfigProperty(name = "tizilim.db") Optional<String> database,
      @ConfigProperty(name = "tizilim.public-url") Optional<URI> publicUrl) {
    Desk opened = OPENED.get();
    if (opened != null) {
      return opened;
    }
    Settings settings =
        new Settings(
            data.map(Path::of).orElseGet(Settings::usualData),
            database.map(Location::parse),
            publicUrl);
    return Desk.open(settings, Clock.systemDefaultZone());
  }

  /** Closes the desk when the last request is answered. */
  void close(@Observes ShutdownEvent event, Desk desk) {
    desk.close();
  }
}
