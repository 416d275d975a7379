package kz.tizilim.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.drafting.QrCode;
import kz.tizilim.registrar.keep.AuditTrail;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Passkeys;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.access.SecurityKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Signing in with a second factor or a recovery code; the list of one's sessions. */
@QuarkusTest
@TestProfile(SecondFactorTest.Own.class)
class SecondFactorTest {
  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  @ConfigProperty(name = "tizilim.data")
  String data;

  /** A server of its own. */
  public static final class Own extends Fresh {}

  private static String found(String pattern, HttpResponse<String> page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page.body());
    assertThat(matcher.find()).as(page.body()).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> signIn(Browser browser, String name) {
    return browser.form("/sign-in", "name", name, "password", Staff.PASSWORD);
  }

  @Test
  void a_wrong_code_turns_nothing_on() {
    Browser dana = Staff.of(server, accounts).with("dana", Role.DRAFTER);
    HttpResponse<String> begun = dana.form("/account/second");
    String address = found("href=\"(otpauth://totp/Tizilim:dana[^\"]*)\"", begun);
    String title = "QR-код с ключом для приложения одноразовых кодов";
    assertThat(begun.body()).contains(QrCode.of(address.replace("&amp;", "&")).svg(title));
    assertThat(dana.form("/account/second/confirm", "code", "12").statusCode()).isEqualTo(422);
    assertThat(signIn(new Browser(server), "dana").statusCode()).isEqualTo(303);
  }

  @Test
  void with_a_second_factor_a_password_alone_opens_nothing() {
    Browser vera = Staff.of(server, accounts).with("vera", Role.READER);
    String secret = found("secret=([A-Z2-7]+)", vera.form("/account/second"));
    String code = new Authenticator(secret).code(Instant.now());
    HttpResponse<String> on = vera.form("/account/second/confirm", "code", code);
    assertThat(on.statusCode()).isEqualTo(200);
    String recovery = found("<li><code>([^<]+)</code>", on);
    Browser other = new Browser(server);
    HttpResponse<String> asking = signIn(other, "vera");
    assertThat(asking.statusCode()).isEqualTo(200);
    assertThat(other.get("/account").statusCode()).isEqualTo(401);
    String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", asking);
    assertThat(other.form("/sign-in/code", "ticket", ticket, "code", "000000").statusCode())
        .isEqualTo(401);
    assertThat(other.form("/sign-in/code", "ticket", "none", "code", recovery).statusCode())
        .isEqualTo(401);
    assertThat(other.form("/sign-in/code", "ticket", ticket, "code", recovery).statusCode())
        .isEqualTo(303);
    assertThat(other.get("/account").statusCode()).isEqualTo(200);
    assertThat(other.form("/sign-in/code", "ticket", ticket, "code", recovery).statusCode())
        .isEqualTo(401);
  }

