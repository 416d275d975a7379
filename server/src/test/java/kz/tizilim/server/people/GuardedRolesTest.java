package kz.tizilim.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.access.SecurityKey;
import org.junit.jupiter.api.Test;

/** Roles that count only for those who have a second factor. */
@QuarkusTest
@TestProfile(GuardedRolesTest.Own.class)
class GuardedRolesTest {
  private static final String NEEDED = "Для ваших ролей на этом сервере нужен второй фактор";

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  /** A server of its own, on which approvers need a second factor. */
  public static final class Own extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("tizilim.second-factor", "approver,publisher");
      return settings;
    }
  }

  @Test
  void such_a_role_counts_from_the_second_factor_on_and_until_it_is_removed() {
    Browser berik = Staff.of(server, accounts).with("berik", Role.APPROVER, Role.READER);
    assertThat(berik.get("/account").body()).contains(NEEDED);
    assertThat(berik.get("/proposals").statusCode()).isEqualTo(403);
    Matcher secret =
        Pattern.compile("secret=([A-Z2-7]+)").matcher(berik.form("/account/second").body());
    assertThat(secret.find()).isTrue();
    String code = new Authenticator(secret.group(1)).code(Instant.now());
    assertThat(berik.form("/account/second/confirm", "code", code).statusCode()).isEqualTo(200);
    assertThat(berik.get("/proposals").statusCode()).isEqualTo(200);
    assertThat(berik.get("/account").body()).doesNotContain(NEEDED);
    assertThat(berik.form("/account/second/remove", "password", Staff.PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(berik.get("/proposals").statusCode()).isEqualTo(403);
  }

  @Test
  void a_passkey_is_a_second_factor_and_who_has_none_is_led_to_set_one_up() {
    Staff staff = Staff.of(server, accounts);
    String link = staff.added("damir", Role.PUBLISHER);
    Browser damir = new Browser(server);
    assertThat(damir.form(link, "password", Staff.PASSWORD).headers().firstValue("Location"))
        .contains("/account");
    Browser other = new Browser(server);
    assertThat(
            other
                .form("/sign-in", "name", "damir", "password", Staff.PASSWORD, "from", "/work")
                .headers()
                .firstValue("Location"))
        .contains("/account");
    assertThat(other.get("/work").statusCode()).isEqualTo(403);
    assertThat(other.get("/work", "Accept", "text/html").body())
        .contains("нужен второй фактор", "<a class=\"button\" href=\"/account\">")
        .doesNotContain("Нужно право");
    assertThat(other.get("/api/v1/proposals").statusCode()).isEqualTo(403);

    SecurityKey key = new SecurityKey("http://localhost:" + server.getPort(), "localhost");
    String begun = damir.form("/account/passkeys/begin").body();
    String challenge = begun.replaceFirst("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
    String client = key.client("create", challenge);
    assertThat(
            damir
                .form(
                    "/account/passkeys",
                    "password",
                    Staff.PASSWORD,
                    "attestation",
                    key.attestation(),
                    "client",
                    client)
                .statusCode())
        .isEqualTo(200);
    assertThat(damir.get("/work").statusCode()).isEqualTo(200);
    assertThat(damir.get("/account").body()).doesNotContain(NEEDED);
    assertThat(other.get("/account").statusCode()).isEqualTo(401);
    assertThat(
            damir
                .form("/account/passkeys/remove", "id", key.id(), "password", Staff.PASSWORD)
                .statusCode())
        .isEqualTo(303);
    assertThat(damir.get("/work").statusCode()).isEqualTo(403);
  }

  @Test
  void other_roles_count_without_it() {
    Browser dana = Staff.of(server, accounts).with("dana", Role.DRAFTER);
    assertThat(dana.get("/account").body()).doesNotContain(NEEDED);
    assertThat(dana.get("/proposals").statusCode()).isEqualTo(200);
  }

  @Test
  void a_link_does_not_lead_where_the_name_in_the_request_says() throws IOException {
    Browser root = Staff.of(server, accounts).root();
    HttpCookie cookie = root.cookies().getCookieStore().getCookies().get(0);
    String body = "name=someone&role=reader";
    String request =
        String.join(
            "\r\n",
            "POST /accounts HTTP/1.1",
            "Host: evil.example",
            "Cookie: " + cookie.getName() + "=" + cookie.getValue(),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + body.length(),
            "Connection: close",
            "",
            body);
    String answer;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(answer)
        .contains("http://127.0.0.1:" + server.getPort() + "/first/")
        .doesNotContain("evil.example");
  }
}
