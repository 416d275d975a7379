package kz.tizilim.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Those whose password was right and whose second factor is awaited, for five minutes each. */
public final class Tickets {
  private static final Duration LASTS = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Ticket> byHash = new ConcurrentHashMap<>();

  /** Whose ticket, and until when. */
  private record Ticket(String name, Instant until) {}

  /** No tickets. */
  public Tickets(Clock clock) {
    this.clock = clock;
  }

  /** A ticket for the owner of an account. */
  public String give(Account account) {
    Instant now = clock.instant();
    byHash.values().removeIf(one -> !now.isBefore(one.until()));
    if (byHash.size() >= MOST) {
      byHash.clear(); // those who wait begin again
    }
    String secret = Secret.make();
    byHash.put(Secret.hash(secret), new Ticket(account.name(), now.plus(LASTS)));
    return secret;
  }

  /** Whose ticket it is; empty if it is unknown or over. */
  public Optional<String> owner(String secret) {
    return Optional.ofNullable(byHash.get(Secret.hash(secret)))
        .filter(one -> clock.instant().isBefore(one.until()))
        .map(Ticket::name);
  }

  /** Uses a ticket up. */
  public void use(String secret) {
    byHash.remove(Secret.hash(secret));
  }
}
