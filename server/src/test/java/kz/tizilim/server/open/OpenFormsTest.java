package kz.tizilim.server.open;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.server.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open forms over HTTP: negotiation, addresses of things, the catalogue, links of versions. */
@QuarkusTest
@TestProfile(OpenFormsTest.Own.class)
class OpenFormsTest {
  /** A server of its own. */
  public static class Own extends Published {}

  private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([^\"]*)\"");
  private static final String REGISTER = "/id/register/order/mod/2015-12-30/746/1";

  @TestHTTPResource("/")
  private URI server;

  private HttpResponse<String> get(String address, String... headers) {
    return new Browser(server).get(address, headers);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** The address of the edition of № 692, as a redirect names it. */
  private String edition(String act) {
    return header(get("/api/v1/editions/" + act), "Location").replaceFirst("^https?://[^/]*", "");
  }

  private static Map<String, String> links(HttpResponse<String> answer) {
    Map<String, String> links = new TreeMap<>();
    for (String line : answer.headers().allValues("Link")) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        links.putIfAbsent(link.group(2), link.group(1));
      }
    }
    return links;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EDITION | | application/json",
        "EDITION | */* | application/json",
        "EDITION | text/turtle | text/turtle",
        "EDITION | application/ld+json | application/ld+json",
        "EDITION | text/csv | text/csv",
        "EDITION | application/csvm+json | application/csvm+json",
        "EDITION | application/akn+xml | application/akn+xml",
        "EDITION | application/xml | application/xml",
        "EDITION | text/turtle;q=0.5, application/ld+json;q=0.9 | application/ld+json",
        "EDITION | text/html, text/turtle;q=0.9, */*;q=0.1 | text/turtle",
        "EDITION | text/* | text/turtle",
        "EDITION.ttl | application/json | text/turtle",
        "EDITION.jsonld | | application/ld+json",
        "EDITION.csv | | text/csv",
        "EDITION.csvw | | application/csvm+json",
        "EDITION.akn.xml | text/turtle | application/akn+xml",
        "EDITION.posts.xml | | application/xml",
        "EDITION.json | text/turtle | application/json",
        "EDITION?format=ttl | application/json | text/turtle",
        "/api/v1/registers | text/turtle | text/turtle",
        "/api/v1/registers | | application/json",
        "/api/v1/registers/mod-746-2015-12-30 | application/ld+json | application/ld+json",
        "/api/v1/registers/mci.ttl | | text/turtle",
        "/api/v1/positions/B2-1.healthcare/1 | text/turtle | text/turtle",
        "/api/v1/positions/B2-1.healthcare/1.jsonld | | application/ld+json",
        "/api/v1/positions/B2-1.healthcare/1 | application/json | application/json",
        "/api/v1/changes?from=2026-06-01 | text/turtle | text/turtle",
        "/api/v1/changes.csv?from=2026-06-01 | | text/csv",
        "/api/v1/acts/mod-692-2024-07-01 | text/turtle | text/turtle",
        "/api/v1/acts/692/2024-07-01.ttl | | text/turtle",
        "/api/v1/acts/mod-692-2024-07-01 | application/akn+xml | application/akn+xml",
        "/api/v1/acts/692/2024-07-01.akn.xml | | application/akn+xml",
        "/catalog | | text/turtle",
        "/catalog | application/ld+json | application/ld+json",
        "/catalog | text/html,application/xhtml+xml,*/*;q=0.8 | text/html",
        "/ns/1 | text/html | text/html",
        "/ns/1 | | text/turtle",
        "/ns/1/shapes.ttl | | text/turtle",
        "/ns/1/catalog-shapes.ttl | | text/turtle",
        "/ns/1/posts.xsd | | application/xml",
        "/ns/1/context.jsonld | | application/ld+json"
      })
  void the_form_is_chosen_by_suffix_parameter_or_header(
      String address, String accept, String type) {
    String asked = address.replace("EDITION", edition(Published.FIRST.toString()));
    HttpResponse<String> answer =
        accept == null ? get(asked) : get(asked, "Accept", accept.strip());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo(type);
  }

  @Test
  void what_cannot_be_written_is_406_with_the_list() {
    HttpResponse<String> answer =
        get(edition("mod-692-2024-07-01"), "Accept", "image/png", "Accept-Language", "en");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).contains("text/turtle", "application/akn+xml", "image/png");
    assertThat(get("/api/v1/registers?format=pdf").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/positions/C99/1.ttl").statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/positions/C%3F/1", "Accept", "text/turtle").statusCode())
        .isEqualTo(404);
    assertThat(get("/api/v1/positions/%D0%96%22%7C/1?q=%22", "Accept", "text/turtle").statusCode())
        .isEqualTo(404);
  }

  @Test
  void each_form_has_a_validator_of_its_own_and_caches_are_told_of_the_header() {
    String edition = edition("mod-692-2024-07-01");
    List<String> tags = new ArrayList<>();
    for (String suffix :
        List.of("", ".ttl", ".jsonld", ".csv", ".csvw", ".akn.xml", ".posts.xml")) {
      HttpResponse<String> answer = get(edition + suffix);
      tags.add(header(answer, "ETag"));
      assertThat(answer.headers().allValues("Vary").contains("Accept")).isEqualTo(suffix.isEmpty());
      HttpResponse<String> again = get(edition + suffix, "If-None-Match", header(answer, "ETag"));
      assertThat(again.statusCode()).as(suffix).isEqualTo(304);
      assertThat(get(edition + suffix).body()).isEqualTo(answer.body());
    }
    assertThat(tags).doesNotHaveDuplicates().doesNotContain("");
    assertThat(header(get(edition + ".csv"), "Cache-Control")).contains("immutable");
    assertThat(header(get(edition + ".ttl"), "Cache-Control"))
        .as("its days change when something is recorded")
        .contains("no-cache");
  }

  @Test
  void a_description_of_a_table_names_the_table_next_to_it() {
    String edition = edition("mod-692-2024-07-01");
    String description = get(edition + ".csvw").body();
    Matcher url = Pattern.compile("\"url\" : \"([^\"]*)\"").matcher(description);
    assertThat(url.find()).isTrue();
    String table = edition.substring(0, edition.lastIndexOf('/') + 1) + url.group(1);
    assertThat(get(table).body()).startsWith("id,code,sphere,");
  }

  @Test
  void a_program_that_follows_only_links_walks_through_legal_time() {
    String newest = edition("mod-1-2026-04-01");
    HttpResponse<String> answer = get(newest);
    Map<String, String> links = links(answer);
    assertThat(links).containsKeys("canonical", "alternate", "describedby", "license", "timegate");
    assertThat(links.get("canonical"))
        .isEqualTo("https://reg.example" + REGISTER + "/e/1-2026-04-01");
    assertThat(links.get("latest-version")).endsWith(newest);
    List<String> walked = new ArrayList<>(List.of(newest));
    Optional<String> before = Optional.ofNullable(links.get("predecessor-version"));
    while (before.isPresent()) {
      HttpResponse<String> next = get(URI.create(before.get()).getRawPath());
      assertThat(next.statusCode()).isEqualTo(200);
      walked.add(before.get());
      assertThat(links(next)).containsKey("successor-version");
      before = Optional.ofNullable(links(next).get("predecessor-version"));
    }
    assertThat(walked).hasSize(2);
    assertThat(get("/api/v1/registers/mod-746?at=2026-06-09").body())
        .contains("\"answers\":\"" + URI.create(walked.get(1)).getPath().replaceFirst(".*/", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id/register/order/mod/2015-12-30/746/1 | text/html | /register?register=mod-746-2015-12-30",
        "/id/register/order/mod/2015-12-30/746/1 | text/turtle | /api/v1/registers/mod-746-2015-12-30.ttl",
        "/id/register/order/mod/2015-12-30/746/1 | | /api/v1/registers/mod-746-2015-12-30",
        "/id/register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1-5/3 | text/html | /register/B1-5/3?register=mod-746-2015-12-30&at=2024-07-16",
        "/id/register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1-5/3 | text/turtle | /api/v1/positions/B1-5/3.ttl?register=mod-746-2015-12-30&edition=692-2024-07-01",
        "/id/register/order/mod/2015-12-30/746/1/e/692-2024-07-01/B1-5/3 | | /api/v1/positions/B1-5/3?register=mod-746-2015-12-30&at=2024-07-16",
        "/id/act/order/mod/2024-07-01/692 | text/turtle | /api/v1/acts/mod-692-2024-07-01.ttl",
        "/id/act/order/mod/2024-07-01/692 | text/html | /acts/mod-692-2024-07-01"
      })
  void the_address_of_a_thing_leads_to_what_is_said_of_it(
      String address, String accept, String location) {
    HttpResponse<String> answer =
        accept == null ? get(address) : get(address, "Accept", accept.strip());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(header(answer, "Location")).endsWith(location);
    assertThat(
            get(
                    header(answer, "Location").replaceFirst("^https?://[^/]*", ""),
                    "Accept",
                    accept == null ? "*/*" : accept.strip())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_address_of_nothing_is_404() {
    for (String address :
        List.of(
            "/id/act/order/mod/2024-07-01/999",
            "/id/act/order/mod/nonsense/692",
            REGISTER.replace("/1", "/7"),
            REGISTER + "/e/9-2020-01-01",
            "/id/nonsense")) {
      assertThat(get(address).statusCode()).as(address).isEqualTo(404);
    }
  }

  @Test
  void the_page_of_the_api_leads_to_the_catalogue() throws Exception {
    assertThat(get("/api?lang=kk").body()).contains("<a href=\"/catalog\">");
  }

  @Test
  void the_checksums_of_the_catalogue_are_those_of_the_files() throws Exception {
    String catalogue = get("/catalog.ttl").body();
    Matcher file =
        Pattern.compile(
                "dcat:downloadURL <([^>]*)> ;.*?spdx:checksumValue \"([0-9a-f]{64})\"",
                Pattern.DOTALL)
            .matcher(catalogue);
    int files = 0;
    while (file.find()) {
      String address = "/" + file.group(1).replaceFirst("^https://reg.example/", "");
      byte[] body = get(address).body().getBytes(StandardCharsets.UTF_8);
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      assertThat(sha256).as(address).isEqualTo(file.group(2));
      files++;
    }
    assertThat(files).as("two registers, four editions, seven forms").isEqualTo(28);
  }

  @Test
  void a_person_reads_the_catalogue_with_the_same_files_and_checksums() {
    Matcher sums =
        Pattern.compile("checksumValue \"([0-9a-f]{64})\"").matcher(get("/catalog.ttl").body());
    List<String> all = new ArrayList<>();
    while (sums.find()) {
      all.add(sums.group(1));
    }
    assertThat(all).hasSizeGreaterThan(20);
    for (String language : List.of("ru", "kk", "en")) {
      HttpResponse<String> page = get("/catalog?lang=" + language, "Accept", "text/html");
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"" + language)
          .contains("Министерство обороны", "https://licence.example/by/4.0", "/catalog.ttl")
          .contains("https://reg.example" + REGISTER)
          .contains(all);
    }
    String russian = get("/catalog.html").body();
    assertThat(russian).contains("Применяется с ", "пункта", "Каталог открытых данных");
  }

  @Test
  void a_context_never_changes() throws Exception {
    byte[] context = get("/ns/1/context.jsonld").body().getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(context)))
        .as("what others have fetched; a change is /ns/2")
        .isEqualTo("fedf4cf0656c35d5a3e2967950adf1996468c50dbc0b2f9b2831525556695bd4");
    HttpResponse<String> answer = get("/ns/1/context.jsonld");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Cache-Control")).contains("immutable");
  }

  @Test
  void a_title_leads_to_the_entries_that_name_it() {
    String title = URLEncoder.encode("Методист", StandardCharsets.UTF_8);
    HttpResponse<String> answer = get("/id/title/" + title);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).endsWith("/api/v1/positions?q=" + title);
  }
}
