package kz.tizilim.server.access;

import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions of signed-in people. A session lasts half an hour after its last request, twelve
 * hours at most, and not longer than the server runs. The browser holds a random number, the server
 * its hash.
 */
public final class Sessions {
  private static final int MOST_OF_ONE = 20;
  private static final int LONGEST_BROWSER = 200;

  private final Map<String, Session> byHash = new ConcurrentHashMap<>();
  private final Clock clock;
  private final boolean isSecure;
  private final Set<Role> guarded;

  /**
   * No sessions.
   *
   * @param isSecure whether browsers reach the server by TLS only
   * @param guarded the roles that count only for those who have a second factor
   */
  public Sessions(Clock clock, boolean isSecure, Set<Role> guarded) {
    this.guarded = Set.copyOf(guarded);
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
   *
   * @param address where the person signs in from
   * @param browser how their browser names itself
   */
  public NewCookie open(Account account, String address, String browser) {
    Instant now = clock.instant();
    byHash.values().removeIf(session -> session.isOver(now));
    long own =
        byHash.values().stream().filter(session -> session.name().equals(account.name())).count();
    if (own >= MOST_OF_ONE) {
      end(account.name());
    }
    String id = Secret.make();
    byHash.put(
        Secret.hash(id),
        new Session(
            account.name(), account.roles(), needsSecond(account), now, address, cut(browser)));
    return cookie(id, -1);
  }

  /**
   * Whether the roles of a person do not count until they set up a second factor: an authenticator
   * or a passkey. Whom an identity provider authenticates shows it there.
   */
  public boolean needsSecond(Account account) {
    return !account.isProvided()
        && !account.second().isSet()
        && account.roles().stream().anyMatch(guarded::contains);
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

  private static String cut(String browser) {
    return browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser;
  }

  /**
   * A session as its owner sees it.
   *
   * @param id a name by which it can be ended, but not used
   * @param started when it began
   * @param seen when it was last used
   * @param address where its owner signed in from
   * @param browser how the browser named itself then
   * @param isOwn whether it is the one that asks
   */
  public record Shown(
      String id, Instant started, Instant seen, String address, String browser, boolean isOwn) {}

  /** The sessions of a person, the newest first; {@code own} is the number of the one that asks. */
  public List<Shown> of(String name, String own) {
    Instant now = clock.instant();
    String ownHash = Secret.hash(own);
    return byHash.entrySet().stream()
        .filter(one -> one.getValue().name().equals(name) && !one.getValue().isOver(now))
        .map(one ->
            new Shown(
                Secret.hash(one.getKey()),
                one.getValue().started(),
                one.getValue().seen(),
                one.getValue().address(),
                one.getValue().browser(),
                one.getKey().equals(ownHash)))
        .sorted(Comparator.comparing(Shown::started).reversed())
        .toList();
  }

  /** Ends the session of a person with that id; whether there was one. */
  public boolean end(String name, String id) {
    return byHash
        .entrySet()
        .removeIf(
            one -> one.getValue().name().equals(name) && Secret.hash(one.getKey()).equals(id));
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
