package kz.tizilim.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.server.Browser;
import kz.tizilim.server.TwoRegisters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two registers next to each other, as programs and people are answered from them. */
@QuarkusTest
@TestProfile(RegistersTest.Own.class)
class RegistersTest {
  /** A server of its own. */
  public static class Own extends TwoRegisters {}

  private static final String MUSEUMS = "mci-692-2025-02-10";
  private static final String DEFENCE = "mod-746-2015-12-30";

  @TestHTTPResource("/")
  private URI server;

  private HttpResponse<String> get(String address, String... headers) {
    return new Browser(server).get(address, headers);
  }

  private String page(String address) {
    HttpResponse<String> page = get(address, "Accept", "text/html");
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }

  @Test
  void every_register_is_listed_and_the_first_is_the_default() {
    assertThat(get("/api/v1/registers").body())
        .contains("\"id\":\"" + DEFENCE + "\"", "\"default\":true", "\"id\":\"" + MUSEUMS + "\"");
    assertThat(get("/api/v1/registers/mci").body())
        .startsWith(
            "{\"id\":\"mci-692-2025-02-10\","
                + "\"title\":\"Реестр должностей гражданских служащих музеев\","
                + "\"scope\":\"музеев\",\"default\":false,"
                + "\"acts\":[\"mci-692-2025-02-10\",\"mci-8-2025-06-02\"],\"editions\":[")
        .contains("\"applied\":\"2025-07-01\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/positions?at=2025-03-01 | mod-746-2015-12-30 | Руководитель",
        "/positions?at=2025-03-01&register=mci | mci-692-2025-02-10 | Главный хранитель",
        "/positions?at=2025-03-01&register=mci-692-2025-02-10&q=экскурсовод | mci-692-2025-02-10 | B2-1.culture/1",
        "/positions/C2/1?at=2025-03-01&register=mci | mci-692-2025-02-10 | Главный хранитель",
        "/editions?register=mci | mci-692-2025-02-10 | \"act\":\"приказ № 8 от 2025-06-02\"",
        "/changes?from=2025-03-01&to=2025-08-01&register=mci | mci-692-2025-02-10 | Гид",
      })
  void the_register_that_is_named_answers_and_names_itself(
      String address, String register, String said) {
    String answer = get("/api/v1" + address.replace("экскурсовод", encoded("экскурсовод"))).body();
    assertThat(answer.replace("\" : ", "\":")).contains("\"register\":\"" + register + "\"", said);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void an_unknown_or_ambiguous_register_is_reported_with_its_parameter() {
    HttpResponse<String> none = get("/api/v1/positions?register=museums", "Accept-Language", "en");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body())
        .contains("\"parameter\":\"register\"", "There is no register “museums”", DEFENCE, MUSEUMS);
    assertThat(get("/api/v1/editions?register=m").body())
        .contains("\"parameter\":\"register\"", "несколько реестров");
    HttpResponse<String> several = get("/api/v1/registers/m");
    assertThat(several.statusCode()).isEqualTo(409);
    assertThat(several.body())
        .contains("/problems/several-registers")
        .contains("\"choices\":[\"" + DEFENCE + "\",\"" + MUSEUMS + "\"]");
    assertThat(get("/api/v1/registers/museums").statusCode()).isEqualTo(404);
  }

  @Test
  void a_number_of_several_acts_lists_them_and_a_day_or_an_id_chooses() {
    HttpResponse<String> several = get("/api/v1/acts/692");
    assertThat(several.statusCode()).isEqualTo(409);
    assertThat(several.body())
        .contains("/problems/several-acts")
        .contains("\"choices\":[\"mod-692-2024-07-01\",\"mci-692-2025-02-10\"]");
    assertThat(get("/acts/692", "Accept", "text/html").body())
        .contains("href=\"/acts/mod-692-2024-07-01\"", "href=\"/acts/mci-692-2025-02-10\"");
    for (String name : new String[] {"692/2025-02-10", "692-2025-02-10", "mci-692-2025-02-10"}) {
      assertThat(get("/api/v1/acts/" + name).body())
          .contains("\"id\":\"mci-692-2025-02-10\"", "\"registers\":[\"" + MUSEUMS + "\"]");
      assertThat(page("/acts/" + name)).contains("Департаменту культуры");
    }
  }

