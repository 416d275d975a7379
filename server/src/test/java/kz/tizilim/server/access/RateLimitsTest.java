package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lasts how long, by a clock that is moved by hand. */
final class RateLimitsTest {
  private final HandClock clock = new HandClock();

  @Test
  void an_address_may_ask_as_often_as_is_allowed_in_a_minute_and_then_evenly() {
    RateLimits limits = new RateLimits(clock, 60);
    for (int i = 0; i < 60; i++) {
      assertThat(limits.take(RateLimits.Kind.READ, "a").isAllowed()).isTrue();
    }
    assertThat(limits.take(RateLimits.Kind.READ, "a").delay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.take(RateLimits.Kind.READ, "b").isAllowed()).isTrue();
    assertThat(limits.take(RateLimits.Kind.WRITE, "a").isAllowed()).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(limits.take(RateLimits.Kind.READ, "a").isAllowed()).isTrue();
    assertThat(limits.take(RateLimits.Kind.READ, "a").isAllowed()).isFalse();
  }

  @Test
  void failed_attempts_make_the_next_wait_longer_and_longer_but_never_for_ever() {
    Attempts attempts = new Attempts(clock);
    StringBuilder waits = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      Duration wait = attempts.begin("vera", "a");
      waits.append(wait.toSeconds()).append(' ');
      if (!wait.isZero()) {
        clock.pass(wait);
        assertThat(attempts.begin("vera", "a")).isZero();
      }
    }
    assertThat(waits).hasToString("0 0 0 0 0 1 2 4 8 16 32 64 128 256 300 300 ");
    clock.pass(Duration.ofHours(1));
    assertThat(attempts.begin("vera", "a")).isZero();
  }

  @Test
  void of_sixty_guesses_at_once_from_sixty_addresses_five_are_compared() throws Exception {
    Attempts attempts = new Attempts(clock);
    List<Callable<Duration>> guesses = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String address = "address " + i;
      guesses.add(() -> attempts.begin("vera", address));
    }
    ExecutorService threads = Executors.newFixedThreadPool(60);
    int compared = 0;
    for (Future<Duration> one : threads.invokeAll(guesses)) {
      compared += one.get().isZero() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(compared).isEqualTo(5);
  }

  @Test
  void who_signs_in_between_guesses_at_a_colleague_guesses_no_more_often() {
    Attempts attempts = new Attempts(clock);
    attempts.succeeded("vera", "office");
    int compared = 0;
    for (int i = 0; i < 24; i++) {
      compared += attempts.begin("vera", "office").isZero() ? 1 : 0;
      if (i % 4 == 3 && attempts.begin("insider", "office").isZero()) {
        attempts.succeeded("insider", "office");
      }
    }
    assertThat(compared).isEqualTo(5);
  }

  @Test
  void who_has_signed_in_from_an_address_is_not_kept_out_by_guesses_from_elsewhere() {
    Attempts attempts = new Attempts(clock);
    attempts.succeeded("vera", "office");
    for (int i = 0; i < 50; i++) {
      attempts.begin("Vera", "elsewhere");
    }
    assertThat(attempts.begin("vera", "office")).isZero();
    assertThat(attempts.begin("vera", "third")).isPositive();
    assertThat(attempts.begin("dana", "elsewhere")).isPositive();
  }

  private static Account account(String name, Role... roles) {
    return Account.of(name, Set.of(roles));
  }

  @Test
  void a_session_ends_half_an_hour_after_the_last_request_and_after_twelve_hours() {
    Sessions sessions = new Sessions(clock, false, Set.of());
    String idle = sessions.open(account("vera"), "", "").getValue();
    String busy = sessions.open(account("dana"), "", "").getValue();
    for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      assertThat(sessions.find(busy)).isPresent();
      clock.pass(Duration.ofMinutes(20));
      assertThat(sessions.find(idle).isPresent()).isEqualTo(minutes == 0);
      if (minutes == 0) {
        clock.pass(Duration.ofMinutes(9));
        assertThat(sessions.find(busy)).isPresent();
        clock.pass(Duration.ofMinutes(21));
      }
    }
    clock.pass(Duration.ofMinutes(20));
    assertThat(sessions.find(busy)).isEmpty();
  }

  @Test
  void a_session_ends_when_its_person_signs_out_or_loses_rights() {
    Sessions sessions = new Sessions(clock, false, Set.of());
    String one = sessions.open(account("vera"), "", "").getValue();
    String other = sessions.open(account("vera"), "", "").getValue();
    assertThat(one).isNotEqualTo(other).hasSize(43);
    sessions.close(one);
    assertThat(sessions.find(one)).isEmpty();
    assertThat(sessions.find(other)).isPresent();
    sessions.end("vera");
    assertThat(sessions.find(other)).isEmpty();
  }

  @Test
  void cookies_are_for_this_host_alone_and_by_tls_where_there_is_tls() {
    NewCookie plain = new Sessions(clock, false, Set.of()).open(account("vera"), "", "");
    NewCookie secure = new Sessions(clock, true, Set.of()).open(account("vera"), "", "");
    assertThat(described(plain)).isEqualTo("tizilim /, HttpOnly, LAX, no domain");
    assertThat(described(secure)).isEqualTo("__Host-tizilim /, Secure, HttpOnly, LAX, no domain");
  }

  private static String described(NewCookie cookie) {
    return cookie.getName()
        + " "
        + cookie.getPath()
        + (cookie.isSecure() ? ", Secure" : "")
        + (cookie.isHttpOnly() ? ", HttpOnly" : "")
        + ", "
        + cookie.getSameSite()
        + (cookie.getDomain() == null ? ", no domain" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:db8::6, 2001:db8:0:0::/64",
    "::1, 0:0:0:0::/64",
    "fe80::1%eth0, fe80:0:0:0::/64",
    "1::2:3:4:5:6, 1:0:0:2::/64",
  })
  void addresses_of_one_network_are_counted_together(String address, String counted) {
    assertThat(ClientAddress.network(address)).isEqualTo(counted);
  }
}
