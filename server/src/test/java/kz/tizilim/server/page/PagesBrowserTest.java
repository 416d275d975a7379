package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.tizilim.server.Fresh;
import kz.tizilim.staffing.StaffingTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser, as people use them; a picture of each is kept. */
@QuarkusTest
@TestProfile(PagesBrowserTest.Own.class)
class PagesBrowserTest {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("find", "/?q=медсестра"),
          Map.entry("home", "/"),
          Map.entry("register", "/register"),
          Map.entry("entry", "/register/B2-1.healthcare/1"),
          Map.entry("place", "/place?title=Медицинская%20сестра&institution=Военный%20госпиталь"),
          Map.entry("check", "/check"),
          Map.entry("acts", "/acts"),
          Map.entry("act", "/acts/692?published=2024-07-05"),
          Map.entry("text", "/acts/692/text"),
          Map.entry("compare", "/compare"),
          Map.entry("history", "/history?verify=true"),
          Map.entry("sign-in", "/sign-in"),
          Map.entry("problem", "/nothing-here"));

  /**
   * Pages of the law's own words, the same in every language: the rules are slow on thousands of
   * lines.
   */
  private static final Set<String> LONG = Set.of("register", "text");

  private static Chromium chromium;

  @TestHTTPResource("/")
  private URI server;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private String at(String address) {
    return server.toString().replaceAll("/$", "") + address;
  }

  private static List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (Rule rule :
        new AxeBuilder()
            .withTags(WCAG)
            .disableIframeTesting()
            .analyze(chromium.driver())
            .getViolations()) {
      rule.getNodes().forEach(node -> violations.add(rule.getId() + ": " + node.getHtml()));
    }
    return violations;
  }

  @Test
  void every_page_in_every_language_keeps_the_rules_of_wcag() {
    chromium.sized(1100, 1000);
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      for (String language : List.of("ru", "kk", "en")) {
        String separator = page.getValue().contains("?") ? "&" : "?";
        chromium.open(at(page.getValue() + separator + "lang=" + language));
        chromium.picture(page.getKey() + "-" + language);
        if (language.equals("ru") || !LONG.contains(page.getKey())) {
          violations().forEach(it -> all.add(page.getKey() + " " + language + " " + it));
        }
        assertThat(chromium.find("html").getAttribute("lang")).isEqualTo(language);
      }
    }
    assertThat(all).isEmpty();
  }

  @Test
  void nothing_is_wider_than_a_telephone() {
    chromium.sized(500, 900);
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      chromium.open(at(page.getValue()));
      chromium.driver().executeScript("document.documentElement.style.width = '320px'");
      chromium.picture(page.getKey() + "-320");
      Long width = (Long) chromium.driver().executeScript("return document.body.scrollWidth");
      assertThat(width).as(page.getKey()).isLessThanOrEqualTo(320L);
    }
    chromium.sized(1100, 1000);
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
    assertThat(chromium.waitFor("#answer .verdict", "Код")).isEqualTo("Код B3-2.");
    chromium.picture("place-answered");
  }

  private static void choose(String value) {
    for (WebElement button : chromium.driver().findElements(By.cssSelector(".choices button"))) {
      if (button.getText().toLowerCase(Locale.ROOT).startsWith(value)) {
        button.click();
        return;
      }
    }
    throw new AssertionError("There is no choice «" + value + "».");
  }

  @Test
  void a_table_is_checked_from_the_box_to_the_download() {
    for (String name : List.of("hospital.xlsx", "unit.csv")) {
      Path table = Path.of("..", "examples", name).toAbsolutePath().normalize();
      chromium.open(at("/check?lang=ru"));
      chromium.find("#file").sendKeys(table.toString());
      chromium.find("form[action='/check'] button").click();
      assertThat(chromium.waitFor("h1", name)).isEqualTo(name);
      chromium.picture("check-columns-" + name);
      assertThat(violations()).isEmpty();
      chromium.find("form[action$='/start'] button").click();
      chromium.waitFor("#check", "строк всего");
      chromium.picture("check-done-" + name);
      assertThat(violations()).isEmpty();
      chromium.find("a[download]").click();
      Path report = chromium.download("tizilim-report.xlsx");
      try (StaffingTable annotated = StaffingTable.open(report)) {
        assertThat(annotated.next()).isPresent();
        assertThat(annotated.unrecognised()).isNotEmpty();
      }
      assertThat(report.toFile().delete()).isTrue();
      chromium.find("form[action$='/forget'] button").click();
      chromium.find("#file");
    }
  }

  @Test
  void a_file_without_a_table_is_told_beside_the_box() {
    chromium.open(at("/check?lang=ru"));
    chromium.find("#file").sendKeys(Path.of("pom.xml").toAbsolutePath().toString());
    chromium.find("form[action='/check'] button").click();
    assertThat(chromium.find("[role=alert]").getText()).isNotEmpty();
    chromium.find("#file");
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