  @Test
  void every_act_has_the_duties_and_the_text_of_its_own() {
    assertThat(get("/api/v1/acts/692/2025-02-10/deadlines").body())
        .contains("разместить настоящий приказ на сайте")
        .doesNotContain("Министерства обороны");
    assertThat(page("/acts/mci-692-2025-02-10/text"))
        .contains("id=\"l4\"", "Департаменту культуры разместить");
    assertThat(get("/api/v1/acts/mod-692-2024-07-01/deadlines").body())
        .contains("Министерства обороны");
  }

  @Test
  void an_act_without_a_text_says_so() {
    assertThat(get("/api/v1/acts/8").body()).contains("\"hasText\":false", "\"standing\":null");
    HttpResponse<String> none = get("/api/v1/acts/8/deadlines");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("Текст приказа не записан");
    assertThat(page("/acts/8")).contains("Текст приказа не записан", "01.07.2025");
    assertThat(get("/acts/8/text", "Accept", "text/html").body())
        .contains("Текст приказа не записан");
  }

  @Test
  void an_edition_is_found_by_its_act_and_by_what_it_was_called_before() {
    HttpResponse<String> museums = get("/api/v1/editions/8?register=mci");
    assertThat(museums.statusCode()).isEqualTo(307);
    String address = museums.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("/api/v1/editions/8-2025-06-02-");
    assertThat(get(address).body()).contains("Гид");
    assertThat(get("/api/v1/editions/692").statusCode()).isEqualTo(409);
    String own =
        get("/api/v1/editions/mod-692-2024-07-01").headers().firstValue("Location").orElseThrow();
    assertThat(get(own).body()).contains("\"register\" : \"" + DEFENCE + "\"", "\"obligations\"");
    for (String former : CarriedActs.in("mod-692-2024-07-01").formerIds()) {
      assertThat(get("/api/v1/editions/" + former).headers().firstValue("Location")).hasValue(own);
    }
  }

  @Test
  void a_page_of_a_register_names_it_and_switches_to_the_others() {
    String defence = page("/register?at=2025-03-01");
    assertThat(defence)
        .contains(
            "<h1 class=\"long\" lang=\"ru\">Реестр должностей гражданских служащих (за исключением")
        .contains("href=\"/register?at=2025-03-01&amp;register=" + MUSEUMS + "\"");
    String museums = page("/register?at=2025-03-01&register=mci");
    assertThat(museums)
        .contains(
            "<h1 class=\"long\" lang=\"ru\">Реестр должностей гражданских служащих музеев</h1>")
        .contains("сфера «Культура»")
        .contains("href=\"/register/C2/1?register=" + MUSEUMS + "\"")
        .contains("/register/as/pdf?at=2025-03-01&amp;register=" + MUSEUMS)
        .contains("name=\"register\" value=\"" + MUSEUMS + "\"")
        .contains("href=\"/place?register=" + MUSEUMS + "\"");
    for (String address :
        new String[] {"/", "/place", "/check", "/compare?from=2025-03-01", "/register/C2/1"}) {
      String sign = address.contains("?") ? "&" : "?";
      assertThat(page(address + sign + "register=mci"))
          .as(address)
          .contains("<nav class=\"registers", "register=" + MUSEUMS);
    }
    assertThat(page("/acts")).doesNotContain("<nav class=\"registers");
    assertThat(get("/register/as/html?at=2025-03-01&register=mci").body())
        .contains("служащих музеев")
        .doesNotContain("воинских");
  }

  @Test
  void a_post_is_placed_in_the_register_that_names_its_institution() {
    String placed =
        page("/place?title=" + encoded("Главный хранитель") + "&institution=" + encoded("Музей"));
    assertThat(placed)
        .contains("href=\"/register/C2/1?register=" + MUSEUMS + "\"")
        .contains("<p class=\"hint\" lang=\"ru\">Реестр должностей гражданских служащих музеев");
  }

  @Test
  void the_log_says_what_each_record_is() {
    assertThat(page("/history"))
        .contains("приказ № 692 от 10 февраля 2025 года: текст приказа, строк 4")
        .contains("редакция реестра mod-746-2015-12-30");
  }
}
