package kz.tizilim.server.access;

import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions of signed-in people. A session lasts half an hour after its last request, twelve
 * hours at most, and not longer than the server runs. The browser holds a random number, the server
 * its hash.
 */
public final class Sessions {
  private static final int MOST_OF_ONE = 20;

  private final Map<String, Session> byHash = new ConcurrentHashMap<>();
  private final Clock clock;
  private final boolean isSecure;

  /** No sessions; {@code isSecure} where browsers reach the server by TLS only. */
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

  /**
   * Starts a session: the cookie with its number. The oldest sessions of a person end if there are
   * too many.
   */
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

  /** The session with that number, which this extends; empty if it has ended or never existed. */
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

  /** Ends the session with that number: a cookie that removes itself. */
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
