package kz.tizilim.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The session of a signed-in person. */
final class Session {
  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);

  private final String name;
  private final Set<Role> roles;
  private final boolean lacksSecond;
  private final Instant started;
  private final String address;
  private final String browser;
  private volatile Instant seen;

  Session(
      String name,
      Set<Role> roles,
      boolean lacksSecond,
      Instant started,
      String address,
      String browser) {
    this.lacksSecond = lacksSecond;
    this.address = address;
    this.browser = browser;
    this.name = name;
    this.roles = lacksSecond ? Set.of() : Set.copyOf(roles);
    this.started = started;
    this.seen = started;
  }

  String name() {
    return name;
  }

  Set<Role> roles() {
    return roles;
  }

  /** Whether the roles do not count, because there is no second factor. */
  boolean lacksSecond() {
    return lacksSecond;
  }

  Instant started() {
    return started;
  }

  Instant seen() {
    return seen;
  }

  String address() {
    return address;
  }

  String browser() {
    return browser;
  }

  void see(Instant now) {
    seen = now;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(seen.plus(IDLE)) || !now.isBefore(started.plus(LONGEST));
  }
}
