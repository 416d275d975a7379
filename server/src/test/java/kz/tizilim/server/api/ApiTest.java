package kz.tizilim.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.tizilim.server.Browser;
import kz.tizilim.server.Fresh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs are answered, over HTTP. */
@QuarkusTest
@TestProfile(Fresh.class)
class ApiTest {
  @TestHTTPResource("/")
  private URI server;

  private HttpResponse<String> get(String address, String... headers) {
    return new Browser(server).get(address, headers);
  }

  private HttpResponse<String> classify(String body, String... headers) {
    return new Browser(server)
        .send(
            new Browser(server)
                .request("/api/v1/classify", headers)
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void one_row_is_answered_by_one_object() {
    assertThat(
            classify(
                    """
                    {"row_id": "7", "title": "Заведующий складом", "institution": "Военный госпиталь г. Аягоз", "claimed": "звено С1"}
                    """)
                .body())
        .startsWith("{\"row_id\":\"7\",\"verdict\":\"MATCH\",\"code\":\"C3\"")
        .contains("\"claimed_ok\":false");
  }

  @Test
  void several_rows_are_answered_in_their_order() {
    assertThat(classify("[{\"title\":\"Водитель\",\"row_id\":\"a\"},{\"row_id\":\"b\"}]").body())
        .startsWith("[{\"row_id\":\"a\",\"verdict\":\"OUT_OF_SCOPE\"")
        .contains("{\"row_id\":\"b\",\"verdict\":\"INVALID\"");
  }

  @Test
  void many_rows_are_answered_in_their_order_while_the_answers_are_made() {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"row_id\":\"" + i + "\",\"title\":\"Врач\"}")
            .collect(Collectors.joining(",", "[", "]"));
    HttpResponse<String> answers = classify(rows);
    assertThat(answers.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(answers.headers().firstValue("Content-Length")).isEmpty();
    List<String> ids =
        Pattern.compile("[\\[,]\\{\"row_id\":\"(\\d+)\",\"verdict\"")
            .matcher(answers.body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(ids).isEqualTo(IntStream.range(0, 10_000).mapToObj(Integer::toString).toList());
    assertThat(answers.body()).endsWith("}]");
  }

  @Test
  void all_faults_of_a_request_are_reported_at_once_with_their_places() {
    HttpResponse<String> refused =
        classify("[{\"title\":true,\"level\":[1]},5]", "Accept-Language", "en");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body())
        .contains("\"type\":\"/problems/invalid-rows\"")
        .contains("{\"pointer\":\"/0/title\",\"detail\":\"a text or a number is needed\"}")
        .contains("\"pointer\":\"/0/level\"")
        .contains("{\"pointer\":\"/1\",\"detail\":\"the element is not an object\"}");
  }

  @Test
  void broken_json_is_reported_with_its_line_and_too_many_rows_with_the_way_out() {
    assertThat(classify("{\"title\":\n\"x").body()).contains("в строке 2");
    HttpResponse<String> many = classify("[" + "{\"title\":\"x\"},".repeat(10_000) + "{}]");
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(many.body()).contains("POST /api/v1/check");
  }

  @Test
  void a_stream_of_rows_is_answered_row_by_row_and_a_broken_row_costs_no_other() {
    HttpResponse<String> answers =
        new Browser(server)
            .post(
                "/api/v1/check",
                """
                {"title": "Архивист", "institution": "Центральный архив", "level": "высший"}
                {"title": "Архивист"

                {"title": "Водитель"}
                """,
                "Content-Type",
                "application/x-ndjson");
    assertThat(answers.body().lines().map(line -> line.split("\"", -1)[7]).toList())
        .isEqualTo(List.of("AMBIGUOUS", "INVALID", "OUT_OF_SCOPE"));
  }

  @Test
  void a_summary_stands_behind_the_answers_where_it_is_asked_for() {
    HttpResponse<String> answers =
        new Browser(server)
            .upload(
                "/api/v1/check?format=ndjson&summary=true",
                "t.csv",
                "Должность;Учреждение\nАрхивист;Центральный архив\nИтого;\n");
    List<String> lines = answers.body().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .startsWith("{\"table\":\"t.csv\",\"rows\":1,")
        .contains("\"first\":3,\"last\":3,\"reason\":\"total\"")
        .doesNotContain("row_id");
  }

  @Test
  void no_rows_are_no_answers() {
    assertThat(
            new Browser(server)
                .post("/api/v1/check", "", "Content-Type", "application/x-ndjson")
                .body())
        .isEmpty();
  }

  @Test
  void a_file_comes_back_in_the_form_that_was_asked() {
    HttpResponse<String> report =
        new Browser(server)
            .upload("/api/v1/check?format=csv", "t.csv", "Должность;Звено\nВодитель;C1\n");
    assertThat(report.body().lines().toList().get(1)).startsWith("1,OUT_OF_SCOPE");
    assertThat(new Browser(server).upload("/api/v1/check", "t.csv", "a;b\n1;2\n").statusCode())
        .isEqualTo(422);
  }

  @Test
  void an_edition_has_a_name_for_ever_and_is_not_sent_twice() {
    String address = get("/api/v1/editions/692").headers().firstValue("Location").orElseThrow();
    HttpResponse<String> edition = get(address);
    String tag = edition.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
    assertThat(edition.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void pages_of_positions_follow_each_other_to_the_end() {
    String all = get("/api/v1/positions?limit=500").body();
    assertThat(all).contains("\"total\":243").contains("\"next\":null");
    assertThat(get("/api/v1/positions?limit=200&cursor=200").body())
        .contains("\"next\":null")
        .contains("\"id\":\"D/");
  }

  @Test
  void a_day_before_the_register_has_none() {
    HttpResponse<String> none = get("/api/v1/positions?at=2020-01-01", "Accept-Language", "en");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body())
        .contains("/problems/no-edition")
        .contains("No edition of the register is known for 1 January 2020.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/acts/692?published=2024-07-05 | kk | 2024 жылғы 1 шілде күні қол қойылған",
        "/api/v1/acts/692 | en | the Kazakh text was not given",
        "/api/v1/acts/692 | kk | бұйрық мәтіні, 50-51-жолдар",
        "/api/v1/acts/692/deadlines?published=2024-07-05 | kk | бұйрықты қазақ және орыс тілдерінде жіберу",
        "/api/v1/positions/B2-1.healthcare/1 | en | the label was lost between pages",
        "/api/v1/positions/B2-1.healthcare/1 | ru | метка утрачена на переходе страниц",
        "/api/v1/acts/692/deadlines.ics?published=2024-07-05&lang=kk | en | Мерзімдер: приказ № 692",
        "/api/v1/acts/692/deadlines.ics?published=2024-07-05 | en | Terms: приказ № 692"
      })
  void sentences_come_in_the_language_that_is_accepted(
      String address, String language, String said) {
    HttpResponse<String> answer = get(address, "Accept-Language", language);
    assertThat(answer.body()).contains(said);
    assertThat(answer.headers().firstValue("Vary"))
        .hasValueSatisfying(vary -> assertThat(vary).contains("Accept-Language"));
  }
}
