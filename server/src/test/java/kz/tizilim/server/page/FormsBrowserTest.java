package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Forms that are refused: what was typed stays, and each fault is shown at its field. */
@QuarkusTest
@TestProfile(FormsBrowserTest.Own.class)
class FormsBrowserTest extends InChromium {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final String COMMENCEMENT =
      "Настоящий приказ вводится в действие со дня его первого официального опубликования.";

  @BeforeEach
  void sign_in() {
    chromium.driver().manage().deleteAllCookies();
    Staff.of(server, accounts).with("yerbol", Role.values());
    chromium.sized(1100, 1000);
    chromium.signIn(at(""), "yerbol");
  }

  private static void type(String id, String text) {
    chromium.find("#" + id).sendKeys(text);
  }

  /** A date by its value: the order of its parts depends on the browser. */
  private static void day(String id, String day) {
    chromium.driver().executeScript("document.getElementById('" + id + "').value = '" + day + "'");
  }

  private static String value(String id) {
    return String.valueOf(
        chromium.script("return document.getElementById(arguments[0]).value", id));
  }

  /** Sends a form whose answer is another page. */
  private static void send(String form) {
    chromium.press("form[action='" + form + "'] button");
  }

  /** Sends a form as a browser does that checks nothing. */
  private static void sendUnchecked(String form) {
    chromium
        .driver()
        .executeScript("document.querySelector(\"form[action='" + form + "']\").noValidate = true");
    chromium.find("form[action='" + form + "'] button").click();
  }

