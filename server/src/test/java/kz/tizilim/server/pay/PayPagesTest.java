package kz.tizilim.server.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Official pay by links, forms and the API. */
@QuarkusTest
@TestProfile(PayPagesTest.Own.class)
class PayPagesTest {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final Path INVENTED = Path.of("../examples/pay-invented");
  private static final String BOUNDARY = "=-=";

  private static final String UNIT =
      """
      row_id;Должность;Учреждение;Уровень;Категория;Звено, ступень;Единиц;Стаж;Оклад учреждения
      1;Методист;Кадетский корпус;высший;;;2;4;
      2;Корректор;Издательский центр;;;;1;9;100
      3;Архивист;Центральный архив;высший;вторая;;1,5;21;
      4;Хранитель фондов;Центральный архив;;;;1;;
      5;Космонавт;Центральный архив;;;;1;3;
      6;Корректор;Издательский центр;;;;0;9;
      7;Кассир;Военный госпиталь (г. Семей);;;C2;1;;
      8;Кассир;Военный госпиталь (г. Семей);;;C2;0,5;12;100
      """;

  @TestHTTPResource("/")
  private URI server;

  @Inject Accounts accounts;

  private Browser loader() {
    return Staff.of(server, accounts).with("Гульмира", Role.DRAFTER);
  }

  private Browser checker() {
    return Staff.of(server, accounts).with("Ербол", Role.APPROVER);
  }

  /** The invented tables are loaded once and confirmed by nobody. */
  @BeforeEach
  void load() throws IOException {
    if (!coverage().contains("\"usable\":59")) {
      HttpResponse<String> loaded =
          multipart(loader(), "/pay/tables", invented(), Map.of("act", "1193"));
      assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(303);
    }
  }

  private String coverage() {
    return new Browser(server).get("/api/v1/pay/coverage?on=2025-03-01").body();
  }

