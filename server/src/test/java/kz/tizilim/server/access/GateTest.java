package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request passes, over HTTP. */
@QuarkusTest
@TestProfile(Fresh.class)
class GateTest {
  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  private Staff staff() {
    return Staff.of(server, accounts);
  }

  private String origin() {
    return server.getScheme() + "://" + server.getAuthority();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/api/v1/health",
        "/nowhere",
        "/api/v1/nowhere",
        "/assets/tizilim.css",
        "/assets/nowhere.css",
        "/q/health"
      })
  void every_response_says_what_browsers_heed(String address) {
    HttpResponse<String> response = new Browser(server).get(address);
    assertThat(header(response, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"
                + " data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Permissions-Policy")).contains("camera=()", "geolocation=()");
    assertThat(header(response, "X-Request-Id")).matches("[a-f0-9-]{36}");
    assertThat(header(response, "Strict-Transport-Security")).isEmpty();
  }

  private static String header(HttpResponse<String> response, String name) {
    return String.join("; ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource({"a-B-7, true", "'', false", "with space, false", "<b>, false"})
  void a_request_keeps_its_number_if_it_has_a_plain_one(String id, boolean isKept) {
    HttpResponse<String> response = new Browser(server).get("/api/v1/health", "X-Request-Id", id);
    assertThat(header(response, "X-Request-Id").equals(id)).isEqualTo(isKept);
  }

  @Test
  void who_is_signed_in_changes_their_own_password_and_is_signed_out_elsewhere() {
    Browser here = new Browser(server);
    here.form(staff().added("changes", Role.READER), "password", Staff.PASSWORD);
    Browser elsewhere = new Browser(server);
    elsewhere.form("/sign-in", "name", "changes", "password", Staff.PASSWORD);
    String other = "нитка гора лампа";
    assertThat(
            here.form("/account/password", "old", "не тот пароль", "password", other).statusCode())
        .isEqualTo(422);
    assertThat(
            here.form("/account/password", "old", Staff.PASSWORD, "password", "Пароль-2025-2025")
                .statusCode())
        .isEqualTo(422);
    assertThat(
            here.form("/account/password", "old", Staff.PASSWORD, "password", other).statusCode())
        .isEqualTo(303);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(401);
    assertThat(elsewhere.form("/sign-in", "name", "changes", "password", other).statusCode())
        .isEqualTo(303);
  }

  @Test
  void metrics_are_for_this_host_and_not_for_whom_a_proxy_asks() {
    Browser browser = new Browser(server);
    assertThat(browser.get("/q/metrics").statusCode()).isEqualTo(200);
    assertThat(browser.get("/q/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
        .isEqualTo(403);
  }

  @Test
  void what_a_person_is_shown_is_kept_nowhere() {
    Browser reader = staff().with("the-reader", Role.READER);
    for (String address :
        List.of("/", "/account", "/api/v1/proposals", "/api/v1/editions/692", edition(reader))) {
      assertThat(header(reader.get(address), "Cache-Control")).as(address).isEqualTo("no-store");
    }
    assertThat(header(new Browser(server).get(edition(reader)), "Cache-Control"))
        .contains("immutable");
  }

  private static String edition(Browser browser) {
    return header(browser.get("/api/v1/editions/692"), "Location");
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, , 303",
    "none, , 303",
    "cross-site, , 403",
    "same-site, , 403",
    "cross-site, own, 403",
    ", own, 303",
    ", https://evil.example, 403",
    ", null, 403",
    ", , 303",
  })
  void a_change_from_another_site_is_refused(String site, String origin, int status) {
    Browser person = new Browser(server);
    person.form(
        staff().added("cross-" + site + origin(origin), Role.READER), "password", Staff.PASSWORD);
    assertThat(person.get("/account").statusCode()).isEqualTo(200);
    HttpRequest.Builder request =
        person
            .request("/sign-out", "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(""));
    if (site != null) {
      request.header("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.header("Origin", origin.equals("own") ? origin() : origin);
    }
    HttpResponse<String> response = person.send(request);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(person.get("/account").statusCode()).isEqualTo(status == 403 ? 200 : 401);
    if (status == 403) {
      assertThat(response.body()).contains("/problems/cross-site");
    }
  }

  private static String origin(String origin) {
    return origin == null ? "" : origin.replaceAll("\\W", "");
  }

  @Test
  void another_site_cannot_sign_anybody_in_nor_change_by_api_with_their_cookie() {
    assertThat(
            new Browser(server).post("/sign-in", "", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    Browser drafter = staff().with("the-drafter", Role.DRAFTER);
    assertThat(drafter.post("/api/v1/proposals", "{}", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(
            new Browser(server)
                .post(
                    "/api/v1/classify",
                    "{}",
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_session_has_a_new_number_each_time_and_an_end() {
    staff().with("session", Role.READER);
    HttpResponse<String> in = signIn("Cookie", "tizilim=guessed");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(header(in, "Location")).isEqualTo("/account");
    assertThat(header(in, "Set-Cookie"))
        .matches("tizilim=[A-Za-z0-9_-]{43};.*")
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
    String first = number(in);
    String second = number(signIn("Cookie", "tizilim=" + first));
    assertThat(second).isNotEqualTo(first);
    assertThat(with(second)).isEqualTo(200);
    assertThat(with("guessed")).isEqualTo(401);
    new Browser(server).post("/sign-out", "", "Cookie", "tizilim=" + second);
    assertThat(with(second)).isEqualTo(401);
  }

  private HttpResponse<String> signIn(String... headers) {
    HttpRequest.Builder request =
        new Browser(server)
            .request("/sign-in", headers)
            .header("Content-Type", "application/x-www-form-urlencoded");
    String form =
        "name=session&password=" + URLEncoder.encode(Staff.PASSWORD, StandardCharsets.UTF_8);
    return new Browser(server).send(request.POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private int with(String number) {
    return new Browser(server).get("/account", "Cookie", "tizilim=" + number).statusCode();
  }

  private static String number(HttpResponse<String> response) {
    return header(response, "Set-Cookie").replaceAll("tizilim=([^;]*);.*", "$1");
  }

  @Test
  void a_person_who_is_disabled_or_loses_a_role_is_signed_out_at_once() {
    for (String change : List.of("roles", "disable")) {
      Browser person = staff().with("ends-" + change, Role.DRAFTER);
      assertThat(person.get("/proposals").statusCode()).isEqualTo(200);
      staff().root().form("/accounts/" + change, "name", "ENDS-" + change);
      assertThat(person.get("/proposals").statusCode()).isEqualTo(401);
    }
    assertThat(
            new Browser(server)
                .form("/sign-in", "name", "ends-roles", "password", Staff.PASSWORD)
                .statusCode())
        .isEqualTo(303);
    assertThat(
            new Browser(server)
                .form("/sign-in", "name", "ends-disable", "password", Staff.PASSWORD)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void an_unknown_name_is_answered_like_a_wrong_password() {
    staff().with("known", Role.READER);
    Browser nobody = new Browser(server);
    String known = nobody.form("/sign-in", "name", "known", "password", "не тот пароль").body();
    String unknown = nobody.form("/sign-in", "name", "nobody", "password", "не тот пароль").body();
    assertThat(unknown.replace("nobody", "known")).isEqualTo(known);
    nobody.form("/sign-in", "name", "known", "password", Staff.PASSWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/check, Content-Length: 67108865, 413",
    "/api/v1/check, Content-Length: 9223372036854775807, 413",
    "/api/v1/check, Content-Length: 99999999999999999999, 400",
    "/api/v1/check, Transfer-Encoding: chunked, 411",
    "/proposals/order, Content-Length: 67108865, 413",
  })
  void too_large_an_upload_is_refused_before_it_is_read(String path, String length, int status)
      throws IOException {
    String answer = raw(head(path, "multipart/form-data; boundary=x", length));
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void too_large_a_form_is_refused_before_it_is_read() throws IOException {
    assertThat(raw(head("/sign-in", "application/x-www-form-urlencoded", "Content-Length: 65537")))
        .startsWith("HTTP/1.1 413 ");
  }

  private static String head(String path, String type, String length) {
    return String.join(
        "\r\n",
        "POST " + path + " HTTP/1.1",
        "Host: localhost",
        "Content-Type: " + type,
        length,
        "",
        "");
  }

  /** Sends a head without its body, and reads the answer until the server closes. */
  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
