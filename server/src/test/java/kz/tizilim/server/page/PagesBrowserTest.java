package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Role;
import kz.tizilim.staffing.StaffingTable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser, as people use them; a picture of each is kept. */
@QuarkusTest
@TestProfile(PagesBrowserTest.Own.class)
class PagesBrowserTest extends InChromium {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("find", "/?q=медсестра"),
          Map.entry("home", "/"),
          Map.entry("register", "/register"),
          Map.entry("entry", "/register/B2-1.healthcare/1"),
          Map.entry("help", "/help"),
          Map.entry("place-empty", "/place"),
          Map.entry("place", "/place?title=Медицинская%20сестра&institution=Военный%20госпиталь"),
          Map.entry("check", "/check"),
          Map.entry("acts", "/acts"),
          Map.entry("pay", "/pay?on=2025-03-01"),
          Map.entry("pay-cell", "/pay/cells/B2-1?on=2025-03-01"),
          Map.entry("pay-records", "/pay?on=2026-03-01"),
          Map.entry("act", "/acts/692?published=2024-07-05"),
          Map.entry("text", "/acts/692/text"),
          Map.entry("compare", "/compare"),
          Map.entry("history", "/history?verify=true"),
          Map.entry("api", "/api"),
          Map.entry("sign-in", "/sign-in"),
          Map.entry("problem", "/nothing-here"),
          Map.entry("problem-kind", "/problems/does-not-fit"),
          Map.entry("proposals", "/proposals"),
          Map.entry("account", "/account"),
          Map.entry("accounts", "/accounts"));

  /** Pages that somebody has to sign in for. */
  private static final Set<String> OWN = Set.of("proposals", "pay-records", "account", "accounts");

  /**
   * Pages of the law's own words, the same in every language: the rules are slow on thousands of
   * lines.
   */
  private static final Set<String> LONG = Set.of("register", "text", "api");

  /** Somebody who may do all, with a proposal of somebody else to decide on. */
  private void signIn() {
    Staff staff = Staff.of(server, accounts);
    staff.with("yerbol", Role.values());
    staff
        .with("aisha", Role.DRAFTER)
        .json(
            "/api/v1/proposals",
            """
            {"act":"692","event":{"kind":"placed","day":"2024-07-08","where":"сайт","document":"пример"}}
            """);
    chromium.signIn(at(""), "yerbol");
  }

  private void signOut() {
    chromium.driver().manage().deleteAllCookies();
  }

  @FunctionalInterface
  private interface Look {
    void at(String page, String address);
  }

  /** Looks at every page, those for everybody first. */
  private void everyPage(Look look) {
    signOut();
    PAGES.forEach((page, address) -> {
      if (!OWN.contains(page)) {
        look.at(page, address);
      }
    });
    look.at("invited", Staff.of(server, accounts).added("novice" + System.nanoTime()));
    signIn();
    PAGES.forEach((page, address) -> {
      if (OWN.contains(page)) {
        look.at(page, address);
      }
    });
    signOut();
  }

  private static String in(String language, String address) {
    return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
  }

  @Test
  void every_page_in_every_language_keeps_the_rules_of_wcag() {
    chromium.sized(1100, 1000);
    List<String> all = new ArrayList<>();
    everyPage((page, address) -> {
      for (String language : LANGUAGES) {
        chromium.open(at(in(language, address)));
        if (language.equals("ru")) {
          chromium.print(page);
        }
        if (language.equals("ru") || !LONG.contains(page)) {
          chromium.picture(page + "-" + language);
          chromium.violations().forEach(it -> all.add(page + " " + language + " " + it));
        }
        assertThat(chromium.find("html").getAttribute("lang")).isEqualTo(language);
      }
    });
    assertThat(all).isEmpty();
  }

  @Test
  void the_rules_see_a_page_that_breaks_them() {
    chromium.open(
        "data:text/html,<title>x</title><main><h1>x</h1><img src=x><p style='color:%23bbb'>pale");
    assertThat(chromium.violations())
        .contains("color-contrast: <p style=\"color:#bbb\">pale</p>", "image-alt: <img src=\"x\">");
    assertThat(chromium.pale()).containsExactly("color-contrast: <p style=\"color:#bbb\">pale</p>");
  }

  @Test
  void every_page_can_be_read_in_the_dark() {
    chromium.sized(1100, 1000);
    chromium.dark(true);
    List<String> all = new ArrayList<>();
    everyPage((page, address) -> {
      chromium.open(at(in("ru", address)));
      chromium.picture(page + "-dark");
      chromium.pale().forEach(it -> all.add(page + " " + it));
    });
    chromium.dark(false);
    assertThat(all).isEmpty();
  }

  /**
   * What a page says in Russian alone, without marking it; the law's words stand in sentences too.
   */
  private static final String UNTRANSLATED =
      """
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const closest = node.parentElement.closest('[lang], script');
        if (/[а-яё]/i.test(node.data) && !/[a-z]/i.test(node.data) && (!closest || closest === document.documentElement)) {
          found.push(node.data.trim().slice(0, 120));
        }
      }
      return [...new Set(found)];
      """;

  @Test
  void what_an_english_page_says_in_russian_is_marked_as_russian() {
    List<String> all = new ArrayList<>();
    everyPage((page, address) -> {
      chromium.open(at(in("en", address)));
      for (Object words : (List<?>) chromium.script(UNTRANSLATED)) {
        all.add(page + ": " + words);
      }
    });
    assertThat(all).isEmpty();
  }

  @Test
  void nothing_is_wider_than_a_telephone() {
    chromium.phone(true);
    List<String> wide = new ArrayList<>();
    everyPage((page, address) -> {
      chromium.open(at(in("ru", address)));
      chromium.picture(page + "-320");
      long width = (long) chromium.script("return document.body.scrollWidth");
      if (width > 320) {
        wide.add(page + ": " + width);
      }
    });
    chromium.phone(false);
    assertThat(wide).isEmpty();
  }

  /** Everything on a page that can have the focus and is shown, as the page has it. */
  private static final String FOCUSABLE =
      """
      return [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter(one => !one.disabled && one.checkVisibility())
        .length
      """;

  private static final String FOCUSED =
      """
      const one = document.activeElement;
      window.seen ??= new Set();
      if (one === document.body || (window.seen.has(one) && one !== window.last)) { return ''; }
      // a date is a field of several parts
      if (one === window.last) { return 'again'; }
      window.last = one;
      window.seen.add(one);
      const style = getComputedStyle(one);
      return style.outlineStyle === 'none' ? 'no outline: ' + one.outerHTML.slice(0, 100) : 'seen';
      """;

  @Test
  void every_page_can_be_walked_by_the_tabulator() {
    chromium.sized(1100, 1000);
    List<String> wrong = new ArrayList<>();
    everyPage((page, address) -> {
      chromium.open(at(in("ru", address)));
      if (page.equals("api")) {
        return;
      }
      chromium.driver().executeScript("document.querySelector('.skip').focus()");
      // of the text of an order, with a link at each of its lines, the beginning says enough
      long all = Math.min((long) chromium.script(FOCUSABLE), 60);
      long reached = 1;
      chromium.driver().executeScript(FOCUSED);
      for (String seen = press(); !seen.isEmpty() && reached < all; seen = press()) {
        if (!seen.equals("again")) {
          reached++;
        }
        if (seen.startsWith("no outline")) {
          wrong.add(page + " " + seen);
        }
      }
      if (reached < all) {
        wrong.add(page + ": " + reached + " of " + all);
      }
    });
    assertThat(wrong).isEmpty();
  }

  private static String press() {
    chromium.tab();
    return String.valueOf(chromium.script(FOCUSED));
  }

  @Test
  void the_language_chosen_last_stays() {
    chromium.open(at("/?lang=kk"));
    chromium.open(at("/register"));
    assertThat(chromium.find("html").getAttribute("lang")).isEqualTo("kk");
    chromium.open(at("/?lang=ru"));
  }

  @Test
  void answers_appear_while_one_types() {
    chromium.open(at("/?lang=ru"));
    chromium.find("#q").sendKeys("архивис");
    assertThat(chromium.waitFor("#results", "Архивист")).contains("B2-1");
    chromium.find("#q").sendKeys(Keys.chord(Keys.CONTROL, "a"), "медсстра");
    chromium.waitFor("#results", "медицинская сестра");
  }

  @Test
  void an_ambiguous_answer_asks_exactly_what_is_missing_and_goes_on() {
    chromium.open(at("/place?lang=ru"));
    chromium.find("#title").sendKeys("Медицинская сестра");
    chromium.find("#institution").sendKeys("Военный госпиталь", Keys.ENTER);
    chromium.waitFor("#answer", "Неоднозначно");
    choose("высший");
    chromium.waitFor("#answer", "Неоднозначно: B3-1");
    choose("первая");
    assertThat(chromium.waitFor("#answer .verdict", "Код найден")).isEqualTo("Код найден: B3-2.");
    chromium.picture("place-answered");
    assertThat(value("level") + " " + value("category")).isEqualTo("высший первая");
    assertThat(chromium.focused()).isEqualTo("answer");
    assertThat(chromium.find(".asked").getText())
        .contains("Медицинская сестра", "Военный госпиталь", "высший", "первая");
  }

  private static String value(String id) {
    return String.valueOf(
        chromium.script("return document.getElementById(arguments[0]).value", id));
  }

  @Test
  void a_field_offers_the_words_of_the_register_and_takes_one_by_the_keyboard() {
    chromium.open(at("/place?lang=ru"));
    WebElement field = chromium.find("#institution");
    assertThat(field.getAttribute("role")).isEqualTo("combobox");
    field.sendKeys("воен госп");
    chromium.waitFor("#institution-options", "Военного госпиталя");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(chromium.violations()).isEmpty();
    chromium.picture("place-suggestions");
    field.sendKeys(Keys.ARROW_DOWN);
    assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("institution-options-0");
    field.sendKeys(Keys.ARROW_UP, Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(value("institution")).isEqualTo("Военного госпиталя");
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(chromium.driver().findElements(By.id("answer"))).isEmpty();
    field.sendKeys("х");
    field.sendKeys(Keys.ESCAPE);
    assertThat(value("institution")).isEqualTo("Военного госпиталях");
    assertThat(chromium.focused()).isEqualTo("institution");
  }

  @Test
  void on_a_telephone_the_answer_is_in_sight() {
    chromium.phone(true);
    chromium.open(at("/place?lang=ru"));
    chromium.find("#title").sendKeys("Кассир", Keys.ENTER);
    chromium.waitFor("#answer .verdict", "Код найден");
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(10))
        .withMessage("The answer is out of sight.")
        .until(driver -> {
          Object top =
              chromium.script(
                  "return document.querySelector('.verdict').getBoundingClientRect().top");
          return ((Number) top).doubleValue() >= 0 && ((Number) top).doubleValue() < 300;
        });
    chromium.phone(false);
  }

  @Test
  void the_menu_is_one_row_in_every_language() {
    signOut();
    oneRow();
    signIn();
    oneRow();
    signOut();
    chromium.sized(1100, 1000);
  }

  private void oneRow() {
    for (int width : List.of(1100, 1366, 1920)) {
      chromium.sized(width, 800);
      for (String language : LANGUAGES) {
        chromium.open(at(in(language, "/")));
        Object rows =
            chromium.script(
                "return new Set([...document.querySelectorAll('nav.main > ul > li')].map(one => Math.round(one.getBoundingClientRect().top / 20))).size");
        assertThat(rows).as(language + " " + width).isEqualTo(1L);
      }
    }
  }

  @Test
  void an_operation_of_the_api_can_be_tried() {
    chromium.open(at("/api?lang=ru"));
    chromium.waitFor("#try", "GET /health");
    chromium
        .driver()
        .executeScript(
            "[...document.querySelectorAll('summary')].find(one => one.textContent.includes('GET /registers ')).click()");
    chromium.find("details[open].operation form button").click();
    assertThat(chromium.waitFor("details[open].operation pre", "mod-746-2015-12-30")).isNotEmpty();
    assertThat(chromium.violations()).isEmpty();
  }

  /** Presses the choice that begins so, as soon as the answer that offers it stays on the page. */
  private static void choose(String value) {
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(60))
        .ignoring(WebDriverException.class)
        .withMessage("There is no choice «" + value + "».")
        .until(driver -> press(driver.findElements(By.cssSelector(".choices button")), value));
  }

  private static boolean press(List<WebElement> buttons, String value) {
    for (WebElement button : buttons) {
      if (button.getText().toLowerCase(Locale.ROOT).startsWith(value)) {
        button.click();
        return true;
      }
    }
    return false;
  }

  @Test
  void a_table_is_checked_from_the_box_to_the_download() {
    for (String name : List.of("hospital.xlsx", "unit.csv")) {
      Path table = Path.of("..", "examples", name).toAbsolutePath().normalize();
      chromium.open(at("/check?lang=ru"));
      chromium.find("#file").sendKeys(table.toString());
      chromium.press("form[action='/check'] button");
      assertThat(chromium.waitFor("h1", name)).isEqualTo(name);
      chromium.picture("check-columns-" + name);
      assertThat(chromium.violations()).isEmpty();
      chromium.press("form[action$='/start'] button");
      chromium.waitFor("#check", "строк всего");
      chromium.picture("check-done-" + name);
      assertThat(chromium.violations()).isEmpty();
      chromium.find("a[href$='/report.xlsx']").click();
      Path report = chromium.download(name.substring(0, name.indexOf('.')) + "-проверено.xlsx");
      try (StaffingTable annotated = StaffingTable.open(report)) {
        assertThat(annotated.next()).isPresent();
        assertThat(annotated.unrecognised()).isNotEmpty();
      }
      assertThat(report.toFile().delete()).isTrue();
      chromium.press("form[action$='/forget'] button");
      chromium.find("#file");
    }
  }

  @Test
  void a_file_without_a_table_is_refused_at_its_field() {
    chromium.open(at("/check?lang=ru"));
    chromium.find("#file").sendKeys(Path.of("pom.xml").toAbsolutePath().toString());
    chromium.find("form[action='/check'] button").click();
    assertThat(chromium.find("#file-fault").getText()).contains("pom.xml");
    assertThat(chromium.focused()).isEqualTo("file");
  }

  @Test
  void no_request_leaves_the_host() {
    chromium.open(at("/"));
    Object addresses =
        chromium
            .driver()
            .executeScript(
                "return performance.getEntriesByType('resource').map(one => new URL(one.name).host).filter(host => host !== location.host)");
    assertThat((List<?>) addresses).isEmpty();
  }
}
