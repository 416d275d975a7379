package kz.tizilim.server.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.Test;

/** Changes with four eyes, and what of them everybody sees, over HTTP. */
@QuarkusTest
@TestProfile(FourEyesTest.Own.class)
class FourEyesTest {
  private static final String AMENDMENT =
      """
      {"amendment":{"number":"77","signed":"2026-03-02","title":"О тайных изменениях",
       "commencement":"Настоящий приказ вводится в действие со дня его первого официального опубликования.",
       "instructions":"INSTRUCTION"}}
      """;

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  /** A server of its own: the history grows. */
  public static final class Own extends Fresh {}

  private Browser drafter() {
    return Staff.of(server, accounts).with("Айша", Role.DRAFTER);
  }

  private Browser approver() {
    return Staff.of(server, accounts).with("Берик", Role.APPROVER);
  }

  private Browser publisher() {
    return Staff.of(server, accounts).with("Дана", Role.PUBLISHER);
  }

  /** One person with every role: four eyes are two persons, not two roles. */
  private Browser everything() {
    return Staff.of(server, accounts).with("Ербол", Role.values());
  }

  private static String event(String act, String kind, String day, String where) {
    return """
    {"act":"ACT","event":{"kind":"KIND","day":"DAY","where":"WHERE","document":"пример"}}
    """
        .replace("ACT", act)
        .replace("KIND", kind)
        .replace("DAY", day)
        .replace("WHERE", where);
  }

  private static String position(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response.body().replaceAll("\\D", "");
  }

  private static int decide(Browser who, String position, boolean approve) {
    return who.json(
            "/api/v1/proposals/" + position + "/decision",
            "{\"approve\":" + approve + ",\"reason\":\"сверено\"}")
        .statusCode();
  }

  private String acts() {
    return new Browser(server).get("/api/v1/acts/692").body();
  }

  @Test
  void what_one_person_proposes_counts_when_another_approves() {
    String position =
        position(drafter().json("/api/v1/proposals", event("692", "placed", "2024-07-08", "сайт")));
    assertThat(acts()).doesNotContain("сайт");
    assertThat(decide(publisher(), position, true)).isEqualTo(403);
    assertThat(decide(approver(), position, true)).isEqualTo(201);
    assertThat(acts()).contains("сайт");
    assertThat(decide(approver(), position, false)).isEqualTo(409);
    String log = new Browser(server).get("/api/v1/log/entries?from=" + position).body();
    assertThat(log).contains("\"who\":\"Айша\"", "\"who\":\"Берик\"", "\"reason\":\"сверено\"");
  }

  @Test
  void nobody_approves_their_own_whatever_roles_they_have() {
    String position =
        position(
            everything().json("/api/v1/proposals", event("692", "placed", "2024-07-09", "своё")));
    HttpResponse<String> own =
        everything().json("/api/v1/proposals/" + position + "/decision", "{\"approve\":true}");
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("/problems/forbidden");
    assertThat(decide(everything(), position, false)).isEqualTo(201);
    assertThat(decide(approver(), position, true)).isEqualTo(409);
    assertThat(acts()).doesNotContain("своё");
  }

  @Test
  void what_does_not_fit_is_not_proposed() {
    for (String body :
        new String[] {
          "{}",
          event("999", "placed", "2024-07-08", "сайт"),
          event("692", "flown", "2024-07-08", "сайт"),
          event("692", "placed", "позавчера", "сайт"),
          "{\"act\":\"692\",\"confirmation\":{\"entry\":\"D/999\",\"label\":\"grade\",\"value\":\"D\",\"reason\":\"так\"}}",
          AMENDMENT.replace("INSTRUCTION", "Абракадабра."),
          AMENDMENT
              .replace("\"77\"", "\"\\\"><img src=x onerror=alert(1)>\"")
              .replace("INSTRUCTION", "строку 4 ячейки A2-1 исключить."),
        }) {
      assertThat(drafter().json("/api/v1/proposals", body).statusCode()).as(body).isEqualTo(422);
    }
    assertThat(drafter().upload("/api/v1/proposals", "order.txt", "не приказ").statusCode())
        .isEqualTo(422);
  }

