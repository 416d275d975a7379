package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with an authenticator that Chromium pretends to have. */
@QuarkusTest
@TestProfile(PasskeysBrowserTest.Guarded.class)
class PasskeysBrowserTest extends InChromium {
  /** A server on which drafters need a second factor. */
  public static class Guarded extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("tizilim.second-factor", "drafter");
      return settings;
    }
  }

  private static String text() {
    return chromium.find("main").getText();
  }

  @Test
  void a_passkey_is_added_signs_in_with_all_roles_and_is_removed() {
    chromium.driver().executeCdpCommand("WebAuthn.enable", Map.of());
    chromium
        .driver()
        .executeCdpCommand(
            "WebAuthn.addVirtualAuthenticator",
            Map.of(
                "options",
                Map.of(
                    "protocol", "ctap2",
                    "transport", "internal",
                    "hasResidentKey", true,
                    "hasUserVerification", true,
                    "isUserVerified", true,
                    "automaticPresenceSimulation", true)));
    Staff.of(server, accounts).with("dana", Role.DRAFTER);
    chromium.signIn(at(""), "dana");
    assertThat(text()).contains("нужен второй фактор").doesNotContain("Добавлен");
    chromium.find("#passkey-password").sendKeys(Staff.PASSWORD);
    chromium.press("#passkey");
    assertThat(text()).contains("Второй фактор включён", "Коды восстановления");
    chromium.open(at("/account?lang=ru"));
    assertThat(text()).contains("Добавлен").doesNotContain("нужен второй фактор");
    assertThat(chromium.violations()).isEmpty();
    chromium.picture("passkeys");

    chromium.press("form[action='/sign-out'] button");
    chromium.open(at("/sign-in?lang=ru&from=%2Fwork"));
    assertThat(chromium.violations()).isEmpty();
    chromium.press("#passkey");
    assertThat(chromium.driver().getCurrentUrl()).endsWith("/work");
    chromium.open(at("/account?lang=ru"));
    assertThat(text()).contains("последний вход").doesNotContain("нужен второй фактор");

    chromium.press("form[action='/sign-out'] button");
    chromium.open(at("/sign-in?lang=ru"));
    chromium.find("#name").sendKeys("dana");
    chromium.find("#password").sendKeys(Staff.PASSWORD);
    chromium.press("form[action='/sign-in'] button");
    assertThat(text()).contains("Подтвердите вход ключом входа");
    assertThat(chromium.violations()).isEmpty();
    chromium.picture("passkey-after-password");
    chromium.press("#passkey");
    chromium.open(at("/account?lang=ru"));
    assertThat(text()).contains("Добавлен");

    chromium.driver().executeScript("window.confirm = () => true");
    chromium
        .find("form[action='/account/passkeys/remove'] input[type='password']")
        .sendKeys(Staff.PASSWORD);
    chromium.press("form[action='/account/passkeys/remove'] button");
    assertThat(text()).doesNotContain("Добавлен");
    chromium.press("form[action='/sign-out'] button");
    chromium.open(at("/sign-in?lang=ru"));
    chromium.press("#passkey");
    assertThat(text()).contains("Ключ входа не подошёл");
  }
}
