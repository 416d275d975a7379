package kz.tizilim.server.access;

import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is signed in: for half an hour after the last request, twelve hours at most, and until the
 * server stops. Browsers have a random number, the server its hash.
 */
public final class Sessions {
  private static final int MOST_OF_ONE = 20;

  private final Map<String, Session> byHash = new ConcurrentHashMap<>();
  private final Clock clock;
  private final boolean isSecure;

  /** None yet; {@code isSecure} where browsers come by TLS only. */
  public Sessions(Clock clock, boolean isSecure) {
    this.clock = clock;
    this.isSecure = isSecure;
  }

  /**
   * The name of the cookie. Browsers keep the prefix from being set by other hosts or without TLS.
   */
  public String cookie() {
    return isSecure ? "__Host-tizilim" : "tizilim";
  }

  /** Signs somebody in: the cookie with the new number. Whoever has too many loses the others. */
  public NewCookie open(Account account) {
    Instant now = clock.instant();
    byHash.values().removeIf(session -> session.isOver(now));
    long own =
        byHash.values().stream().filter(session -> session.name().equals(account.name())).count();
    if (own >= MOST_OF_ONE) {
      end(account.name());
    }
    String id = Secret.make();
    byHash.put(Secret.hash(id), new Session(account.name(), account.roles(), now));
    return cookie(id, -1);
  }

  /** The session of that number, seen by that; empty if it is over or there never was one. */
  Optional<Session> find(String id) {
    String hash = Secret.hash(id);
    Session session = byHash.get(hash);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (session.isOver(now)) {
      byHash.remove(hash);
      return Optional.empty();
    }
    session.see(now);
    return Optional.of(session);
  }

  /** Signs out: the number is worth nothing from now on. The cookie takes itself away. */
  public NewCookie close(String id) {
    byHash.remove(Secret.hash(id));
    return cookie("", 0);
  }

  /** Ends all sessions of a person. */
  public void end(String name) {
    byHash.values().removeIf(session -> session.name().equals(name));
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(cookie())
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(isSecure)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(maxAge)
        .build();
  }
}