  /** The fault at a field, for people and for screen readers. */
  private static String fault(String id) {
    String fault = chromium.find("#" + id + "-fault").getText();
    assertThat(chromium.find("#" + id).getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(chromium.find("#" + id).getAttribute("aria-describedby"))
        .matches("(.* )?" + id + "-fault");
    return fault;
  }

  @Test
  void an_amendment_that_is_not_understood_keeps_every_word() {
    String instructions = "Дополнить непонятно чем. ".repeat(400).strip();
    chromium.open(at("/proposals/amendment?lang=ru"));
    type("number", "78");
    day("signed", "2026-03-03");
    chromium.find("#language").sendKeys("қ");
    type("title", "О пробе");
    type("commencement", COMMENCEMENT);
    chromium
        .driver()
        .executeScript(
            "document.getElementById('instructions').value = arguments[0]", instructions);
    send("/proposals/amendment");
    assertThat(fault("instructions")).startsWith("Строка 1: нет известного указания");
    assertThat(chromium.focused()).isEqualTo("instructions");
    assertThat(chromium.driver().getTitle()).startsWith("Не принято: ");
    assertThat(List.of(value("number"), value("signed"), value("language"), value("title")))
        .containsExactly("78", "2026-03-03", "kk", "О пробе");
    assertThat(value("commencement")).isEqualTo(COMMENCEMENT);
    assertThat(value("instructions")).isEqualTo(instructions);
    chromium.picture("proposals-refused");
    assertThat(chromium.violations()).isEmpty();
    chromium.dark(true);
    chromium.picture("proposals-refused-dark");
    assertThat(chromium.violations()).isEmpty();
    chromium.dark(false);
    chromium.press("nav.lang a[lang=en]");
    chromium.waitFor("h1", "Propose an amending order");
  }

  @Test
  void an_event_that_does_not_fit_keeps_what_was_typed_and_asks_for_the_file_again() {
    chromium.open(at("/proposals/event?lang=en"));
    day("day", "2024-07-06");
    type("where", "Министерству юстиции");
    type("document", "письмо № 1");
    type("evidence", Path.of("pom.xml").toAbsolutePath().toString());
    send("/proposals");
    assertThat(fault("where")).contains("first the languages of the text");
    assertThat(fault("evidence")).contains("Choose the file again.");
    assertThat(chromium.focused()).isEqualTo("where");
    assertThat(List.of(value("kind"), value("day"), value("document")))
        .containsExactly("sent", "2024-07-06", "письмо № 1");
  }

  @Test
  void a_confirmation_of_nothing_keeps_what_was_typed() {
    chromium.open(at("/proposals/confirmation?lang=kk"));
    type("entry", "C2/999");
    chromium.find("#label").sendKeys("с");
    type("value", "1-1");
    type("c-reason", "түпнұсқа");
    send("/proposals/confirmation");
    assertThat(fault("entry")).contains("Редакцияда C2/999 тармағы жоқ.");
    assertThat(chromium.focused()).isEqualTo("entry");
    assertThat(List.of(value("entry"), value("label"), value("value"), value("c-reason")))
        .containsExactly("C2/999", "step", "1-1", "түпнұсқа");
  }

  @Test
  void every_missing_field_is_marked_at_once() {
    chromium.open(at("/proposals/amendment?lang=ru"));
    type("title", "О пробе");
    sendUnchecked("/proposals/amendment");
    for (String id : List.of("number", "signed", "commencement", "instructions")) {
      assertThat(fault(id)).contains("Заполните это поле.");
    }
    assertThat(chromium.focused()).isEqualTo("number");
    assertThat(value("title")).isEqualTo("О пробе");
    assertThat(chromium.driver().findElements(By.id("title-fault"))).isEmpty();
  }

  @Test
  void a_file_that_is_not_an_order_is_refused_at_its_field() {
    chromium.open(at("/proposals/order?lang=en"));
    type("file", Path.of("pom.xml").toAbsolutePath().toString());
    send("/proposals/order");
    assertThat(fault("file")).contains("pom.xml: this document has no table of a register");
    assertThat(chromium.focused()).isEqualTo("file");
  }

  @Test
  void a_password_is_refused_at_its_field_and_never_sent_back() {
    chromium.open(at("/account?lang=ru"));
    type("old", "не тот пароль");
    type("password", "нитка гора лампа");
    send("/account/password");
    assertThat(fault("old")).contains("Текущий пароль");
    assertThat(chromium.focused()).isEqualTo("old");
    assertThat(value("old") + value("password")).isEmpty();
    type("old", Staff.PASSWORD);
    type("password", "Пароль-2025-2025");
    send("/account/password");
    assertThat(fault("password")).contains("угадывают");
    assertThat(chromium.focused()).isEqualTo("password");
    chromium.picture("account-refused");
    assertThat(chromium.violations()).isEmpty();
  }

  @Test
  void a_name_that_is_taken_keeps_the_roles_that_were_chosen() {
    chromium.open(at("/accounts?lang=ru"));
    type("new-name", "yerbol");
    chromium.find("form[action='/accounts'] input[value=auditor]").click();
    send("/accounts");
    assertThat(fault("new-name")).contains("yerbol");
    assertThat(value("new-name")).isEqualTo("yerbol");
    assertThat(chromium.find("form[action='/accounts'] input[value=auditor]").isSelected())
        .isTrue();
    assertThat(chromium.focused()).isEqualTo("new-name");
  }

  @Test
  void a_first_password_that_is_refused_keeps_the_link() {
    chromium.open(at(Staff.of(server, accounts).added("novice") + "?lang=ru"));
    type("password", "новый пароль novice");
    send(URI.create(chromium.driver().getCurrentUrl()).getPath());
    assertThat(fault("password")).contains("имя");
    assertThat(chromium.focused()).isEqualTo("password");
  }

  @Test
  void a_wrong_name_or_password_is_announced_and_the_name_stays() {
    chromium.driver().manage().deleteAllCookies();
    chromium.open(at("/sign-in?lang=ru"));
    type("name", "nobody");
    type("password", "не тот пароль");
    send("/sign-in");
    assertThat(chromium.find("[role=alert]").getText()).isNotEmpty();
    assertThat(chromium.script("return document.activeElement.getAttribute('role')"))
        .isEqualTo("alert");
    assertThat(value("name")).isEqualTo("nobody");
    assertThat(value("password")).isEmpty();
  }

  @Test
  void a_post_without_a_title_or_of_no_day_keeps_what_was_typed() {
    chromium.open(at("/place?lang=ru"));
    type("unit", "Бухгалтерия");
    sendUnchecked("/place");
    assertThat(fault("title")).contains("Заполните это поле.");
    assertThat(chromium.focused()).isEqualTo("title");
    assertThat(value("unit")).isEqualTo("Бухгалтерия");
    chromium.picture("place-refused");
    assertThat(chromium.violations()).isEmpty();
    chromium.open(at("/place?lang=ru&title=Кассир&claimed=C3&at=2024-13-45"));
    assertThat(fault("at")).contains("2024-13-45");
    assertThat(List.of(value("title"), value("claimed"))).containsExactly("Кассир", "C3");
  }

  @ParameterizedTest
  @CsvSource({
    "/register?lang=ru, at, 1990-01-01, На 1 января 1990 года редакция реестра неизвестна.",
    "/compare?lang=ru, from, 1990-01-01, На 1 января 1990 года редакция реестра неизвестна.",
    "/compare?lang=kk, to, 1990-01-01, 1990 жылғы 1 қаңтар",
    "/acts/692?lang=ru, published, 1800-01-01, годы 1991–9000"
  })
  void a_day_without_an_edition_is_refused_at_its_field(
      String address, String field, String day, String wrong) {
    chromium.open(at(address + "&" + field + "=" + day));
    assertThat(fault(field)).contains(wrong);
    assertThat(value(field)).isEqualTo(day);
    assertThat(chromium.focused()).isEqualTo(field);
    chromium.picture("day-refused-" + field);
  }

  @Test
  void who_signs_in_returns_to_the_page_they_came_from() {
    chromium.driver().manage().deleteAllCookies();
    chromium.open(at("/proposals?lang=ru"));
    chromium.press("main a.button[href^='/sign-in']");
    type("name", "yerbol");
    type("password", "не тот пароль");
    send("/sign-in");
    type("password", Staff.PASSWORD);
    send("/sign-in");
    chromium.waitFor("h1", "Предложения");
    assertThat(URI.create(chromium.driver().getCurrentUrl()).getPath()).isEqualTo("/proposals");
    assertThat(chromium.find(".who").getText()).isEqualTo("yerbol");
  }

  @Test
  void a_change_of_an_account_is_confirmed_and_its_page_can_be_opened_again() {
    Staff.of(server, accounts).with("gulnara", Role.READER);
    chromium.open(at("/accounts?lang=ru"));
    chromium.press("form[action='/accounts/roles']:has(input[value=gulnara]) button");
    assertThat(chromium.find("[role=status]").getText()).contains("Права «gulnara» сохранены");
    chromium.driver().navigate().refresh();
    assertThat(chromium.find("h1").getText()).isEqualTo("Пользователи и права");
    chromium.open(at("/accounts/disable"));
    assertThat(chromium.find("h1").getText()).isEqualTo("Пользователи и права");
  }

  @Test
  void a_text_that_is_not_a_day_is_refused_at_its_field() {
    chromium.open(at("/register?lang=ru&at=завтра"));
    assertThat(fault("at")).contains("дня «завтра» нет");
    assertThat(chromium.find("h1").getText()).isNotEmpty();
    assertThat(chromium.driver().findElements(By.cssSelector("table"))).isNotEmpty();
  }

  @Test
  void an_event_is_proposed_by_the_keyboard_alone() {
    chromium.open(at("/proposals/event?lang=ru"));
    chromium.driver().executeScript("document.getElementById('kind').focus()");
    Keys[] down = {Keys.ARROW_DOWN, Keys.ARROW_DOWN};
    chromium.driver().switchTo().activeElement().sendKeys(down);
    day("day", "2024-07-11");
    while (!chromium.focused().equals("where")) {
      chromium.tab();
    }
    chromium.driver().switchTo().activeElement().sendKeys("сайт с клавиатуры");
    chromium.tab();
    chromium.leave(
        () -> chromium.driver().switchTo().activeElement().sendKeys("пример", Keys.ENTER));
    assertThat(chromium.waitFor("section.card", "сайт с клавиатуры")).contains("размещён");
  }
}
