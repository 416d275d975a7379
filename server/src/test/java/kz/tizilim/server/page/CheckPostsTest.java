package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.desk.Desk;
import org.junit.jupiter.api.Test;

/** The posts of a check and its corrected file, by links and forms alone. */
@QuarkusTest
@TestProfile(CheckPostsTest.Own.class)
class CheckPostsTest {
  /** A server of its own, whose folder has what a server left that was killed. */
  public static class Own extends Fresh {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = super.getConfigOverrides();
      try {
        java.nio.file.Path data = java.nio.file.Path.of(settings.getOrDefault("tizilim.data", ""));
        Files.writeString(
            Files.createDirectories(data.resolve("checks").resolve(LEFT)).resolve("table"), TABLE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return settings;
    }
  }

  private static final String LEFT = "check-left";

  private static final String TABLE =
      """
      Должность;Учреждение;Категория;Уровень;Звено, ступень
      Кассир;Военный госпиталь (г. Семей);;;C2
      Кассир;Военный госпиталь (г. Семей);;;C2
      Медицинская сестра;Военный госпиталь (г. Семей);;средний;
      Бухгалтер;Военный госпиталь (г. Семей);;высший;C3
      """;

  @TestHTTPResource("/")
  private URI server;

  @Inject Desk desk;

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    URI address = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
  }

  private static String page(Browser browser, String address) {
    HttpResponse<String> page = browser.get(address, "Accept-Language", "ru");
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }

  /** The address of a check that is done. */
  private static String checked(Browser browser, String name, String table) {
    String address =
        location(browser.upload("/check?lang=ru", name, table)).replace("?lang=ru", "");
    location(browser.form(address + "/start", "day", "2026-11-30"));
    Instant begun = Instant.now();
    while (!page(browser, address).contains("id=\"found\"")) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
      Thread.onSpinWait();
    }
    return address;
  }

  private static String corrected(Browser browser, String address) {
    assertThat(location(browser.form(address + "/corrected", "x", ""))).endsWith("/corrected");
    page(browser, address + "/corrected");
    return page(browser, address + "/corrected/file");
  }

  @Test
  void posts_are_decided_by_forms_and_the_file_comes_back_corrected() {
    Browser browser = new Browser(server);
    String address = checked(browser, "t.csv", TABLE);
    assertThat(page(browser, address)).contains("Осталось рассмотреть 3 должности");
    assertThat(location(browser.form(address + "/posts/1", "choice", "code=register", "page", "1")))
        .isEqualTo(address + "?show=all&page=1&at=1");
    browser.form(address + "/posts/2", "category", "вторая", "level", "средний");
    browser.form(address + "/codes", "show", "all");
    assertThat(page(browser, address)).contains("Исправлять больше нечего");
    assertThat(corrected(browser, address))
        .isEqualTo(
            """
            Должность;Учреждение;Категория;Уровень;Звено, ступень
            Кассир;Военный госпиталь (г. Семей);;;D
            Кассир;Военный госпиталь (г. Семей);;;D
            Медицинская сестра;Военный госпиталь (г. Семей);вторая;средний;B4-3
            Бухгалтер;Военный госпиталь (г. Семей);;высший;C2
            """);
    browser.form(address + "/undo", "show", "all");
    assertThat(browser.get(address + "/corrected").statusCode()).isEqualTo(303);
    assertThat(browser.get(address + "/corrected/file").statusCode()).isEqualTo(404);
    assertThat(page(browser, address)).contains("Осталось рассмотреть 2 должности");
    browser.form(address + "/posts/1/undo", "show", "wrong_claim");
    assertThat(page(browser, address + "?show=wrong_claim")).contains("Взять код реестра: D");
  }

  @Test
  void a_choice_that_is_none_changes_nothing() {
    Browser browser = new Browser(server);
    String address = checked(browser, "t.csv", TABLE);
    for (String choice : new String[] {"code=E9", "title=\"x\"", "", "code=register code=D"}) {
      location(browser.form(address + "/posts/1", "choice", choice));
    }
    location(browser.form(address + "/posts/999", "choice", "code=register"));
    assertThat(page(browser, address)).contains("Осталось рассмотреть 3 должности");
    assertThat(corrected(browser, address)).isEqualTo(TABLE);
  }

  @Test
  void a_check_is_found_again_by_its_browser_alone() {
    Browser browser = new Browser(server);
    String address = checked(browser, "штат.csv", TABLE);
    assertThat(page(browser, "/check?lang=ru"))
        .contains("href=\"" + address + "\"", "строк: 4; осталось рассмотреть должностей: 3");
    Browser other = new Browser(server);
    assertThat(page(other, "/check?lang=ru")).doesNotContain(address);
    for (String part : new String[] {"", "/corrected", "/corrected/file", "/corrected/list.xlsx"}) {
      assertThat(other.get(address + part).statusCode()).isEqualTo(404);
    }
    assertThat(other.form(address + "/codes", "show", "all").statusCode()).isEqualTo(404);
  }

  @Test
  void the_files_of_a_check_lie_in_the_data_folder_until_it_is_forgotten() throws IOException {
    Browser browser = new Browser(server);
    long before = folders();
    String address = checked(browser, "штат.csv", TABLE);
    assertThat(folders()).isEqualTo(before + 1);
    location(browser.form(address + "/forget", "x", ""));
    assertThat(folders()).isEqualTo(before);
  }

  @Test
  void what_a_killed_server_left_is_deleted_at_the_start() {
    assertThat(desk.settings().data().resolve("checks")).isDirectory();
    assertThat(desk.settings().data().resolve("checks").resolve(LEFT)).doesNotExist();
  }

  private long folders() throws IOException {
    try (Stream<java.nio.file.Path> all =
        Files.list(Files.createDirectories(desk.settings().data().resolve("checks")))) {
      return all.count();
    }
  }

  @Test
  void a_table_of_many_posts_is_shown_page_by_page() {
    StringBuilder many = new StringBuilder("Должность;Звено, ступень\n");
    for (int i = 0; i < 120; i++) {
      many.append("Маркетолог ").append((char) ('А' + i % 32)).append(i).append(";C2\n");
    }
    Browser browser = new Browser(server);
    String address = checked(browser, "many.csv", many.toString());
    StringBuilder all = new StringBuilder();
    for (int page = 1; page <= 3; page++) {
      String shown = page(browser, address + "?show=not_in_register&page=" + page);
      assertThat(shown).contains("Страница " + page + " из 3");
      all.append(shown);
    }
    for (int i = 1; i <= 120; i++) {
      assertThat(all).contains("id=\"r" + i + "\"");
    }
  }
}