  private HttpResponse<String> add(Browser browser, SecurityKey key) {
    String begun = browser.form("/account/passkeys/begin").body();
    String challenge = begun.replaceFirst("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
    return browser.form(
        "/account/passkeys",
        "password",
        Staff.PASSWORD,
        "attestation",
        key.attestation(),
        "client",
        key.client("create", challenge));
  }

  private static HttpResponse<String> prove(
      Browser browser, String address, SecurityKey key, String ticket) {
    String begun = browser.form("/sign-in/passkey/begin").body();
    Passkeys.Assertion assertion =
        key.assertion(begun.replaceFirst("(?s).*\"challenge\":\"([^\"]+)\".*", "$1"));
    return browser.form(
        address,
        "ticket",
        ticket,
        "id",
        assertion.id(),
        "client",
        assertion.client(),
        "data",
        assertion.data(),
        "signature",
        assertion.signature());
  }

  private SecurityKey key() {
    return new SecurityKey("http://localhost:" + server.getPort(), "localhost");
  }

  @Test
  void with_a_passkey_a_password_alone_opens_nothing_and_the_passkey_alone_does() {
    Browser marat = Staff.of(server, accounts).with("marat", Role.READER);
    Browser aliya = Staff.of(server, accounts).with("aliya", Role.READER);
    SecurityKey key = key();
    SecurityKey hers = key();
    HttpResponse<String> added = add(marat, key);
    assertThat(added.statusCode()).isEqualTo(200);
    String recovery = found("<li><code>([^<]+)</code>", added);
    assertThat(add(aliya, hers).statusCode()).isEqualTo(200);
    assertThat(marat.get("/account").body())
        .contains("Включён ключом входа", "Кодов восстановления осталось: 10.");

    String step = "/sign-in/code/passkey";
    Browser other = new Browser(server);
    HttpResponse<String> asking = signIn(other, "marat");
    assertThat(asking.statusCode()).isEqualTo(200);
    assertThat(asking.body())
        .contains("data-allow=\"" + key.id() + "\"", "Подтвердите вход ключом входа");
    assertThat(other.get("/account").statusCode()).isEqualTo(401);
    String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", asking);
    assertThat(prove(other, step, hers, ticket).statusCode()).isEqualTo(401);
    assertThat(prove(other, step, key, "none").statusCode()).isEqualTo(401);
    assertThat(other.get("/account").statusCode()).isEqualTo(401);
    assertThat(prove(other, step, key, ticket).statusCode()).isEqualTo(303);
    assertThat(other.get("/account").statusCode()).isEqualTo(200);
    assertThat(prove(new Browser(server), step, key, ticket).statusCode()).isEqualTo(401);

    Browser lost = new Browser(server);
    String again = found("name=\"ticket\" value=\"([^\"]+)\"", signIn(lost, "marat"));
    assertThat(lost.form("/sign-in/code", "ticket", again, "code", recovery).statusCode())
        .isEqualTo(303);
    assertThat(lost.get("/account").body()).contains("Кодов восстановления осталось: 9.");
    Browser alone = new Browser(server);
    assertThat(prove(alone, "/sign-in/passkey", key, "").statusCode()).isEqualTo(303);
    assertThat(alone.get("/account").statusCode()).isEqualTo(200);

    String remove = "/account/passkeys/remove";
    assertThat(alone.form(remove, "id", key.id()).statusCode()).isEqualTo(422);
    assertThat(alone.form(remove, "id", key.id(), "password", "нет").statusCode()).isEqualTo(403);
    assertThat(alone.form(remove, "id", hers.id(), "password", Staff.PASSWORD).statusCode())
        .isEqualTo(404);
    assertThat(lost.get("/account").statusCode()).isEqualTo(200);
    assertThat(alone.form(remove, "id", key.id(), "password", Staff.PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(lost.get("/account").statusCode()).isEqualTo(401);
    assertThat(alone.get("/account").statusCode()).isEqualTo(200);
    assertThat(signIn(new Browser(server), "marat").statusCode()).isEqualTo(303);
  }

  @Test
  void new_recovery_codes_replace_those_that_are_left() {
    Browser dauren = Staff.of(server, accounts).with("dauren", Role.READER);
    String renew = "/account/second/recovery";
    assertThat(dauren.form(renew, "password", Staff.PASSWORD).statusCode()).isEqualTo(422);
    String first = found("<li><code>([^<]+)</code>", add(dauren, key()));
    assertThat(dauren.form(renew, "password", "нет").statusCode()).isEqualTo(403);
    HttpResponse<String> renewed = dauren.form(renew, "password", Staff.PASSWORD);
    assertThat(renewed.statusCode()).isEqualTo(200);
    String fresh = found("<li><code>([^<]+)</code>", renewed);
    Browser other = new Browser(server);
    String ticket = found("name=\"ticket\" value=\"([^\"]+)\"", signIn(other, "dauren"));
    assertThat(other.form("/sign-in/code", "ticket", ticket, "code", first).statusCode())
        .isEqualTo(401);
    assertThat(other.form("/sign-in/code", "ticket", ticket, "code", fresh).statusCode())
        .isEqualTo(303);
  }

  @Test
  void people_see_where_they_are_signed_in_and_end_it() {
    Browser here = Staff.of(server, accounts).with("asel", Role.READER);
    Browser there = new Browser(server);
    assertThat(signIn(there, "asel").statusCode()).isEqualTo(303);
    String id = found("name=\"id\" value=\"([^\"]+)\"", here.get("/account"));
    assertThat(here.form("/account/sessions", "id", id).statusCode()).isEqualTo(303);
    assertThat(there.get("/account").statusCode()).isEqualTo(401);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);

    signIn(there, "asel");
    assertThat(here.form("/account/sessions").statusCode()).isEqualTo(303);
    assertThat(there.get("/account").statusCode()).isEqualTo(401);
    assertThat(here.get("/account").statusCode()).isEqualTo(200);
    assertThat(here.form("/sign-out").headers().firstValue("Clear-Site-Data"))
        .contains("\"cache\", \"storage\"");
  }

  @Test
  void sign_ins_and_failed_ones_are_in_the_audit_file() throws Exception {
    Staff.of(server, accounts).with("olzhas", Role.READER);
    signIn(new Browser(server), "olzhas");
    new Browser(server).form("/sign-in", "name", "olzhas", "password", "wrong");
    new Browser(server).form("/sign-in", "name", "my secret password", "password", "x");
    String lines = Files.readString(AuditTrail.files(Path.of(data)).get(0));
    assertThat(lines)
        .contains("\"what\":\"sign-in\",\"who\":\"olzhas\"")
        .contains("\"what\":\"sign-in-failed\",\"who\":\"olzhas\"")
        .contains("\"what\":\"sign-in-failed\",\"address\"")
        .doesNotContain("my secret password");
    assertThat(AuditTrail.verify(Path.of(data)).broken()).isEmpty();
  }
}