  @Test
  void what_does_not_fit_is_reported_with_its_field_in_the_accepted_language() {
    String body = event("692", "sent", "2024-07-06", "Министерству юстиции");
    for (String[] expected :
        new String[][] {
          {"ru", "сначала языки текста"},
          {"kk", "алдымен үтір арқылы"},
          {"en", "first the languages"}
        }) {
      HttpResponse<String> answer =
          drafter()
              .post(
                  "/api/v1/proposals",
                  body,
                  "Content-Type",
                  "application/json",
                  "Accept-Language",
                  expected[0]);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("\"pointer\":\"/event/where\"", expected[1]);
    }
  }

  @Test
  void an_event_of_the_future_is_refused_at_every_door_with_its_field() {
    HttpResponse<String> api =
        drafter().json("/api/v1/proposals", event("692", "placed", "2999-01-01", "завтра"));
    assertThat(api.statusCode()).isEqualTo(422);
    assertThat(api.body()).contains("\"pointer\":\"/event/day\"", "2999-01-01 ещё не наступил");
    HttpResponse<String> page =
        drafter()
            .form(
                "/acts/692/events/2",
                "kind",
                "signed",
                "day",
                "2999-01-01",
                "where",
                "Министр",
                "document",
                "пример");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("id=\"day-fault\"", "2999-01-01 ещё не наступил");
  }