  private static Map<String, byte[]> invented() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.list(INVENTED)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, byte[]> file(String name, String text) {
    return Map.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> multipart(
      Browser who, String address, Map<String, byte[]> files, Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    files.forEach((name, bytes) -> part(body, field(name), name, bytes));
    fields.forEach((name, text) -> part(body, name, "", text.getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return who.send(
        who.request(
                address,
                "Content-Type",
                "multipart/form-data; boundary=\"" + BOUNDARY + "\"",
                "Accept-Language",
                "ru")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static String field(String name) {
    return List.of("draft", "tables", "assume").stream()
        .filter(name::startsWith)
        .findFirst()
        .orElse("file");
  }

  private static void part(ByteArrayOutputStream body, String name, String file, byte[] bytes) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + (file.isEmpty() ? "" : "; filename=\"" + file + "\"")
            + "\r\n"
            + (file.isEmpty() ? "" : "Content-Type: application/octet-stream\r\n")
            + "\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Browser browser, String address) {
    HttpResponse<String> page = browser.get(address, "Accept-Language", "ru");
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }

  @Test
  void a_cell_of_the_register_shows_its_bands_with_their_source() {
    Browser anybody = new Browser(server);
    String entry = page(anybody, "/register/B2-1.healthcare/1?at=2025-03-01");
    assertThat(entry).contains("здравоохранение B2-1", "выдумано", "не подтверждено");
    assertThat(page(anybody, "/pay/cells/B2-1?on=2025-03-01"))
        .contains("здравоохранение B2-1", "0–1", "25+", "Базовый должностной оклад:");
    assertThat(anybody.get("/pay/cells/B2-1?on=1995-01-01").statusCode()).isEqualTo(404);
    assertThat(anybody.get("/pay/cells/Z9").statusCode()).isEqualTo(404);
    assertThat(anybody.get("/pay?on=позавчера").statusCode()).isEqualTo(400);
  }

  @Test
  void what_one_person_loads_is_unverified_until_another_confirms_it() throws IOException {
    Browser both = Staff.of(server, accounts).with("Салтанат", Role.DRAFTER, Role.APPROVER);
    String base =
        """
        amount,act,place,from,to,status,confirmed_by,confirmed_on
        17697,постановление № 1193,п. 1,2026-05-01,,printed,,
        """;
    assertThat(
            multipart(both, "/pay/tables", file("base.csv", base), Map.of("act", "1193"))
                .statusCode())
        .isEqualTo(303);
    String cells = new Browser(server).get("/api/v1/pay/cells/C2?on=2026-06-01").body();
    assertThat(cells).contains("\"amount\":17697", "\"status\":\"unverified\"");
    String records = page(both, "/pay");
    String position = records.replaceAll("(?s).*?id=\"record-(\\d+)\".*", "$1");
    assertThat(records).doesNotContain("action=\"/pay/tables/" + position + "/confirm\"");
    String confirm = "/pay/tables/" + position + "/confirm";
    HttpResponse<String> own = both.form(confirm, "reason", "сверено");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("другой человек");
    assertThat(checker().form(confirm, "reason", " ").statusCode()).isEqualTo(422);
    assertThat(checker().form(confirm, "reason", "сверено с актом").statusCode()).isEqualTo(303);
    assertThat(new Browser(server).get("/api/v1/pay/cells/C2?on=2026-06-01").body())
        .contains("\"amount\":17697", "\"status\":\"confirmed\"");
    assertThat(page(both, "/pay")).contains("Сверил с актом: Ербол");
    assertThat(checker().form(confirm, "reason", "ещё раз").statusCode()).isEqualTo(422);
    assertThat(page(new Browser(server), "/pay")).doesNotContain("Ербол", "Салтанат");
  }

  @Test
  void faulty_files_are_listed_whole_and_record_nothing() {
    String before = new Browser(server).get("/api/v1/log/checkpoint").body();
    String faulty =
        "amount,act,place,from,to,status,confirmed_by,confirmed_on\nмного,,,вчера,,printed,,\n";
    HttpResponse<String> answer =
        multipart(loader(), "/pay/tables", file("base.csv", faulty), Map.of("act", "1193"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("base.csv:2 [amount]", "base.csv:2 [from]");
    assertThat(
            multipart(loader(), "/pay/tables", file("base.csv", "x"), Map.of("act", "«»"))
                .statusCode())
        .isEqualTo(422);
    HttpResponse<String> checked =
        multipart(
            loader(),
            "/pay/tables",
            file(
                "base.csv",
                "amount,act,place,from,to,status,confirmed_by,confirmed_on\n1,а,,2020-01-01,,printed,,\n"),
            Map.of("act", "1193", "check", "yes"));
    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(checked.body()).contains("Ошибок нет: 1 строка. Ещё не записано.");
    assertThat(new Browser(server).get("/api/v1/log/checkpoint").body()).isEqualTo(before);
  }

  /** The address of a check that is done. */
  private static String checked(Browser browser, String table) {
    HttpResponse<String> sent = browser.upload("/check?lang=ru", "unit.csv", table);
    String address =
        sent.headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("^.*(/check/[^?]*).*$", "$1");
    browser.form(address + "/start", "day", "2025-03-01");
    Instant begun = Instant.now();
    while (!page(browser, address).contains("id=\"found\"")) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
      Thread.onSpinWait();
    }
    return address;
  }

  @Test
  void a_checked_table_shows_pay_and_gaps_to_its_owner_alone() throws IOException {
    Browser owner = new Browser(server);
    String check = checked(owner, UNIT);
    assertThat(page(owner, check)).contains(check + "/pay");
    String pay = page(owner, check + "/pay");
    assertThat(pay)
        .contains(
            "Чего не хватает",
            "Стаж не указан",
            "Реестр не дает кода",
            "Число единиц «0» не читается",
            "Сравнён 1 оклад учреждения; отличается: 1.");
    assertThat(pay.indexOf("id=\"gaps\"")).isLessThan(pay.indexOf("id=\"rows\""));
    assertThat(page(owner, check + "/pay?show=invalid"))
        .contains("Корректор")
        .doesNotContain("Методист");
    assertThat(new Browser(server).get(check + "/pay").statusCode()).isEqualTo(404);
    assertThat(owner.get(check + "/pay").headers().firstValue("Cache-Control"))
        .contains("no-store");
    assertThat(new Browser(server).get(check + "/pay/tariff.xlsx").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> list = owner.bytes(check + "/pay/tariff.xlsx");
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(list.body()))) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Тарификация");
      assertThat(book.getSheetAt(0).getRow(4).getCell(9).getCellFormula()).contains("ROUND");
    }
  }

  @Test
  void pay_follows_what_was_decided_of_a_post() {
    Browser owner = new Browser(server);
    String check =
        checked(
            owner,
            """
            Должность;Учреждение;Категория;Уровень;Стаж
            Медицинская сестра;Военный госпиталь (г. Семей);вторая;;4
            """);
    assertThat(page(owner, check + "/pay")).contains("от и до: 1");
    owner.form(check + "/posts/1", "level", "средний");
    assertThat(page(owner, check + "/pay")).contains("оплата найдена: 1");
  }

  @Test
  void programs_are_answered_as_people_are() {
    Browser anybody = new Browser(server);
    String rows =
        """
        {"row_id":"a","title":"Кассир","institution":"Военный госпиталь","units":0.5,"years":9}
        {"row_id":"b","title":"Космонавт","institution":"Издательский центр"}
        """;
    HttpResponse<String> paid =
        anybody.post(
            "/api/v1/pay/table?on=2025-03-01", rows, "Content-Type", "application/x-ndjson");
    assertThat(paid.body().lines()).hasSize(2);
    assertThat(paid.body())
        .contains("\"answer\":\"PAID\"", "\"units\":0.5", "\"years\":9", "\"gap\":\"NO_CODE\"");
    String strict =
        anybody
            .post(
                "/api/v1/pay/table?on=2025-03-01&strict=true",
                rows,
                "Content-Type",
                "application/x-ndjson")
            .body();
    assertThat(strict).contains("\"gap\":\"NOT_CONFIRMED\"");
    HttpResponse<String> csv =
        multipart(
            anybody,
            "/api/v1/pay/table?on=2025-03-01&format=csv",
            file("unit.csv", UNIT),
            Map.of());
    assertThat(csv.body().lines()).hasSize(9);
    HttpResponse<String> fund =
        multipart(anybody, "/api/v1/pay/fund?year=2025&by=unit", file("unit.csv", UNIT), Map.of());
    assertThat(fund.body()).contains("\"year\":2025", "\"uncounted\":{", "\"once_a_year\":");
    for (String wrong : List.of("fund?by=nonsense", "fund?year=1", "table?format=pdf", "impact")) {
      assertThat(
              multipart(anybody, "/api/v1/pay/" + wrong, file("unit.csv", UNIT), Map.of())
                  .statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(multipart(anybody, "/api/v1/pay/table", Map.of(), Map.of()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_cost_of_a_draft_is_computed_before_anybody_decides() throws IOException {
    String draft = Files.readString(Path.of("../examples/amending.ru.txt"));
    Map<String, byte[]> both = new LinkedHashMap<>(file("unit.csv", UNIT));
    both.putAll(file("draft.txt", draft));
    String impact =
        multipart(new Browser(server), "/api/v1/pay/impact?on=2025-03-01", both, Map.of()).body();
    assertThat(impact).contains("\"by_cause\":{\"code\":");
    HttpResponse<String> proposed =
        loader()
            .form(
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
                draft);
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
    String list = page(checker(), "/proposals");
    String address = list.replaceAll("(?s).*?\"(/proposals/\\d+/impact)\".*", "$1");
    assertThat(page(checker(), address)).contains("Посчитать по штатному расписанию");
    HttpResponse<String> cost =
        multipart(checker(), address, file("unit.csv", UNIT), Map.of("day", "2025-03-01"));
    assertThat(cost.statusCode()).isEqualTo(200);
    assertThat(cost.body())
        .contains("изменился код", "Без изменений:", "За прошедшие месяцы", "03.2025: было");
    assertThat(cost.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(
            multipart(checker(), address, file("unit.csv", UNIT), Map.of("day", "вчера"))
                .statusCode())
        .isEqualTo(422);
  }

  /** A base amount that is twice the invented one, for the rows of {@link #UNIT}. */
  private static final String TWICE =
      """
      amount,act,place,from,to,status,confirmed_by,confirmed_on
      40000,постановление № 1193,п. 1,2026-02-01,,printed,,
      """;

  @Test
  void the_cost_of_tables_is_computed_before_they_are_loaded() throws IOException {
    Map<String, byte[]> both = new LinkedHashMap<>(file("unit.csv", UNIT));
    both.put("tables-base.csv", TWICE.getBytes(StandardCharsets.UTF_8));
    String size = new Browser(server).get("/api/v1/log/checkpoint").body();
    String impact =
        multipart(new Browser(server), "/api/v1/pay/impact?on=2026-02-01", both, Map.of()).body();
    String before = month("2026-01-31").toPlainString();
    assertThat(impact)
        .contains("\"by_cause\":{\"number\":" + before + "}", "\"month\":" + before + ",");
    assertThat(impact).contains("влияние неизвестно: Стаж не указан", "\"has_unknown\":true");
    assertThat(new Browser(server).get("/api/v1/log/checkpoint").body()).isEqualTo(size);

    HttpResponse<String> page =
        multipart(loader(), "/pay/impact", both, Map.of("day", "2026-02-01"));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("изменилось число", "не подтверждено", "02.2026: было", "10.2026: было")
        .contains("Первый день изменения: 1 февраля 2026 года.");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

    both.put("tables-base.csv", "amount\nx\n".getBytes(StandardCharsets.UTF_8));
    assertThat(multipart(loader(), "/pay/impact", both, Map.of()).body())
        .contains("1 ошибка в таблицах; ничего не посчитано.", "tables-base.csv");
    assertThat(
            multipart(new Browser(server), "/api/v1/pay/impact?on=2026-02-01", both, Map.of())
                .statusCode())
        .isEqualTo(422);
  }

  /** The month of the rows of {@link #UNIT} that have a sum. */
  private java.math.BigDecimal month(String day) {
    String rows =
        multipart(
                new Browser(server),
                "/api/v1/pay/table?format=ndjson&on=" + day,
                file("unit.csv", UNIT),
                Map.of())
            .body();
    return rows.lines()
        .filter(row -> row.contains("\"answer\":\"PAID\""))
        .map(row -> new java.math.BigDecimal(row.replaceAll(".*\"month\":([0-9.]+).*", "$1")))
        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
        .setScale(0);
  }

  @Test
  void the_cost_of_a_record_is_computed_before_it_is_confirmed() {
    HttpResponse<String> loaded =
        multipart(
            loader(),
            "/pay/tables",
            file("base.csv", TWICE.replace("2026-02", "2028-01").replace("40000", "60000")),
            Map.of("act", "1193"));
    assertThat(loaded.statusCode()).isEqualTo(303);
    String records = page(checker(), "/pay");
    String position = records.replaceAll("(?s).*?id=\"record-(\\d+)\".*", "$1");
    assertThat(records).contains("href=\"/pay/impact?record=" + position + "\"");
    String form = page(checker(), "/pay/impact?record=" + position);
    assertThat(form).contains("value=\"" + position + "\" selected", "value=\"2028-01-01\"");
    Map<String, String> fields = Map.of("record", position, "day", "2028-01-01");
    HttpResponse<String> cost = multipart(checker(), "/pay/impact", file("unit.csv", UNIT), fields);
    assertThat(cost.statusCode()).as(cost.body()).isEqualTo(200);
    assertThat(cost.body()).contains("изменилось число").doesNotContain("За прошедшие месяцы");
    String api =
        multipart(
                new Browser(server),
                "/api/v1/pay/impact?on=2028-01-01&record=" + position,
                file("unit.csv", UNIT),
                Map.of())
            .body();
    String more = month("2028-01-01").subtract(month("2027-12-31")).toPlainString();
    assertThat(api).contains("\"by_cause\":{\"number\":" + more + "}", "\"months\":[]");
    assertThat(
            multipart(
                    new Browser(server),
                    "/api/v1/pay/impact?on=2028-01-01&record=0",
                    file("unit.csv", UNIT),
                    Map.of())
                .statusCode())
        .isEqualTo(404);
    for (Map<String, String> wrong :
        List.of(
            Map.of("record", "0"),
            Map.of("day", "вчера"),
            Map.of("from", "2028-02-01", "day", "2028-01-01"),
            Map.of("day", "2028-01-01"))) {
      assertThat(multipart(checker(), "/pay/impact", file("unit.csv", UNIT), wrong).statusCode())
          .as("%s", wrong)
          .isEqualTo(422);
    }
  }

  @Test
  void two_days_are_compared_and_suppositions_are_named() {
    String post =
        """
        Должность;Учреждение;Стаж;Группа оплаты
        Кассир;Военный госпиталь (г. Семей);3;X
        """;
    Map<String, byte[]> all = new LinkedHashMap<>(file("unit.csv", post));
    all.put("tables-base.csv", TWICE.getBytes(StandardCharsets.UTF_8));
    Map<String, String> days = Map.of("from", "2025-03-01", "day", "2026-02-01");
    assertThat(multipart(checker(), "/pay/impact", all, days).body())
        .contains("влияние неизвестно: Нет поправочного коэффициента группы X")
        .doesNotContain("предположительно", "Без изменений: 1", "За прошедшие месяцы");
    all.put(
        "assume-factors.csv",
        """
        group,factor,act,place,from,to,status,confirmed_by,confirmed_on
        X,3,предположение,,2020-01-01,,unverified,,
        """
            .getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> cost = multipart(checker(), "/pay/impact", all, days);
    assertThat(cost.statusCode()).as(cost.body()).isEqualTo(200);
    // 20 000 × 3.41 × 3 more a month
    assertThat(cost.body())
        .contains("изменилось число", "предположительно +204\u00a0600 ₸", "предположено");
    String api =
        multipart(
                new Browser(server),
                "/api/v1/pay/impact?from=2025-03-01&to=2026-02-01",
                all,
                Map.of())
            .body();
    assertThat(api).contains("\"assumed\":true", "\"month\":204600");
  }
}
