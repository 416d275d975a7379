package kz.tizilim.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;

/** Signing in through a provider of identities: a real one. */
@QuarkusTest
@TestProfile(OidcTest.Provided.class)
class OidcTest {
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  /** A server with an identity provider. */
  public static final class Provided extends Fresh {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Keycloak.class, Map.of(), true));
    }
  }

  /** Follows redirects to the last page. */
  private static HttpResponse<String> follow(Browser browser, HttpResponse<String> response) {
    HttpResponse<String> last = response;
    for (int i = 0; i < 10 && last.headers().firstValue("Location").isPresent(); i++) {
      last =
          browser.get(last.uri().resolve(last.headers().firstValue("Location").get()).toString());
    }
    return last;
  }

  private HttpResponse<String> signIn(Browser browser, String password) {
    HttpResponse<String> form = follow(browser, browser.get("/sign-in/oidc"));
    Matcher action = FORM.matcher(form.body());
    assertThat(action.find()).as(form.body()).isTrue();
    return follow(
        browser,
        browser.form(
            action.group(1).replace("&amp;", "&"), "username", "vera", "password", password));
  }

  @Test
  void a_person_whom_the_provider_proves_has_a_session_with_the_roles_it_names() {
    Browser browser = new Browser(server);
    HttpResponse<String> page = signIn(browser, "a password of the tests");
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/account");
    assertThat(page.body()).contains("<h1>vera</h1>");
    assertThat(accounts.find("vera").orElseThrow().roles())
        .containsExactly(Role.APPROVER, Role.AUDITOR);
    assertThat(browser.get("/api/v1/proposals").statusCode()).isEqualTo(200);
    assertThat(browser.json("/api/v1/proposals", "{}").statusCode()).isEqualTo(403);
    browser.form("/sign-out");
    assertThat(browser.get("/api/v1/proposals").statusCode()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_at_the_provider_opens_nothing() {
    Browser browser = new Browser(server);
    signIn(browser, "another password");
    assertThat(browser.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void a_code_that_the_provider_did_not_give_opens_nothing() {
    Browser browser = new Browser(server);
    assertThat(browser.get("/sign-in/oidc?code=invented&state=invented").statusCode())
        .isIn(302, 401);
    assertThat(browser.get("/account").statusCode()).isEqualTo(401);
  }

  @Test
  void who_is_disabled_here_is_not_let_in_whatever_the_provider_says() {
    signIn(new Browser(server), "a password of the tests");
    accounts.disable("test", "vera", true);
    HttpResponse<String> page = signIn(new Browser(server), "a password of the tests");
    accounts.disable("test", "vera", false);
    assertThat(page.statusCode()).isEqualTo(403);
  }

  @Test
  void a_token_of_the_provider_is_nothing_to_any_other_route() {
    assertThat(
            new Browser(server)
                .get("/api/v1/proposals", "Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                .statusCode())
        .isEqualTo(401);
  }
}
