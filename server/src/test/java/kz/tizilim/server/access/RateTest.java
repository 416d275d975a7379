package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;

/** A server behind TLS that counts requests. */
@QuarkusTest
@TestProfile(RateTest.Counting.class)
class RateTest {
  @TestHTTPResource("/")
  URI server;

  /** Sixty reads a minute, three changes, one attempt to sign in. */
  public static final class Counting extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("tizilim.rate", "60");
      settings.put("tizilim.metrics-token", "token");
      settings.put("tizilim.security-contact", "mailto:security@tizilim.example");
      settings.put("tizilim.public-url", "https://tizilim.example");
      return settings;
    }
  }

  @Test
  void too_many_requests_are_refused_with_the_time_to_wait() {
    Browser browser = new Browser(server);
    HttpResponse<String> first = browser.form("/sign-in", "name", "x", "password", "y");
    assertThat(first.statusCode()).isEqualTo(401);
    assertThat(first.headers().firstValue("RateLimit-Limit")).contains("1");
    assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("0");
    HttpResponse<String> second = browser.form("/sign-in", "name", "x", "password", "y");
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
    assertThat(second.body()).contains("/problems/too-many-requests");
    HttpResponse<String> read = browser.get("/api/v1/health");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.headers().firstValue("RateLimit-Limit")).contains("60");
  }

  @Test
  void where_there_is_a_token_metrics_are_for_who_has_it() {
    Browser browser = new Browser(server);
    assertThat(browser.get("/q/metrics").statusCode()).isEqualTo(403);
    assertThat(browser.get("/q/metrics", "Authorization", "Bearer other").statusCode())
        .isEqualTo(403);
    assertThat(browser.get("/q/metrics/", "Authorization", "Bearer token").statusCode())
        .isNotEqualTo(403);
  }

  @Test
  void security_txt_says_where_vulnerabilities_are_reported() {
    String text = new Browser(server).get("/.well-known/security.txt").body();
    assertThat(text)
        .startsWith("Contact: mailto:security@tizilim.example\nExpires: 20")
        .contains("\nCanonical: https://tizilim.example/.well-known/security.txt\n");
  }

  @Test
  void pages_that_have_to_be_made_count_more_than_those_that_are_kept() {
    Browser browser = new Browser(server);
    int last = 200;
    for (int i = 1; i <= 8 && last == 200; i++) {
      last = browser.get("/register?at=2024-07-0" + i).statusCode();
    }
    assertThat(last).isEqualTo(429);
    assertThat(browser.get("/register?at=2024-07-01").statusCode()).isEqualTo(200);
  }

  @Test
  void files_are_counted_too() {
    Browser browser = new Browser(server);
    int last = 200;
    for (int i = 0; i < 80 && last == 200; i++) {
      last = browser.get("/assets/tizilim.css").statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void behind_tls_browsers_are_asked_to_stay_with_it() {
    assertThat(
            new Browser(server)
                .get("/api/v1/health")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000; includeSubDomains");
  }
}
