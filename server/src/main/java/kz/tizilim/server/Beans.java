package kz.tizilim.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Attempts;
import kz.tizilim.server.access.Audit;
import kz.tizilim.server.access.Passkeys;
import kz.tizilim.server.access.RateLimits;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.access.SecondFactors;
import kz.tizilim.server.access.Sessions;
import kz.tizilim.server.access.Tickets;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import kz.tizilim.store.Location;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces what the parts of the server share: the desk, opened before the server listens. */
@ApplicationScoped
public class Beans {
  private static final AtomicReference<Desk> OPENED = new AtomicReference<>();
  private static final AtomicReference<Accounts> KNOWN = new AtomicReference<>();

  /**
   * Hands over what was opened before Quarkus starts, so that its faults are reported in one line.
   */
  static void open(Desk desk, Accounts accounts) {
    OPENED.set(desk);
    KNOWN.set(accounts);
  }

  /** The desk. */
  @Produces
  @Singleton
  Desk desk(
      @ConfigProperty(name = "tizilim.data") Optional<String> data,
      @ConfigProperty(name = "tizilim.db") Optional<String> database,
      @ConfigProperty(name = "tizilim.public-url") Optional<URI> publicUrl,
      @ConfigProperty(name = "tizilim.default-register") Optional<String> defaultRegister) {
    Desk opened = OPENED.get();
    if (opened != null) {
      return opened;
    }
    Settings settings =
        new Settings(
            data.map(Path::of).orElseGet(Settings::usualData),
            database.map(Location::parse),
            publicUrl,
            defaultRegister,
            false,
            false);
    return Desk.open(settings, Clock.system(Kazakhstan.ZONE));
  }

  /** The accounts. */
  @Produces
  @Singleton
  Accounts accounts(Desk desk) {
    Accounts known = KNOWN.get();
    return known == null ? Accounts.open(desk) : known;
  }

  /** The second factors of the accounts. */
  @Produces
  @Singleton
  SecondFactors secondFactors(Accounts accounts) {
    return new SecondFactors(accounts);
  }

  /** The passkeys of the accounts. */
  @Produces
  @Singleton
  Passkeys passkeys(Accounts accounts) {
    return new Passkeys(accounts);
  }

  /** The sessions, which end when another server changes what its owner may do. */
  @Produces
  @Singleton
  Sessions sessions(
      Desk desk,
      Accounts accounts,
      @ConfigProperty(name = "tizilim.second-factor") Optional<String> roles) {
    Sessions sessions =
        new Sessions(
            desk.clock(), desk.settings().isSecure(), roles.map(Role::parse).orElse(Set.of()));
    accounts.watch(sessions::end);
    return sessions;
  }

  /** Those who have to show a second factor. */
  @Produces
  @Singleton
  Tickets tickets(Desk desk) {
    return new Tickets(desk.clock());
  }

  /** The trail of what happened to accounts and sessions. */
  @Produces
  @Singleton
  Audit audit(Accounts accounts) {
    return accounts.audit();
  }

  /** The failed attempts to sign in. */
  @Produces
  @Singleton
  Attempts attempts(Desk desk) {
    return new Attempts(desk.clock());
  }

  /** The rate limits. */
  @Produces
  @Singleton
  RateLimits limits(
      Desk desk, @ConfigProperty(name = "tizilim.rate", defaultValue = "1200") int rate) {
    return new RateLimits(desk.clock(), rate);
  }

  /** Lets the desk prepare what would delay the first answers. */
  void prepare(@Observes StartupEvent event, Desk desk) {
    desk.prepare();
  }

  /** Closes the desk after the last request. */
  void close(@Observes ShutdownEvent event, Desk desk) {
    desk.close();
  }
}