  @Test
  void a_recorded_event_is_corrected_and_withdrawn_from_its_act() {
    String second = event("692", "signed", "2024-07-02", "Министр");
    HttpResponse<String> twice = drafter().json("/api/v1/proposals", second);
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body())
        .contains("\"pointer\":\"/event/kind\"", "уже внесено: № 2, 2024-07-01");
    assertThat(new Browser(server).get("/acts/692").body()).doesNotContain("/events/2");
    String act = drafter().get("/acts/692").body();
    String address = "/acts/" + "mod-692-2024-07-01" + "/events/";
    assertThat(act).contains("href=\"" + address + "1\"", "href=\"" + address + "1/withdrawal\"");
    assertThat(drafter().get(address + "1").body())
        .contains("Министерство здравоохранения Республики Казахстан", "value=\"текст приказа");
    assertThat(drafter().get(address + "99").statusCode()).isEqualTo(404);
    String dayless = correct(address + "1", "agreed", "2024-06-20", "Министерство здравоохранения");
    String withdrawn = correct(address + "1", "withdrawn", "", "согласования не было");
    assertThat(decide(approver(), dayless, true)).isEqualTo(201);
    assertThat(acts()).contains("\"day\":\"2024-06-20\"", "\"corrects\":1");
    assertThat(decide(approver(), withdrawn, true)).isEqualTo(201);
    assertThat(drafter().get("/acts/692").body())
        .contains("согласования не было")
        .doesNotContain("href=\"" + address + "1\"");
  }

  private String correct(String address, String kind, String day, String where) {
    HttpResponse<String> sent =
        drafter()
            .form(
                address, "kind", kind, "day", day, "where", where, "document", "лист согласования");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String all = drafter().get("/api/v1/proposals").body();
    return all.replaceFirst("(?s)^.*?\"position\":(\\d+).*$", "$1");
  }

  @Test
  void of_two_proposed_registrations_the_second_is_refused_when_it_is_decided() {
    String first = event("692", "registered", "2024-07-03", "№ 1");
    String second = event("692", "registered", "2024-07-04", "№ 2");
    String one = position(drafter().json("/api/v1/proposals", first));
    String other = position(drafter().json("/api/v1/proposals", second));
    assertThat(decide(approver(), one, true)).isEqualTo(201);
    assertThat(decide(approver(), other, true)).isEqualTo(422);
    assertThat(decide(approver(), other, false)).isEqualTo(201);
    assertThat(acts()).contains("№ 1").doesNotContain("№ 2\"");
  }

  @Test
  void broken_json_is_reported_with_its_place() {
    for (String body : new String[] {"нет", "", "{\"act\":\"692\"", "{} }"}) {
      HttpResponse<String> answer = drafter().json("/api/v1/proposals", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("/problems/invalid-json");
    }
  }

  @Test
  void of_a_file_that_proves_an_event_the_digest_is_recorded() {
    String answer =
        drafter()
            .post(
                "/proposals",
                """
                --=-=\r
                Content-Disposition: form-data; name="act"\r
                \r
                692\r
                --=-=\r
                Content-Disposition: form-data; name="kind"\r
                \r
                sent\r
                --=-=\r
                Content-Disposition: form-data; name="day"\r
                \r
                2024-07-06\r
                --=-=\r
                Content-Disposition: form-data; name="where"\r
                \r
                kk,ru Министерство юстиции\r
                --=-=\r
                Content-Disposition: form-data; name="document"\r
                \r
                письмо № 1\r
                --=-=\r
                Content-Disposition: form-data; name="evidence"; filename="scan.txt"\r
                Content-Type: application/octet-stream\r
                \r
                abc\r
                --=-=--\r
                """,
                "Content-Type",
                "multipart/form-data; boundary=\"=-=\"")
            .headers()
            .firstValue("Location")
            .orElse("");
    assertThat(answer).isEqualTo("/proposals");
    assertThat(approver().get("/proposals").body())
        .contains(
            "письмо № 1; scan.txt, 3 байт, SHA-256 "
                + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void a_page_proposes_confirmations_and_amendments_too() {
    HttpResponse<String> confirmed =
        drafter()
            .form(
                "/proposals/confirmation",
                "act",
                "692",
                "entry",
                "C2/2",
                "label",
                "grade",
                "value",
                "C2",
                "reason",
                "сверено с подлинником");
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(303);
    HttpResponse<String> misfit =
        drafter()
            .form(
                "/proposals/confirmation",
                "act",
                "692",
                "entry",
                "Z9/1",
                "label",
                "grade",
                "value",
                "C2",
                "reason",
                "так");
    assertThat(misfit.statusCode()).isEqualTo(422);
    assertThat(misfit.body())
        .contains("Z9/1", "id=\"entry-fault\"")
        .doesNotContain("Maybe", " is no ");
    HttpResponse<String> amended =
        drafter()
            .form(
                "/proposals/amendment",
                "number",
                "78",
                "signed",
                "2026-03-03",
                "title",
                "О пробе",
                "commencement",
                "Настоящий приказ вводится в действие со дня его первого официального опубликования.",
                "language",
                "ru",
                "instructions",
                "Абракадабра.");
    assertThat(amended.statusCode()).isEqualTo(422);
    assertThat(amended.body())
        .contains("нет известного указания в словах")
        .doesNotContain("error instruction");
  }

  @Test
  void instructions_are_read_with_the_line_ends_of_browsers_and_of_windows() throws IOException {
    String example = Files.readString(Path.of("..", "examples", "amending.ru.txt"));
    HttpResponse<String> sent =
        drafter()
            .form(
                "/proposals/amendment",
                "register",
                "mod-746-2015-12-30",
                "number",
                "79",
                "signed",
                "2026-03-04",
                "title",
                "О примере",
                "commencement",
                "Настоящий приказ вводится в действие со дня его первого официального опубликования.",
                "instructions",
                example.replace("\n", "\r\n"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    assertThat(approver().get("/proposals").body())
        .contains("№ 79 от 4 марта 2026 года: редакция реестра mod-746-2015-12-30");
    String two =
        "1) ячейку С2 дополнить строкой следующего содержания: «Первый Центрального архива»;"
            + "\\r\\n\\r\\n"
            + "2) ячейку С2 дополнить строкой следующего содержания: «Второй Центрального архива».";
    position(
        drafter()
            .json(
                "/api/v1/proposals",
                AMENDMENT.replace("\"77\"", "\"80\"").replace("INSTRUCTION", two)));
  }

  @Test
  void a_whole_order_is_previewed_and_proposed_without_other_fields() throws IOException {
    String order = Files.readString(Path.of("..", "examples", "amending-order.ru.txt"));
    String json =
        "{\"amendment\":{\"instructions\":\""
            + order.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\r\\n")
            + "\"}}";
    HttpResponse<String> preview = drafter().json("/api/v1/proposals/preview", json);
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(preview.body())
        .contains("mod-2-2025-02-03", "mod-746-2015-12-30", "пункт 4 исключить")
        .contains("рентгенлаборант", "Центрального архива");
    assertThat(drafter().form("/proposals/amendment", "instructions", order).statusCode())
        .isEqualTo(303);
    assertThat(approver().get("/proposals").body())
        .contains("№ 2 от 3 февраля 2025 года: редакция реестра mod-746-2015-12-30")
        .contains("указание касается не реестра", "исключён B2-2/3");
  }

  @Test
  void what_an_instruction_does_besides_is_shown_before_the_decision() {
    proposed(amendment("96", "строку 6 ячейки C2 считать строкой 7."));
    assertThat(approver().get("/proposals").body())
        .contains("строки между этими номерами сдвинулись на одну");
  }

  private String proposed(HttpResponse<String> sent) {
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    String all = drafter().get("/api/v1/proposals").body();
    return all.replaceFirst("(?s)^.*?\"position\":(\\d+).*$", "$1");
  }

  private String confirmation(String entry) {
    return proposed(
        drafter()
            .form(
                "/proposals/confirmation",
                "act",
                "692",
                "entry",
                entry,
                "label",
                "grade",
                "value",
                "B4",
                "reason",
                "сверено с подлинником"));
  }

  private HttpResponse<String> amendment(String number, String instructions, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "register",
                "mod-746-2015-12-30",
                "number",
                number,
                "signed",
                "2026-03-02",
                "title",
                "О примере",
                "commencement",
                "вводится в действие со дня его подписания",
                "instructions",
                instructions));
    fields.addAll(List.of(more));
    return drafter().form("/proposals/amendment", fields.toArray(String[]::new));
  }

  private int approve(String position, String... more) {
    List<String> fields = new ArrayList<>(List.of("decision", "approve", "reason", "сверено"));
    fields.addAll(List.of(more));
    return approver()
        .form("/proposals/" + position + "/decision", fields.toArray(String[]::new))
        .statusCode();
  }

  /** An entry as the last edition has it, and the act that made it. */
  private String now(String entry) {
    return drafter().get("/api/v1/positions/" + entry + "?at=2026-03-03").body();
  }

  @Test
  void a_confirmation_survives_an_amendment_whichever_is_approved_first() {
    String before = confirmation("B4-2/3");
    String order = proposed(amendment("91", "строку 4 ячейки A2-1 исключить."));
    String behind = confirmation("B4-4/3");
    assertThat(approve(before)).isEqualTo(303);
    assertThat(approve(order)).isEqualTo(303);
    assertThat(approve(behind)).isEqualTo(303);
    for (String entry : new String[] {"B4-2/3", "B4-4/3"}) {
      assertThat(now(entry))
          .contains("№ 91", "сверено с подлинником")
          .doesNotContain("порядок звеньев");
    }
  }

  @Test
  void what_another_amendment_changed_meanwhile_is_seen_before_it_is_approved() {
    String first = proposed(amendment("92", "строку 5 ячейки C3 исключить."));
    String same = proposed(amendment("93", "строку 1 ячейки B1-1 исключить."));
    String moved = proposed(amendment("94", "строку 6 ячейки C3 исключить."));
    String lost =
        proposed(amendment("95", "в строке 5 ячейки C3 слова «помощник режиссера» исключить."));
    assertThat(approve(first)).isEqualTo(303);
    assertThat(approve(same)).as("it changes the same as before").isEqualTo(303);
    String page = approver().get("/proposals").body();
    assertThat(page).contains("история изменилась, и приказ меняет другое");
    assertThat(approve(moved)).isEqualTo(409);
    String seen = page.replaceFirst("(?s)^.*/proposals/" + moved + "/decision", "");
    seen = seen.replaceFirst("(?s)^.*?name=\"seen\" value=\"([0-9a-f]+)\".*$", "$1");
    assertThat(approve(moved, "seen", "000000000000")).isEqualTo(409);
    assertThat(approve(moved, "seen", seen)).isEqualTo(303);
    assertThat(page).contains("указания приказа к ней не подходят");
    assertThat(approve(lost)).isEqualTo(422);
    assertThat(decide(approver(), lost, false)).isEqualTo(201);
    String names = drafter().get("/api/v1/positions?at=2026-03-03&limit=500&code=C3").body();
    assertThat(names).contains("№ 94").doesNotContain("помощник режиссера");
  }

  @Test
  void an_amendment_is_shown_before_it_is_proposed_and_on_its_card() throws IOException {
    int before = drafter().get("/api/v1/proposals").body().length();
    HttpResponse<String> preview =
        amendment("96", "в строке 2 ячейки A2-3-1 слово «а» исключить.", "preview", "yes");
    assertThat(preview.statusCode()).isEqualTo(422);
    preview =
        amendment(
            "96",
            "в ячейке A2-3 слово «(начальник)» исключить;\nпункт 7 исключить.",
            "preview",
            "yes");
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(preview.body())
        .contains(
            "Ничего ещё не предложено",
            "Руководитель[- (начальник)-]",
            "Отряда ведомственной охраны",
            "пункт 7 исключить",
            "value=\"96\"");
    assertThat(drafter().get("/api/v1/proposals").body()).hasSize(before);
    byte[] order = Files.readAllBytes(Path.of("..", "examples", "amending-order.ru.txt"));
    HttpResponse<String> ofFile =
        drafter()
            .post(
                "/proposals/order",
                """
                --=-=\r
                Content-Disposition: form-data; name="preview"\r
                \r
                yes\r
                --=-=\r
                Content-Disposition: form-data; name="file"; filename="order.txt"\r
                Content-Type: application/octet-stream\r
                \r
                ORDER\r
                --=-=--\r
                """
                    .replace("ORDER", new String(order, StandardCharsets.UTF_8)),
                "Content-Type",
                "multipart/form-data; boundary=\"=-=\"");
    assertThat(ofFile.body()).contains("Ничего ещё не предложено");
    proposed(amendment("96", "в ячейке A2-3 слово «(начальник)» исключить."));
    assertThat(approver().get("/proposals").body())
        .contains("Руководитель[- (начальник)-]", "name=\"seen\"");
  }

  @Test
  void nothing_of_an_act_is_public_before_its_publication_however_one_asks() {
    Browser everybody = new Browser(server);
    String instruction =
        "ячейку С2 дополнить строкой следующего содержания: «Тайновед Центрального архива»";
    HttpResponse<String> proposed =
        drafter().json("/api/v1/proposals", AMENDMENT.replace("INSTRUCTION", instruction));
    String position = position(proposed);
    secret(everybody, "while it is proposed");
    assertThat(decide(approver(), position, true)).isEqualTo(201);
    assertThat(drafter().get("/api/v1/acts").body()).contains("О тайных изменениях");
    secret(everybody, "while it is not published");
    String published =
        position(
            drafter()
                .json(
                    "/api/v1/proposals",
                    event("77", "published", "2026-03-05", "Эталонный банк | 1")));
    secret(everybody, "while its publication is proposed");
    assertThat(decide(approver(), published, true)).isEqualTo(403);
    assertThat(decide(publisher(), published, true)).isEqualTo(201);
    assertThat(everybody.get("/api/v1/acts").body()).contains("О тайных изменениях");
    assertThat(everybody.get("/api/v1/log/entries?limit=1000").body())
        .contains("О тайных изменениях");
  }

  private static void secret(Browser everybody, String when) {
    for (String address :
        new String[] {
          "/api/v1/acts",
          "/api/v1/acts/77",
          "/api/v1/acts/77-2026-03-02",
          "/api/v1/acts/77/deadlines",
          "/api/v1/editions",
          "/api/v1/registers",
          "/api/v1/registers/mod",
          "/api/v1/editions/77",
          "/api/v1/editions/77-2026-03-02",
          "/api/v1/positions?at=2027-01-01&limit=500",
          "/api/v1/positions?at=2027-01-01&q=%D1%82%D0%B0%D0%B9%D0%BD%D0%BE%D0%B2%D0%B5%D0%B4",
          "/api/v1/positions/C2/1?at=2027-01-01",
          "/api/v1/positions?knownAt=2099-01-01T00:00:00Z",
          "/api/v1/changes?from=2024-08-01&to=2027-01-01",
          "/api/v1/log/entries?limit=1000",
          "/api/v1/log/proof/inclusion?position=4",
          "/api/v1/proposals",
          "/api/v1/health",
          "/q/metrics",
          "/",
          "/acts",
          "/acts/77",
          "/register?at=2027-01-01",
          "/compare?from=2024-08-01&to=2027-01-01",
          "/history",
          "/proposals",
        }) {
      HttpResponse<String> response = everybody.get(address);
      // an answer may repeat what was asked
      String body = response.body().replace("77-2026-03-02", "");
      assertThat(body)
          .as(address + " " + when)
          .doesNotContain("тайны", "О тайных", "Тайновед", "2026-03-0", "№ 77");
      assertThat(response.statusCode()).as(address + " " + when).isLessThan(500);
    }
  }

  @Test
  void the_size_of_the_log_means_the_same_moment_to_everybody() {
    String position =
        position(
            drafter().json("/api/v1/proposals", event("692", "placed", "2024-07-10", "размер")));
    long size = Long.parseLong(position) + 1;
    assertThat(new Browser(server).get("/api/v1/acts?knownAt=" + size).statusCode()).isEqualTo(200);
    assertThat(new Browser(server).get("/api/v1/acts?knownAt=" + (size + 100)).statusCode())
        .isEqualTo(400);
  }
}
