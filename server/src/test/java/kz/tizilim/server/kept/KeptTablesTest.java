package kz.tizilim.server.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import org.junit.jupiter.api.Test;

/** Tables that people keep, by links and forms alone. */
@QuarkusTest
@TestProfile(KeptTablesTest.Own.class)
class KeptTablesTest {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final String FIRST =
      """
      Должность;Учреждение;Категория;Уровень;Звено, ступень
      Кассир;Военный госпиталь (г. Семей);;;C2
      Методист;Кадетский корпус;;высший;
      Архивист;Центральный архив;вторая;высший;
      """;

  private static final String SECOND =
      """
      Должность;Учреждение;Категория;Уровень;Звено, ступень
      Кассир;Военный госпиталь (г. Семей);;;D
      Кассир;Военный госпиталь (г. Семей);;;D
      Методист;Кадетский корпус;;высший;
      Юрист;Военный госпиталь (г. Семей);;;
      """;

  @TestHTTPResource("/")
  private URI server;

  @Inject Accounts accounts;

  @Inject Desk desk;

  private static String page(Browser browser, String address) {
    HttpResponse<String> page = browser.get(address, "Accept-Language", "ru");
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }

  private static String path(HttpResponse<String> sent, String pattern) {
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    return sent.headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("^.*(" + pattern + ").*$", "$1");
  }

  private static String checked(Browser browser, String table) {
    String address = path(browser.upload("/check?lang=ru", "unit.csv", table), "/check/[^?]*");
    browser.form(address + "/start", "day", "2025-03-01");
    Instant begun = Instant.now();
    while (!page(browser, address).contains("id=\"found\"")) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
      Thread.onSpinWait();
    }
    return address;
  }

  private static String kept(Browser owner, String table, String unit) {
    return path(owner.form(checked(owner, table) + "/keep", "unit", unit), "/tables/[0-9a-f]{16}");
  }

  @Test
  void a_table_is_seen_by_its_owner_alone_until_it_is_deleted() throws IOException {
    Browser owner = Staff.of(server, accounts).with("Алма", Role.READER);
    Browser other = Staff.of(server, accounts).with("Болат", Role.READER, Role.ADMIN);
    Browser anybody = new Browser(server);
    String check = checked(anybody, FIRST);
    assertThat(page(anybody, check)).doesNotContain("/keep");
    assertThat(anybody.form(check + "/keep", "unit", "часть").statusCode()).isEqualTo(401);
    String table = kept(owner, FIRST, "Госпиталь");
    assertThat(page(owner, "/tables"))
        .contains("Госпиталь", "3 строки, разных должностей 3, с кодом 3, с неверным кодом 1");
    assertThat(page(owner, table)).contains("Методист", "B1-5", "Код сегодня");
    assertThat(page(other, "/tables")).doesNotContain("Госпиталь");
    assertThat(other.get(table).statusCode()).isEqualTo(404);
    assertThat(other.form(table + "/forget", "a", "b").statusCode()).isEqualTo(404);
    assertThat(owner.form(table + "/forget", "a", "b").statusCode()).isEqualTo(303);
    assertThat(owner.get(table).statusCode()).isEqualTo(404);
    String id = table.substring(table.lastIndexOf('/') + 1);
    try (Stream<Path> left = Files.walk(desk.settings().data().resolve("tables"))) {
      assertThat(left.map(Path::toString)).noneMatch(file -> file.contains(id));
    }
  }

  @Test
  void two_tables_are_compared() {
    Browser owner = Staff.of(server, accounts).with("Асель", Role.READER);
    String first = kept(owner, FIRST, "Госпиталь, март");
    String second = kept(owner, SECOND, "Госпиталь, апрель");
    String compared =
        page(owner, "/tables/compare?a=" + first.substring(8) + "&b=" + second.substring(8));
    assertThat(compared)
        .contains("Добавлено: 1", "Убрано: 1", "Изменилось: 1", "1 → 2", "Юрист", "Архивист")
        .contains("Без изменений: 1 должность");
    assertThat(
            owner
                .get("/tables/compare?a=" + first.substring(8) + "&b=" + first.substring(8))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void an_order_that_does_not_apply_yet_says_what_it_changes() throws IOException {
    Staff staff = Staff.of(server, accounts);
    Browser owner = staff.with("Жанар", Role.READER);
    Browser drafter = staff.with("Айша", Role.DRAFTER);
    String table = kept(owner, FIRST, "Корпус");
    assertThat(page(owner, table)).contains("ещё не действуют, нет.");
    record(drafter, "published", "2024-07-15", staff.with("Публикатор", Role.PUBLISHER));
    drafter.form(
        "/proposals/amendment",
        "number",
        "1",
        "signed",
        "2025-01-13",
        "title",
        "О внесении изменений",
        "commencement",
        "вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования",
        "instructions",
        Files.readString(Path.of("../examples/amending.ru.txt")));
    String list = page(staff.with("Берик", Role.APPROVER), "/proposals");
    String decision = list.replaceAll("(?s).*?action=\"(/proposals/\\d+/decision)\".*", "$1");
    assertThat(
            staff
                .with("Берик", Role.APPROVER)
                .form(decision, "decision", "approve", "reason", "сверено")
                .statusCode())
        .isEqualTo(303);
    assertThat(page(owner, table))
        .contains(
            "приказ № 1 от 13 января 2025 года изменит 2 должности; с какого дня, пока не известно")
        .contains("<del>B1-5</del>", "<ins>B2-2</ins>");
  }

  private static void record(Browser drafter, String kind, String day, Browser decider) {
    String body =
        """
        {"act":"692","event":{"kind":"KIND","day":"DAY","where":"газета","document":"пример"}}
        """
            .replace("KIND", kind)
            .replace("DAY", day);
    String position = drafter.json("/api/v1/proposals", body).body().replaceAll("\\D", "");
    assertThat(
            decider
                .json("/api/v1/proposals/" + position + "/decision", "{\"approve\":true}")
                .statusCode())
        .isEqualTo(201);
  }
}
