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
      settings.put("tizilim.public-url", "https://tizilim.example");
      return settings;
    }
  }

  @Test
  void too_many_requests_are_told_when_to_come_again() {
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
  void behind_tls_browsers_are_told_to_stay_there() {
    assertThat(
            new Browser(server)
                .get("/api/v1/health")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000; includeSubDomains");
  }
}
